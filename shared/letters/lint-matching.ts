import { withoutAccents } from "../base/normalise.ts";
import type { Bilingual } from "./lint-context.ts";

const plain = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[ \u00a0\u202f\t]+/g, " ");

/** A text as the rules read it: no accents nor case, ordinary spaces, the names of both parties taken out. */
export function comparableText(text: string, names: readonly string[]): string {
  let result = plain(text);
  for (const name of names) {
    const known = plain(name).trim();
    if (known.length > 2) result = result.split(known).join(" ");
  }
  return result;
}

/** Characters shown on each side of what was found. */
const AROUND = 20;

/** The words around what was found, for a person to find them again: whole words, a cut one reads like another fault. */
export function excerptAt(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  const from = Math.max(0, match.index - AROUND);
  const lead = text.slice(from, match.index);
  const tail = text.slice(end, end + AROUND);
  const isCutBefore = from > 0 && !/\s/.test(text.charAt(from - 1));
  const isCutAfter = end + AROUND < text.length && !/\s/.test(text.charAt(end + AROUND));
  const before = isCutBefore ? lead.replace(/^\S{1,20}/, "") : lead;
  const after = isCutAfter ? tail.replace(/\S{1,20}$/, "") : tail;
  return `${before}${match[0]}${after}`.replace(/\s+/g, " ").trim();
}

/** A calendar date, in figures or with its month in letters (text already without accents). */
export const DATE: Bilingual<string> = {
  fr: "(?:\\d{2}/\\d{2}/\\d{4}|\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \\d{4})",
  // Never in figures alone: 03/04 is two different days on the two sides of the Atlantic.
  en: "(?:\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6} \\d{4})",
};

/** An amount with its cents and its currency. */
export const AMOUNT: Bilingual<RegExp> = {
  fr: /\d,\d{2} ?(?:€|\$|£|[a-z]{3}\b)/,
  en: /(?:€|\$|£|\b[a-z]{3}) ?\d[\d,]{0,20}\.\d{2}/,
};

/** The forty euros, alone: neither 1 240,40 € nor 140 €. */
export const FORTY: Bilingual<string> = {
  fr: "(?:^|[^\\d,.])40(?:,00)? ?(?:€|euros?\\b)",
  en: "(?:€|\\beur) ?40(?:\\.00)?(?!\\d|[.,]\\d)|(?:^|[^\\d,.])40(?:\\.00)? ?(?:€|euros?\\b)",
};

/** A deadline: « au plus tard le 12 avril 2026 », « by 12 April 2026 at the latest ». */
export const FIXED_DATE: Bilingual<RegExp> = {
  fr: new RegExp(`(?:au plus tard|avant|d'ici)(?: au| le)* ${DATE.fr}`),
  en: new RegExp(`(?:by|before|no later than|at the latest on) ${DATE.en}`),
};

/** Words of the customer, between the quotation marks of either language. */
export const QUOTATION = /«[^«»]*»|“[^“”]*”/g;

/** How many times a date stands in a text. */
export function countDates(text: string, date: string): number {
  return (text.match(new RegExp(date, "g")) ?? []).length;
}
