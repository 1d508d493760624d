import { BANK_WORDS, LEGAL_FORMS, MONTH_WORDS, SMALL_WORDS } from "./bank-words.ts";
import type { LabelToken } from "./label-tokens.ts";

/** Words after which the payer's name comes, and those that end it. */
const BEFORE_NAME = /^(DE|EMETTEUR|DONNEUR|ORDRE|FROM|NOM|NPY)$/;
const AFTER_NAME = /^(MOTIF|REF|REFDO|LIB|LIBELLE|ID|RMT|EREF|FACT|FACTURE|FACTURES|LCC|RCN|BIC|IBAN|PDO)$/;
const MOST_WORDS = 4;

function wordsBetween(tokens: readonly LabelToken[], from: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < tokens.length && words.length < MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (AFTER_NAME.test(token.text) && words.length > 0) break;
    // Letters that touch figures are a reference, not a name.
    const glued = tokens[at + 1]?.before === "" || token.before === "";
    const counts =
      !token.digits &&
      token.text.length >= 3 &&
      !(glued && at > 0) &&
      !BANK_WORDS.has(token.text) &&
      !LEGAL_FORMS.has(token.text) &&
      !SMALL_WORDS.has(token.text) &&
      !MONTH_WORDS.has(token.text);
    if (counts) words.push(token.text);
  }
  return words;
}

/** Who pays, as this bank writes it: the first words of the label that are no bank's words; empty when there are none. */
export function payerSignature(tokens: readonly LabelToken[]): string {
  const marker = tokens.findIndex(({ text }) => BEFORE_NAME.test(text));
  const after = wordsBetween(tokens, marker + 1);
  return (after.length > 0 ? after : wordsBetween(tokens, 0)).join(" ");
}
