import type { Cents } from "../base/money.ts";

/**
 * What a spreadsheet would take for a formula, or for the start of one: some leave out the spaces and the invisible signs
 * before it, some read its full-width forms.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]{0,1000}[=+\-@＝＋－＠])/u;

/** A negative amount as `csvAmount` writes it: behind an apostrophe, no spreadsheet would count it. */
const NEGATIVE_AMOUNT = /^-\d{1,15},\d\d$/;

/** Whether a spreadsheet that opens a file, or takes a paste, could run this text. */
export const mayRun = (value: string): boolean => FORMULA.test(value);

/**
 * A cell that no spreadsheet runs (CSV injection): an apostrophe stands before what could start a formula, an amount
 * stays one; control characters become spaces; quotes are doubled, and the cell quoted, where the separator asks for it.
 */
export function csvCell(value: string): string {
  const safe = mayRun(value) && !NEGATIVE_AMOUNT.test(value) ? `'${value}` : value;
  const plain = safe.replace(/\r\n|\r|\n/g, " ").replace(/\p{Cc}/gu, " ");
  return /[";]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** `12345,60`: a spreadsheet reads no number where thousands are parted. */
export function csvAmount(value: Cents): string {
  const sign = value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  return `${sign}${Math.floor(magnitude / 100)},${String(magnitude % 100).padStart(2, "0")}`;
}

/** Rows as a French spreadsheet opens them: semicolons, CRLF, a byte order mark so that accents are read as UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(";")}\r\n`).join("")}`;
}
