import type { Day } from "#shared/base/day.ts";
import type { SampleInvoice } from "./model.ts";

/** What is left of an invoice in the evening of a day, in cents; the allocated payments alone count. */
export function leftOf(invoice: SampleInvoice, on: Day): number {
  return invoice.settlements.reduce(
    (left, settlement) => (settlement.day <= on ? left - settlement.amount : left),
    invoice.amount,
  );
}

/** The day the last euro came; `undefined` while something is left. */
export function settledOn(invoice: SampleInvoice): Day | undefined {
  const paid = invoice.settlements.reduce((sum, settlement) => sum + settlement.amount, 0);
  if (paid !== invoice.amount) return undefined;
  return invoice.settlements
    .map((settlement) => settlement.day)
    .sort()
    .pop();
}
