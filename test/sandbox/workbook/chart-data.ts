import { cellAt } from "./cells.ts";
import type { Chart, ChartRange } from "./charts.ts";
import { shownCell } from "./formula-results.ts";
import type { Box, Cell, Sheet, Workbook } from "./workbook.ts";

/** Where the labels and each series of a chart come from, and what they hold. */
export interface ChartData {
  readonly headers: number;
  readonly labels: Strip;
  readonly series: readonly Strip[];
}

/** One line of a chart's data: its cells, in order, with their places. */
export interface Strip {
  readonly name: string;
  readonly sources: readonly ChartRange[];
  readonly cells: readonly Cell[];
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Reads a chart's ranges as Sheets does: side by side (or one below the other), turned if asked, labels first. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const grids = chart.ranges.flatMap(({ sheetId, box }) => {
    const sheet = workbook.sheets.find((other) => other.sheetId === sheetId);
    return sheet === undefined ? [] : [placesOf(sheet, box)];
  });
  const joined = chart.mergeStrategy === "MERGE_ROWS" ? grids.flat() : sideBySide(grids);
  const grid = chart.transposed ? turned(joined) : joined;
  const cell = (place: Place | undefined): Cell =>
    place === undefined ? { value: null } : shownCell(cellAt(place.sheet, place.row, place.column));
  const isText = (place: Place | undefined) => typeof cell(place).value === "string";
  // Without a number of headers, a first line of texts above figures is one.
  const guessed = grid.length > 1 && (grid[0] ?? []).slice(1).every(isText) ? 1 : 0;
  const headers =
    chart.numHeaders === undefined || chart.numHeaders < 0
      ? guessed
      : Math.min(chart.numHeaders, grid.length);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const strips = Array.from({ length: width }, (_none, column): Strip => {
    const places = grid.flatMap((row) => row[column] ?? []);
    const first = headers > 0 ? cell(grid[0]?.[column]).value : null;
    return {
      name: first === null ? "" : String(first),
      sources: sourcesOf(places),
      cells: grid.slice(headers).map((row) => cell(row[column])),
    };
  });
  const empty: Strip = { name: "", sources: [], cells: [] };
  const [labels = empty, ...series] = strips;
  return { headers, labels, series };
}

function placesOf(sheet: Sheet, box: Box): Place[][] {
  // A range may be left open to the end of the grid: rows without any cell are not drawn.
  const endRow = Math.min(box.endRow, Math.max(sheet.rows.length, box.startRow + 1));
  return Array.from({ length: endRow - box.startRow }, (_row, down) =>
    Array.from({ length: box.endColumn - box.startColumn }, (_column, across) => ({
      sheet,
      row: box.startRow + down,
      column: box.startColumn + across,
    })),
  );
}

function sideBySide(grids: readonly (readonly (readonly Place[])[])[]): Place[][] {
  const height = grids.reduce((most, grid) => Math.max(most, grid.length), 0);
  return Array.from({ length: height }, (_none, row) => grids.flatMap((grid) => grid[row] ?? []));
}

function turned(grid: readonly (readonly Place[])[]): Place[][] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_none, column) => grid.flatMap((row) => row[column] ?? []));
}

/** Places as boxes, neighbours joined. */
function sourcesOf(places: readonly Place[]): ChartRange[] {
  const out: { sheetId: number; box: Box }[] = [];
  for (const { sheet, row, column } of places) {
    const last = out[out.length - 1];
    const box = last?.box;
    const follows = last?.sheetId === sheet.sheetId && box !== undefined;
    if (follows && box.endRow === row && box.startColumn === column && box.endColumn === column + 1) {
      last.box = { ...box, endRow: row + 1 };
    } else if (follows && box.endColumn === column && box.startRow === row && box.endRow === row + 1) {
      last.box = { ...box, endColumn: column + 1 };
    } else {
      out.push({
        sheetId: sheet.sheetId,
        box: { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
      });
    }
  }
  return out;
}
