import type { CustomerKey } from "../model/customer.ts";
import type { Payment } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { type FindTargets, namedBy, say } from "./allocation-target.ts";

/**
 * A row of 0 € brings no money: the credit notes that it names pay the invoices that it names, in order, as far as both
 * go. What is left of either stays as it was: a credit note keeps its own day and number.
 */
export function pairCreditNotes(
  payment: Payment,
  customer: CustomerKey,
  find: FindTargets,
  problems: Problem[],
): void {
  const named = namedBy(payment, customer, find, problems).filter(({ target }) => !target.later);
  const notes = named
    .filter(({ target }) => target.owed < 0)
    .map(({ allocation, target }) => ({
      target,
      left: Math.abs(allocation.amount ?? Number.POSITIVE_INFINITY),
    }));
  for (const { allocation, target } of named) {
    if (target.owed < 0) continue;
    const asked = allocation.amount ?? Number.POSITIVE_INFINITY;
    let wanted = Math.min(asked, target.read());
    if (asked !== Number.POSITIVE_INFINITY && asked > wanted) {
      say(problems, "allocation-exceeds-invoice", payment, target.item.number);
    }
    for (const note of notes) {
      const part = Math.min(wanted, note.left, -note.target.read());
      if (part <= 0) continue;
      note.target.write(note.target.read() + part);
      target.write(target.read() - part);
      note.left -= part;
      wanted -= part;
    }
    if (asked !== Number.POSITIVE_INFINITY && wanted > 0) {
      say(problems, "allocation-exceeds-payment", payment, target.item.number);
    }
  }
}
