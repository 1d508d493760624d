import type { Item } from "./accounts.ts";
import type { LabelToken } from "./label-tokens.ts";
import { withoutZeros } from "./number-forms.ts";
import { itemsOf } from "./number-index.ts";
import { MANY, type Mention, type MentionCandidate, type Reading } from "./number-reading.ts";

const LONGEST_RANGE = 40;
const LIST_SEPARATOR = /^\s*[/\-,+&;.]?\s*$/;

/** A number list being read: `FACT 0123 ET 0124`, `FA-12/13/14`. */
export interface Chain {
  /** The running number read last: as written, with the digits that a list does not repeat. */
  readonly serial: string;
  readonly end: number;
  readonly items: readonly Item[];
}

/** The digits written after a number of a list, with those that are not repeated: `24` after `0123` is `0124`. */
export const completed = ({ serial }: Chain, written: string): string =>
  serial.slice(0, Math.max(0, serial.length - written.length)) + written;

/** The running number read at a place of a list: completed, when one of the items read there has it so. */
export function serialRead(chain: Chain | undefined, written: string, items: readonly Item[]): string {
  const whole = chain ? completed(chain, written) : written;
  return items.some(({ forms }) => forms.bare === withoutZeros(whole)) ? whole : written;
}

/**
 * `12 A 15`, `12 AU 15`: the numbers between, of the series of the first.
 * @param end the running number of the last
 */
export function rangeBetween(reading: Reading, chain: Chain, end: string): readonly Mention[] {
  const first = Number(withoutZeros(chain.serial));
  const last = Number(withoutZeros(end));
  if (last - first > LONGEST_RANGE) return [];
  const mentions: Mention[] = [];
  for (let number = first + 1; number < last; number += 1) {
    const candidates = itemsOf(reading.index.bySerial, String(number)).flatMap((item): MentionCandidate[] => {
      const beside = chain.items.some(
        (one) =>
          one.account === item.account &&
          one.forms.prefix === item.forms.prefix &&
          one.forms.year === item.forms.year,
      );
      return beside ? [{ item, weight: 2.5, abbreviated: true }] : [];
    });
    if (candidates.length > 0 && candidates.length <= MANY)
      mentions.push({ text: String(number), candidates });
  }
  return mentions;
}

/** How a token goes on with a list read before it. */
export function listStep(
  tokens: readonly LabelToken[],
  chain: Chain | undefined,
  at: number,
): "list" | "range" | undefined {
  if (!chain) return undefined;
  const token = tokens[at];
  if (!token) return undefined;
  if (chain.end === at - 1) return LIST_SEPARATOR.test(token.before) ? "list" : undefined;
  if (chain.end !== at - 2) return undefined;
  const word = tokens[at - 1]?.text ?? "";
  if (/^(ET|AND|PLUS|N|NO|F|FA|FAC|FACT|FACTURE)$/.test(word)) return "list";
  return /^(A|AU|TO|JUSQU)$/.test(word) ? "range" : undefined;
}
