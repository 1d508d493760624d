import { touch } from "./formula-results.ts";
import type { Box, Cell, Row, Sheet } from "./workbook.ts";

const empty: Cell = { value: null };

/** Whether a cell holds something a person typed: formats and notes do not count. */
export function hasContent(cell: Cell | null | undefined): boolean {
  return cell !== null && cell !== undefined && (cell.formula !== undefined || isFilled(cell));
}

function isFilled(cell: Cell): boolean {
  return cell.value !== null && cell.value !== "";
}

/** The cell at zero-based coordinates; an empty one where nothing was ever written. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? empty;
}

/** Puts a cell; a cell with nothing in it is stored as `null`. The caller has checked the grid's limits. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row] as Row;
  while (line.length <= column) line.push(null);
  line[column] = isBare(cell) ? null : cell;
  touch(sheet);
}

function isBare(cell: Cell): boolean {
  return (
    (cell.value === null || cell.value === "") &&
    cell.formula === undefined &&
    cell.format === undefined &&
    cell.style === undefined &&
    cell.note === undefined &&
    cell.validation === undefined
  );
}

/** Applies a change to each cell of a box. Where it follows from the cell alone, `changeAlike` is better. */
export function changeCells(
  sheet: Sheet,
  box: Box,
  change: (cell: Cell, row: number, column: number) => Cell,
): void {
  for (let row = box.startRow; row < box.endRow; row += 1) {
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      const before = cellAt(sheet, row, column);
      const after = change(before, row, column);
      if (after !== before) putCell(sheet, row, column, after);
    }
  }
}

/**
 * Applies a change that follows from the cell alone, or from the cell and what `given` says for its place: blank cells
 * that were one and the same stay so. A formatted tab has thousands of them, and each would be stored on its own.
 */
export function changeAlike(
  sheet: Sheet,
  box: Box,
  change: (cell: Cell, given: unknown) => Cell,
  given: (row: number, column: number) => unknown = () => undefined,
): void {
  const known = new Map<unknown, Map<Cell, Cell>>();
  changeCells(sheet, box, (cell, row, column) => {
    const value = given(row, column);
    if (cell.value !== null || cell.formula !== undefined) return change(cell, value);
    let changed = known.get(value);
    if (changed === undefined) {
      changed = new Map();
      known.set(value, changed);
    }
    let after = changed.get(cell);
    if (after === undefined) {
      after = change(cell, value);
      if (after.value === null) changed.set(cell, after);
    }
    return after;
  });
}

/** Number of the last row with content (1-based), 0 for an empty sheet. */
export function lastRow(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    if (sheet.rows[row]?.some(hasContent) === true) return row + 1;
  }
  return 0;
}

/** Number of the last column with content (1-based), 0 for an empty sheet. */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const row of sheet.rows) {
    for (let column = row.length - 1; column >= last; column -= 1) {
      if (hasContent(row[column])) last = column + 1;
    }
  }
  return last;
}

/** The whole grid of a sheet. */
export function wholeSheet(sheet: Sheet): Box {
  return { startRow: 0, endRow: sheet.grid.rowCount, startColumn: 0, endColumn: sheet.grid.columnCount };
}

/** Makes the grid at least this large. */
export function growGrid(sheet: Sheet, rowCount: number, columnCount: number): void {
  sheet.grid.rowCount = Math.max(sheet.grid.rowCount, rowCount);
  sheet.grid.columnCount = Math.max(sheet.grid.columnCount, columnCount);
}

/** Rid of content, keeping formats, notes and validation. */
export function emptied(cell: Cell): Cell {
  const { formula: _formula, links: _links, ...rest } = cell;
  return { ...rest, value: null };
}

/** Google's limit for the content of one cell. */
const maxCellCharacters = 50_000;

/** Google's words for a text that is too long, `undefined` for one that fits. */
export function tooLong(text: string): string | undefined {
  return text.length > maxCellCharacters
    ? `Your input contains more than the maximum of ${maxCellCharacters} characters in a single cell.`
    : undefined;
}
