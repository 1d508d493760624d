import { type MonthlyIndicators, monthlyIndicators } from "../indicators/monthly.ts";
import type { IndicatorInput } from "../indicators/report.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { Book, Outcome } from "./book.ts";

/** What the indicators of a book are computed from. */
function indicatorInput(book: Book, outcome: Outcome): IndicatorInput {
  const { directory, items } = book.ledger;
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  return {
    position: outcome.position,
    items,
    payments: book.payments,
    journal: book.journal,
    asOf: book.asOf,
    payerOf: (account) => payers.get(account) ?? account,
    directory,
    settings: book.settings,
  };
}

/**
 * The figures of a book at its day and, side by side, of its last months: what `Indicateurs` and the panel show.
 * @param months how many full months before the running one
 */
export function indicatorsOfBook(book: Book, outcome: Outcome, months = 6): MonthlyIndicators {
  return monthlyIndicators(indicatorInput(book, outcome), months);
}
