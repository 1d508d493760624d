import { comparable } from "../base/normalise.ts";
import type { TabCells } from "../model/cell.ts";

/** What words around a table announce. */
export interface Titles {
  readonly supplier: boolean;
  readonly payments: boolean;
}

const INVOICE_WORDS =
  / (factures?|invoices?|impayes?|echeancier|receivables?|open items?|balance|grand livre|ventes?|sales) /;
const PAYMENT_WORDS = / (paiements?|payments?|reglements?|encaissements?|receipts?|transactions?) /;
const SUPPLIER_WORDS = / (fournisseurs?|suppliers?|vendors?|payables?|achats?) /;
const CUSTOMER_WORDS = / (clients?|customers?|receivables?|ventes?|sales) /;

/** What the tab's title and the lines above its header say it is. */
export function whatTitlesSay(tab: TabCells, headerRow: number): Titles {
  const lines = [tab.title];
  for (const row of tab.rows.slice(0, headerRow)) {
    for (const cell of row) if (typeof cell === "string" && cell.length < 80) lines.push(cell);
  }
  const texts = lines.map((line) => ` ${comparable(line.replace(/([a-z])([A-Z])/g, "$1 $2"))} `);
  const all = texts.join("");
  return {
    supplier: SUPPLIER_WORDS.test(all) && !CUSTOMER_WORDS.test(all),
    // A line of its own: « Payments » under the name of an invoicing software still announces payments.
    payments: texts.some((text) => PAYMENT_WORDS.test(text) && !INVOICE_WORDS.test(text)),
  };
}
