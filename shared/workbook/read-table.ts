import { comparable, tidy } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/** One row of a tab of ours, its cells found by header. */
export interface TableRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  cell(header: string): Cell;
  /** The cell as tidy text; empty when the cell is. */
  text(header: string): string;
}

export interface Table {
  /** Row of the header, from 0. */
  readonly headerRow: number;
  /** Column of each header found, from 0. */
  readonly columns: Readonly<Record<string, number>>;
  /** Non-empty rows below the header. */
  readonly rows: readonly TableRow[];
}

const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : tidy(String(cell));

/** A row with what its reading needs: a journal of years keeps two functions for all its rows, not two a row. */
interface OwnRow extends TableRow {
  readonly cells: readonly Cell[];
  readonly columns: Readonly<Record<string, number>>;
}

function cellOf(this: OwnRow, header: string): Cell {
  const column = this.columns[header];
  return column === undefined ? null : (this.cells[column] ?? null);
}

function cellText(this: OwnRow, header: string): string {
  return textOf(this.cell(header));
}

/** A row with no cell that says anything. */
export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => textOf(cell) === "");
}

/**
 * Row of a tab's header, from 0: the first whose column A holds the first header (the contract); for a tab whose
 * columns the owner moved, the first of twenty that holds at least half of the headers. −1 when there is none.
 */
export function headerRowOf(rows: readonly (readonly Cell[])[], name: TabName): number {
  const headers = HEADERS[name].map(comparable);
  const first = rows.findIndex((row) => comparable(textOf(row[0])) === headers[0]);
  if (first >= 0) return first;
  return rows.slice(0, 20).findIndex((row) => {
    const found = new Set(row.map((cell) => comparable(textOf(cell))));
    return headers.filter((header) => found.has(header)).length * 2 >= headers.length;
  });
}

/** A tab of ours as rows read by header; `undefined` when it has no header row. */
export function readTable(tab: TabCells, name: TabName): Table | undefined {
  const headerRow = headerRowOf(tab.rows, name);
  if (headerRow < 0) return undefined;
  const written = (tab.rows[headerRow] ?? []).map((cell) => comparable(textOf(cell)));
  const columns: Record<string, number> = {};
  for (const header of HEADERS[name]) {
    const at = written.indexOf(comparable(header));
    if (at >= 0) columns[header] = at;
  }
  const rows: TableRow[] = [];
  for (let index = headerRow + 1; index < tab.rows.length; index += 1) {
    const cells = tab.rows[index] ?? [];
    if (isBlankRow(cells)) continue;
    const own: OwnRow = { row: index + 1, cells, columns, cell: cellOf, text: cellText };
    rows.push(own);
  }
  return { headerRow, columns, rows };
}
