import type { FormField } from "../../entry/event-form.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { Field } from "../field.tsx";
import { Labelled } from "../labelled.tsx";

interface EntryFieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of an event: a text, an amount, a choice, or a day with the days that people name most. */
export function EntryField({ field, value, error, onChange }: EntryFieldProps) {
  const { label, hint } = field;
  const common = { label, value, error, onChange, ...(hint === undefined ? {} : { hint }) };
  if (field.kind === "choice") return <ChoiceField {...common} choices={field.choices ?? []} />;
  if (field.kind === "amount") return <Field {...common} inputMode="decimal" />;
  if (field.kind !== "day") return <Field {...common} />;
  const { min, max, quick = [] } = field;
  return (
    <div class="day-field">
      <Field
        {...common}
        type="date"
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
      />
      {quick.length > 0 && (
        <div class="quick-days">
          {quick.map(({ label: name, day }) => (
            <button
              key={day}
              type="button"
              aria-pressed={value === day}
              aria-label={callTexts.quick.label(name, day)}
              onClick={() => onChange(day)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function ChoiceField({ label, value, error, choices, onChange }: ChoiceFieldProps) {
  return (
    <Labelled
      label={label}
      error={error}
      control={(ties) => (
        <select {...ties} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
