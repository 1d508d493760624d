import { addMonths, type Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";

/** How late customers usually pay: learned by priority/payment-habits.ts, a room above. */
export interface UsualLateness {
  /** Days past due, weighted by amount, of recent paid invoices. */
  lateness(customer: CustomerKey): number;
  /** Paid invoices that it was learned from. */
  paidCount(customer: CustomerKey): number;
  /** The same of all customers together. */
  readonly portfolio: number;
}

/** Rejected payments that the journal holds for the last 12 months, by customer; cancelled rows do not count. */
export function rejectedByCustomer(
  journal: readonly JournalEvent[],
  today: Day,
): ReadonlyMap<CustomerKey, number> {
  const from = addMonths(today, -12);
  const rejected = journal.filter(
    ({ kind, day }) => kind === "paiement rejeté" && day > from && day <= today,
  );
  const counts = new Map<CustomerKey, number>();
  if (rejected.length === 0) return counts;
  const cancelled = new Set<string>();
  for (const { kind, day, reference } of journal) {
    if (kind === "annulation" && day <= today && reference !== undefined) cancelled.add(reference);
  }
  const seen = new Set<string>();
  for (const { id, customer } of rejected) {
    if (id !== "" && (cancelled.has(id) || seen.has(id))) continue;
    seen.add(id);
    counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  return counts;
}
