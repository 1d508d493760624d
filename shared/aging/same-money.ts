import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { LedgerItem } from "../model/ledger.ts";

/** What the row of an item says was settled, at a day or in all; in the item's own sign. */
function settledOnRow(item: LedgerItem, asOf?: Day): number {
  let sum = 0;
  for (const { day, amount } of item.settlements) {
    if (asOf === undefined || day === undefined || day <= asOf) sum += amount;
  }
  return sum;
}

/**
 * What the row of an item settles at a day beyond what payments of `Règlements` already tell. « Payée » on the row
 * and a payment of its amount are the same money, not twice: a row whose settlements equal the first payments
 * allocated is wholly explained by them; otherwise both count, never beyond the invoice.
 * @param taken what payments of any day take from the item, in order, in its own sign
 */
export function beyondPayments(item: LedgerItem, taken: readonly number[], asOf: Day): Cents {
  const now = settledOnRow(item, asOf);
  if (taken.length === 0 || now === 0) return now as Cents;
  const all = settledOnRow(item);
  let sum = 0;
  for (const part of taken) {
    sum += part;
    if (sum === all) return 0 as Cents;
  }
  const room = item.amount >= 0 ? Math.max(0, item.amount - sum) : Math.min(0, item.amount - sum);
  const least = item.amount >= 0 ? Math.min(now, all, room) : Math.max(now, all, room);
  return least as Cents;
}
