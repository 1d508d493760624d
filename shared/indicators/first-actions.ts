import { type Day, daysBetween } from "../base/day.ts";
import { type PaidHistory, settledDay } from "../dunning/paid-history.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { NamedItems } from "./named-items.ts";
import type { Reminder } from "./reminders.ts";

/** The first reminder of an overdue invoice. */
export interface FirstAction {
  readonly day: Day;
  /** Days since its due day. */
  readonly wait: number;
}

/**
 * When each overdue invoice was first acted upon: a written reminder, a formal notice or a call, from its due day on.
 * A reminder that names no invoice is about all that the customer owed late on that day.
 * @param reminders in order
 */
export function firstActions(
  reminders: readonly Reminder[],
  invoices: NamedItems,
  history: PaidHistory,
): readonly FirstAction[] {
  const found: FirstAction[] = [];
  const seen = new Set<LedgerItem>();
  const reached = new Map<CustomerKey, number>();
  const see = (item: LedgerItem, on: Day): void => {
    if (item.due === undefined || item.due > on || seen.has(item)) return;
    seen.add(item);
    found.push({ day: on, wait: daysBetween(item.due, on) });
  };
  for (const { event, named } of reminders) {
    for (const item of named) see(item, event.day);
    if (event.invoices.length > 0) continue;
    // Each invoice is looked at once: those due by then were seen, or were paid before anybody acted.
    const all = invoices.whole(event);
    let at = reached.get(event.customer) ?? 0;
    for (; at < all.length; at += 1) {
      const item = all[at];
      if (item?.due === undefined || item.due >= event.day) break;
      const paid = settledDay(history, item);
      if (paid === undefined || paid >= event.day) see(item, event.day);
    }
    reached.set(event.customer, at);
  }
  return found;
}

/** Mean and median of some waits, in days; `undefined` without any. */
export function meanAndMedian(
  waits: readonly number[],
): { readonly mean: number; readonly median: number } | undefined {
  if (waits.length === 0) return undefined;
  const sorted = [...waits].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return { mean: sorted.reduce((sum, wait) => sum + wait, 0) / sorted.length, median: (lower + upper) / 2 };
}
