import { comparable } from "../../base/normalise.ts";
import type { BankMeans } from "../../model/bank.ts";

// In order: « REMISE CB » before « REMISE », « VERSEMENT CARTE » before « VERSEMENT ».
const RULES: readonly (readonly [RegExp, BankMeans])[] = [
  [/\b(?:cb|cartes?|card|tpe|mastercard|visa|amex|contactless)\b/, "carte"],
  [/\b(?:lcr|effets?|bor|traites?|billets? a ordre)\b/, "effet"],
  [/\b(?:prlv|prelevements?|prelevt|sdd|direct debit|direct debits|telereglement|tip)\b/, "prélèvement"],
  [
    /\b(?:chq|cheques?|chqs|rem(?:ise)? (?:de )?ch(?:q|eques?)|cheque deposit|rem chq|remise|check)\b/,
    "chèque",
  ],
  [/\b(?:especes|esp|cash|depot gab|versement gab|vrst|retrait|dab|versement)\b/, "espèces"],
  [
    /\b(?:vir|virt|virement|virements|virmt|viremt|inst|sct|transfer|transfers|xfer|income|payout)\b/,
    "virement",
  ],
];

/** The word that opens a label says what it is: « VIR SARL CARTE BLANCHE » is a transfer. */
const OPENING =
  /^(?:(vir|virt|virement|virements|virmt|viremt)|(prlv|prelevement)|(chq|cheque|rem chq|remise chq|remise cheques?|remise de cheques?)|(lcr|effet|effets)|(cb|carte|remise cb|remise carte))\b/;
const OPENED: readonly BankMeans[] = ["virement", "prélèvement", "chèque", "effet", "carte"];

/** The means of payment that words name (label, type of operation); `undefined`: they do not say. */
export function meansOf(text: string): BankMeans | undefined {
  const words = comparable(text);
  const opening = OPENING.exec(words);
  if (opening) {
    const group = opening.slice(1).findIndex((one) => one !== undefined);
    return OPENED[group];
  }
  return RULES.find(([pattern]) => pattern.test(words))?.[1];
}
