import { addMonths, daysBetween } from "../base/day.ts";
import { paidHistory, settledDay } from "../dunning/paid-history.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Book } from "./book.ts";

/** Older payments say little of today's. */
const MONTHS = 12;

/**
 * How late the invoices paid in the last twelve months were, in days: their average by amount, early counting as on
 * time. The customer's own figure, not the estimate of the priority (priority/payment-habits.ts).
 */
export function callHabits(book: Book, accounts: ReadonlySet<CustomerKey>): CallSheet["habits"] {
  const { items } = book.ledger;
  const history = paidHistory(items, book.payments, book.asOf);
  const since = addMonths(book.asOf, -MONTHS);
  let weighted = 0;
  let amount = 0;
  let count = 0;
  for (const item of items) {
    if (!accounts.has(item.customer) || item.due === undefined || item.amount <= 0) continue;
    if (item.kind !== "invoice" && item.kind !== "deposit") continue;
    const paid = settledDay(history, item);
    if (paid === undefined || paid < since) continue;
    weighted += Math.max(0, daysBetween(item.due, paid)) * item.amount;
    amount += item.amount;
    count += 1;
  }
  return { usualLateness: amount === 0 ? undefined : Math.round(weighted / amount), paidInvoices: count };
}
