import { comparable, tidy } from "../../base/normalise.ts";

/** Longer texts are cut: a cell holds what a person can read. */
const LONGEST = 1000;

/** A name that its field cut short (« SARL BOULANGER »), whole in a text that begins the same. */
const isCutOf = (short: string, long: string): boolean =>
  short.length >= 14 && long.startsWith(short.slice(0, -1));

/**
 * One tidy text of all that the bank wrote of a line: a part that another one already says is not repeated, so that
 * the same line from two formats comes out alike.
 */
export function joinLabel(parts: readonly (string | undefined)[]): string {
  const kept: { text: string; words: string }[] = [];
  for (const part of parts) {
    const text = tidy(part ?? "").slice(0, LONGEST);
    const words = ` ${comparable(text)} `;
    if (text === "" || words === "  ") continue;
    if (kept.some((one) => one.words.includes(words))) continue;
    const at = kept.findIndex((one) => words.includes(one.words) || isCutOf(one.words, words));
    if (at >= 0) kept[at] = { text, words };
    else kept.push({ text, words });
  }
  return kept
    .map((one) => one.text)
    .join(" ")
    .slice(0, LONGEST);
}
