import { tidy } from "../../base/normalise.ts";
import { nameForm } from "../../ledger/customers.ts";
import type { Cell, TabCells } from "../../model/cell.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { Field, SourceMapping } from "../../model/mapping.ts";
import { type AccountFinder, accountFinder } from "../account-names.ts";
import type { Book } from "../book.ts";
import { readInvoiceList } from "../invoice-list.ts";
import { isBlankRow, readTable, type Table, type TableRow } from "../read-table.ts";
import type { TabName } from "../tabs.ts";

/** What a tab holds of a person: only the first three are the suite of reminders, the others are accounting records. */
export type HeldKind = "contacts" | "journal" | "letters" | "payments" | "ledger" | "invoices";

/** A row about a customer, as it stands. */
interface HeldRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The row describes other accounts of the same name as well: it is theirs too. */
  readonly isShared: boolean;
}

/** The rows of one tab about a customer, with the headers of the columns that they fill. */
export interface HeldPart {
  readonly tab: string;
  readonly sheetId: number;
  readonly kind: HeldKind;
  /** Column from 0; without a header: the owner's column has none. */
  readonly columns: readonly { readonly column: number; readonly header: string; readonly field?: Field }[];
  readonly rows: readonly HeldRow[];
}

const OURS: readonly (readonly [TabName, HeldKind])[] = [
  ["Clients", "contacts"],
  ["Journal", "journal"],
  ["Courriers", "letters"],
  ["Règlements", "payments"],
];

/**
 * Every row of the workbook that is about a customer (RGPD art. 15 § 1): its contacts, the journal, the letters, the
 * payments, and the owner's own invoices and ledger lines, also those that could not be read.
 * @param tabs the whole workbook with its cells, as the book was read from
 */
export function heldRows(book: Book, tabs: readonly TabCells[], customer: CustomerKey): readonly HeldPart[] {
  const accounts = accountFinder(book.ledger.directory, book.ledger.items);
  const ours = OURS.flatMap(([name, kind]) => {
    const tab = tabs.find(({ sheetId }) => sheetId === book.ourTabs[name]);
    const table = tab && readTable(tab, name);
    if (tab === undefined || table === undefined) return [];
    const rows = ownRows(name, table, book, accounts, customer);
    return rows.length === 0 ? [] : [partOf(tab, kind, table.headerRow, rows)];
  });
  const theirs = book.sources.flatMap((source) => {
    const tab = tabs.find(({ sheetId }) => sheetId === source.sheetId);
    if (tab === undefined) return [];
    const rows = sourceRows(tab, source, book, customer);
    const kind = source.shape === "lines" ? "ledger" : "invoices";
    return rows.length === 0 ? [] : [partOf(tab, kind, source.headerRow, rows, source)];
  });
  return [...ours, ...theirs];
}

type Found = Pick<HeldRow, "row" | "isShared">;

function ownRows(
  name: TabName,
  table: Table,
  book: Book,
  accounts: AccountFinder,
  customer: CustomerKey,
): readonly Found[] {
  if (name === "Clients") return contactRows(table, book, customer);
  const owners = new Map(
    name === "Courriers"
      ? book.journal.flatMap(({ id, customer: of }) => (id === "" ? [] : [[id, of] as const]))
      : [],
  );
  const isIts = (row: TableRow): boolean => {
    const owner = owners.get(row.text("Identifiant"));
    if (owner !== undefined) return owner === customer;
    return accounts.find(row.text("Client"), readInvoiceList(row.cell("Factures"))) === customer;
  };
  return table.rows.filter(isIts).map(({ row }) => ({ row, isShared: false }));
}

/** A row of `Clients` without a code describes every account of its name. */
function contactRows(table: Table, book: Book, customer: CustomerKey): readonly Found[] {
  const { directory } = book.ledger;
  const name = nameForm(directory.get(customer)?.name ?? "");
  const namesakes = directory.all().filter((one) => nameForm(one.name) === name).length;
  return table.rows.flatMap((row): readonly Found[] => {
    const code = row.text("Code");
    const written = row.text("Client") || code;
    if (written === "") return [];
    const describesAll = code === "" && nameForm(written) === name && namesakes > 1;
    const isIts = describesAll || directory.keyOf(written, code) === customer;
    return isIts ? [{ row: row.row, isShared: describesAll }] : [];
  });
}

/** The rows that the ledger gave to the customer, and those that name it though they could not be read. */
function sourceRows(
  tab: TabCells,
  source: SourceMapping,
  book: Book,
  customer: CustomerKey,
): readonly Found[] {
  const rows = new Set<number>();
  // A table ends where the next one of its tab begins.
  const end = book.sources.reduce(
    (least, { sheetId, headerRow }) =>
      sheetId === source.sheetId && headerRow > source.headerRow ? Math.min(least, headerRow) : least,
    tab.rows.length,
  );
  // Two tables side by side share the numbers of their rows: there only the names tell whose a row is.
  for (const { customer: of, origin } of source.span === undefined ? book.ledger.items : []) {
    const { row } = origin;
    const isHere = row !== undefined && row - 1 > source.headerRow && row <= end;
    if (of === customer && origin.tab === source.tab && isHere) rows.add(row);
  }
  const columnOf = (field: Field) => source.columns.find((one) => one.field === field)?.column ?? -1;
  const [named, coded] = [columnOf("customer"), columnOf("code")];
  for (let at = source.headerRow + 1; at < end; at += 1) {
    const cells = tab.rows[at] ?? [];
    const name = tidy(String(cells[named] ?? ""));
    const code = tidy(String(cells[coded] ?? ""));
    if (name === "" && code === "") continue;
    if (book.ledger.directory.keyOf(name === "" ? code : name, code) === customer) rows.add(at + 1);
  }
  return [...rows].sort((a, b) => a - b).map((row) => ({ row, isShared: false }));
}

function partOf(
  tab: TabCells,
  kind: HeldKind,
  headerRow: number,
  found: readonly Found[],
  source?: SourceMapping,
): HeldPart {
  const { start, end } = source?.span ?? { start: 0, end: Number.POSITIVE_INFINITY };
  const rows = found
    .map(({ row, isShared }) => ({ row, isShared, cells: tab.rows[row - 1] ?? [] }))
    .filter(({ cells }) => !isBlankRow(cells));
  const width = Math.min(
    end,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );
  const headers = headerRow < 0 ? [] : (tab.rows[headerRow] ?? []);
  const fields = new Map(source?.columns.map(({ column, field }) => [column, field] as const));
  const columns = [];
  for (let column = start; column < width; column += 1) {
    if (rows.every(({ cells }) => tidy(String(cells[column] ?? "")) === "")) continue;
    const field = fields.get(column);
    const header = tidy(String(headers[column] ?? ""));
    columns.push(field === undefined ? { column, header } : { column, header, field });
  }
  return { tab: tab.title, sheetId: tab.sheetId, kind, columns, rows };
}
