import { columnLetter } from "#shared/base/column-letter.ts";
import type { Cell } from "#shared/model/cell.ts";
import { changedMessage, formulaMessage } from "#shared/texts/failures.ts";
import type { CellsWrite } from "#shared/workbook/book.ts";
import { cellOf } from "./cells.ts";
import type { Snapshot } from "./read-workbook.ts";
import { refusal } from "./refusal.ts";

const NO_BREAK = "\u00a0";

/** An error that says where the workbook is no longer what was read. */
export function changedSince(where: string): Error {
  return refusal(changedMessage(where));
}

/** An error that says which formula of the owner stands where something should be written. */
export function formulaInTheWay(tab: string, column: number, row: number): Error {
  return refusal(formulaMessage(tab, `${columnLetter(column)}${row}`));
}

const same = (a: Cell, b: Cell): boolean => (a === "" ? null : a) === (b === "" ? null : b);

/**
 * Checks that the rows about to be changed still hold what was read, whole rows rather than the cells alone: a sort
 * moves every payment and may leave a cell as empty as before.
 * @param values the tab from its first row and column, read again.
 * @param formulas of the same cells: a formula of the owner is never replaced by a value.
 * @throws Error in French; nothing of the write is done.
 */
export function checkUnchanged(
  snapshot: Snapshot,
  write: CellsWrite,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly string[])[],
): void {
  const quoted = `«${NO_BREAK}${write.tab}${NO_BREAK}»`;
  const read = snapshot.input.tabs.find((tab) => tab.sheetId === write.sheetId)?.rows ?? [];
  for (const { row, column, before } of write.cells) {
    const name = `${columnLetter(column)}${row}`;
    if ((formulas[row - 1]?.[column] ?? "") !== "") {
      throw formulaInTheWay(write.tab, column, row);
    }
    const now = (values[row - 1] ?? []).map((value) => cellOf(value, snapshot.days));
    if (!same(now[column] ?? null, before)) {
      throw changedSince(`la cellule ${name} de l'onglet ${quoted} ne contient plus ce qui y a été lu`);
    }
    const moved = now.some((cell, at) => at !== column && !same(cell, read[row - 1]?.[at] ?? null));
    if (moved) throw changedSince(`la ligne ${row} de l'onglet ${quoted} n'est plus celle qui a été lue`);
  }
}

/** Index of the columns of a rectangle that hold a formula somewhere. */
export function columnsWithFormulas(formulas: readonly (readonly string[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of formulas) {
    line.forEach((formula, column) => {
      if (formula !== "") found.add(column);
    });
  }
  return found;
}
