import { type Day, dayOfSerial } from "../../base/day.ts";
import { comparable } from "../../base/normalise.ts";
import type { Cell, TabCells } from "../../model/cell.ts";
import type { CustomerKey } from "../../model/customer.ts";
import { DAY_FIELDS } from "../../model/mapping.ts";
import { EXPORT } from "../../texts/privacy.ts";
import type { Book } from "../book.ts";
import { DAY_COLUMNS, type TabName } from "../tabs.ts";
import { type HeldKind, type HeldPart, heldRows } from "./held-rows.ts";

/** A cell of the export: a day where the column holds days, else as it stands. */
export type ExportCell = Cell | { readonly day: Day };

/** The rows of one tab about the person. */
export interface ExportPart {
  readonly tab: string;
  readonly kind: HeldKind;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly ExportCell[] }[];
}

/** A copy of everything that the workbook holds about one customer. */
export interface PersonalExport {
  readonly name: string;
  readonly day: Day;
  /** Whose workbook it is; empty when `Réglages` does not say. */
  readonly controller: string;
  readonly parts: readonly ExportPart[];
}

/** What a person is told beside the copy of their data (RGPD art. 15 § 1). */
export const EXPORT_FACTS: readonly string[] = [
  EXPORT.why,
  EXPORT.basis,
  EXPORT.recipients,
  EXPORT.source,
  EXPORT.retention,
  EXPORT.rights,
  EXPORT.decision,
];

/**
 * A copy of the data about a customer (RGPD art. 15 § 3), whole rows with every column that they fill, the owner's own
 * among them. Rows about others that only name the customer are left out (art. 15 § 4).
 * @param book read from `tabs`, the whole workbook with its cells
 */
export function exportOf(book: Book, tabs: readonly TabCells[], customer: CustomerKey): PersonalExport {
  return {
    name: book.ledger.directory.get(customer)?.name ?? customer,
    day: book.asOf,
    controller: book.settings.sender.name ?? "",
    parts: heldRows(book, tabs, customer).map(exported),
  };
}

function exported({ tab, kind, columns, rows }: HeldPart): ExportPart {
  const days = new Set((DAY_COLUMNS[tab as TabName] ?? []).map(comparable));
  const isDay = columns.map(({ header, field }) =>
    field === undefined
      ? days.has(comparable(header)) || /\b(date|echeance)\b/.test(comparable(header))
      : DAY_FIELDS.includes(field),
  );
  return {
    tab,
    kind,
    headers: columns.map(({ header }) => header),
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: columns.map(({ column }, at) => dayCell(cells[column] ?? null, isDay[at] === true)),
    })),
  };
}

/** Serials of 1950 to 2100: what a column of days holds. */
function dayCell(cell: Cell, isDay: boolean): ExportCell {
  const fits = isDay && typeof cell === "number" && Number.isInteger(cell) && cell >= 18_264 && cell < 73_051;
  return fits ? { day: dayOfSerial(cell) } : cell;
}
