import { eurosFromCents } from "../base/money.ts";
import { comparable, tidy } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { CustomerDirectory } from "../model/customer.ts";
import type { Payment } from "../model/ledger.ts";
import { PAYMENT_STATES } from "../texts/matching.ts";
import { accountCell } from "./account-names.ts";
import type { Book, CellsWrite, OutCell } from "./book.ts";
import { readInvoiceList, writeInvoiceList } from "./invoice-list.ts";
import type { Found } from "./match-rounds.ts";
import type { ChangedColumn, Holds, RowChange } from "./match-runs.ts";
import { readTable, type Table } from "./read-table.ts";
import { HEADERS } from "./tabs.ts";

/** The tab `Règlements` as it was read. */
export interface PaymentsTab {
  readonly sheetId: number;
  readonly table: Table;
  cell(row: number, column: ChangedColumn): Cell;
}

/** `Règlements`, or the columns that it lacks for matching; `undefined`: the workbook has no such tab. */
export function paymentsTab(book: Book): PaymentsTab | { readonly missing: readonly string[] } | undefined {
  const tab: TabCells | undefined = book.ourCells.Règlements;
  const table = tab && readTable(tab, "Règlements");
  if (!tab || !table) return undefined;
  const missing = ["Client", "Montant", "Factures"].filter((header) => table.columns[header] === undefined);
  if (missing.length > 0) return { missing };
  return {
    sheetId: tab.sheetId,
    table,
    cell: (row, column) => tab.rows[row - 1]?.[table.columns[column] ?? -1] ?? null,
  };
}

type Cells = CellsWrite["cells"][number];

/** A cell to change, unless the tab has no such column or the cell holds that already. */
export function cellChange(
  tab: PaymentsTab,
  row: number,
  column: ChangedColumn,
  value: Cell,
): Cells | undefined {
  const at = tab.table.columns[column];
  const before = tab.cell(row, column);
  if (at === undefined || sameCell(before, value)) return undefined;
  return { row, column: at, before, value };
}

/** An empty cell is read as `null` or as an empty text; a number that became a text is the same number. */
export function sameCell(one: Cell, other: Cell): boolean {
  return String(one ?? "") === String(other ?? "");
}

/** What the rows of the payments hold now. @param references how the journal names each payment, by rank */
export function holdsIn(
  tab: PaymentsTab,
  payments: readonly Payment[],
  references: readonly string[],
): Holds {
  const rows = new Map(payments.map(({ origin }, rank) => [references[rank], origin.row] as const));
  return (payment, column, cell) => {
    const row = rows.get(payment);
    return row !== undefined && sameCell(tab.cell(row, column), cell);
  };
}

const OUR_STATES = new Set(["", ...Object.values(PAYMENT_STATES)].map(comparable));

/** Whether an `État` cell may be derived again: a word that is not ours is the owner's own. */
export function isOurState(cell: Cell): boolean {
  return OUR_STATES.has(comparable(String(cell ?? "")));
}

/** `État` of a payment: what is left of it, and what was found for it. */
function stateOf(found: Found, payment: number): string {
  const { open, ignored, situation } = found;
  const state = open.payments[payment];
  if (ignored.has(situation.references[payment] ?? "")) return PAYMENT_STATES.ignored;
  if (state === undefined) return "";
  if (state.left === 0) return PAYMENT_STATES.lettered;
  if (found.proposals.has(payment) || found.sure.has(payment)) return PAYMENT_STATES.toConfirm;
  return state.takes.length > 0 ? PAYMENT_STATES.partial : "";
}

/** What the rows of `Règlements` must hold once `after` is what the payments are, and what they held. */
export function rowChanges(
  tab: PaymentsTab,
  before: readonly Payment[],
  found: Found,
): { readonly cells: readonly Cells[]; readonly rows: readonly RowChange[]; readonly substantial: boolean } {
  const cells: Cells[] = [];
  const rows: RowChange[] = [];
  let substantial = false;
  const { payments: after, references, directory } = found.situation;
  before.forEach((payment, index) => {
    const { row } = payment.origin;
    const now = after[index];
    if (row === undefined || !now) return;
    const changes: Partial<Record<ChangedColumn, readonly [Cell, Cell]>> = {};
    for (const [column, value] of wantedCells(tab, row, payment, now, stateOf(found, index), directory)) {
      const change = cellChange(tab, row, column, value);
      if (!change) continue;
      cells.push(change);
      changes[column] = [change.before, value];
      if (column !== "État") substantial = true;
    }
    if (Object.keys(changes).length > 0) {
      rows.push({ payment: references[index] ?? payment.id, cells: changes });
    }
  });
  return { cells, rows, substantial };
}

function wantedCells(
  tab: PaymentsTab,
  row: number,
  before: Payment,
  after: Payment,
  state: string,
  directory: CustomerDirectory,
): readonly (readonly [ChangedColumn, Cell])[] {
  const wanted: [ChangedColumn, Cell][] = [];
  if (after.customer !== undefined && after.customer !== before.customer) {
    wanted.push(["Client", accountCell(directory, after.customer)]);
  }
  if (after.amount !== before.amount) wanted.push(["Montant", eurosFromCents(after.amount)]);
  if (after.allocations.length > before.allocations.length) {
    wanted.push(["Factures", extendedList(tab.cell(row, "Factures"), before, after)]);
  }
  if (isOurState(tab.cell(row, "État"))) wanted.push(["État", state === "" ? null : state]);
  return wanted;
}

/** The owner's own list with the new parts after it; written anew where that would not be read back as meant. */
function extendedList(held: Cell, before: Payment, after: Payment): string {
  const added = writeInvoiceList(after.allocations.slice(before.allocations.length));
  const own = tidy(String(held ?? "")).replace(/[\s,;]+$/, "");
  const extended = own === "" ? added : `${own}, ${added}`;
  const whole = writeInvoiceList(after.allocations);
  return writeInvoiceList(readInvoiceList(extended)) === whole ? extended : whole;
}

/** A new row of `Règlements`, in the order of the tab's own columns. */
export function paymentRow(table: Table, payment: Payment, client: string): readonly OutCell[] {
  const values: Readonly<Record<string, OutCell>> = {
    Identifiant: payment.id,
    Date: payment.day === undefined ? null : { day: payment.day },
    Client: client,
    Libellé: payment.label,
    Montant: eurosFromCents(payment.amount),
    Devise: payment.currency,
    Factures: writeInvoiceList(payment.allocations),
    État: PAYMENT_STATES.lettered,
    Moyen: payment.means ?? null,
  };
  const columns = Object.entries(table.columns);
  const width = columns.reduce((most, [, at]) => Math.max(most, at + 1), 0);
  const row = new Array<OutCell>(width).fill(null);
  for (const [header, at] of columns)
    if (HEADERS.Règlements.includes(header)) row[at] = values[header] ?? null;
  return row;
}
