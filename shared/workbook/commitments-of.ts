import type { CommitmentInput } from "../dunning/commitment-input.ts";
import { standingNumbers } from "../dunning/lost-invoices.ts";
import type { Book, Outcome } from "./book.ts";

/** The standing numbers of a book, read once: its commitments are asked for customer by customer. */
const standing = new WeakMap<Book["problems"], ReadonlySet<string>>();

function standingOf({ problems }: Book): ReadonlySet<string> {
  const known = standing.get(problems);
  if (known !== undefined) return known;
  const numbers = standingNumbers(problems);
  standing.set(problems, numbers);
  return numbers;
}

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
    standing: standingOf(book),
  };
}
