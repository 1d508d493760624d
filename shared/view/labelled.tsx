import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** What ties a control to its label, its hint and its error. */
interface Ties {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

interface LabelledProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly control: (ties: Ties) => ComponentChildren;
}

/** One labelled control, with its hint and its error read along. */
export function Labelled({ label, hint, error, control }: LabelledProps) {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`]
    .join(" ")
    .trim();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control({
        id,
        "aria-invalid": error !== undefined,
        "aria-describedby": described === "" ? undefined : described,
      })}
      {hint !== undefined && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
