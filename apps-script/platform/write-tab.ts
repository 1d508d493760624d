import type { OutCell, TabWrite } from "#shared/workbook/book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { blocksWithout } from "./added-rows.ts";
import { mayBeReinterpreted } from "./cell-text.ts";
import { newTabFormats } from "./column-formats.ts";
import { dateKey, type Snapshot } from "./read-workbook.ts";
import { type CellMaker, sheetCell } from "./sheet-cell.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Number format of a cell of the rectangle, row and column from 0. */
type FormatAt = (row: number, column: number) => string;

/** What writing one rectangle needs. */
export interface TabPlan {
  readonly write: TabWrite;
  readonly sheet: Sheet;
  /** Nothing was ever written there: it gets its formats first. */
  readonly isNew: boolean;
  /** Columns (from 0) left to the owner's formulas. */
  readonly leave: ReadonlySet<number>;
}

/** Writes one rectangle: one `setValues`, unless columns must be left out. */
export function writeTab(snapshot: Snapshot, plan: TabPlan, maker: CellMaker): void {
  const { sheet, write, isNew, leave } = plan;
  const { row, values, tab } = write;
  const width = values[0]?.length ?? 0;
  makeRoom(sheet, row + values.length - 1, width);
  const formatAt = isNew ? formatNewTab(sheet, write) : formatsOf(sheet, write);
  const dates = snapshot.dates.get(sheet.getSheetId());
  const ownWidth = HEADERS[tab].length;
  const cells = values.map((line, rowIndex) =>
    line.map((cell, column) => {
      if (typeof cell === "number" && column >= ownWidth) return dates?.get(dateKey(column, cell)) ?? cell;
      return sheetCell(cell, formatAt(rowIndex, column), maker);
    }),
  );
  for (const { from, until } of blocksWithout(leave, width)) {
    sheet
      .getRange(row, from + 1, cells.length, until - from)
      .setValues(cells.map((line) => line.slice(from, until)));
  }
}

/** Empties rows that were added: they were blank before, columns left to the owner are not touched. */
export function emptyAddedRows({ sheet, write, leave }: TabPlan): void {
  const { row, values } = write;
  // The grid may not have grown that far yet.
  const height = Math.min(values.length, sheet.getMaxRows() - row + 1);
  const width = Math.min(values[0]?.length ?? 0, sheet.getMaxColumns());
  if (height < 1) return;
  for (const { from, until } of blocksWithout(leave, width)) {
    sheet.getRange(row, from + 1, height, until - from).clearContent();
  }
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
  let first = -1;
  let last = -1;
  values.forEach((line, index) => {
    if (!line.some(needsFormat)) return;
    if (first < 0) first = index;
    last = index;
  });
  if (first < 0) return () => "";
  const formats = sheet.getRange(row + first, 1, last - first + 1, values[0]?.length ?? 1).getNumberFormats();
  return (at, column) => formats[at - first]?.[column] ?? "";
}

function needsFormat(cell: OutCell): boolean {
  if (typeof cell === "string") return mayBeReinterpreted(cell);
  return typeof cell === "object" && cell !== null && "idOf" in cell;
}
