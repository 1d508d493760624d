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
  for (const numbers of byCustomer.values()) {
    for (const same of numbers.values()) {
      if (typeof same === "number") continue;
      const entries = same.map((index) => drafts[index]?.entry);
      const oneEntry = entries[0] !== undefined && entries.every((entry) => entry === entries[0]);
      const signs = new Set(same.map((index) => Math.sign(items[index]?.amount ?? 0)));
      // An invoice and the credit note that bears its number are a pair, not a duplicate.
      if (oneEntry || (same.length === 2 && signs.size === 2)) continue;
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
  }
}
