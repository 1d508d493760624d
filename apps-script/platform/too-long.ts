import { columnLetter } from "#shared/base/column-letter.ts";
import { cellTooLongMessage } from "#shared/texts/failures.ts";
import type { BookWrite, OutCell } from "#shared/workbook/book.ts";
import { LONGEST_CELL } from "./cell-text.ts";
import { refusal } from "./refusal.ts";

/**
 * Refuses a text that no cell can hold in a tab that is only added to: cut, a list of invoices would lose what a payment
 * settled. In a rebuilt tab, a view, such a text is cut and shows it.
 * @throws Error in French that names the cell; nothing is written.
 */
export function refuseTooLong(write: BookWrite): void {
  const check = (cell: OutCell, row: number, column: number): void => {
    if (typeof cell !== "string" || cell.length <= LONGEST_CELL) return;
    const where = `la cellule ${columnLetter(column)}${row} de l'onglet «\u00a0${write.tab}\u00a0»`;
    throw refusal(cellTooLongMessage(where));
  };
  if ("cells" in write) {
    for (const { value, row, column } of write.cells) check(value, row, column);
    return;
  }
  write.values.forEach((line, index) => {
    line.forEach((cell, column) => {
      check(cell, write.row + index, column);
    });
  });
}
