import { dayOfSerial } from "#shared/base/day.ts";
import { formatDay } from "#shared/base/french-format.ts";
import { escapeHtml } from "#shared/letters/escape-html.ts";
import type { Cell } from "#shared/model/cell.ts";
import { mayRun } from "#shared/workbook/csv-text.ts";
import { AMOUNT_COLUMNS, DAY_COLUMNS, HEADERS } from "#shared/workbook/tabs.ts";
import type { ExportedTab } from "./local-book.ts";
import type { KeptRow } from "./table-rows.ts";

/**
 * Rows as a .csv file that Google Sheets and Excel open in French: semicolons, CRLF, a byte order mark, days and
 * amounts as they are written there. A text of several lines stays one cell, to the letter: its fingerprint was made
 * of it. What could start a formula is preceded by an apostrophe.
 */
export function csvOfRows(tab: ExportedTab, rows: readonly KeptRow[]): string {
  const lines = [HEADERS[tab], ...rows.map((row) => wordsOf(tab, row))];
  return `\ufeff${lines.map((line) => `${line.map(csvField).join(";")}\r\n`).join("")}`;
}

/** The same rows, without their headers, to be pasted under the last row of the tab: plain, and as a table. */
export function pasteOfRows(
  tab: ExportedTab,
  rows: readonly KeptRow[],
): { readonly text: string; readonly html: string } {
  const lines = rows.map((row) => wordsOf(tab, row).map(safe));
  const text = lines.map((line) => line.map(tsvField).join("\t")).join("\n");
  const cell = (value: string): string => `<td>${escapeHtml(value).replace(/\r?\n/g, "<br>")}</td>`;
  const html = `<table>${lines.map((line) => `<tr>${line.map(cell).join("")}</tr>`).join("")}</table>`;
  return { text, html };
}

function wordsOf(tab: ExportedTab, { cells }: KeptRow): readonly string[] {
  return HEADERS[tab].map((header, column) => wordOf(tab, header, cells[column] ?? null));
}

/** A cell as a person types it in French: `22/11/2026`, `1234,5`. */
function wordOf(tab: ExportedTab, header: string, cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  if (typeof cell !== "number") return cell ?? "";
  if ((DAY_COLUMNS[tab] ?? []).includes(header)) {
    return formatDay(dayOfSerial(Math.floor(cell)));
  }
  const isAmount = (AMOUNT_COLUMNS[tab] ?? []).includes(header);
  return (isAmount ? cell.toFixed(2) : String(cell)).replace(".", ",");
}

/** A number keeps its sign; a text that a spreadsheet would run does not. */
function safe(value: string): string {
  return mayRun(value) && !/^-\d{1,15}(?:,\d{1,10})?$/.test(value) ? `'${value}` : value;
}

function csvField(value: string): string {
  const text = safe(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tsvField(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
