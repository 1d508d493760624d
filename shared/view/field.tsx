import type { TargetedEvent } from "preact";
import { Labelled } from "./labelled.tsx";

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
  const { label, value, onChange, type = "text", hint, error, min, max, inputMode, isSearch } = props;
  return (
    <Labelled
      label={label}
      hint={hint}
      error={error}
      control={(ties) => {
        const common = {
          ...ties,
          value,
          "data-search": isSearch === true ? "" : undefined,
          onInput: (event: TargetedEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
        };
        if (type === "date") return <input {...common} type="date" min={min} max={max} />;
        if (type === "email") return <input {...common} type="email" autocomplete="email" />;
        return <input {...common} type="text" inputMode={inputMode} autocomplete="off" />;
      }}
    />
  );
}
