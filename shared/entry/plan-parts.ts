import type { CustomerKey } from "../model/customer.ts";
import type { PlanPart } from "../model/plan.ts";
import type { Book, Outcome } from "../workbook/book.ts";
import { partsOfScope } from "../workbook/side-letter.ts";

/** What a plan may spread: what is overdue in a currency, else all that is open there. */
export function planParts(
  { book, outcome }: { readonly book: Book; readonly outcome: Outcome },
  customer: CustomerKey,
  currency: string,
): readonly PlanPart[] {
  const overdue = partsOfScope(book, outcome, { customer, currency, invoices: [] });
  const named = overdue.filter(({ open }) => open.item.number !== "");
  if (named.length > 0) return named;
  return outcome.position.items
    .filter(({ item }) => item.customer === customer && item.currency === currency && item.number !== "")
    .map((open) => ({ open, amount: open.open, step: undefined }));
}
