import { ZERO } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";

/** The line that a journal row speaks of, for a letter about what was already prepared. */
export function postedLine(book: Book, outcome: Outcome, event: JournalEvent): PlanLine {
  const numbers = new Map(event.invoices.map(({ number, amount }) => [number, amount]));
  const parts = outcome.position.items
    .filter(({ item }) => item.customer === event.customer && numbers.has(item.number))
    .map((open) => ({ open, amount: numbers.get(open.item.number) ?? open.open, step: event.step }));
  const claimed = event.amount ?? ZERO;
  return {
    customer: event.customer,
    currency: parts[0]?.open.item.currency ?? "EUR",
    state: "à faire",
    action: "registered-letter",
    scenario: book.ledger.directory.get(event.customer)?.scenario ?? "",
    step: event.step,
    channel: "e-mail",
    template: undefined,
    parts,
    informed: [],
    creditsDeducted: ZERO,
    overdue: claimed,
    claimed,
    maxDaysLate: Math.max(0, ...parts.map(({ open }) => open.daysLate ?? 0)),
    day: undefined,
    reasons: [],
  };
}
