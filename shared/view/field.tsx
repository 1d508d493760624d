import type { TargetedEvent } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date" | "email";
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly min?: string;
  readonly max?: string;
  readonly inputMode?: "decimal" | "text";
  /** The search of a screen, which « / » leads to. */
  readonly isSearch?: boolean;
}

/** One labelled input, with its hint and its error read along. */
export function Field(props: FieldProps) {
  const id = useId();
  const { label, value, onChange, type = "text", hint, error, min, max, inputMode, isSearch } = props;
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`]
    .join(" ")
    .trim();
  const shared = {
    id,
    value,
    "data-search": isSearch === true ? "" : undefined,
    "aria-invalid": error !== undefined,
    "aria-describedby": described === "" ? undefined : described,
    onInput: (event: TargetedEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === "date" ? (
        <input {...shared} type="date" min={min} max={max} />
      ) : type === "email" ? (
        <input {...shared} type="email" autocomplete="email" />
      ) : (
        <input {...shared} type="text" inputMode={inputMode} autocomplete="off" />
      )}
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
