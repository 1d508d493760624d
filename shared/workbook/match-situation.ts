import type { LedgerItem } from "../model/ledger.ts";
import { MATCH_REFUSALS } from "../texts/matching.ts";
import type { Book } from "./book.ts";
import { type PaymentsTab, paymentsTab } from "./match-cells.ts";
import type { Situation } from "./match-input.ts";
import { paymentReferences } from "./payment-reference.ts";

/** The payments and the ledger of a book as they stand. */
export function situationOf(book: Book, items: readonly LedgerItem[] = book.ledger.items): Situation {
  return {
    items,
    payments: book.payments,
    references: paymentReferences(book.payments),
    directory: book.ledger.directory,
    journal: book.journal,
  };
}

/** `Règlements`, or why nothing can be written in it: a French sentence. */
export function writablePayments(book: Book): PaymentsTab | string {
  const tab = paymentsTab(book);
  if (tab === undefined) return MATCH_REFUSALS.noPayments;
  return "missing" in tab ? MATCH_REFUSALS.columns(tab.missing) : tab;
}
