import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Field } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import type { DraftItem } from "./reading.ts";

/**
 * Flags rows that bear the same customer and number: both stay in the totals, neither takes an allocation nor is
 * chased. In a ledger, lines of one entry, and lines already lettered, are no duplicates.
 * `drafts` are the same rows in the same order; `items` is changed in place, before anyone else sees it.
 */
export function markDuplicates(
  items: LedgerItem[],
  drafts: readonly DraftItem[],
  columnOf: (tab: string, field: Field) => string | undefined,
  problems: Problem[],
): void {
  const byCustomer = new Map<CustomerKey, Map<string, number | number[]>>();
  items.forEach((item, index) => {
    if (item.number === "" || item.kind === "payment" || item.kind === "entry" || item.group !== undefined)
      return;
    // « Acompte déduit » under the number of its final invoice: one invoice on two rows.
    if (item.depositDeducted && item.amount < 0) return;
    let numbers = byCustomer.get(item.customer);
    if (!numbers) {
      numbers = new Map();
      byCustomer.set(item.customer, numbers);
    }
    // A list only from the second row on: nearly every number stands alone.
    const same = numbers.get(item.number);
    if (same === undefined) numbers.set(item.number, index);
    else if (typeof same === "number") numbers.set(item.number, [same, index]);
    else same.push(index);
  });
  const shared = sharedReferences(byCustomer, drafts);
  for (const numbers of byCustomer.values()) {
    for (const [number, same] of numbers) {
      if (typeof same === "number" || shared.has(number)) continue;
      for (const twice of samePieces(same, items, drafts)) flag(twice, items, columnOf, problems);
    }
  }
}

/**
 * References that ledger lines of several customers bear (« VE 0623 », a month of sales): they name no document, so
 * two lines that share one are no duplicate. Only numbers that come twice for somebody are looked at.
 */
function sharedReferences(
  byCustomer: ReadonlyMap<CustomerKey, ReadonlyMap<string, number | number[]>>,
  drafts: readonly DraftItem[],
): ReadonlySet<string> {
  const shared = new Set<string>();
  const twice = new Set<string>();
  for (const numbers of byCustomer.values()) {
    for (const [number, same] of numbers) {
      const [first = 0] = typeof same === "number" ? [same] : same;
      if (typeof same !== "number" && drafts[first]?.entry !== undefined) twice.add(number);
    }
  }
  if (twice.size === 0) return shared;
  const met = new Set<string>();
  for (const numbers of byCustomer.values()) {
    for (const number of numbers.keys()) {
      if (!twice.has(number)) continue;
      if (met.has(number)) shared.add(number);
      met.add(number);
    }
  }
  return shared;
}

/**
 * The rows of one number that are the same document. Lines of a ledger are so only on the same day in different
 * entries: a piece is repeated by its instalments (one entry) or month after month (a subscription).
 */
function samePieces(
  same: readonly number[],
  items: readonly LedgerItem[],
  drafts: readonly DraftItem[],
): readonly (readonly number[])[] {
  const byDay = new Map<string, number[]>();
  for (const index of same) {
    const isLine = drafts[index]?.entry !== undefined;
    const key = isLine ? (items[index]?.issued ?? "") : "list";
    const others = byDay.get(key);
    if (others) others.push(index);
    else byDay.set(key, [index]);
  }
  return [...byDay.values()].filter((group) => {
    const entries = new Set(group.map((index) => drafts[index]?.entry));
    const oneEntry = entries.size === 1 && !entries.has(undefined);
    const signs = new Set(group.map((index) => Math.sign(items[index]?.amount ?? 0)));
    // An invoice and the credit note that bears its number are a pair, not a duplicate.
    return group.length > 1 && !oneEntry && !(group.length === 2 && signs.size === 2);
  });
}

function flag(
  same: readonly number[],
  items: LedgerItem[],
  columnOf: (tab: string, field: Field) => string | undefined,
  problems: Problem[],
): void {
  for (const index of same) {
    const item = items[index];
    if (!item) continue;
    items[index] = { ...item, duplicated: true };
    problems.push({
      code: "number-duplicated",
      severity: "à corriger",
      place: { ...item.origin, column: columnOf(item.origin.tab, "number") },
      value: item.number,
      data: { rows: same.map((other) => items[other]?.origin.row ?? "").join(", ") },
    });
  }
}
