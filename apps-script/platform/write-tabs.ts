import type { BookWrite, CellsWrite, OutCell, TabWrite } from "#shared/workbook/book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { blocksWithout, columnsToLeave } from "./added-rows.ts";
import { mayBeReinterpreted } from "./cell-text.ts";
import { newTabFormats } from "./column-formats.ts";
import { createTabs } from "./create-tabs.ts";
import { translated } from "./failures.ts";
import { dateKey, type Snapshot } from "./read-workbook.ts";
import { type CellMaker, sheetCell } from "./sheet-cell.ts";
import { checkCells } from "./write-cells.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Number format of a cell of the rectangle, row and column from 0. */
type FormatAt = (row: number, column: number) => string;

const isCells = (write: BookWrite): write is CellsWrite => "cells" in write;

/**
 * Writes the tabs: missing ones are made first, so that their ids are known; then one `setValues` a tab, and one a
 * changed column where single cells change in place. Our own tabs only: nothing else is ever written.
 * @throws Error in French: before anything is written when the workbook is no longer what was read; when Sheets refuses
 * (protected range, view only).
 */
export function writeTabs(snapshot: Snapshot, writes: readonly BookWrite[]): void {
  const tabs = writes.filter((write): write is TabWrite => !isCells(write));
  const left = new Map(tabs.map((write) => [write, columnsToLeave(snapshot, write)] as const));
  const cells = cellsBySheet(writes).map((write) => {
    const sheet = snapshot.sheets.get(write.sheetId);
    return { sheet, checked: checkCells(snapshot, sheet, write) };
  });
  const made = createTabs(snapshot.spreadsheet, tabs);
  const maker: CellMaker = {
    days: snapshot.days,
    idOf: (name) => made.get(name)?.getSheetId() ?? writes.find((write) => write.tab === name)?.sheetId,
  };
  for (const write of tabs) {
    const sheet = made.get(write.tab) ?? snapshot.sheets.get(write.sheetId ?? -1);
    if (sheet === undefined || write.values.length === 0) continue;
    const leave = left.get(write) ?? new Set<number>();
    inTab(sheet, () => writeTab(snapshot, sheet, write, made.has(write.tab), leave, maker));
  }
  for (const { sheet, checked } of cells) inTab(sheet, () => checked.write(maker));
}

/** All single cells of a tab together: two writings of a column would each give back what the other changed. */
function cellsBySheet(writes: readonly BookWrite[]): readonly CellsWrite[] {
  const bySheet = new Map<number, CellsWrite>();
  for (const write of writes.filter(isCells)) {
    if (write.cells.length === 0) continue;
    const earlier = bySheet.get(write.sheetId)?.cells ?? [];
    bySheet.set(write.sheetId, { ...write, cells: [...earlier, ...write.cells] });
  }
  return [...bySheet.values()];
}

/** Runs a writing; what Sheets refuses in it is said in French, with the tab. */
function inTab(sheet: Sheet | undefined, work: () => void): void {
  try {
    work();
  } catch (problem) {
    throw translated(problem, sheet);
  }
}

function writeTab(
  snapshot: Snapshot,
  sheet: Sheet,
  write: TabWrite,
  isNew: boolean,
  leave: ReadonlySet<number>,
  maker: CellMaker,
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
      return sheetCell(cell, formatAt(rowIndex, column), maker);
    }),
  );
  for (const { from, until } of blocksWithout(leave, width)) {
    sheet
      .getRange(row, from + 1, cells.length, until - from)
      .setValues(cells.map((line) => line.slice(from, until)));
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
