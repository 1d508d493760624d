import { customerTexts } from "../../texts/customer-page.ts";
import { planTexts } from "../../texts/plan-forms.ts";
import type { CustomerPage } from "../../workbook/customer-page.ts";
import { PlanFollow } from "../entry/plan-follow.tsx";

/** The instalment plans of a customer: those that run, followed line by line, then those that are over. */
export function Plans({ plans, currency }: Pick<CustomerPage, "plans" | "currency">) {
  if (plans.length === 0) return null;
  const isOver = ({ state }: CustomerPage["plans"][number]): boolean =>
    state === "done" || state === "replaced";
  const past = plans.filter(isOver);
  const entry = (plan: CustomerPage["plans"][number]) => (
    <PlanFollow key={plan.events[0]?.id ?? ""} plan={plan} currency={currency} />
  );
  return (
    <>
      <h3>{customerTexts.commitments.plans}</h3>
      {plans.filter((plan) => !isOver(plan)).map(entry)}
      {past.length > 0 && (
        <details>
          <summary>{planTexts.past(past.length)}</summary>
          {past.map(entry)}
        </details>
      )}
    </>
  );
}
