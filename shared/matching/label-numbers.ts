import type { Item } from "./accounts.ts";
import type { LabelToken } from "./label-tokens.ts";
import { tokenUse } from "./not-invoice-numbers.ts";
import type { NumberIndex } from "./number-index.ts";
import { type Chain, listStep, rangeBetween, serialRead } from "./number-lists.ts";
import { announced, type Mention, type Reading } from "./number-reading.ts";
import { serialNumber } from "./running-numbers.ts";
import { cutNumber, looksLikeOurs, wholeNumber } from "./whole-numbers.ts";

export interface LabelNumbers {
  readonly mentions: readonly Mention[];
  /** The label names a number that nobody has: one that looks like ours, or one that « facture » announces. */
  readonly unknown: "ours" | "announced" | undefined;
}

/**
 * Invoice numbers that a bank label holds: whole, without prefix, without year, without zeros, in lists and ranges,
 * broken by blanks, joined to other text, cut at the end. What cannot be a number of ours is left aside.
 * @param amount the payment's, in cents
 * @param openOf open items of a named customer, for a number cut at the end of the label
 */
export function labelNumbers(
  tokens: readonly LabelToken[],
  amount: number,
  paid: string | undefined,
  index: NumberIndex,
  named: ReadonlySet<string>,
  openOf: (customer: string) => readonly Item[],
): LabelNumbers {
  const reading: Reading = { tokens, index, named, ...tokenUse(tokens, amount, paid) };
  const mentions: Mention[] = [];
  let unknown: LabelNumbers["unknown"];
  let chain: Chain | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.digits) continue;
    const whole =
      reading.excluded[at] && tokens[at - 1]?.digits !== false ? undefined : wholeNumber(reading, at);
    if (whole) {
      mentions.push(whole.mention);
      const items = whole.mention.candidates.map(({ item }) => item);
      chain = { serial: items[0]?.forms.serial ?? "", end: whole.end, items };
      at = whole.end;
      continue;
    }
    if (reading.excluded[at]) continue;
    const step = listStep(tokens, chain, at);
    // The list that it goes on with.
    const list = step === undefined ? undefined : chain;
    const serial = serialNumber(reading, at, list);
    if (serial) {
      const items = serial.candidates.map(({ item }) => item);
      const read = serialRead(list, token.text, items);
      if (step === "range" && list) mentions.push(...rangeBetween(reading, list, read));
      mentions.push(serial);
      if (list || announced(tokens, at) === 1 || token.before === "")
        chain = { serial: read, end: at, items };
    } else {
      if (looksLikeOurs(reading, at)) unknown = "ours";
      else if (list || (token.text.length >= 3 && announced(tokens, at) === 1)) unknown ??= "announced";
      if (list) chain = { ...list, end: at };
    }
  }
  const cut = cutNumber(reading, openOf);
  if (cut && mentions.length === 0) mentions.push(cut);
  return { mentions, unknown };
}
