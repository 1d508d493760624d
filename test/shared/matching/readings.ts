import { type Accounts, accountsOf } from "#shared/matching/accounts.ts";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import type { Mention, Reading } from "#shared/matching/number-reading.ts";
import { invoice } from "./builders.ts";

/** Items of some numbers, of March 2026: `FA-1`, or `FA-1@Beta` for another customer than Alpha. */
export function itemsNumbered(numbers: readonly string[]): Accounts {
  return accountsOf(
    numbers.map((number, at) => {
      const [text = "", owner = "Alpha"] = number.split("@");
      return invoice(text, 100 + at, owner);
    }),
    "keep",
  );
}

/** A label being read among items of some numbers; `dates`: the texts of it that read as dates. */
export function reading(
  label: string,
  numbers: readonly string[],
  { named = [], dates = [] }: { named?: readonly string[]; dates?: readonly string[] } = {},
): Reading {
  const tokens = labelTokens(label);
  return {
    tokens,
    index: numberIndex(itemsNumbered(numbers).items),
    excluded: tokens.map(() => false),
    dateLike: tokens.map(({ text }) => dates.includes(text)),
    named: new Set(named),
  };
}

/** `FA 0123: FA-0123 2,5 (abrégé)`: the text of a mention and each item that it may name, with its weight. */
export function told(mention: Mention | undefined): string {
  if (!mention) return "";
  const items = mention.candidates.map(
    ({ item, weight, abbreviated }) =>
      `${item.source.number} ${String(Math.round(weight * 10) / 10).replace(".", ",")}${abbreviated ? " (abrégé)" : ""}`,
  );
  return `${mention.text}: ${items.join(" · ")}`;
}

/** The place of the first run of digits of a label, or of the one written so. */
export function placeOf({ tokens }: Reading, text?: string): number {
  return tokens.findIndex((token) => (text === undefined ? token.digits : token.text === text));
}
