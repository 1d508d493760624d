import { agedBalance } from "../aging/aged-balance.ts";
import { openPosition } from "../aging/open-position.ts";
import { paymentsToCome } from "../aging/payments-to-come.ts";
import { disputedBy } from "../dunning/disputed.ts";
import { planReminders } from "../dunning/plan.ts";
import { rankPlan } from "../priority/rank.ts";
import type { Book, Outcome } from "./book.ts";

/** What follows from a book at its day: open position, aged balance, plan in order of priority. */
export function planBook(book: Book): Outcome {
  const { asOf, settings, journal, payments } = book;
  const { items, directory } = book.ledger;
  const { position, problems } = openPosition(items, payments, asOf);
  const balance = agedBalance(position, settings.bucketBounds, disputedBy(journal, position.items, asOf));
  const lines = planReminders({
    position,
    items,
    payments,
    directory,
    scenarios: book.scenarios,
    journal,
    settings,
    today: asOf,
  });
  const plan = rankPlan(lines, { items, payments, directory, journal, settings, asOf });
  return {
    position,
    balance,
    plan,
    problems: [...book.problems, ...problems, ...paymentsToCome(payments, asOf)],
  };
}
