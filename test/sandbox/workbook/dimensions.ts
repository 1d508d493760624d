import { putCell } from "./cells.ts";
import { movedChart } from "./charts.ts";
import { touch } from "./formula-results.ts";
import type { Box, Cell, Sheet } from "./workbook.ts";

export type Dimension = "ROWS" | "COLUMNS";

/** How many rows or columns the grid has. */
export function dimensionSize(sheet: Sheet, dimension: Dimension): number {
  return dimension === "ROWS" ? sheet.grid.rowCount : sheet.grid.columnCount;
}

/** Inserts empty rows or columns before a zero-based index; with `inherit`, the ones before lend their formats. */
export function insertDimension(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  inherit: boolean,
): void {
  if (dimension === "ROWS") {
    sheet.grid.rowCount += count;
    if (start < sheet.rows.length) {
      sheet.rows.splice(start, 0, ...Array.from({ length: count }, () => []));
    }
    if (inherit && start > 0) lendRowFormats(sheet, start, count);
  } else {
    sheet.grid.columnCount += count;
    for (const row of sheet.rows) {
      if (start < row.length) row.splice(start, 0, ...new Array<null>(count).fill(null));
    }
    if (inherit && start > 0) lendColumnFormats(sheet, start, count);
    sheet.columnWidths = movedWidths(sheet.columnWidths, start, count);
  }
  moveBoxes(sheet, (box) => shifted(box, dimension, start, count));
}

/** Removes rows or columns, from a zero-based index on. */
export function deleteDimension(sheet: Sheet, dimension: Dimension, start: number, count: number): void {
  if (dimension === "ROWS") {
    sheet.grid.rowCount -= count;
    sheet.rows.splice(start, count);
    const frozen = sheet.grid.frozenRowCount ?? 0;
    if (start < frozen) sheet.grid.frozenRowCount = Math.max(start, frozen - count);
  } else {
    sheet.grid.columnCount -= count;
    for (const row of sheet.rows) row.splice(start, count);
    sheet.columnWidths = movedWidths(sheet.columnWidths, start, -count);
  }
  moveBoxes(sheet, (box) => shrunk(box, dimension, start, count));
}

function formatsOf(cell: Cell | null | undefined): Cell | null {
  if (cell === null || cell === undefined) return null;
  const { format, style, validation } = cell;
  return {
    value: null,
    ...(format && { format }),
    ...(style && { style }),
    ...(validation && { validation }),
  };
}

function lendRowFormats(sheet: Sheet, start: number, count: number): void {
  (sheet.rows[start - 1] ?? []).forEach((cell, column) => {
    const lent = formatsOf(cell);
    if (lent === null) return;
    for (let row = start; row < start + count; row += 1) putCell(sheet, row, column, lent);
  });
}

function lendColumnFormats(sheet: Sheet, start: number, count: number): void {
  sheet.rows.forEach((row, index) => {
    const lent = formatsOf(row[start - 1]);
    if (lent === null) return;
    for (let column = start; column < start + count; column += 1) putCell(sheet, index, column, lent);
  });
}

function movedWidths(widths: Record<number, number>, start: number, by: number): Record<number, number> {
  const moved: Record<number, number> = {};
  for (const [key, width] of Object.entries(widths)) {
    const column = Number(key);
    if (column < start) moved[column] = width;
    else if (by > 0 || column >= start - by) moved[column + by] = width;
  }
  return moved;
}

/** Moves merges, protections, conditional formats, charts and the filter; what is left without cells goes. */
function moveBoxes(sheet: Sheet, move: (box: Box) => Box): void {
  const alive = (box: Box) => box.startRow < box.endRow && box.startColumn < box.endColumn;
  touch(sheet);
  sheet.merges = sheet.merges.map(move).filter(alive);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((held) => ({ ...held, ranges: held.ranges.map(move).filter(alive) }))
    .filter((held) => held.ranges.length > 0);
  sheet.charts = sheet.charts?.map((chart) => movedChart(chart, sheet.sheetId, move));
  sheet.protectedRanges = sheet.protectedRanges
    .map((held) => (held.range === undefined ? held : { ...held, range: move(held.range) }))
    .filter((held) => held.range === undefined || alive(held.range));
  if (sheet.filter !== undefined) {
    const filter = move(sheet.filter);
    if (alive(filter)) sheet.filter = filter;
    else delete sheet.filter;
  }
}

function shifted(box: Box, dimension: Dimension, start: number, count: number): Box {
  const first = (at: number) => (at >= start ? at + count : at);
  const end = (at: number) => (at > start ? at + count : at);
  return along(box, dimension, first, end);
}

function shrunk(box: Box, dimension: Dimension, start: number, count: number): Box {
  const move = (at: number) => (at <= start ? at : Math.max(start, at - count));
  return along(box, dimension, move, move);
}

function along(
  box: Box,
  dimension: Dimension,
  first: (at: number) => number,
  end: (at: number) => number,
): Box {
  return dimension === "ROWS"
    ? { ...box, startRow: first(box.startRow), endRow: end(box.endRow) }
    : { ...box, startColumn: first(box.startColumn), endColumn: end(box.endColumn) };
}
