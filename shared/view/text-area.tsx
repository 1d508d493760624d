import { Labelled } from "./labelled.tsx";

interface TextAreaProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A labelled text of several lines, with its hint and its error read along. */
export function TextArea({ label, hint, value, error, onChange }: TextAreaProps) {
  return (
    <Labelled
      label={label}
      hint={hint}
      error={error}
      control={(ties) => (
        <textarea {...ties} rows={3} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    />
  );
}
