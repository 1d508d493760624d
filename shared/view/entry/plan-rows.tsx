import type { Day } from "../../base/day.ts";
import type { PlanErrors, TypedPlan } from "../../entry/plan-draft.ts";
import { planTexts } from "../../texts/plan-forms.ts";
import { Field } from "../field.tsx";

type Rows = TypedPlan["rows"];

interface PlanRowsProps {
  readonly rows: Rows;
  /** Whether each row has a day of its own. */
  readonly dated: boolean;
  readonly today: Day;
  readonly errors: PlanErrors;
  readonly onChange: (rows: Rows) => void;
}

/** Instalments typed one by one: amounts, with their days where these are chosen too. */
export function PlanRows({ rows, dated, today, errors, onChange }: PlanRowsProps) {
  const texts = planTexts;
  const set = (at: number, change: Partial<Rows[number]>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <div class="plan-rows">
      {dated && <p class="soft small">{texts.amountOptional}</p>}
      {rows.map((row, at) => (
        // Rows have no name of their own: their place is what they are.
        <div key={`row ${at + 1}`} class={dated ? "plan-row dated" : "plan-row"}>
          {dated && (
            <Field
              label={texts.dayOf(at + 1)}
              type="date"
              min={today}
              value={row.day}
              onChange={(day) => set(at, { day })}
              error={errors[`day-${at}`]}
            />
          )}
          <Field
            label={texts.amountOf(at + 1)}
            inputMode="decimal"
            value={row.amount}
            onChange={(amount) => set(at, { amount })}
            error={errors[`amount-${at}`]}
          />
          {rows.length > 1 && (
            <button
              type="button"
              class="link"
              aria-label={texts.removeRowLabel(at + 1)}
              onClick={() => onChange(rows.filter((_row, index) => index !== at))}
            >
              {texts.removeRow}
            </button>
          )}
        </div>
      ))}
      <button type="button" class="link" onClick={() => onChange([...rows, { day: "", amount: "" }])}>
        {texts.addRow}
      </button>
    </div>
  );
}
