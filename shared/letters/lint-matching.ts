import { withoutAccents } from "../base/normalise.ts";

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

/** The words around what was found, for a person to find them again. */
export function excerptAt(text: string, match: RegExpExecArray): string {
  const from = Math.max(0, match.index - 20);
  return text
    .slice(from, match.index + match[0].length + 20)
    .replace(/\s+/g, " ")
    .trim();
}

/** A calendar date, in figures or with its month in letters (text already without accents). */
export const DATE =
  "(?:\\d{2}/\\d{2}/\\d{4}|\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \\d{4})";
