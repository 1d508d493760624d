import { comparable } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";

/** What words around a table announce. */
export interface Titles {
  readonly supplier: boolean;
  readonly payments: boolean;
  /** Quotes, orders, deliveries: nothing owed yet. */
  readonly quotes: boolean;
  readonly expenses: boolean;
  /** Invoices that are all settled, as the title says: « Payées », « Factures soldées 2025 », « Archives ». */
  readonly settled: boolean;
}

const INVOICE_WORDS =
  / (factures?|facturation|invoices?|impayes?|echeancier|receivables?|open items?|balance|grand livre|ventes?|sales|rechnungen) /;
const PAYMENT_WORDS =
  / (paiements?|payments?|payouts?|reglements?|encaissements?|receipts?|transactions?|virements?|versements?) /;
const SUPPLIER_WORDS = / (fournisseurs?|suppliers?|vendors?|payables?|achats?|purchases?|bills) /;
const CUSTOMER_WORDS = / (clients?|customers?|receivables?|ventes?|sales) /;
const QUOTE_WORDS =
  / (devis|quotes?|quotations?|estimates?|pro ?formas?|commandes?|orders?|livraisons?|bl|angebote?) /;
const EXPENSE_WORDS = / (depenses?|expenses?|notes? de frais|charges|paies?|salaires?|frais) /;
const SETTLED_WORDS =
  /^ (?:(?:factures?|invoices?|clients?|archives?|historique) )*(?:(?:deja )?(?:payee?s?|reglee?s?|soldee?s?|encaissee?s?|acquittee?s?|paid|settled|closed)|archivee?s?|archives?)(?: (?:\d{2,4}|factures?|clients?|invoices?))* $/;

/** A row of a table has more cells than a line of words above it. */
const MOST_CELLS = 3;
const MOST_LINES = 12;

const filled = (row: readonly Cell[]): number =>
  row.filter((cell) => cell !== null && String(cell).trim() !== "").length;

/** The lines of words just above a header: for the first table of a tab all of them, for another those under the rows. */
function linesAbove(tab: TabCells, headerRow: number, isFirst: boolean): readonly string[] {
  const lines: string[] = [];
  for (let at = headerRow - 1; at >= 0; at -= 1) {
    const row = tab.rows[at] ?? [];
    if (!isFirst && (filled(row) >= MOST_CELLS || headerRow - at > MOST_LINES)) break;
    for (const cell of row) if (typeof cell === "string" && cell.length < 80) lines.push(cell);
  }
  return lines;
}

/** What the tab's title and the lines above the header of a table say it is. */
export function whatTitlesSay(tab: TabCells, headerRow: number, isFirst = true): Titles {
  const forms = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => ` ${comparable(line.replace(/([a-z])([A-Z])/g, "$1 $2"))} `);
  const near = forms(linesAbove(tab, headerRow, isFirst));
  const texts = [...forms([tab.title]), ...near];
  const all = texts.join("");
  // A line of its own: « Payments » under the name of an invoicing software still announces payments.
  const announces = (words: RegExp): boolean =>
    texts.some((text) => words.test(text) && !INVOICE_WORDS.test(text));
  return {
    supplier: SUPPLIER_WORDS.test(all) && !CUSTOMER_WORDS.test(all),
    payments: announces(PAYMENT_WORDS),
    quotes: announces(QUOTE_WORDS),
    expenses: announces(EXPENSE_WORDS) && !CUSTOMER_WORDS.test(all),
    settled: texts.some((text) => SETTLED_WORDS.test(text)),
  };
}
