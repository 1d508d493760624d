import type { Cell, CellValue, NumberFormat, Sheet, Workbook } from "./workbook.ts";

/** What a formula gives. */
export interface Computed {
  readonly value: CellValue;
  /** For a day, a percentage or an amount, what Google shows when the cell has no format of its own. */
  readonly format?: NumberFormat;
}

/** Beside the cells, never in them: reading a workbook leaves its state as it was, to the byte. */
const results = new WeakMap<Cell, Computed>();
const calculated = new WeakMap<Workbook, Readonly<Record<string, string>>>();

const revisions = new WeakMap<Sheet, number>();
let changes = 0;

/** Says that cells of a sheet changed: what was computed from them is old. */
export function touch(sheet: Sheet): void {
  changes += 1;
  revisions.set(sheet, changes);
}

/** Which change of its cells a sheet is at; 0 for one that nobody changed since it was read. */
export function revisionOf(sheet: Sheet): number {
  return revisions.get(sheet) ?? 0;
}

/** A copy of a sheet is at the same change. */
export function keepRevision(copy: Sheet, of: Sheet): void {
  revisions.set(copy, revisionOf(of));
}

/** The cell as it is read: a formula's with its value, if it could be computed. */
export function shownCell(cell: Cell): Cell {
  if (cell.formula === undefined) return cell;
  const result = results.get(cell);
  if (result === undefined) return cell;
  const format = cell.format ?? result.format;
  return { ...cell, value: result.value, ...(format && { format }) };
}

/** A twin of the cell that carries a result; the former one, which copies of the workbook may share, keeps its own. */
export function withResult(cell: Cell, result: Computed): Cell {
  const twin = { ...cell };
  results.set(twin, result);
  return twin;
}

/** What the formulas of each tab, by its id, were computed from last. */
export function calculatedFrom(workbook: Workbook): Readonly<Record<string, string>> {
  return calculated.get(workbook) ?? {};
}

/** Says what formulas were computed from; a copy of a workbook takes over what the original says. */
export function keepCalculated(workbook: Workbook, from: Readonly<Record<string, string>>): void {
  calculated.set(workbook, from);
}
