import { comparable } from "#shared/base/normalise.ts";
import { cellText } from "./cell-words.ts";
import type { Rows } from "./local-book.ts";

/** Rows among which the headers stand. */
const HEAD_ROWS = 30;
const CUSTOMER = /^(?:(?:nom |raison sociale )?(?:du |des )?clients?|customers?(?: name)?)$/;
/** What a bank writes, or whoever keeps a list of what was received. */
const RECEIVED =
  /\b(?:operations?|valeur|value|solde|balance|iban|contrepartie|counterparty|reglements?|paiements?|payments?|encaissements?|encaisse|recus?|paid|virements?|remises?|banque|bank|releves?|statement)\b/;

/**
 * Whether a table with days, words and amounts is what the owner asks of customers rather than what a bank received: it
 * has a column of customers, and nothing in its headers or its name speaks of receipts.
 * @param name of the file and of the sheet
 */
export function listsCustomers(rows: Rows, name: string): boolean {
  if (RECEIVED.test(comparable(name))) return false;
  const head = rows.slice(0, HEAD_ROWS).map((row) => row.map((cell) => comparable(cellText(cell))));
  const at = head.findIndex((cells) => cells.some((cell) => CUSTOMER.test(cell)));
  return at >= 0 && !head.slice(0, at + 1).some((cells) => cells.some((cell) => RECEIVED.test(cell)));
}
