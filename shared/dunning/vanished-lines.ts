import { type Day, laterOf } from "../base/day.ts";
import { ZERO } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { PlanLine } from "../model/plan.ts";
import { lastKnownTotal, type VanishedInvoice } from "./lost-invoices.ts";

/**
 * « FA-12 n'est plus dans vos factures : payée ? »: one line a customer, asked until the owner answers or the row comes
 * back. It claims nothing and changes no balance; the amount is the journal's memory.
 * @param currency that of the customer's other invoices: the journal's amounts are in it
 */
export function vanishedLine(
  customer: CustomerKey,
  invoices: readonly VanishedInvoice[],
  currency: string,
  scenario: string,
): PlanLine {
  const amount = lastKnownTotal(invoices);
  const last = invoices.reduce<Day | undefined>(
    (day, one) => (day === undefined ? one.day : laterOf(day, one.day)),
    undefined,
  );
  return {
    customer,
    currency,
    state: "à vérifier",
    action: "check-payment",
    scenario,
    step: undefined,
    channel: undefined,
    template: undefined,
    parts: [],
    informed: [],
    creditsDeducted: ZERO,
    overdue: ZERO,
    claimed: ZERO,
    maxDaysLate: 0,
    day: undefined,
    reasons: [
      {
        code: "invoice-vanished",
        names: invoices.map(({ number }) => number),
        count: invoices.length,
        amount,
        day: last,
        currency,
      },
    ],
    vanished: invoices.map(({ number, amount: one }) => ({ number, amount: one })),
  };
}
