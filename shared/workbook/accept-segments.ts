import type { CustomerKey, Segment } from "../model/customer.ts";
import { SEGMENT_REFUSALS } from "../texts/segments.ts";
import { appendRows } from "./append-rows.ts";
import type { Book, BookWrite, CellsWrite, OutCell } from "./book.ts";
import { clientSegments } from "./client-segments.ts";
import { inColumns } from "./in-columns.ts";
import { newClientRow } from "./rows/client-rows.ts";
import { columnIndex } from "./tabs.ts";

/** A segment that the owner accepts for a customer. */
export interface SegmentChoice {
  readonly customer: CustomerKey;
  readonly segment: Segment;
}

/** What to write, nothing when the cells hold it already; or why nothing is. */
export type SegmentWrites =
  | { readonly kind: "done"; readonly writes: readonly BookWrite[] }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Writes accepted segments in `Clients`: only the `Typologie` cell of each customer, still holding what was read; a
 * customer that has no row yet gets one. A cell that already says so is left alone, and of two choices for one
 * customer the last counts. One refusal refuses all: nothing is half accepted.
 */
export function acceptSegments(book: Book, choices: readonly SegmentChoice[]): SegmentWrites {
  const clients = clientSegments(book);
  if (clients === undefined) return { kind: "refused", message: SEGMENT_REFUSALS.noTab };
  const { column } = clients;
  if (column === undefined) return { kind: "refused", message: SEGMENT_REFUSALS.noColumn };
  const wanted = new Map(choices.map(({ customer, segment }) => [customer, segment]));
  const cells: CellsWrite["cells"][number][] = [];
  const added: (readonly OutCell[])[] = [];
  for (const [key, segment] of wanted) {
    const customer = book.ledger.directory.get(key);
    if (customer === undefined) return { kind: "refused", message: SEGMENT_REFUSALS.unknownCustomer };
    const found = clients.rowOf(customer);
    if (found === undefined) {
      const row = newClientRow(customer);
      const at = columnIndex("Clients", "Typologie");
      added.push(row.map((cell, index) => (index === at ? segment : cell)));
      continue;
    }
    if (found.segment === segment) continue;
    if (found.isFormula) return { kind: "refused", message: SEGMENT_REFUSALS.formula };
    if (cells.some(({ row }) => row === found.row)) continue;
    cells.push({ row: found.row, column, before: found.cell, value: segment });
  }
  const writes: BookWrite[] = [];
  if (cells.length > 0) writes.push({ tab: "Clients", sheetId: clients.sheetId, cells });
  const tab = book.ourCells.Clients;
  const appended =
    added.length === 0
      ? undefined
      : appendRows("Clients", clients.sheetId, tab, inColumns("Clients", tab, added));
  if (appended !== undefined) writes.push(appended);
  return { kind: "done", writes };
}
