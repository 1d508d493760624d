import type { Book, BookWrite } from "#shared/workbook/book.ts";
import { clientSegments } from "#shared/workbook/client-segments.ts";
import type { WrittenSegment } from "./policy-change.ts";

/**
 * Gives the `Typologie` cells back what they held before, where they still hold what was written; a row that was
 * added for its customer stays. Nothing to write: none of them does any more.
 */
export function undoneSegments(book: Book, written: readonly WrittenSegment[]): readonly BookWrite[] {
  const clients = clientSegments(book);
  const column = clients?.column;
  if (clients === undefined || column === undefined) return [];
  const cells = written.flatMap(({ customer, segment, before }) => {
    const known = book.ledger.directory.get(customer);
    const found = known && clients.rowOf(known);
    if (found === undefined || found.isFormula || found.segment !== segment) return [];
    return [{ row: found.row, column, before: found.cell, value: before }];
  });
  return cells.length === 0 ? [] : [{ tab: "Clients", sheetId: clients.sheetId, cells }];
}

/** What the `Typologie` cells of some customers hold now, kept for the undo. */
export function heldBefore(
  book: Book,
  choices: readonly Pick<WrittenSegment, "customer" | "segment">[],
): readonly WrittenSegment[] {
  const clients = clientSegments(book);
  return choices.flatMap(({ customer, segment }) => {
    const known = book.ledger.directory.get(customer);
    const found = known && clients?.rowOf(known);
    if (found?.segment === segment) return [];
    return [{ customer, segment, before: found?.cell ?? null }];
  });
}
