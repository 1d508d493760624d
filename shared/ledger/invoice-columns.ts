import {
  type AmountColumn,
  amountColumn,
  type DayColumn,
  dayColumn,
  dayOrder,
  type Table,
  type TextColumn,
  textColumn,
} from "./column-readers.ts";
import { isExceptional } from "./exceptional-numbers.ts";
import { hasCreditPrefix, readStatus } from "./status-words.ts";

/** Columns of an invoice list, each with its way of reading. */
export function invoiceColumns(table: Table, monthFirst: boolean) {
  const order = dayOrder(table, monthFirst);
  const text = (field: Parameters<typeof textColumn>[1]): TextColumn | undefined => textColumn(table, field);
  const day = (field: Parameters<typeof dayColumn>[1]): DayColumn | undefined =>
    dayColumn(table, field, order);
  const money = (field: Parameters<typeof amountColumn>[1]): AmountColumn | undefined =>
    amountColumn(table, field);
  return {
    order,
    customer: text("customer"),
    firstName: text("firstName"),
    code: text("code"),
    account: text("account"),
    number: text("number"),
    kind: text("kind"),
    status: text("status"),
    currency: text("currency"),
    label: text("label"),
    terms: text("terms"),
    orderReference: text("orderReference"),
    link: text("link"),
    otherDocuments: text("otherDocuments"),
    paymentMeans: text("paymentMeans"),
    owner: text("owner"),
    site: text("site"),
    email: text("email"),
    phone: text("phone"),
    address: text("address"),
    siren: text("siren"),
    issued: day("issued"),
    due: day("due"),
    paidOn: day("paidOn"),
    morePaid: [
      { paid: money("paid2"), paidOn: day("paidOn2") },
      { paid: money("paid3"), paidOn: day("paidOn3") },
    ].filter(({ paid }) => paid !== undefined),
    portalReceived: day("portalReceived"),
    amount: money("amount"),
    exclTax: money("amountExclTax"),
    vat: money("vat"),
    paid: money("paid"),
    remaining: money("remaining"),
    retention: money("retention"),
    factor: text("factor"),
  };
}
export type InvoiceColumns = ReturnType<typeof invoiceColumns>;

/** Numbers that begin like a credit note's mean one only when they are the exception of their column. */
export function creditPrefixesMatter(table: Table, number: TextColumn | undefined): boolean {
  return isExceptional(table, number, hasCreditPrefix);
}

/** When every row is a draft the status tells nothing: the software was never used to send (counted, and said). */
export function allDrafts(table: Table, columns: InvoiceColumns): boolean {
  if (!columns.status) return false;
  let drafts = 0;
  for (let at = table.from; at < table.to; at += 1) {
    const row = table.rows[at] ?? [];
    const text = columns.status.read(row);
    if (text === "") continue;
    if (readStatus(text, false).kind !== "draft") return false;
    drafts += 1;
  }
  return drafts > 0;
}
