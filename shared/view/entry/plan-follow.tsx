import { formatAmount } from "../../base/french-format.ts";
import type { InstalmentPlan } from "../../model/commitments.ts";
import { PLAN_INTEREST_WORDS } from "../../texts/instalments.ts";
import { planTexts } from "../../texts/plan-forms.ts";
import { PlanInstalments } from "./plan-table.tsx";

/** A plan that was agreed: what came in, what is next, what is missed, in words. */
export function PlanFollow({ plan, currency }: { readonly plan: InstalmentPlan; readonly currency: string }) {
  const texts = planTexts;
  const [first] = plan.events;
  const missed = plan.instalments.find(({ status }) => status === "missed");
  const next = plan.instalments.find(({ status }) => status === "to-come" || status === "late");
  if (first === undefined) return null;
  return (
    <div class="stack plan">
      <p class="line-top">
        <span class="strong">{texts.followTitle(first.day)}</span>
        <span class="tag">{texts.states[plan.state]}</span>
      </p>
      <p class="soft small">
        {texts.progress(formatAmount(plan.received, currency), formatAmount(plan.total, currency))}
        {plan.interest !== undefined && ` · ${PLAN_INTEREST_WORDS[plan.interest]}`}
      </p>
      {plan.state === "missed" && missed !== undefined && (
        <p class="late-box">{texts.missedAlert(missed.day)}</p>
      )}
      {plan.state === "in-force" && next !== undefined && (
        <p>{texts.next(next.day, formatAmount(next.amount, currency))}</p>
      )}
      <PlanInstalments plan={plan} currency={currency} />
    </div>
  );
}
