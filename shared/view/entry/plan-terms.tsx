import type { Day } from "../../base/day.ts";
import { formatAmount } from "../../base/french-format.ts";
import {
  coveredTotal,
  type PlanErrors,
  type PlanShape,
  type PlanShare,
  type TypedPlan,
} from "../../entry/plan-draft.ts";
import type { PlanInterest } from "../../model/commitments.ts";
import { planTexts } from "../../texts/plan-forms.ts";
import { Field } from "../field.tsx";
import { RadioChoice } from "../radio-choice.tsx";
import { PickFold } from "./pick-fold.tsx";
import { PlanRows } from "./plan-rows.tsx";

const SHAPES: readonly PlanShape[] = ["equal", "amounts", "dates"];
const INTERESTS: readonly PlanInterest[] = ["kept", "waived-if-kept", "waived"];

interface PlanTermsProps {
  /** What may be spread over time. */
  readonly shares: readonly PlanShare[];
  readonly typed: TypedPlan;
  readonly errors: PlanErrors;
  readonly currency: string;
  readonly today: Day;
  /** An individual: no interest is spoken of. */
  readonly isConsumer: boolean;
  readonly onChange: (change: Partial<TypedPlan>) => void;
}

/** The terms of an instalment plan: which invoices, how it is cut, what becomes of the interest. */
export function PlanTerms(props: PlanTermsProps) {
  const { shares, typed, errors, currency, today, isConsumer, onChange } = props;
  const texts = planTexts;
  return (
    <>
      <Covered {...props} />
      <p class="line-top">
        <span>{texts.total}</span>
        <span class="amount">{formatAmount(coveredTotal(shares, typed.invoices), currency)}</span>
      </p>
      <RadioChoice
        legend={texts.shape}
        stacked
        options={SHAPES.map((shape) => [shape, texts.shapes[shape]])}
        value={typed.shape}
        onChange={(shape) => onChange({ shape })}
      />
      <div class="row">
        {typed.shape === "equal" && (
          <Field
            label={texts.count}
            inputMode="decimal"
            value={typed.count}
            error={errors.count}
            onChange={(count) => onChange({ count })}
          />
        )}
        {typed.shape !== "dates" && (
          <Field
            label={texts.firstDay}
            type="date"
            min={today}
            value={typed.firstDay}
            error={errors.firstDay}
            onChange={(firstDay) => onChange({ firstDay })}
          />
        )}
      </div>
      {typed.shape !== "equal" && (
        <PlanRows
          rows={typed.rows}
          dated={typed.shape === "dates"}
          today={today}
          errors={errors}
          onChange={(rows) => onChange({ rows })}
        />
      )}
      {errors.form !== undefined && (
        <p class="field-error" role="alert">
          {errors.form}
        </p>
      )}
      {isConsumer ? (
        <p class="soft small">{texts.interestConsumer}</p>
      ) : (
        <RadioChoice
          legend={texts.interest}
          stacked
          options={INTERESTS.map((interest) => [interest, texts.interests[interest]])}
          value={typed.interest}
          onChange={(interest) => onChange({ interest })}
        />
      )}
    </>
  );
}

/** Which invoices the plan covers. */
function Covered({ shares, typed, errors, currency, onChange }: PlanTermsProps) {
  const { invoices } = typed;
  const error = errors.invoices;
  const toggle = (number: string, covered: boolean): void =>
    onChange({ invoices: covered ? [...invoices, number] : invoices.filter((one) => one !== number) });
  return (
    <PickFold title={planTexts.invoices(invoices.length)} error={error}>
      {shares.map(({ open, amount }) => {
        const { number } = open.item;
        return (
          <li key={number}>
            <label>
              <input
                type="checkbox"
                checked={invoices.includes(number)}
                aria-invalid={error !== undefined}
                onChange={(event) => toggle(number, event.currentTarget.checked)}
              />
              <span>{number}</span>
              <span class="pick-amount">{formatAmount(amount, currency)}</span>
            </label>
          </li>
        );
      })}
    </PickFold>
  );
}
