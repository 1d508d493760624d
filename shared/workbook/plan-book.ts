import { agedBalance } from "../aging/aged-balance.ts";
import { openPosition } from "../aging/open-position.ts";
import { paymentsToCome } from "../aging/payments-to-come.ts";
import { splitRetentions } from "../aging/retention-money.ts";
import { customerQuestions } from "../dunning/customer-questions.ts";
import { disputedBy } from "../dunning/disputed.ts";
import { standingNumbers } from "../dunning/lost-invoices.ts";
import { acceptedRetentions } from "../dunning/owner-answers.ts";
import { planReminders } from "../dunning/plan.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { CustomerKey } from "../model/customer.ts";
import { rankPlan } from "../priority/rank.ts";
import type { Book, Outcome } from "./book.ts";
import { clientSegments } from "./client-segments.ts";
import { withPeople } from "./line-people-of.ts";
import { ownerQuestions } from "./owner-questions.ts";
import { proposedSegments } from "./proposed-segments.ts";
import { rateProblems } from "./rate-problems.ts";
import { segmentProblems } from "./segment-problems.ts";

/** What follows from a book at its day: open position, aged balance, plan in order of priority. */
export function planBook(book: Book): Outcome {
  const { asOf, settings, journal, payments } = book;
  const { items, directory } = book.ledger;
  const { position: whole, problems } = openPosition(items, payments, asOf);
  const position = splitRetentions(whole, acceptedRetentions(journal, asOf), items);
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const payerOf = (account: CustomerKey): CustomerKey => payers.get(account) ?? account;
  const disputed = disputedBy(journal, position.items, asOf, payerOf);
  const balance = agedBalance(position, settings.bucketBounds, disputed);
  const standing = standingNumbers(book.problems);
  const lines = planReminders({
    position,
    items,
    payments,
    directory,
    scenarios: book.scenarios,
    journal,
    settings,
    today: asOf,
    standing,
  });
  const staffed = withPeople(lines, journal, directory, settings);
  const mode = settings.priorityMode;
  const context = { items, payments, directory, journal, settings, asOf };
  const plan = rankPlan(staffed, mode === undefined ? context : { ...context, mode });
  const clients = clientSegments(book);
  const segments = proposedSegments(book, position, balance, clients, payerOf);
  return {
    position,
    balance,
    plan,
    segments,
    problems: [
      ...book.problems,
      ...problems,
      ...paymentsToCome(payments, asOf),
      ...rateProblems(book, position),
      ...ownerQuestions(book, position, plan, payerOf),
      ...customerQuestions({
        directory,
        items,
        open: position.items,
        journal,
        sender: settings.sender,
        today: asOf,
        standing,
      }),
      ...segmentProblems(segments, balance, directory, clients),
    ],
  };
}
