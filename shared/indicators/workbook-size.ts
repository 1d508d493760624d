import type { TabCells } from "../model/cell.ts";
import type { TabName } from "../model/tab-names.ts";
import { INDICATOR_WORDS, workbookSizeWords } from "../texts/indicators.ts";
import type { Indicator } from "./indicators.ts";

/** Cells of a Google workbook, all tabs together (reference: Google's own limit). */
const CELLS_AT_MOST = 10_000_000;
/**
 * Rows up to which a refresh is tried: Google stops a script after 6 minutes, most of which reading and writing take.
 */
const ROWS_AT_MOST = 100_000;

/** Tabs of ours that grow with the years. */
const GROWING: readonly TabName[] = ["Journal", "Grand livre", "Règlements", "Courriers"];

/** Rows and cells of the tabs that were read, and the share of a limit that they reach. */
export interface WorkbookSize {
  readonly ownerRows: number;
  readonly journalRows: number;
  readonly otherRows: number;
  readonly cells: number;
  /** Of the nearer of the two limits, 0 to 1 and more. */
  readonly share: number;
  readonly limit: "cells" | "rows";
}

/**
 * How big a workbook has become: what grows with the years. Tabs that a refresh makes or rebuilds are left out, so that
 * refreshing twice tells the same.
 * @param ours sheet ids of our tabs, by name
 */
export function workbookSize(
  tabs: readonly TabCells[],
  ours: Readonly<Partial<Record<TabName, number>>>,
): WorkbookSize {
  const nameOf = new Map(
    (Object.keys(ours) as TabName[]).map((name): readonly [number | undefined, TabName] => [
      ours[name],
      name,
    ]),
  );
  let ownerRows = 0;
  let journalRows = 0;
  let otherRows = 0;
  let cells = 0;
  for (const { sheetId, rows } of tabs) {
    const name = nameOf.get(sheetId);
    if (name !== undefined && !GROWING.includes(name)) continue;
    let width = 0;
    for (const row of rows) if (row.length > width) width = row.length;
    // Headers of ours are no data: an empty tab of ours counts as none.
    const count = name === undefined ? rows.length : Math.max(0, rows.length - 1);
    cells += width * count;
    if (name === undefined) ownerRows += count;
    else if (name === "Journal") journalRows += count;
    else otherRows += count;
  }
  const byCells = cells / CELLS_AT_MOST;
  const byRows = (ownerRows + journalRows + otherRows) / ROWS_AT_MOST;
  return {
    ownerRows,
    journalRows,
    otherRows,
    cells,
    share: Math.max(byCells, byRows),
    limit: byCells > byRows ? "cells" : "rows",
  };
}

/** The row of `Indicateurs` that says at what share of its limits the workbook stands, and what to do. */
export function sizeRow(size: WorkbookSize): Indicator {
  const { name, unit, period } = INDICATOR_WORDS["workbook-size"];
  return {
    code: "workbook-size",
    name,
    value: Math.round(size.share * 1000) / 10,
    unit,
    period,
    definition: workbookSizeWords(size, CELLS_AT_MOST, ROWS_AT_MOST),
  };
}
