import { comparable } from "#shared/base/normalise.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import type { Book } from "#shared/workbook/book.ts";
import { foundBy } from "./found-by.ts";

/** What the day's search looks at in a line: the customer's name and code, and the numbers of its invoices. */
function wordsOf({ ledger }: Book, { line }: RankedLine): string {
  const customer = ledger.directory.get(line.customer);
  const numbers = line.parts.map(({ open }) => open.item.number);
  return comparable([customer?.name ?? line.customer, customer?.code ?? "", ...numbers].join(" "));
}

/**
 * A search in the whole plan, what waits included, in the order of the plan. The words of each line are prepared once,
 * at the first search.
 */
export function daySearch(book: Book, plan: readonly RankedLine[]): (typed: string) => readonly RankedLine[] {
  let words: readonly string[] | undefined;
  return (typed) => {
    words ??= plan.map((ranked) => wordsOf(book, ranked));
    const known = words;
    const fits = foundBy(typed);
    return plan.filter((_, at) => fits(known[at] ?? ""));
  };
}
