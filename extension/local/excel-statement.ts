import { dayOfSerial } from "#shared/base/day.ts";
import { formatDay } from "#shared/base/french-format.ts";
import { excelCell, isMoment } from "#shared/ledger/files/excel-cell.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";

/** Rows by which a sheet is known: titles, the header, some operations. */
const HEAD_ROWS = 100;

/**
 * The text of a sheet of Excel's as its bank would have given it in CSV, when the reader of such files takes it for a
 * statement; `undefined`: it is no statement, or one cannot tell.
 * @param rows values of a reader of Excel files
 */
export function statementText(rows: readonly (readonly unknown[])[]): string | undefined {
  return kindOfText(csvOf(rows.slice(0, HEAD_ROWS))) === "bank-csv" ? csvOf(rows) : undefined;
}

function csvOf(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(";")}\n`).join("");
}

function fieldOf(value: unknown): string {
  const text = wordsOf(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value as a bank writes it in France: `22/11/2026`, `1234,5`. */
function wordsOf(value: unknown): string {
  const cell = excelCell(value);
  if (cell === null) return "";
  if (typeof cell !== "number") return String(cell);
  if (isMoment(value)) return formatDay(dayOfSerial(Math.floor(cell)));
  // A sum of Excel's may end in 0,30000000000000004.
  const inCents = Math.round(cell * 100) / 100;
  return String(Math.abs(cell - inCents) < 1e-6 ? inCents : cell).replace(".", ",");
}
