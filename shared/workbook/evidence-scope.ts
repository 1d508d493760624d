import { customerOf } from "../dunning/customer-facts.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Book } from "./book.ts";

/** Whom an evidence file is about: one legal debtor, whoever pays for it. */
export interface EvidenceScope {
  readonly customer: Customer;
  readonly payer: CustomerKey | undefined;
  /** Its invoices, as `numberKey` writes them. */
  readonly numbers: ReadonlySet<string>;
}

export function evidenceScope(book: Book, customer: CustomerKey): EvidenceScope {
  const { directory, items } = book.ledger;
  return {
    customer: customerOf(directory, customer),
    payer: payerOfEach(directory.all(), (cell) => directory.keyOf(cell)).get(customer),
    numbers: new Set(
      items.filter((item) => item.customer === customer).map(({ number }) => numberKey(number)),
    ),
  };
}

/** Its own rows, and its payer's that name one of its invoices or none. */
export function isAboutScope(event: JournalEvent, { customer, payer, numbers }: EvidenceScope): boolean {
  if (event.customer === customer.key) return true;
  if (payer === undefined || event.customer !== payer) return false;
  return event.invoices.length === 0 || event.invoices.some(({ number }) => numbers.has(numberKey(number)));
}
