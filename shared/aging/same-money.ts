import type { Day } from "../base/day.ts";
import { type Cents, ZERO } from "../base/money.ts";
import type { LedgerItem } from "../model/ledger.ts";

/** What the row of an item says was settled, at a day or in all; in the item's own sign. */
function settledOnRow(item: LedgerItem, of: "deposit" | undefined, asOf?: Day): number {
  let sum = 0;
  for (const one of item.settlements) {
    if (one.of === of && (asOf === undefined || one.day === undefined || one.day <= asOf)) sum += one.amount;
  }
  return sum;
}

/**
 * Whether the first payments allocated to an item are, together, what its row says was settled: the same money told
 * twice. Deposits are left out: they are other money.
 * @param taken what payments take from the item, in order, in its own sign
 */
export function toldByPayments(item: LedgerItem, taken: readonly number[]): boolean {
  const onRow = settledOnRow(item, undefined);
  let sum = 0;
  return taken.some((part) => {
    sum += part;
    return sum === onRow;
  });
}

/**
 * What the row of an item settles at a day beyond what payments of `Règlements` already tell. « Payée » on the row
 * and a payment of its amount are the same money, not twice: a row whose settlements equal the first payments
 * allocated is wholly explained by them; otherwise both count, never beyond the invoice. A deposit taken off is other
 * money: it always counts.
 * @param taken what payments of any day take from the item, in order, in its own sign
 */
export function beyondPayments(item: LedgerItem, taken: readonly number[], asOf: Day): Cents {
  if (item.settlements.length === 0) return ZERO;
  const now = settledOnRow(item, undefined, asOf);
  const deposit = settledOnRow(item, "deposit", asOf);
  if (taken.length === 0 || now === 0) return (now + deposit) as Cents;
  if (toldByPayments(item, taken)) return deposit as Cents;
  const all = settledOnRow(item, undefined);
  const sum = taken.reduce((total, part) => total + part, 0);
  const owed = item.amount - deposit;
  const room = owed >= 0 ? Math.max(0, owed - sum) : Math.min(0, owed - sum);
  const least = item.amount >= 0 ? Math.min(now, all, room) : Math.max(now, all, room);
  return (least + deposit) as Cents;
}
