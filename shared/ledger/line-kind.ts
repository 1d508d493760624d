import { comparable } from "../base/normalise.ts";
import type { ItemKind } from "../model/ledger.ts";

const SALES = /^(v|vt|ve|vte|vten|fac|fa|fc|fact|sal|ventes?|70)/i;
const BANK = /^(b|bq|bnq|bnp|ca|cai|caisse|ce|ch|cb|ban|banque|tr|tre|rg|reg|51|53)/i;

/** What a line of account 411 is: a debit that names a document is an invoice; a credit is a payment or an avoir. */
export function lineKind(amount: number, number: string, journal: string, label: string): ItemKind {
  const words = ` ${comparable(label)} `;
  const avoir = / (avoirs?|credit note|note de credit) /.test(words);
  if (amount < 0)
    return avoir || (SALES.test(journal) && !/ (reglements?|rgt|virement|vir|cheque|paiement) /.test(words))
      ? "credit-note"
      : "payment";
  if (/ acomptes? /.test(words) && SALES.test(journal)) return "deposit";
  const fromBank = BANK.test(journal) && !SALES.test(journal);
  return number === "" || number === "-" || fromBank ? "entry" : "invoice";
}
