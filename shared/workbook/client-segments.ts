import type { Cell } from "../model/cell.ts";
import type { Customer, Segment } from "../model/customer.ts";
import type { Book } from "./book.ts";
import { clientRows } from "./client-row-of.ts";
import { readSegment } from "./read-segment.ts";

/** Where `Typologie` stands in `Clients`, and what each customer's row holds. */
export interface ClientSegments {
  readonly sheetId: number;
  /** From 0; `undefined`: the tab has no such column. */
  readonly column: number | undefined;
  rowOf(customer: Customer): ClientRowCell | undefined;
}

/** A customer's row of `Clients` (from 1) and its `Typologie` cell. */
interface ClientRowCell {
  readonly row: number;
  readonly cell: Cell;
  readonly isFormula: boolean;
  readonly segment: Segment | undefined;
}

/** Reads the segments that stand in `Clients`; a customer's first row counts. `undefined`: there is no such tab. */
export function clientSegments(book: Pick<Book, "ourCells" | "ledger">): ClientSegments | undefined {
  const rows = clientRows(book);
  if (rows === undefined) return undefined;
  const { tab, table } = rows;
  const column = table?.columns.Typologie;
  return {
    sheetId: tab.sheetId,
    column,
    rowOf(customer) {
      const row = rows.rowOf(customer);
      if (row === undefined) return undefined;
      const formula = column === undefined ? "" : (tab.formulas?.[row.row - 1]?.[column] ?? "");
      return {
        row: row.row,
        cell: row.cell("Typologie"),
        isFormula: formula !== "",
        segment: readSegment(row.text("Typologie")),
      };
    },
  };
}
