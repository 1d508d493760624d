import type { Day } from "#shared/base/day.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Field } from "#shared/view/field.tsx";
import { TextArea } from "#shared/view/text-area.tsx";
import type { TermsErrors, TypedTerms } from "../negotiation-events.ts";

interface TermsFieldsProps {
  readonly typed: TypedTerms;
  readonly today: Day;
  readonly errors: TermsErrors;
  readonly pointsLabel: string;
  readonly pointsHint: string;
  readonly onChange: (typed: TypedTerms) => void;
}

/** Amount, number of payments, first day, other points: the terms of an offer. */
export function TermsFields({ typed, today, errors, pointsLabel, pointsHint, onChange }: TermsFieldsProps) {
  const texts = negotiationTexts;
  const set = (change: Partial<TypedTerms>): void => onChange({ ...typed, ...change });
  return (
    <>
      <div class="row">
        <Field
          label={texts.amount}
          inputMode="decimal"
          value={typed.amount}
          onChange={(amount) => set({ amount })}
          error={errors.amount}
        />
        <Field
          label={texts.count}
          inputMode="decimal"
          value={typed.count}
          onChange={(count) => set({ count })}
          error={errors.count}
        />
        <Field
          label={texts.firstDay}
          type="date"
          min={today}
          value={typed.firstDay}
          onChange={(firstDay) => set({ firstDay })}
          error={errors.firstDay}
        />
      </div>
      <TextArea
        label={pointsLabel}
        hint={pointsHint}
        value={typed.points}
        onChange={(points) => set({ points })}
      />
    </>
  );
}
