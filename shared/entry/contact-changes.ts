import { columnLetter } from "../base/column-letter.ts";
import type { CustomerKey } from "../model/customer.ts";
import { customerTexts } from "../texts/customer-page.ts";
import { customerRefusals } from "../texts/customer-refusals.ts";
import { appendRows } from "../workbook/append-rows.ts";
import type { Book, BookWrite, CellsWrite } from "../workbook/book.ts";
import { typedForm } from "../workbook/client-contact.ts";
import { clientRows } from "../workbook/client-row-of.ts";
import { inColumns } from "../workbook/in-columns.ts";
import { newClientRow } from "../workbook/rows/client-rows.ts";
import { HEADERS } from "../workbook/tabs.ts";
import { type ContactChange, contactError } from "./contact-form.ts";

export type ContactWrites =
  | { readonly kind: "done"; readonly writes: readonly BookWrite[]; readonly said: string }
  | {
      readonly kind: "refused";
      readonly message: string;
      /** The cell that no longer holds what was shown, and what it holds now. */
      readonly cell?: { readonly name: string; readonly now: string };
    };

/**
 * Changes the contact of a customer in `Clients`: only the cells named, only where they still hold what the owner was
 * shown; a customer without a row gets one. One refusal refuses all.
 */
export function contactChanges(
  book: Book,
  key: CustomerKey,
  changes: readonly ContactChange[],
): ContactWrites {
  const customer = book.ledger.directory.get(key);
  if (customer === undefined) return { kind: "refused", message: customerRefusals.notCustomer };
  for (const { header, value } of changes) {
    const wrong = contactError(header, value);
    if (wrong !== undefined) return { kind: "refused", message: wrong };
  }
  const rows = clientRows(book);
  const row = rows?.rowOf(customer);
  if (rows === undefined || row === undefined) return addedRow(book, key, changes);
  const columns = rows.table?.columns ?? {};
  const cells: CellsWrite["cells"][number][] = [];
  for (const { header, before, value } of changes) {
    const column = columns[header];
    if (column === undefined) return { kind: "refused", message: customerRefusals.noColumn(header) };
    const held = row.cell(header);
    const wanted = value.trim();
    if (typedForm(held) === wanted) continue;
    if (typedForm(held) !== before) {
      const name = `${columnLetter(column)}${row.row}`;
      const now = typedForm(held);
      return { kind: "refused", message: customerRefusals.cellChanged(name, now), cell: { name, now } };
    }
    cells.push({ row: row.row, column, before: held, value: wanted === "" ? null : wanted });
  }
  const said = customerTexts.contact.saved(cells.length);
  if (cells.length === 0) return { kind: "done", writes: [], said };
  return { kind: "done", writes: [{ tab: "Clients", sheetId: rows.tab.sheetId, cells }], said };
}

/** A row for a customer that has none, with what the ledger says of it and what the owner typed. */
function addedRow(book: Book, key: CustomerKey, changes: readonly ContactChange[]): ContactWrites {
  const tab = book.ourCells.Clients;
  const found = book.ledger.found.find(({ name, code }) => book.ledger.directory.keyOf(name, code) === key);
  const typed = new Map<string, string>(changes.map(({ header, value }) => [header, value.trim()]));
  if ([...typed.values()].every((value) => value === "")) {
    return { kind: "done", writes: [], said: customerTexts.contact.saved(0) };
  }
  const row = newClientRow(found ?? book.ledger.directory.get(key) ?? {}).map((cell, index) => {
    const value = typed.get(HEADERS.Clients[index] ?? "");
    return value === undefined ? cell : value === "" ? null : value;
  });
  const write = appendRows("Clients", book.ourTabs.Clients, tab, inColumns("Clients", tab, [row]));
  return {
    kind: "done",
    writes: write === undefined ? [] : [write],
    said: customerTexts.contact.added,
  };
}
