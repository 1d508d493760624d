import { day } from "#shared/base/day.ts";
import { accountsOf, type Item } from "#shared/matching/accounts.ts";
import type { Candidate } from "#shared/matching/candidate.ts";
import type { Draft } from "#shared/matching/drafts.ts";
import type { Mention } from "#shared/matching/number-reading.ts";
import type { Share } from "#shared/matching/short-payments.ts";
import type { OpenInvoice } from "#shared/model/matching.ts";
import { invoice } from "./builders.ts";

export const VALADE = "Menuiserie Valade";

/** Items of some invoices, with their accounts; the order is that of customer, day and number. */
export const itemsOf = (...invoices: readonly OpenInvoice[]): readonly Item[] =>
  accountsOf(invoices, "keep").items;

/** `F-1`, `F-2` … of one customer, a month apart from January 2020, so that no two are of one month; below 0: notes. */
export function monthly(...amounts: readonly number[]): readonly Item[] {
  return itemsOf(
    ...amounts.map((amount, at) => {
      const month = String((at % 12) + 1).padStart(2, "0");
      return invoice(`F-${at + 1}`, amount, VALADE, `${2020 + Math.floor(at / 12)}-${month}-05`);
    }),
  );
}

export const numbered = (items: readonly Item[], number: string): Item => {
  const found = items.find(({ source }) => source.number === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
};

/** A piece of a label that may name items, each with its weight. */
export const naming = (text: string, ...of: readonly (readonly [Item, number])[]): Mention => ({
  text,
  candidates: of.map(([item, weight]) => ({ item, weight, abbreviated: false })),
});

/** Nine figures of a chance: what is left of the order in which factors were multiplied. */
export const near = (chance: number): number => Number(chance.toPrecision(9));

export const numbersOf = (items: readonly Item[]): string =>
  items.map(({ source }) => source.number).join("+");

const sharesOf = (shares: readonly Share[]): string =>
  shares.map(({ item, amount }) => `${item.source.number}=${amount / 100}`).join(" ");

/** `exact one F-1=100` → its score; two ways that read the same are an error. */
export function scores(ways: readonly Candidate[]): Readonly<Record<string, number>> {
  const told = ways.map(({ kind, found, shares, score }) => [
    `${kind} ${found} ${sharesOf(shares)}`,
    near(score),
  ]);
  if (new Set(told.map(([way]) => way)).size < told.length) throw new Error(`twice: ${told.join(" | ")}`);
  return Object.fromEntries(told);
}

/** `set F-1+F-2` → how likely it is before the label is looked at. */
export function priors(drafts: readonly Draft[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    drafts.map(({ found, items, prior }) => [`${found} ${numbersOf(items)}`, near(prior)]),
  );
}

export const dayOf = (text: string | undefined) => (text === undefined ? undefined : day(text));
