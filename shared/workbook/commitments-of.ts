import type { CommitmentInput } from "../dunning/commitment-input.ts";
import type { Book, Outcome } from "./book.ts";

/** What promises, disputes and plans of a book are judged with. */
export function commitmentInput(book: Book, outcome: Outcome): CommitmentInput {
  return {
    journal: book.journal,
    items: book.ledger.items,
    payments: book.payments,
    position: outcome.position,
    directory: book.ledger.directory,
    settings: book.settings,
    today: book.asOf,
  };
}
