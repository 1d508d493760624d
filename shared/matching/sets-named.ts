import type { Account, Item } from "./accounts.ts";
import { DEDUCTS } from "./chances.ts";
import { addDraft, byOrder, type Draft, priorOfSet, sumOf } from "./drafts.ts";
import type { Mention } from "./number-reading.ts";
import { setsThatAddUp } from "./subset-sum.ts";

const MOST_NAMED = 60;
const ENOUGH = 4;
const STEPS = 2_500;

/** Items of one account that a label names. */
export interface Named {
  /** Every item that it may name. */
  readonly all: readonly Item[];
  /** The likeliest reading: one item for each piece of the label. */
  readonly likeliest: readonly Item[];
}

const NOTHING: Named = { all: [], likeliest: [] };

export function namedItems(account: Account, mentions: readonly Mention[]): Named {
  if (mentions.length === 0) return NOTHING;
  const all = new Set<Item>();
  const likeliest = new Set<Item>();
  for (const { candidates } of mentions) {
    let best: { item: Item; weight: number } | undefined;
    for (const one of candidates) {
      if (one.item.account !== account || one.item.left === 0) continue;
      all.add(one.item);
      if (!likeliest.has(one.item) && (!best || one.weight > best.weight)) best = one;
    }
    if (best) likeliest.add(best.item);
  }
  return {
    all: [...all].sort(byOrder).slice(0, MOST_NAMED),
    likeliest: [...likeliest].sort(byOrder).slice(0, MOST_NAMED),
  };
}

/** Sets around the items that the label names: all of them, some, with credit notes, with some it does not name. */
export function addNamed(
  drafts: Draft[],
  account: Account,
  { all, likeliest }: Named,
  oldest: readonly Item[],
  amount: number,
  count: number,
): void {
  const sum = sumOf(likeliest);
  if (sum === amount && likeliest.length > 1)
    addDraft(drafts, likeliest, priorOfSet(likeliest.length, count), "set");
  const invoices = all.filter(({ left }) => left > 0);
  const credits = all.filter(({ left }) => left < 0);
  addSome(drafts, invoices, [], amount, count);
  if (credits.length > 0) addSome(drafts, invoices, credits, amount, count);

  // What the label was cut short of, or a credit note deducted without a word.
  const gap = amount - sum;
  if (gap === 0) return;
  const notes = oldest.filter(({ left }) => left < 0).length;
  for (const item of (account.byAmount.get(gap) ?? []).slice(0, ENOUGH)) {
    if (likeliest.includes(item)) continue;
    const size = likeliest.length;
    const prior =
      gap > 0 ? priorOfSet(size + 1, count) : (priorOfSet(size, count) * DEDUCTS) / Math.max(1, notes);
    addDraft(drafts, [...likeliest, item], prior, "set");
  }
  const others = oldest.filter((item) => item.left > 0 === gap > 0 && !likeliest.includes(item));
  if (others.length < 2 || others.length > 30) return;
  const sizes = others.map(({ left }) => Math.abs(left));
  const { sets, complete } = setsThatAddUp(sizes, Math.abs(gap), 3, ENOUGH, STEPS);
  for (const set of sets) {
    const items = set.flatMap((at) => others[at] ?? []);
    const size = likeliest.length + items.length;
    addDraft(drafts, [...likeliest, ...items], priorOfSet(size, count), "set", !complete);
  }
}

/** Some of the invoices named, with all the credit notes named or none. */
function addSome(
  drafts: Draft[],
  invoices: readonly Item[],
  credits: readonly Item[],
  amount: number,
  count: number,
): void {
  const target = amount - sumOf(credits);
  if (credits.length > 0)
    for (const item of invoices)
      if (item.left === target) addDraft(drafts, [item, ...credits], priorOfSet(2, count), "set");
  if (invoices.length < 2 || invoices.length > 24) return;
  const sizes = invoices.map(({ left }) => left);
  for (const set of setsThatAddUp(sizes, target, invoices.length, ENOUGH, STEPS).sets) {
    const items = set.flatMap((at) => invoices[at] ?? []);
    addDraft(drafts, [...items, ...credits], priorOfSet(items.length + credits.length, count), "set");
  }
}
