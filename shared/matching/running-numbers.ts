import type { Item } from "./accounts.ts";
import { type LabelToken, textOfTokens } from "./label-tokens.ts";
import { withoutZeros } from "./number-forms.ts";
import { itemsOf } from "./number-index.ts";
import { type Chain, completed } from "./number-lists.ts";
import { announced, keep, type Mention, type MentionCandidate, type Reading } from "./number-reading.ts";

/** The years written right beside a token: `2026-0123`, `26/123`, `123/2026`. */
function yearBeside(
  before: LabelToken | undefined,
  token: LabelToken,
  after: LabelToken | undefined,
): string {
  if (before && /^(20[1-3]\d|[1-3]\d)$/.test(before.text) && /^[/\-. ]$/.test(token.before))
    return before.text;
  if (after && /^20\d\d$/.test(after.text) && /^[/-]$/.test(after.before)) return after.text;
  return "";
}

/** Items whose running number is written alone at a token. */
export function serialNumber(reading: Reading, at: number, chain: Chain | undefined): Mention | undefined {
  const { tokens, index, dateLike } = reading;
  const token = tokens[at];
  if (!token || token.text.length > 9) return undefined;
  const written = token.text;
  const letters = tokens[at - 1];
  const glued = token.before === "" ? (letters?.text ?? "") : "";
  const word = announced(tokens, at);
  const found = new Map<Item, number>();
  const digits = Math.min(5, written.length);
  const next = tokens[at + 1];
  // In a list the two digits before are a number of it: `0123/24/25`.
  const year = yearBeside(chain && letters?.text.length === 2 ? undefined : letters, token, next);
  const look = (serial: string, base: number): void => {
    for (const item of keep(itemsOf(index.bySerial, withoutZeros(serial)), reading)) {
      // More digits written than the number has: another number.
      if (serial.length > item.forms.serial.length) continue;
      const { prefix } = item.forms;
      const short = prefix !== "" && glued !== "" && (prefix.startsWith(glued) || glued.endsWith(prefix));
      let weight = base;
      if (short) weight = Math.max(weight, digits + 0.5);
      else if (glued !== "" && word !== 1 && !chain) continue;
      if (year !== "" && item.forms.year !== "") weight += item.forms.year.endsWith(year) ? 1 : -3;
      if (weight >= 1) found.set(item, Math.max(found.get(item) ?? 0, weight));
    }
  };
  const bare =
    digits -
    1 -
    (dateLike[at] ? 1.5 : 0) -
    (/^20[1-3]\d$/.test(written) ? 1.5 : 0) -
    (isPostcode(token, next) ? 1.5 : 0);
  if (chain) {
    look(written, digits + 0.2);
    // `0123/24`: only the last digits are repeated.
    look(completed(chain, written), digits + 0.2);
  } else if (word === 1) look(written, digits + 0.3 - (dateLike[at] ? 1 : 0));
  else look(written, word === -1 || digits < 3 ? bare - 1.5 : bare);
  // `01 23`: broken by the bank.
  if (found.size === 0) {
    const together = next?.digits && /^\s$/.test(next.before) ? written + next.text : "";
    if (together.length >= 4 && together.length <= 8 && word === 1) look(together, together.length - 0.5);
  }
  if (found.size === 0) return undefined;
  const candidates = [...found]
    .map(([item, weight]): MentionCandidate => ({ item, weight: Math.min(5, weight), abbreviated: true }))
    .sort((a, b) => a.item.order - b.item.order);
  const from = glued !== "" ? at - 1 : at;
  return { text: textOfTokens(tokens, from, at), candidates };
}

/** Five digits before the name of a town. */
function isPostcode({ text }: LabelToken, next: LabelToken | undefined): boolean {
  return text.length === 5 && next?.digits === false && next.text.length >= 3;
}
