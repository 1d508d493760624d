import { useMemo, useState } from "preact/hooks";
import { addDays } from "../../base/day.ts";
import { formatAmount } from "../../base/french-format.ts";
import type { EntryFacts } from "../../entry/entry-facts.ts";
import { coveredTotal, type PlanErrors, readPlan, type TypedPlan } from "../../entry/plan-draft.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import { planTexts } from "../../texts/plan-forms.ts";
import { PlanRows } from "../entry/plan-rows.tsx";
import { PlanPreview } from "../entry/plan-table.tsx";
import { Field } from "../field.tsx";
import { RadioChoice } from "../radio-choice.tsx";
import type { FormProps } from "./deeds.ts";

const SHAPES: readonly TypedPlan["shape"][] = ["equal", "amounts", "dates"];
const INTERESTS: readonly TypedPlan["interest"][] = ["kept", "waived-if-kept", "waived"];
const NO_ERRORS: PlanErrors = {};
const FIRST_AFTER_DAYS = 14;

/** An instalment plan that the customer agreed to: how it is cut, what it comes to, then its row in the journal. */
export function PlanNote({ entry, deeds, done }: FormProps) {
  const { shares, currency, today, isConsumer } = entry;
  const [typed, setTyped] = useState<TypedPlan>(() => firstTyped(entry));
  const [asked, setAsked] = useState(false);
  const reading = useMemo(() => readPlan(typed, shares, today, currency), [typed, shares, today, currency]);
  const errors = reading.kind === "errors" && asked ? reading.errors : NO_ERRORS;
  const set = (change: Partial<TypedPlan>): void => setTyped({ ...typed, ...change });
  if (shares.length === 0) return <p class="soft">{planTexts.nothingOwed}</p>;

  const submit = async (): Promise<void> => {
    setAsked(true);
    if (reading.kind === "plan") done(await deeds.note({ kind: "plan", plan: typed }));
  };
  return (
    <form
      class="event-form"
      aria-label={customerTexts.note.plan}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p class="soft small">{customerTexts.note.letter}</p>
      <Covered entry={entry} typed={typed} error={errors.invoices} onChange={set} />
      <p class="line-top">
        <span>{planTexts.total}</span>
        <span class="amount">{formatAmount(coveredTotal(shares, typed.invoices), currency)}</span>
      </p>
      <RadioChoice
        legend={planTexts.shape}
        stacked
        options={SHAPES.map((shape) => [shape, planTexts.shapes[shape]])}
        value={typed.shape}
        onChange={(shape) => set({ shape })}
      />
      {typed.shape === "equal" && (
        <Field
          label={planTexts.count}
          value={typed.count}
          error={errors.count}
          onChange={(count) => set({ count })}
        />
      )}
      {typed.shape !== "dates" && (
        <Field
          label={planTexts.firstDay}
          type="date"
          min={today}
          value={typed.firstDay}
          error={errors.firstDay}
          onChange={(firstDay) => set({ firstDay })}
        />
      )}
      {typed.shape !== "equal" && (
        <PlanRows
          rows={typed.rows}
          dated={typed.shape === "dates"}
          today={today}
          errors={errors}
          onChange={(rows) => set({ rows })}
        />
      )}
      {isConsumer ? (
        <p class="soft small">{planTexts.interestConsumer}</p>
      ) : (
        <RadioChoice
          legend={planTexts.interest}
          stacked
          options={INTERESTS.map((interest) => [interest, planTexts.interests[interest]])}
          value={typed.interest}
          onChange={(interest) => set({ interest })}
        />
      )}
      {reading.kind === "plan" && <PlanPreview instalments={reading.instalments} currency={currency} />}
      {reading.kind === "plan" &&
        reading.notices.map((notice) => (
          <p class="soft small" key={notice}>
            {notice}
          </p>
        ))}
      {errors.form !== undefined && (
        <p class="field-error" role="alert">
          {errors.form}
        </p>
      )}
      <button type="submit" class="main wide" disabled={deeds.busy}>
        {deeds.busy ? callTexts.outcome.saving : planTexts.agreed}
      </button>
      <p class="soft small">{planTexts.agreedHint}</p>
    </form>
  );
}

function firstTyped({ shares, today, isConsumer }: EntryFacts): TypedPlan {
  return {
    shape: "equal",
    count: "3",
    firstDay: addDays(today, FIRST_AFTER_DAYS),
    rows: [{ day: "", amount: "" }],
    interest: isConsumer ? "waived" : "waived-if-kept",
    means: planTexts.meansChoices[0] ?? "",
    invoices: shares.map(({ open }) => open.item.number),
  };
}

function Covered(props: {
  readonly entry: EntryFacts;
  readonly typed: TypedPlan;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<TypedPlan>) => void;
}) {
  const { entry, typed, error, onChange } = props;
  const { invoices } = typed;
  return (
    <details class="pick" open={error !== undefined}>
      <summary>{planTexts.invoices(invoices.length)}</summary>
      <ul>
        {entry.shares.map(({ open, amount }) => {
          const { number } = open.item;
          return (
            <li key={number}>
              <label>
                <input
                  type="checkbox"
                  checked={invoices.includes(number)}
                  onChange={(event) =>
                    onChange({
                      invoices: event.currentTarget.checked
                        ? [...invoices, number]
                        : invoices.filter((one) => one !== number),
                    })
                  }
                />
                <span>{number}</span>
                <span class="pick-amount">{formatAmount(amount, entry.currency)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {error !== undefined && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </details>
  );
}
