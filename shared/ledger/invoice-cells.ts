import { currencyOf } from "../base/currency.ts";
import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import { columnName } from "./column-name.ts";
import { dayOrSay } from "./column-readers.ts";
import type { InvoiceColumns } from "./invoice-columns.ts";
import type { DraftItem, ProblemSink } from "./reading.ts";

/** The customer's name; surname and first name may stand in two columns. `undefined`: no column names it. */
export function nameOf(row: readonly Cell[], columns: InvoiceColumns): string | undefined {
  const name = columns.customer?.read(row);
  const first = columns.firstName?.read(row) ?? "";
  return name === undefined || first === "" || first === name ? name : `${name} ${first}`.trim();
}

/** The currency of a row: its column, the sign in its amount, else that of the table. */
export function currencyFor(
  row: readonly Cell[],
  at: number,
  raw: AmountCell,
  columns: InvoiceColumns,
  fallback: string,
  problems: ProblemSink,
): string {
  const text = columns.currency?.read(row) ?? "";
  if (text !== "") {
    const named = currencyOf(text) ?? (/^[A-Z]{3}$/.test(text) ? text : undefined);
    if (named !== undefined) return named;
    problems.once(text, "currency-unknown", "à corriger", at, columnName(columns.currency?.mapping), text);
  }
  return raw.kind === "amount" && raw.currency !== undefined ? raw.currency : fallback;
}

/** What optional columns say of a row, mapped when present. */
export function addOptional(
  item: DraftItem,
  row: readonly Cell[],
  columns: InvoiceColumns,
  at: number,
  problems: ProblemSink,
): void {
  if (columns.label) item.label = columns.label.read(row) || undefined;
  if (columns.terms) item.rowTerms = columns.terms.read(row) || undefined;
  if (columns.orderReference) item.orderReference = columns.orderReference.read(row) || undefined;
  if (columns.link) item.link = columns.link.read(row) || undefined;
  if (columns.otherDocuments) item.otherDocuments = columns.otherDocuments.read(row) || undefined;
  if (columns.paymentMeans) item.paymentMeans = columns.paymentMeans.read(row) || undefined;
  if (columns.owner) item.owner = columns.owner.read(row) || undefined;
  if (columns.site) item.site = columns.site.read(row) || undefined;
  if (columns.portalReceived) item.portalReceived = dayOrSay(columns.portalReceived, row, at, problems);
}
