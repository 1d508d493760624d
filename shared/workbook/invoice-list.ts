import { formatNumber, MINUS } from "../base/french-format.ts";
import { tidy } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Allocation } from "../model/ledger.ts";

// `FA-12=300,00, FA-13`: a comma parts two numbers unless it stands between the digits of an amount. A number that
// itself holds a separator stands between quotes, as in a CSV file.
const ENTRY =
  /\s*(?:"((?:[^"]|"")*)"|(=*[^=,;]+?))\s*(?:=\s*(-?\d[\d\s\u00a0\u202f.]*(?:,\d{1,2})?))?\s*(?:[,;]|$)/g;

/** The invoices of a `Factures` cell: numbers separated by `, `, a part written `FA-12=300,00`. */
export function readInvoiceList(cell: Cell): readonly Allocation[] {
  if (cell === null || cell === "" || typeof cell === "boolean") return [];
  const text = String(cell);
  // One number and nothing else, as nearly every row of a journal.
  if (!SEVERAL.test(text)) {
    const number = tidy(text);
    return number === "" ? [] : [{ number, amount: undefined }];
  }
  const found: Allocation[] = [];
  for (const match of text.matchAll(ENTRY)) {
    const number = tidy(match[1]?.replace(/""/g, '"') ?? match[2] ?? "");
    if (number === "") continue;
    const part = match[3] === undefined ? undefined : readAmount(match[3]);
    found.push({ number, amount: part?.kind === "amount" ? part.cents : undefined });
  }
  return found;
}

/** Signs that part a list, or say a part of an invoice. */
const SEVERAL = /[",;=]/;

/** The same, written for a cell. */
export function writeInvoiceList(invoices: readonly Allocation[]): string {
  return invoices
    .map(({ number, amount }) =>
      amount === undefined ? quoted(number) : `${quoted(number)}=${formatPart(amount)}`,
    )
    .join(", ");
}

const quoted = (number: string): string =>
  /[,;"]|[^=]=/.test(number) ? `"${number.replace(/"/g, '""')}"` : number;

function formatPart(amount: NonNullable<Allocation["amount"]>): string {
  // What stands in a cell is read again, by people's formulas too: an ordinary hyphen, no group space.
  return formatNumber(amount)
    .replace(/\u202f/g, "")
    .replace(MINUS, "-");
}
