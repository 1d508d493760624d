import { asText, PLAIN_TEXT } from "./cell-text.ts";
import { isDate } from "./cells.ts";
import type { ZoneDays } from "./days.ts";
import type { SheetCell } from "./sheet-cell.ts";

/** A column of the sheet as it stands, from its first row: what a rewriting would have to give back. */
export interface ColumnNow {
  readonly values: readonly unknown[];
  readonly formulas: readonly string[];
  readonly formats: readonly string[];
}

/** Cells of one column that follow one another, written by one call; `start` counts from 0. */
export interface CellRun {
  readonly start: number;
  readonly values: readonly SheetCell[];
}

/**
 * The runs that change some cells of a column. Cells between two changed ones are written again with what they hold,
 * so that one call does for the whole column; one that would not come back the same (a formula, a number kept in a
 * plain-text cell, a time of day) is never written: the run stops before it.
 * @param changes index in the column → what to write.
 */
export function cellRuns(
  now: ColumnNow,
  changes: ReadonlyMap<number, SheetCell>,
  days: ZoneDays,
): readonly CellRun[] {
  const rows = [...changes.keys()].sort((a, b) => a - b);
  const runs: CellRun[] = [];
  let start = 0;
  let values: SheetCell[] = [];
  for (const row of rows) {
    const between = values.length === 0 ? undefined : sameBetween(now, start + values.length, row, days);
    if (between === undefined) {
      if (values.length > 0) runs.push({ start, values });
      start = row;
      values = [];
    }
    for (const again of between ?? []) values.push(again);
    values.push(changes.get(row) ?? "");
  }
  if (values.length > 0) runs.push({ start, values });
  return runs;
}

/** Rows `from` to `until` (left out) as they are; `undefined` when one of them must not be written. */
function sameBetween(
  now: ColumnNow,
  from: number,
  until: number,
  days: ZoneDays,
): readonly SheetCell[] | undefined {
  const cells: SheetCell[] = [];
  for (let row = from; row < until; row += 1) {
    const again = sameAgain(now.values[row], now.formulas[row] ?? "", now.formats[row] ?? "", days);
    if (again === undefined) return undefined;
    cells.push(again);
  }
  return cells;
}

/** What to write so that the cell holds what it holds; `undefined` when that is not sure. */
function sameAgain(value: unknown, formula: string, format: string, days: ZoneDays): SheetCell | undefined {
  if (formula !== "") return undefined;
  if (value === "" || value === null || value === undefined) return "";
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return asText(value, format);
  if (typeof value === "number") return format === PLAIN_TEXT ? undefined : value;
  return isDate(value) && Number.isInteger(days.serialOf(value)) ? value : undefined;
}
