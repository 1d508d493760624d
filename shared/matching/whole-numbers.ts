import type { Item } from "./accounts.ts";
import { NUMBER_WORDS } from "./bank-words.ts";
import { type LabelToken, textOfTokens } from "./label-tokens.ts";
import { itemsOf } from "./number-index.ts";
import { announced, keep, type Mention, type MentionCandidate, type Reading } from "./number-reading.ts";

/** A number without its letters, where another has none: `2026-663` is that one rather than `INV-2026-663`. */
const WITHOUT_PREFIX = 0.5;

/** Whether the letters before a token are a prefix: alone, after « facture », or at the end of a word it touches. None is. */
function hasPrefix(tokens: readonly LabelToken[], at: number, prefix: string): boolean {
  let text = "";
  for (let back = at - 1; back >= at - 3 && text.length < prefix.length; back -= 1) {
    const token = tokens[back];
    if (!token) return false;
    text = token.text + text;
    if (text === prefix) return true;
  }
  if (!text.endsWith(prefix)) return false;
  const head = text.slice(0, -prefix.length);
  // One letter ends many words: `MOTIF 20260471` is no `F20260471`.
  return NUMBER_WORDS.has(head) || (prefix.length > 1 && tokens[at]?.before === "");
}

/** Items whose whole number is written from token `at`; the longest wins. */
export function wholeNumber(reading: Reading, at: number): { mention: Mention; end: number } | undefined {
  const { tokens, index, dateLike } = reading;
  let best: { mention: Mention; end: number; weight: number } | undefined;
  // Figures that nothing announces may be anybody's reference.
  const word = announced(tokens, at);
  const most = word === 1 ? 6.5 : word === 0 ? 4.5 : 3;
  let joined = "";
  let broken = 0;
  for (let end = at; end < at + 7; end += 1) {
    const token = tokens[end];
    if (!token) break;
    if (end > at) {
      if (token.before.length > 3 || (!token.digits && token.text.length > 3)) break;
      if (/\s/.test(token.before)) broken += 1;
    }
    joined += token.text;
    if (joined.length > 24) break;
    const found = keep(itemsOf(index.byTail, joined), reading);
    if (found.length === 0) continue;
    const digits = joined.replace(/\D/g, "").length;
    // A run broken by blanks, or one that reads as a date, is more often an accident.
    const doubt = (broken > 0 ? 0.4 : 0) + (dateLike[at] ? 1 : 0);
    const candidates = found.flatMap((item): MentionCandidate[] => {
      const { prefix, tail } = item.forms;
      const withPrefix = hasPrefix(tokens, at, prefix);
      const whole = tail === joined && (withPrefix || prefix === "");
      if (!withPrefix && digits < 4) return [];
      const weight = withPrefix
        ? Math.min(7, digits + 1)
        : Math.min(most, digits - 0.5 - doubt) - (whole ? 0 : WITHOUT_PREFIX);
      return [{ item, weight, abbreviated: !whole }];
    });
    const weight = candidates.reduce((most, one) => Math.max(most, one.weight), 0);
    if (candidates.length === 0 || (best !== undefined && weight < best.weight)) continue;
    const top = candidates.filter((one) => one.weight > weight - 2.5);
    const prefixed = top.some(({ item }) => hasPrefix(tokens, at, item.forms.prefix));
    const from = prefixed ? at - 1 : at;
    best = { mention: { text: textOfTokens(tokens, from, end), candidates: top }, end, weight };
  }
  return best;
}

/** The end of the label may be cut within a number: items of the named customers whose number begins so. */
export function cutNumber(
  reading: Reading,
  openOf: (customer: string) => readonly Item[],
): Mention | undefined {
  const { tokens, named } = reading;
  const last = tokens.length - 1;
  if (!tokens[last]?.digits) return undefined;
  // From the letters before it: `INV-2026-01`.
  let from = last;
  while (from > last - 4 && tokens[from]?.digits) from -= 1;
  const letters = tokens[from];
  if (!letters || letters.digits) return undefined;
  const cut = tokens
    .slice(from)
    .map(({ text }) => text)
    .join("");
  const found: MentionCandidate[] = [];
  for (const customer of named) {
    for (const item of openOf(customer)) {
      const { prefix, compact } = item.forms;
      if (cut.length < prefix.length + 3 || compact.length <= cut.length) continue;
      if (compact.startsWith(cut)) found.push({ item, weight: 2, abbreviated: true });
    }
  }
  if (found.length === 0 || found.length > 12) return undefined;
  return { text: textOfTokens(tokens, from, last), candidates: found };
}

/** A number with the prefix and the length of one of our series, that nobody has. */
export function looksLikeOurs({ tokens, index }: Reading, at: number): boolean {
  // Of digits no series has the name.
  const letters = tokens[at - 1]?.text ?? "";
  let joined = "";
  for (const { text, digits } of tokens.slice(at, at + 3)) {
    if (!digits) break;
    joined += text;
    for (let length = 2; length <= 4; length += 1)
      if (index.series.has(`${letters.slice(-length)}|${joined.length}`)) return true;
  }
  return false;
}
