import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";

/**
 * Customers whose journal was changed after a day by an `annulation`: what it ended still counted until then, so that
 * their past is to be read anew at each day. Nobody in most months.
 * @param until later cancellations do not exist yet
 */
export function changedLater(
  journal: readonly JournalEvent[],
  after: Day,
  until: Day,
): ReadonlySet<CustomerKey> {
  const customers = new Set<CustomerKey>();
  const ended = new Set<string>();
  const cancellations = new Map<string, JournalEvent>();
  for (const event of journal) {
    if (event.kind !== "annulation") continue;
    if (event.id !== "") cancellations.set(event.id, event);
    if (event.day > after && event.day <= until && event.reference !== undefined) ended.add(event.reference);
  }
  if (ended.size === 0) return customers;
  // A cancellation that was cancelled gave back what it had ended.
  for (const id of ended) {
    const reference = cancellations.get(id)?.reference;
    if (reference !== undefined) ended.add(reference);
  }
  const answered = new Set<string>();
  for (const { id, customer, reference } of journal) {
    if (!ended.has(id)) continue;
    customers.add(customer);
    if (reference !== undefined) answered.add(reference);
  }
  // Another « envoyée » of the same draft counts while this one does not.
  for (const { reference, customer } of journal) {
    if (reference !== undefined && answered.has(reference)) customers.add(customer);
  }
  return customers;
}
