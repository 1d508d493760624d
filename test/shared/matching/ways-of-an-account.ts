import type { Item } from "#shared/matching/accounts.ts";
import type { Ask } from "#shared/matching/candidate.ts";
import { candidateSets } from "#shared/matching/candidate-sets.ts";
import { PAYS_A_SET } from "#shared/matching/chances.ts";
import { dayOf, naming, numbered, scores } from "./accounts-and-labels.ts";
import { euros } from "./builders.ts";

/** The ways in which an amount may settle items of the account of the first of them. */
export function candidates(
  items: readonly Item[],
  euro: number,
  more: Partial<Ask> & { readonly on?: string } = {},
) {
  const [first] = items;
  if (!first) throw new Error("no item");
  const { on, ...rest } = more;
  const ask = { amount: euros(euro), day: dayOf(on), mentions: [], months: [], exactOnly: true, ...rest };
  return candidateSets(first.account, ask);
}

/** The exact ones, each with its score. */
export const ways = (...args: Parameters<typeof candidates>) => scores(candidates(...args));

/** Any of them, exact or not. */
export const anyWays = (items: readonly Item[], euro: number, more: Parameters<typeof candidates>[2] = {}) =>
  ways(items, euro, { exactOnly: false, ...more });

/** Each number of the label names one item, with a weight of 2. */
export const named = (items: readonly Item[], ...numbers: readonly string[]) => ({
  mentions: numbers.map((number) => naming(number, [numbered(items, number), 2])),
});

/** So likely is a set of a size that nothing singles out: each further item half as likely, shared out among them all. */
export const aSet = (size: number, sets: number) => (PAYS_A_SET * 0.5 ** (size - 1)) / sets;

/** `F-1=1 F-2=1 …` */
export const list = (count: number) =>
  Array.from({ length: count }, (_none, at) => `F-${at + 1}=1`).join(" ");
