import { formatNumber } from "../base/french-format.ts";
import { tidy } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Allocation } from "../model/ledger.ts";

// `FA-12=300,00, FA-13`: a comma parts two numbers unless it stands between the digits of an amount.
const ENTRY = /\s*([^=,;]+?)\s*(?:=\s*(-?\d[\d\s\u00a0\u202f.]*(?:,\d{1,2})?))?\s*(?:[,;]|$)/g;

/** The invoices of a `Factures` cell: numbers separated by `, `, a part written `FA-12=300,00`. */
export function readInvoiceList(cell: Cell): readonly Allocation[] {
  if (cell === null || cell === "" || typeof cell === "boolean") return [];
  const found: Allocation[] = [];
  for (const match of String(cell).matchAll(ENTRY)) {
    const number = tidy(match[1] ?? "");
    if (number === "") continue;
    const part = match[2] === undefined ? undefined : readAmount(match[2]);
    found.push({ number, amount: part?.kind === "amount" ? part.cents : undefined });
  }
  return found;
}

/** The same, written for a cell. */
export function writeInvoiceList(invoices: readonly Allocation[]): string {
  return invoices
    .map(({ number, amount }) => (amount === undefined ? number : `${number}=${formatPart(amount)}`))
    .join(", ");
}

function formatPart(amount: NonNullable<Allocation["amount"]>): string {
  return formatNumber(amount).replace(/\u202f/g, "");
}
