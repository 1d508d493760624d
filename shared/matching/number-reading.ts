import type { Item } from "./accounts.ts";
import { NUMBER_WORDS, OTHER_NUMBER_WORDS } from "./bank-words.ts";
import type { LabelToken } from "./label-tokens.ts";
import type { NumberIndex } from "./number-index.ts";

/** An item that a piece of the label may name. */
export interface MentionCandidate {
  readonly item: Item;
  /** How much likelier the text is when the payment pays this item than by accident, as a power of ten. */
  readonly weight: number;
  readonly abbreviated: boolean;
}

/** A piece of the label that may name an item. */
export interface Mention {
  /** As written. */
  readonly text: string;
  readonly candidates: readonly MentionCandidate[];
}

/** A label being read for numbers. */
export interface Reading {
  readonly tokens: readonly LabelToken[];
  readonly index: NumberIndex;
  readonly excluded: readonly boolean[];
  readonly dateLike: readonly boolean[];
  /** Customers that the label names, when it names some. */
  readonly named: ReadonlySet<string>;
}

/** A short text may stand for the numbers of many customers: beyond this, only those of named customers count. */
export const MANY = 40;

/** Only those of the named customers when there are too many. */
export function keep(items: readonly Item[], { named }: Reading): readonly Item[] {
  if (items.length <= MANY) return items;
  const kept = items.filter((item) => named.has(item.account.customer));
  return kept.length <= MANY * 5 ? kept : [];
}

/** Whether the words before a token say that an invoice number comes: -1 says that it is another number. */
export function announced(tokens: readonly LabelToken[], at: number): 1 | 0 | -1 {
  for (let back = at - 1; back >= at - 3; back -= 1) {
    const token = tokens[back];
    if (!token) return 0;
    if (token.digits) {
      if (/^(20)?\d\d$/.test(token.text) && token.before === "") continue;
      if (/^20\d\d$/.test(token.text)) continue;
      return 0;
    }
    if (NUMBER_WORDS.has(token.text) || /(FACT|FACTURES?)$/.test(token.text)) {
      // « N° de client 1234 », « CDE N 4411 »: the word before tells of what.
      const owner = tokens[back - 1];
      const other = token.text.length <= 3 && owner && !owner.digits && OTHER_NUMBER_WORDS.has(owner.text);
      return other ? -1 : 1;
    }
    if (OTHER_NUMBER_WORDS.has(token.text)) return -1;
    if (!/^(REF|DE|DU|NOTRE|VOTRE|VOS|NOS|S|LA|LE)$/.test(token.text)) return 0;
  }
  return 0;
}
