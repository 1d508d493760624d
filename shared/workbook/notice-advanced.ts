import { stableHash } from "../base/stable-hash.ts";
import type { NewEvent } from "../dunning/events.ts";
import { countingEvents } from "../dunning/known-events.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { writeInvoiceList } from "./invoice-list.ts";
import type { HeldPart } from "./notice-parts.ts";

/** A cell of `Factures` stays well below the 50,000 characters of a cell. */
const LONGEST_LIST = 45_000;

/**
 * The row `étape avancée` of the invoices that had not come so far: the same identifier on every computer, another one
 * once it was cancelled. Its reason is the owner's.
 */
export function advancedEvent(
  book: Book,
  debtor: Debtor,
  claimed: readonly HeldPart[],
): NewEvent | undefined {
  const { notice, customer } = debtor;
  if (notice === undefined) return undefined;
  const numbers = claimed
    .filter(({ part }) => part.step !== undefined && part.step < notice.rank)
    .map(({ part }) => part.open.item.number)
    .filter((number) => number !== "");
  if (numbers.length === 0) return undefined;
  const text = (attempt: number): string =>
    `A-${stableHash([customer.key, notice.rank, attempt, ...[...numbers].sort()].join("\u001f"))}`;
  const known = new Set(book.journal.map(({ id }) => id));
  const counting = new Set(countingEvents(book.journal).map(({ id }) => id));
  const invoices = numbers.map((number) => ({ number, amount: undefined }));
  let attempt = 0;
  while (known.has(text(attempt)) && !counting.has(text(attempt))) attempt += 1;
  return {
    id: text(attempt),
    day: book.asOf,
    customer: customer.key,
    // Too many for a cell: none, which means all that is overdue of the customer.
    invoices: writeInvoiceList(invoices).length > LONGEST_LIST ? [] : invoices,
    kind: "étape avancée",
    step: notice.rank,
    author: book.settings.author,
  };
}
