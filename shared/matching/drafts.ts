import type { Item } from "./accounts.ts";
import type { Found } from "./candidate.ts";
import { PAYS_A_SET, PAYS_ONE } from "./chances.ts";
import { countOfSets } from "./subset-sum.ts";

/** A set of items whose sum is the payment, and how likely it is before label and amount are looked at. */
export interface Draft {
  readonly items: readonly Item[];
  prior: number;
  found: Found;
  incomplete: boolean;
}

const RANK: Readonly<Record<Found, number>> = { one: 0, all: 1, month: 2, oldest: 3, set: 4 };

export const byOrder = (a: Item, b: Item): number => a.order - b.order;

export function sumOf(items: readonly Item[]): number {
  let sum = 0;
  for (const { left } of items) sum += left;
  return sum;
}

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/** Adds a set; one found in two ways is as likely as both together. */
export function addDraft(
  drafts: Draft[],
  items: readonly Item[],
  prior: number,
  found: Found,
  incomplete = false,
): void {
  const sorted = items.length > 1 ? [...items].sort(byOrder) : items;
  const known = drafts.find((draft) => sameItems(draft.items, sorted));
  if (!known) {
    drafts.push({ items: sorted, prior, found, incomplete });
    return;
  }
  known.prior += prior;
  if (RANK[found] < RANK[known.found]) known.found = found;
  known.incomplete = known.incomplete && incomplete;
}

/** How likely a set of a size is, that nothing singles out, among some open items. */
export function priorOfSet(size: number, count: number): number {
  if (size <= 1) return PAYS_ONE / count;
  return (PAYS_A_SET * 0.5 ** (size - 1)) / countOfSets(Math.max(count, size), Math.min(size, 12));
}
