import { columnLetters, printA1, printBox, printTitle, type ResolvedRange } from "../workbook/a1.ts";
import { cellAt, emptied, growGrid, hasContent, putCell, tooLong } from "../workbook/cells.ts";
import { insertDimension } from "../workbook/dimensions.ts";
import { typedCell } from "../workbook/entered.ts";
import type { Locale } from "../workbook/locale.ts";
import type { Box, Cell, Sheet } from "../workbook/workbook.ts";
import { choice } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { beyondGrid, type MajorDimension } from "./value-ranges.ts";

/** How a text that is typed is read. */
export interface Typing {
  /** It completes a day typed without a year. */
  readonly year: number;
  readonly locale: Locale;
}

export type InputOption = "RAW" | "USER_ENTERED";

/** How values are to be read; the parameter has no default in Google. */
export function inputOptionOf(given: unknown): InputOption {
  const known = ["INPUT_VALUE_OPTION_UNSPECIFIED", "RAW", "USER_ENTERED"] as const;
  const found = choice(
    given,
    known,
    "INPUT_VALUE_OPTION_UNSPECIFIED",
    "valueInputOption",
    "ValueInputOption",
  );
  if (found === "INPUT_VALUE_OPTION_UNSPECIFIED") {
    throw new InvalidRequest("'valueInputOption' is required but not specified");
  }
  return found;
}

/** The lines of a `ValueRange` as rows. Throws when `values` is no list of lists of plain values. */
export function rowsToWrite(values: unknown, major: MajorDimension): unknown[][] {
  const lines = (values ?? []) as unknown[];
  const rows = lines.map((line, index) => {
    if (!Array.isArray(line)) {
      throw new InvalidRequest(
        `Invalid value at 'data.values[${index}]' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(line)}`,
      );
    }
    line.forEach((value: unknown, at: number) => {
      if (typeof value === "object" && value !== null) {
        const kind = Array.isArray(value) ? "list_value" : "struct_value";
        throw new InvalidRequest(`Invalid values[${index}][${at}]: ${kind} ${JSON.stringify(value)}`);
      }
    });
    return line as unknown[];
  });
  return major === "ROWS" ? rows : transposed(rows);
}

function transposed(columns: readonly (readonly unknown[])[]): unknown[][] {
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** What was written: the answer's counts. */
export interface Written {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** Writes rows at a range, within it (one cell, or an open end, stands for as much as needed). */
export function writeRows(
  range: ResolvedRange,
  rows: readonly (readonly unknown[])[],
  option: InputOption,
  typing: Typing,
): Written {
  const { sheet, box } = range;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  checkRoom(range, rows.length, width);
  const target: Box = {
    ...box,
    endRow: box.startRow + Math.max(1, rows.length),
    endColumn: box.startColumn + Math.max(1, width),
  };
  if (target.endRow > sheet.grid.rowCount || target.endColumn > sheet.grid.columnCount) {
    throw beyondGrid(sheet, target);
  }
  return putRows(sheet, target, rows, option, typing);
}

function checkRoom(range: ResolvedRange, height: number, width: number): void {
  const { sheet, box } = range;
  const single = box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1;
  if (single) return;
  const where = `Requested writing within range [${printTitle(sheet.title)}!${printBox(box)}]`;
  if (!range.openRows && height > box.endRow - box.startRow) {
    throw new InvalidRequest(`${where}, but tried writing to row [${box.endRow + 1}]`);
  }
  if (!range.openColumns && width > box.endColumn - box.startColumn) {
    throw new InvalidRequest(`${where}, but tried writing to column [${columnLetters(box.endColumn)}]`);
  }
}

function putRows(
  sheet: Sheet,
  box: Box,
  rows: readonly (readonly unknown[])[],
  option: InputOption,
  typing: Typing,
): Written {
  const touchedRows = new Set<number>();
  const touchedColumns = new Set<number>();
  let cells = 0;
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      // Google leaves the cell of a null alone; the empty text empties it.
      if (value === null || value === undefined) return;
      const at = { row: box.startRow + down, column: box.startColumn + across };
      putCell(sheet, at.row, at.column, written(cellAt(sheet, at.row, at.column), value, option, typing));
      touchedRows.add(at.row);
      touchedColumns.add(at.column);
      cells += 1;
    });
  });
  return { box, rows: touchedRows.size, columns: touchedColumns.size, cells };
}

function written(before: Cell, value: unknown, option: InputOption, typing: Typing): Cell {
  if (value === "") return emptied(before);
  const refusal = typeof value === "string" ? tooLong(value) : undefined;
  if (refusal !== undefined) throw new InvalidRequest(refusal);
  if (typeof value === "string" && option === "USER_ENTERED")
    return typedCell(before, value, typing.year, typing.locale);
  return { ...emptied(before), value: value as string | number | boolean };
}

/** What `values.append` did: the table it found, and the writing below it. */
export interface Appended {
  readonly table: Box | undefined;
  readonly written: Written;
}

/** Finds the table that a range touches and writes the rows below it, growing the grid when needed. */
export function appendRows(
  range: ResolvedRange,
  rows: readonly (readonly unknown[])[],
  option: InputOption,
  insert: boolean,
  typing: Typing,
): Appended {
  const { sheet, box } = range;
  const table = tableIn(sheet, box);
  const startRow = table?.endRow ?? box.startRow;
  const startColumn = table?.startColumn ?? box.startColumn;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (insert && startRow < sheet.grid.rowCount && rows.length > 0) {
    insertDimension(sheet, "ROWS", startRow, rows.length, true);
  }
  const target: Box = {
    startRow,
    endRow: startRow + Math.max(1, rows.length),
    startColumn,
    endColumn: startColumn + Math.max(1, width),
  };
  growGrid(sheet, target.endRow, target.endColumn);
  return { table, written: putRows(sheet, target, rows, option, typing) };
}

/** The block of touching cells with content around the last filled row of a range. */
function tableIn(sheet: Sheet, box: Box): Box | undefined {
  const seed = lastFilledRow(sheet, box);
  if (seed === undefined) return undefined;
  const filled = (row: number, from: number, to: number) =>
    sheet.rows[row]?.slice(Math.max(0, from), to).some(hasContent) === true;
  let [top, bottom, left, right] = [seed.row, seed.row + 1, seed.column, seed.column + 1];
  for (let grown = true; grown; ) {
    grown = false;
    while (filled(bottom, left - 1, right + 1)) [bottom, grown] = [bottom + 1, true];
    while (top > 0 && filled(top - 1, left - 1, right + 1)) [top, grown] = [top - 1, true];
    while (left > 0 && columnFilled(sheet, left - 1, top, bottom)) [left, grown] = [left - 1, true];
    while (columnFilled(sheet, right, top, bottom)) [right, grown] = [right + 1, true];
  }
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

function columnFilled(sheet: Sheet, column: number, top: number, bottom: number): boolean {
  for (let row = Math.max(0, top - 1); row <= bottom; row += 1) {
    if (hasContent(sheet.rows[row]?.[column])) return true;
  }
  return false;
}

function lastFilledRow(sheet: Sheet, box: Box): { row: number; column: number } | undefined {
  for (let row = Math.min(box.endRow, sheet.rows.length) - 1; row >= box.startRow; row -= 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = box.startColumn; column < Math.min(box.endColumn, cells.length); column += 1) {
      if (hasContent(cells[column])) return { row, column };
    }
  }
  return undefined;
}

/** Empties the cells of a box, keeping their formats. */
export function clearValues(sheet: Sheet, box: Box): void {
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row += 1) {
    const end = Math.min(box.endColumn, sheet.rows[row]?.length ?? 0);
    for (let column = box.startColumn; column < end; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (hasContent(cell)) putCell(sheet, row, column, emptied(cell));
    }
  }
}

/** The `UpdateValuesResponse` of a writing. */
export function updateAnswer(spreadsheetId: string, sheet: Sheet, done: Written): Record<string, unknown> {
  return {
    spreadsheetId,
    updatedRange: printA1(sheet.title, done.box),
    ...(done.rows > 0 && { updatedRows: done.rows, updatedColumns: done.columns, updatedCells: done.cells }),
  };
}
