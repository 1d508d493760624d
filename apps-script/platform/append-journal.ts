import type { NewEvent } from "#shared/dunning/events.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import { appendRows } from "#shared/workbook/append-rows.ts";
import type { Book, OutCell } from "#shared/workbook/book.ts";
import { inColumns } from "#shared/workbook/in-columns.ts";
import { journalRow } from "#shared/workbook/journal-rows.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { translated } from "./failures.ts";
import type { Snapshot } from "./read-workbook.ts";
import { type CellMaker, sheetCell } from "./sheet-cell.ts";
import { writeTabs } from "./write-tabs.ts";

/**
 * Adds events at the end of `Journal`, one `appendRow` each, which no other writer can write over; the tab is made when
 * the workbook never had one. The caller has looked their identifiers up: what is given here is written.
 * @throws Error in French when Sheets refuses; rows before the refused one stand, and sent again are not added twice.
 */
export function appendToJournal(snapshot: Snapshot, book: Book, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  const tab = book.ourCells.Journal;
  const rows = inColumns(
    "Journal",
    tab,
    events.map((event) => journalRow(event, accountCell(book.ledger.directory, event.customer))),
  );
  const sheet = snapshot.sheets.get(book.ourTabs.Journal ?? -1);
  if (sheet === undefined || tab === undefined || readTable(tab, "Journal") === undefined) {
    const write = appendRows("Journal", book.ourTabs.Journal, tab, rows);
    if (write !== undefined) writeTabs(snapshot, [write]);
    return;
  }
  try {
    appendAll(sheet, rows, { days: snapshot.days, idOf: () => undefined });
    SpreadsheetApp.flush();
  } catch (problem) {
    throw translated(problem, sheet);
  }
}

function appendAll(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: readonly (readonly OutCell[])[],
  maker: CellMaker,
): void {
  const last = sheet.getLastRow();
  const max = sheet.getMaxRows();
  // A row that appendRow must add to the grid may come without the formats that keep a text a text.
  if (last + rows.length > max) sheet.insertRowsAfter(max, last + rows.length - max);
  const width = Math.min(rows[0]?.length ?? 1, sheet.getMaxColumns());
  const formats: string[][] = sheet.getRange(last + 1, 1, rows.length, width).getNumberFormats();
  rows.forEach((row, index) => {
    sheet.appendRow(row.map((cell, column) => sheetCell(cell, formats[index]?.[column] ?? "", maker)));
  });
}
