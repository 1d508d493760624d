import { cents } from "../base/money.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { InstalmentPlan } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { CommitmentInput } from "./commitment-input.ts";
import { commitmentUnits, isWordOf } from "./commitment-units.ts";
import { instalmentPlansOf } from "./instalment-plans.ts";
import { planInterestOf } from "./instalment-reading.ts";

/**
 * The instalment plans of the journal, oldest first, their instalments followed as due items.
 * @param customer only its own, and those of who pays for it
 */
export function instalmentPlans(input: CommitmentInput, customer?: CustomerKey): readonly InstalmentPlan[] {
  const plans = commitmentUnits(input, customer).flatMap((facts) =>
    instalmentPlansOf(facts).flatMap((plan): readonly InstalmentPlan[] => {
      const [first] = plan.events;
      if (first === undefined || !isWordOf(first, customer, facts)) return [];
      return [
        {
          events: plan.events,
          customer: first.customer,
          invoices: plan.events.flatMap(({ invoices }) => invoices),
          total: cents(plan.instalments.reduce((sum, { amount }) => sum + amount, 0)),
          received: cents(plan.instalments.reduce((sum, { received }) => sum + received, 0)),
          interest: planInterestOf(plan.events),
          instalments: plan.instalments,
          state: plan.state,
        },
      ];
    }),
  );
  const dayOf = ({ events }: InstalmentPlan): string => events[0]?.day ?? "";
  return [...plans].sort((a, b) => inTextOrder(dayOf(a), dayOf(b)));
}
