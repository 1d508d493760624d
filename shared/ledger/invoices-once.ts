import type { LedgerItem } from "../model/ledger.ts";
import type { SourceMapping } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import type { DraftItem } from "./reading.ts";
import { repeatedInTab } from "./repeated-in-tab.ts";

/** What is left to pay on an item's own row, in cents. */
function leftOf(item: LedgerItem): number {
  let left: number = item.amount;
  for (const one of item.settlements) left -= one.amount;
  return Math.abs(left);
}

/** Two rows of this key are one invoice when they stand in different tabs. */
const keyOf = (item: LedgerItem): string =>
  `${item.customer}\u0000${item.number || (item.issued ?? "")}\u0000${item.amount}\u0000${item.currency}`;

/**
 * An invoice that stands in several lists of the workbook (« Factures » and « Payées », a year and the next) counts
 * once: the row that says more is paid wins. Ledger lines, and rows of one and the same tab, are left as they are.
 * `items` and `drafts` are the same rows in the same order; so are those given back.
 */
export function invoicesOnce(
  items: readonly LedgerItem[],
  drafts: readonly DraftItem[],
  sources: readonly SourceMapping[],
  problems: Problem[],
): { readonly items: LedgerItem[]; readonly drafts: readonly DraftItem[] } {
  const tabs = new Set(sources.filter((one) => one.shape === "invoices").map((one) => one.tab));
  if (tabs.size < 2) return { items: [...items], drafts };
  const first = new Map<string, number>();
  const dropped = new Set<number>();
  const repeated = new Map<string, number>();
  items.forEach((item, index) => {
    if (drafts[index]?.entry !== undefined || !tabs.has(item.origin.tab)) return;
    if (item.number === "" && item.issued === undefined) return;
    const key = keyOf(item);
    const other = first.get(key);
    const before = other === undefined ? undefined : items[other];
    if (other === undefined || !before) {
      first.set(key, index);
      return;
    }
    if (before.origin.tab === item.origin.tab) return;
    const wins = leftOf(item) < leftOf(before);
    dropped.add(wins ? other : index);
    if (wins) first.set(key, index);
    const loser = wins ? before : item;
    repeated.set(loser.origin.tab, (repeated.get(loser.origin.tab) ?? 0) + 1);
  });
  if (dropped.size === 0) return { items: [...items], drafts };
  for (const [tab, count] of repeated) problems.push(repeatedInTab(tab, count));
  return {
    items: items.filter((_, index) => !dropped.has(index)),
    drafts: drafts.filter((_, index) => !dropped.has(index)),
  };
}
