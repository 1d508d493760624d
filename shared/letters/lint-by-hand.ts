import { comparable } from "../base/normalise.ts";

/** Something typed by hand where a field belongs, or left over from another letter. */
export interface ByHand {
  readonly code:
    | "amount-by-hand"
    | "date-by-hand"
    | "rate-by-hand"
    | "iban-by-hand"
    | "company-by-hand"
    | "single-brace"
    | "left-placeholder";
  readonly excerpt: string;
}

type Rule = readonly [code: ByHand["code"], pattern: RegExp, allowed?: RegExp];

const MONTHS =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december";

const SPACE = "[ \\u00a0\\u202f]";
const FIGURE = "\\d[\\d .,\\u00a0\\u202f]{0,20}";
const EUROS = "(?:€|euros?(?![a-zà-ÿ]))";

/** Read on the owner's own words, the fields taken out. */
const RULES: readonly Rule[] = [
  [
    "amount-by-hand",
    new RegExp(`(?:€|\\$|£) ?${FIGURE}|${FIGURE}${EUROS}`, "i"),
    // The law's forty euros, and a capital that is part of a name (« au capital de 8 000 € »).
    new RegExp(
      `€ ?40(?:\\.00)?(?![\\d.,]\\d)|(?:^|[^\\d.,])40(?:,00)?${SPACE}?${EUROS}|au capital (?:social )?de ${FIGURE}${EUROS}`,
      "gi",
    ),
  ],
  [
    "date-by-hand",
    new RegExp(
      `\\b\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d{2}\\b|\\b\\d{1,2}(?:er)?${SPACE}(?:${MONTHS})${SPACE}20\\d{2}`,
      "i",
    ),
  ],
  ["rate-by-hand", new RegExp(`\\d{1,2}(?:[.,]\\d{1,4})?${SPACE}?%`)],
  ["iban-by-hand", new RegExp(`\\b[A-Z]{2}\\d{2}(?:${SPACE}?[0-9A-Z]{4}){3,7}`)],
  ["single-brace", /(?:^|[^{])\{[\p{L}_]{2,40}\}(?!\})/u],
  ["left-placeholder", /\[[\p{L}][^\]\n]{1,60}\]|\bX{3,20}\b|<[\p{L}][^<>\n]{1,60}>|_{4,60}/u],
];

const COMPANY = /\b(?:SARL|SASU?|EURL|SNC|SCOP|Ltd|Limited|GmbH)[ \u00a0]([A-ZÀ-Ý][\p{L}'’&-]{1,40})/u;

const excerptOf = (match: RegExpExecArray): string => match[0].trim().slice(0, 60);

/**
 * Amounts, dates, rates and bank details that an owner typed: right today, wrong in the next letter. And a company that
 * is not the owner's, a mark left from a letter found elsewhere, a field with one brace.
 * @param words what the owner typed, without the fields
 * @param company `Raison sociale`: the owner's own name is no fault
 */
export function typedByHand(words: string, company: string | undefined): readonly ByHand[] {
  const found: ByHand[] = [];
  for (const [code, pattern, allowed] of RULES) {
    const match = pattern.exec(allowed === undefined ? words : words.replace(allowed, " "));
    if (match) found.push({ code, excerpt: excerptOf(match) });
  }
  const named = COMPANY.exec(words);
  if (named && !comparable(company ?? "").includes(comparable(named[1] ?? ""))) {
    found.push({ code: "company-by-hand", excerpt: excerptOf(named) });
  }
  return found;
}
