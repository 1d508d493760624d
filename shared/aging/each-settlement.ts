import type { Day } from "../base/day.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import { applyPayments } from "./apply-payments.ts";
import { closedGroups } from "./closed-groups.ts";
import { restOnRow, takenByPayments, targetsOf } from "./open-position.ts";

/** Who hears of settlements by payments. */
export interface SettlementListener {
  /** The payments tell all that the item's own row says was paid. */
  explained(item: LedgerItem): void;
  /** A payment of that day takes an amount off the item; negative: it was rejected, and the item is owed again. */
  settled(item: LedgerItem, day: Day | undefined, amount: number): void;
}

const NOTHING: readonly number[] = [];

/** What the payments of `Règlements` settle of each item by a day, in order, by the rules of the open position. */
export function eachSettlement(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
  listener: SettlementListener,
): void {
  if (payments.length === 0) return;
  const closed = closedGroups(items, asOf, []);
  const taken = takenByPayments(items, payments);
  const rest = (item: LedgerItem, at: number): number =>
    restOnRow(item, closed, taken.get(at) ?? NOTHING, asOf);
  const left = items.map((item, at) =>
    item.issued === undefined || item.issued <= asOf ? rest(item, at) : undefined,
  );
  for (const at of taken.keys()) {
    const item = items[at];
    if (item && item.settlements.length > 0 && left[at] === item.amount) listener.explained(item);
  }
  let day: Day | undefined;
  const find = targetsOf(items, left, payments, rest, (at, before, after) => {
    const item = items[at];
    if (item && before !== after) listener.settled(item, day, before - after);
  });
  applyPayments(payments, asOf, find, [], (payment) => {
    day = payment.day;
  });
}
