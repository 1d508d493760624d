import type { TabCells } from "../model/cell.ts";
import type { OutCell, TabWrite } from "./book.ts";
import { newTabRows } from "./new-tabs.ts";
import { isBlankRow } from "./read-table.ts";
import type { TabName } from "./tabs.ts";

/**
 * Adds rows at the end of a tab that is only added to, or creates it with its headers and defaults.
 * `undefined`: nothing to write.
 */
export function appendRows(
  tab: TabName,
  sheetId: number | undefined,
  before: TabCells | undefined,
  rows: readonly (readonly OutCell[])[],
): TabWrite | undefined {
  if (sheetId === undefined || !before) {
    return { tab, sheetId, row: 1, values: squared([...newTabRows(tab), ...rows]), frozenRows: 1 };
  }
  let last = before.rows.length;
  while (last > 0 && isBlankRow(before.rows[last - 1] ?? [])) last -= 1;
  // An emptied tab gets its headers again; the owner's own words are never written over.
  const all = last === 0 ? [...newTabRows(tab), ...rows] : rows;
  return all.length === 0 ? undefined : { tab, sheetId, row: last + 1, values: squared(all), frozenRows: 1 };
}

function squared(rows: readonly (readonly OutCell[])[]): readonly (readonly OutCell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...new Array<OutCell>(width - row.length).fill(null)]);
}
