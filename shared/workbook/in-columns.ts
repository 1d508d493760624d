import type { TabCells } from "../model/cell.ts";
import type { OutCell } from "./book.ts";
import { readTable } from "./read-table.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/**
 * Rows of ours, in the contract's order, as a tab holds its columns: an owner may have moved them or put one of theirs
 * between. What a column that is no longer there would hold is left out. A tab without headers takes them as they are.
 */
export function inColumns(
  tab: TabName,
  before: TabCells | undefined,
  rows: readonly (readonly OutCell[])[],
): readonly (readonly OutCell[])[] {
  const columns = before && readTable(before, tab)?.columns;
  if (columns === undefined) return rows;
  const headers = HEADERS[tab];
  if (headers.every((header, index) => columns[header] === index)) return rows;
  const width = Math.max(0, ...Object.values(columns).map((column) => column + 1));
  return rows.map((row) => {
    const placed = new Array<OutCell>(width).fill(null);
    headers.forEach((header, index) => {
      const column = columns[header];
      if (column !== undefined) placed[column] = row[index] ?? null;
    });
    return placed;
  });
}
