import { inTextOrder } from "../base/text-order.ts";
import { FEW_CENTS } from "./accounts.ts";
import type { LedgerGroup, LedgerLine } from "./ledger-line.ts";

/** A set of lines is looked through for smaller groups up to this size: two to the power of it. */
const LARGEST = 14;

/**
 * Lines between two days on which the balance of a customer is zero. Only when no smaller group of them sums to zero:
 * else they are several groups that nothing tells apart. Nor when a payment comes before what it would pay.
 * @param lines in order of day
 */
export function balanceGroups(lines: readonly LedgerLine[]): readonly LedgerGroup[] {
  const accounts = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = `${line.customer}\u0000${line.currency}`;
    const same = accounts.get(key);
    if (same) same.push(line);
    else accounts.set(key, [line]);
  }
  const groups: LedgerGroup[] = [];
  for (const account of accounts.values()) {
    // On one day what is owed comes before what is paid.
    account.sort(
      (a, b) => inTextOrder(a.day ?? "", b.day ?? "") || b.amount - a.amount || inTextOrder(a.id, b.id),
    );
    let balance = 0;
    let advance = false;
    let segment: LedgerLine[] = [];
    for (const line of account) {
      segment.push(line);
      balance += line.amount;
      if (balance < 0) advance = true;
      if (balance !== 0) continue;
      if (!advance && segment.length > 1 && segment.length <= LARGEST && isWhole(segment))
        groups.push({
          ids: segment.map(({ id }) => id).sort(inTextOrder),
          reasons: [{ code: "customer-known" }, { code: "whole-balance", count: segment.length }],
          sure: true,
        });
      advance = false;
      segment = [];
    }
  }
  return groups;
}

/** No smaller set of the lines sums to zero, or to a few cents: rounding lines aside. */
function isWhole(lines: readonly LedgerLine[]): boolean {
  const amounts = lines.map(({ amount }) => amount).filter((amount) => Math.abs(amount) > FEW_CENTS);
  const sums: number[] = [0];
  // The last one is left out: a smaller group with it leaves another without it.
  for (const amount of amounts.slice(0, -1)) {
    const before = sums.length;
    for (let at = 0; at < before; at += 1) {
      const sum = (sums[at] ?? 0) + amount;
      if (Math.abs(sum) <= FEW_CENTS) return false;
      sums.push(sum);
    }
  }
  return true;
}
