import { addDays, type Day, dayNumber } from "../base/day.ts";
import { type PaidHistory, paidHistory, type Reduction } from "../dunning/paid-history.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";

/** Habits are those of the last twelve months. */
const RECENT_DAYS = 365;
/** An invoice counts as settled once this much of it is: a discount, a retention or a cent may stay open for years. */
const SETTLED_SHARE = 0.95;

/**
 * Where the settlement of an item stands: its day, or that it is open, or settled on a day that nobody knows. Dated
 * money is looked at first: « réglé » on the row without a day may be the same money as a dated payment.
 */
function settledOn(item: LedgerItem, history: PaidHistory): Day | "open" | "unknown" {
  const enough = item.amount * SETTLED_SHARE;
  let total = 0;
  let last: Day | undefined;
  for (const { day, amount } of history.get(item) ?? NOTHING) {
    total += amount;
    if (last === undefined || day > last) last = day;
  }
  if (total >= enough && last !== undefined) return last;
  for (const { day, amount } of item.settlements) if (day === undefined) total += amount;
  return total >= enough ? "unknown" : "open";
}

const NOTHING: readonly Reduction[] = [];

/**
 * Hears of the invoices and deposits settled in the twelve months before the as-of day, and of those that are overdue
 * and open on it. Nothing that happened later is known.
 * @param hear gets the item's place among `items`, the days from its due day to its settlement (0: on time) or to the as-of day, and
 *   whether it is settled
 * @returns how many invoices of these months are settled on a day that nobody knows
 */
export function eachPaymentRecord(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
  hear: (at: number, days: number, isPaid: boolean) => void,
): number {
  let undated = 0;
  const history = paidHistory(items, payments, asOf);
  const today = dayNumber(asOf);
  const since = addDays(asOf, -RECENT_DAYS);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    const { due } = item;
    if (due === undefined || item.amount <= 0 || item.duplicated) continue;
    if (item.kind !== "invoice" && item.kind !== "deposit") continue;
    if (item.issued !== undefined && item.issued > asOf) continue;
    const paid = settledOn(item, history);
    if (paid === "unknown") {
      if (due > since) undated += 1;
      continue;
    }
    if (paid === "open") {
      if (due < asOf) hear(at, today - dayNumber(due), false);
    } else if (paid > since) hear(at, paid <= due ? 0 : dayNumber(paid) - dayNumber(due), true);
  }
  return undated;
}
