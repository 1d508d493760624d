import { useMemo, useState } from "preact/hooks";
import { addDays } from "../../base/day.ts";
import type { EntryFacts } from "../../entry/entry-facts.ts";
import { type PlanErrors, readPlan, type TypedPlan } from "../../entry/plan-draft.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import { planTexts } from "../../texts/plan-forms.ts";
import { PlanPreview } from "../entry/plan-table.tsx";
import { PlanTerms } from "../entry/plan-terms.tsx";
import type { FormProps } from "./deeds.ts";

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
      <PlanTerms
        shares={shares}
        typed={typed}
        errors={errors}
        currency={currency}
        today={today}
        isConsumer={isConsumer}
        onChange={set}
      />
      {reading.kind === "plan" && <PlanPreview instalments={reading.instalments} currency={currency} />}
      {reading.kind === "plan" &&
        reading.notices.map((notice) => (
          <p class="soft small" key={notice}>
            {notice}
          </p>
        ))}
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
