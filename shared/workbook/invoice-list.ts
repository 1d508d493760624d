import { formatNumber, MINUS } from "../base/french-format.ts";
import { tidy } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Allocation } from "../model/ledger.ts";

/** The invoices of a `Factures` cell: numbers separated by `, `, a part written `FA-12=300,00`. Linear in the cell. */
export function readInvoiceList(cell: Cell): readonly Allocation[] {
  if (cell === null || cell === "" || typeof cell === "boolean") return [];
  const text = String(cell);
  // One number and nothing else, as nearly every row of a journal.
  if (!SEVERAL.test(text)) {
    const number = tidy(text);
    return number === "" ? [] : [{ number, amount: undefined }];
  }
  const found: Allocation[] = [];
  for (let at = 0; at < text.length; ) {
    const start = skipped(text, at, isSpace);
    const entry = quotedEntry(text, start) ?? plainEntry(text, start);
    const number = tidy(entry.number);
    if (number !== "") found.push({ number, amount: entry.amount });
    at = entry.end + 1;
  }
  return found;
}

interface Entry extends Allocation {
  /** Place of the sign that parts it from the next, or the end of the text. */
  readonly end: number;
}

const isSpace = (sign: string): boolean => /\s/.test(sign);
const isParting = (sign: string): boolean => sign === "," || sign === ";" || sign === "";
const isOfAmount = (sign: string): boolean => /[\d\s.-]/.test(sign);

function skipped(text: string, from: number, isSkipped: (sign: string) => boolean): number {
  let at = from;
  while (at < text.length && isSkipped(text.charAt(at))) at += 1;
  return at;
}

/** A number between quotes, as in a CSV file: it may hold what parts a list; `undefined`: these are no such quotes. */
function quotedEntry(text: string, start: number): Entry | undefined {
  if (text.charAt(start) !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  const number = text.slice(start + 1, close).replace(/""/g, '"');
  const after = skipped(text, close + 1, isSpace);
  if (isParting(text.charAt(after))) return { number, amount: undefined, end: after };
  const part = text.charAt(after) === "=" ? partAt(text, after) : undefined;
  return part && { number, ...part };
}

/** A number up to what parts it from the next; a `=` that no amount follows belongs to it. */
function plainEntry(text: string, start: number): Entry {
  const own = skipped(text, start, (sign) => sign === "=");
  const at = skipped(text, own, (sign) => sign !== "=" && !isParting(sign));
  const part = at > own && text.charAt(at) === "=" ? partAt(text, at) : undefined;
  if (part) return { number: text.slice(start, at), ...part };
  const end = skipped(text, at, (sign) => !isParting(sign));
  return { number: text.slice(start, end), amount: undefined, end };
}

/** The amount after a `=`: a comma with one or two figures after it stands before cents, any other parts two numbers. */
function partAt(text: string, equals: number): Pick<Entry, "amount" | "end"> | undefined {
  const whole = skipped(text, equals + 1, isOfAmount);
  const decimals = text.charAt(whole) === "," ? skipped(text, whole + 1, isDigit) - whole - 1 : 0;
  const isDecimal = decimals === 1 || decimals === 2;
  const after = isDecimal ? skipped(text, whole + 1 + decimals, isSpace) : whole;
  const end = isParting(text.charAt(after)) ? after : whole;
  const written = text.slice(equals + 1, end).trim();
  if (!isParting(text.charAt(end)) || !/^-?\d/.test(written)) return undefined;
  const read = readAmount(written);
  return { amount: read.kind === "amount" ? read.cents : undefined, end };
}

const isDigit = (sign: string): boolean => /\d/.test(sign);

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
