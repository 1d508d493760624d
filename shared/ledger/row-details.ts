import type { Cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import { readDay } from "../base/read-day.ts";
import type { Cell } from "../model/cell.ts";
import type { InvoiceColumns } from "./invoice-columns.ts";
import type { RoleWords } from "./invoice-role.ts";
import type { DraftItem } from "./reading.ts";
import { isDrawnAndUnpaid } from "./status-words.ts";

/** What the words of a row say of its place among the invoices of a job. */
export function addRole(item: DraftItem, words: RoleWords, saysRemaining: boolean): void {
  const { role, cumulative, depositDeducted } = words;
  if (role !== undefined && item.kind === "invoice") item.role = role;
  if (cumulative && item.kind === "invoice") item.cumulative = saysRemaining ? "remaining" : "amount";
  if (depositDeducted) item.depositDeducted = true;
}

/** HT beside the TTC of a row. Not for rows whose HT stands for the missing TTC: it was read already. */
export function addExclTax(item: DraftItem, row: readonly Cell[], columns: InvoiceColumns): void {
  const read = columns.exclTax?.read(row);
  if (read?.kind === "amount" && item.amount > 0 && read.cents > 0) item.amountExclTax = read.cents;
}

const DATE_WITHIN = /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})\b/;
const NO = /^(non|no|n|false|faux|neant|aucune?|0|x?)$/;
/** The law's most (law n° 71-584, art. 1): a column that only says « oui » or « 5 % » means that. */
const RETENTION_PERCENT = 5;

/**
 * What other columns say of an invoice's state: given to a factor, with a retention, rejected where « impayé » stands
 * for a bill or a direct debit; and the day that the status states (« chèque reçu le 12/11/2026 »).
 */
export function addStatusDetails(
  item: DraftItem,
  row: readonly Cell[],
  columns: InvoiceColumns,
  monthFirst: boolean,
): void {
  if (columns.factor && item.status === undefined) {
    const said = comparable(columns.factor.read(row));
    if (said === "x" || !NO.test(said)) item.status = "factored";
  }
  if (columns.status && item.paymentMeans !== undefined && item.status !== "rejected-payment") {
    if (isDrawnAndUnpaid(columns.status.read(row), item.paymentMeans)) item.status = "rejected-payment";
  }
  if (columns.status && item.status !== undefined) {
    const found = DATE_WITHIN.exec(columns.status.read(row))?.[0];
    const day = found === undefined ? undefined : readDay(found, monthFirst);
    if (day?.kind === "day") item.statusDay = day.day;
  }
  if (columns.retention && item.amount > 0) {
    const retention = retentionOf(row[columns.retention.mapping.column] ?? null, item.amount);
    if (retention !== undefined && retention > 0) item.retention = retention;
  }
}

/** The retention that a cell states: an amount, a rate (« 5 % », 0,05), or « oui ». */
function retentionOf(cell: Cell, amount: Cents): Cents | undefined {
  const share = (percent: number): Cents => Math.round((amount * percent) / 100) as Cents;
  if (typeof cell === "number" && cell > 0 && cell < 1) return share(cell * 100);
  const text = String(cell ?? "").trim();
  const rate = /^(\d{1,2}(?:[.,]\d{1,3})?) ?%$/.exec(text.replace(/[\u00a0\u202f]/g, " "))?.[1];
  if (rate !== undefined) return share(Number(rate.replace(",", ".")));
  const read = readAmount(cell);
  if (read.kind === "amount") return Math.abs(read.cents) as Cents;
  return /^(oui|x|yes|vrai|true|o)$/.test(comparable(text)) ? share(RETENTION_PERCENT) : undefined;
}
