import type { CellsWrite } from "#shared/workbook/book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { cellRuns } from "./cell-runs.ts";
import { asText } from "./cell-text.ts";
import { isDate } from "./cells.ts";
import type { Snapshot } from "./read-workbook.ts";
import { type CellMaker, type SheetCell, sheetCell } from "./sheet-cell.ts";
import { changedSince, checkUnchanged } from "./workbook-changed.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A change of single cells, checked against the sheet as it stands: ready to be written. */
export interface CheckedCells {
  readonly write: (maker: CellMaker) => void;
  /** Puts back what the cells held. */
  readonly undo: () => void;
}

/**
 * Reads the rows to be changed once more and checks that they are those which were read at first. Three reads a tab,
 * then one writing a changed column, however many cells change.
 * @throws Error in French when the workbook changed meanwhile, or when a formula of the owner stands in a cell.
 */
export function checkCells(snapshot: Snapshot, sheet: Sheet | undefined, write: CellsWrite): CheckedCells {
  if (sheet === undefined) throw changedSince(`l'onglet «\u00a0${write.tab}\u00a0» n'existe plus`);
  const rows = write.cells.map(({ row }) => row);
  const first = min(rows);
  const height = Math.min(max(rows), sheet.getMaxRows()) - first + 1;
  if (height < 1) throw changedSince(`des lignes de l'onglet «\u00a0${write.tab}\u00a0» ont été supprimées`);
  const width = Math.min(
    Math.max(HEADERS[write.tab].length, max(write.cells.map(({ column }) => column)) + 1),
    sheet.getMaxColumns(),
  );
  const range = sheet.getRange(first, 1, height, width);
  const above = new Array<never[]>(first - 1).fill([]);
  const values: unknown[][] = [...above, ...range.getValues()];
  const formulas: string[][] = [...above, ...range.getFormulas()];
  checkUnchanged(snapshot, write, values, formulas);
  const formats: string[][] = [...above, ...range.getNumberFormats()];
  const columnOf = <T>(table: readonly (readonly T[])[], column: number): (T | undefined)[] =>
    table.map((line) => line[column]);
  const put = (changed: ReturnType<typeof byColumn>): void => {
    for (const [column, changes] of changed) {
      const now = {
        values: columnOf(values, column),
        formulas: columnOf(formulas, column).map((formula) => formula ?? ""),
        formats: columnOf(formats, column).map((format) => format ?? ""),
      };
      for (const run of cellRuns(now, changes, snapshot.days)) {
        sheet
          .getRange(run.start + 1, column + 1, run.values.length, 1)
          .setValues(run.values.map((value) => [value]));
      }
    }
  };
  const cellBefore = (value: unknown, format: string): SheetCell => {
    if (typeof value === "string") return asText(value, format);
    return typeof value === "number" || typeof value === "boolean" || isDate(value) ? value : "";
  };
  return {
    write: (maker) => put(byColumn(write, (cell, format) => sheetCell(cell.value, format, maker), formats)),
    undo: () =>
      put(
        byColumn(write, ({ row, column }, format) => cellBefore(values[row - 1]?.[column], format), formats),
      ),
  };
}

/** Column → row from 0 → what to write there. */
function byColumn(
  write: CellsWrite,
  make: (cell: CellsWrite["cells"][number], format: string) => SheetCell,
  formats: readonly (readonly string[])[],
): ReadonlyMap<number, ReadonlyMap<number, SheetCell>> {
  const columns = new Map<number, Map<number, SheetCell>>();
  for (const cell of write.cells) {
    const { row, column } = cell;
    const changes = columns.get(column) ?? new Map<number, SheetCell>();
    changes.set(row - 1, make(cell, formats[row - 1]?.[column] ?? ""));
    columns.set(column, changes);
  }
  return columns;
}

// Not `Math.max(...rows)`: a call cannot take a whole tab's worth of arguments.
const max = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);
const min = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
