import type { OutCell, TabWrite } from "#shared/workbook/book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { asText, mayBeReinterpreted } from "./cell-text.ts";
import { newTabFormats } from "./column-formats.ts";
import { createTabs } from "./create-tabs.ts";
import { translated } from "./failures.ts";
import { dateKey, type Snapshot } from "./read-workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Number format of a cell of the rectangle, row and column from 0. */
type FormatAt = (row: number, column: number) => string;

/**
 * Writes the tabs: missing ones are made first, so that their ids are known; then one `setValues` a tab. Our own tabs
 * only: nothing else is ever written.
 * @throws Error in French when Sheets refuses (protected range, view only).
 */
export function writeTabs(snapshot: Snapshot, writes: readonly TabWrite[]): void {
  const made = createTabs(snapshot.spreadsheet, writes);
  const idOf = (name: TabName): number | undefined =>
    made.get(name)?.getSheetId() ?? writes.find((write) => write.tab === name)?.sheetId;
  for (const write of writes) {
    const sheet = made.get(write.tab) ?? snapshot.sheets.get(write.sheetId ?? -1);
    if (sheet === undefined || write.values.length === 0) continue;
    try {
      writeTab(snapshot, sheet, write, made.has(write.tab), idOf);
    } catch (problem) {
      throw translated(problem, sheet);
    }
  }
}

function writeTab(
  snapshot: Snapshot,
  sheet: Sheet,
  write: TabWrite,
  isNew: boolean,
  idOf: (name: TabName) => number | undefined,
): void {
  const { tab, row, values } = write;
  const width = values[0]?.length ?? 0;
  makeRoom(sheet, row + values.length - 1, width);
  const formatAt = isNew ? formatNewTab(sheet, write) : formatsOf(sheet, write);
  const dates = snapshot.dates.get(sheet.getSheetId());
  const ownWidth = HEADERS[tab].length;
  const cells = values.map((line, rowIndex) =>
    line.map((cell, column) => {
      if (typeof cell === "number" && column >= ownWidth) return dates?.get(dateKey(column, cell)) ?? cell;
      if (typeof cell === "string") return asText(cell, formatAt(rowIndex, column));
      if (typeof cell !== "object" || cell === null) return cell ?? "";
      if ("day" in cell) return snapshot.days.instantOf(cell.day);
      if ("formula" in cell) return cell.formula;
      return asText(`#${idOf(cell.idOf) ?? ""}`, formatAt(rowIndex, column));
    }),
  );
  sheet.getRange(row, 1, cells.length, width).setValues(cells);
}

/** Adds rows and columns to the grid when the rectangle goes beyond it. */
function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Formats the whole of a new tab, its rows to come included; from then on formats are the owner's. */
function formatNewTab(sheet: Sheet, write: TabWrite): FormatAt {
  const above = Array.from({ length: write.row - 1 }, (): readonly OutCell[] => []);
  const formats = newTabFormats(write.tab, sheet.getMaxRows(), [...above, ...write.values]);
  if (formats === undefined) return () => "";
  const range = sheet.getRange(1, 1, formats.length, HEADERS[write.tab].length);
  range.setNumberFormats(formats.map((line) => [...line]));
  return (row, column) => formats[write.row - 1 + row]?.[column] ?? "";
}

/**
 * Formats of an existing rectangle, read once and only where a text needs it: the owner may have changed them, and a
 * row added to the grid may have none.
 */
function formatsOf(sheet: Sheet, { row, values }: TabWrite): FormatAt {
  const needing = values
    .map((line, index) => ({ index, needs: line.some(needsFormat) }))
    .filter(({ needs }) => needs)
    .map(({ index }) => index);
  const first = needing[0];
  const last = needing[needing.length - 1];
  if (first === undefined || last === undefined) return () => "";
  const formats = sheet.getRange(row + first, 1, last - first + 1, values[0]?.length ?? 1).getNumberFormats();
  return (at, column) => formats[at - first]?.[column] ?? "";
}

function needsFormat(cell: OutCell): boolean {
  if (typeof cell === "string") return mayBeReinterpreted(cell);
  return typeof cell === "object" && cell !== null && "idOf" in cell;
}
