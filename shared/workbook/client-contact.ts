import { CONTACT_HEADERS, type ContactHeader } from "../model/contact-headers.ts";
import type { Customer } from "../model/customer.ts";
import type { Book } from "./book.ts";
import { clientRows } from "./client-row-of.ts";

/** What `Clients` holds of a customer, cell by cell; plain JSON. */
export interface ClientContact {
  /** Row of the sheet, from 1; 0: the customer has no row there yet. */
  readonly row: number;
  /** Each column that the tab has, with what its cell holds; a line break is `\n`. */
  readonly cells: readonly { readonly header: ContactHeader; readonly value: string }[];
}

/** A cell's text as a page types it: line breaks of any kind are `\n`. */
export const typedForm = (value: unknown): string => String(value ?? "").replace(/\r\n?/g, "\n");

/** The contact of a customer as its cells hold it, also what no message could be sent to. */
export function clientContact(
  book: Pick<Book, "ourCells" | "ledger">,
  customer: Pick<Customer, "key" | "name">,
): ClientContact {
  const rows = clientRows(book);
  const row = rows?.rowOf(customer);
  // A tab to be made has every column.
  const headers = CONTACT_HEADERS.filter(
    (header) => rows?.table === undefined || rows.table.columns[header] !== undefined,
  );
  return {
    row: row?.row ?? 0,
    cells: headers.map((header) => ({ header, value: typedForm(row?.cell(header)) })),
  };
}
