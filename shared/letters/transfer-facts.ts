import { formatEnglishAmount } from "../base/english-format.ts";
import { formatAmount } from "../base/french-format.ts";
import type { EpcTransfer, LetterLanguage } from "../model/letter.ts";
import { transferWords } from "../texts/letter-formats.ts";

/**
 * What a transfer needs, in words: who is paid, IBAN by groups (which may go to the next line, but are never cut), BIC,
 * amount, reference to recall.
 */
export function transferFacts(
  transfer: EpcTransfer,
  language: LetterLanguage,
): readonly (readonly [label: string, value: string])[] {
  const words = transferWords(language);
  const amount = language === "en" ? formatEnglishAmount(transfer.amount) : formatAmount(transfer.amount);
  return [
    [words.beneficiary, transfer.name],
    ["IBAN", transfer.iban.replace(/(.{4})(?=.)/g, "$1 ")],
    ...(transfer.bic === undefined ? [] : [["BIC", transfer.bic] as const]),
    [words.amount, amount],
    [words.reference, transfer.reference ?? transfer.remittance],
  ];
}
