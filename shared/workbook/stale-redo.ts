import { numberKey } from "../dunning/invoice-number.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Book, Outcome } from "./book.ts";
import { type DraftOrder, draftOrder, isDraftable } from "./draft-order.ts";
import { planBook } from "./plan-book.ts";

/** The message that would take the place of a draft given up today. */
export interface Redo {
  readonly line: PlanLine;
  readonly order: DraftOrder;
}

/**
 * What the plan would ask for if a draft were given up now: nothing is written, the journal is only read with its
 * cancellation. `undefined`: no message of today speaks of its invoices any more.
 */
export function redoOf(book: Book, draft: JournalEvent): Redo | undefined {
  const last = book.journal.reduce((row, { origin }) => Math.max(row, origin.row ?? 0), 1);
  const cancellation: JournalEvent = {
    id: "",
    day: book.asOf,
    customer: draft.customer,
    invoices: [],
    kind: "annulation",
    reference: draft.id,
    origin: { tab: "Journal", row: last + 1 },
  };
  const without: Book = { ...book, journal: [...book.journal, cancellation] };
  const outcome = planBook(without);
  const line = redoLine(outcome, draft);
  return line === undefined ? undefined : { line, order: draftOrder(without, outcome, line) };
}

/** The message of today that speaks of an invoice of a draft that was given up, to the same customer. */
export function redoLine({ plan }: Pick<Outcome, "plan">, draft: JournalEvent): PlanLine | undefined {
  const named = new Set(draft.invoices.map(({ number }) => numberKey(number)));
  return plan
    .map(({ line }) => line)
    .find(
      (line) =>
        line.customer === draft.customer &&
        isDraftable(line) &&
        line.action !== "registered-letter" &&
        (named.size === 0 || line.parts.some(({ open }) => named.has(numberKey(open.item.number)))),
    );
}
