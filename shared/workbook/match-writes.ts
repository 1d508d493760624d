import type { NewEvent } from "../dunning/events.ts";
import { accountCell } from "./account-names.ts";
import { appendRows } from "./append-rows.ts";
import type { Book, BookWrite, CellsWrite, OutCell } from "./book.ts";
import { journalRow } from "./journal-rows.ts";
import type { PaymentsTab } from "./match-cells.ts";
import type { ChangedColumn } from "./match-runs.ts";

/** Rows added to `Journal`; an event about payments names no customer. */
export function journalWrites(book: Book, events: readonly NewEvent[]): readonly BookWrite[] {
  if (events.length === 0) return [];
  const { directory } = book.ledger;
  const rows = events.map((event) =>
    journalRow(event, event.customer === "" ? "" : accountCell(directory, event.customer)),
  );
  return present([appendRows("Journal", book.ourTabs.Journal, book.ourCells.Journal, rows)]);
}

/** `État` first, for it is derived, and `Factures` last: as long as it is not written, the same choice can be made again. */
const COLUMNS: readonly ChangedColumn[] = ["État", "Client", "Montant", "Factures"];

/** Cells of `Règlements` changed in place, in the order in which their columns are written. */
export function paymentCells(tab: PaymentsTab, cells: CellsWrite["cells"]): readonly BookWrite[] {
  if (cells.length === 0) return [];
  const ordered = COLUMNS.flatMap((name) => cells.filter(({ column }) => column === tab.table.columns[name]));
  return [{ tab: "Règlements", sheetId: tab.sheetId, cells: ordered }];
}

/** Rows added to `Règlements`. */
export function paymentRows(book: Book, rows: readonly (readonly OutCell[])[]): readonly BookWrite[] {
  if (rows.length === 0) return [];
  return present([appendRows("Règlements", book.ourTabs.Règlements, book.ourCells.Règlements, rows)]);
}

function present(writes: readonly (BookWrite | undefined)[]): readonly BookWrite[] {
  return writes.flatMap((write) => (write === undefined ? [] : [write]));
}
