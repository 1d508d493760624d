import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { completeSent } from "../dunning/drafts.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { withoutThreadMark } from "../dunning/thread-mark.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { historyDetail, historyWords, PAYMENT_WORDS, settledWords } from "../texts/call-history.ts";
import type { Book } from "./book.ts";

type Line = CallSheet["history"][number];

/** What is older tells no more: the journal keeps it. */
const LONGEST = 40;

/** Drafts that were answered « Envoyé » or given up say nothing that the answer does not. */
function withoutSettledDrafts(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const settled = new Set(events.flatMap(({ kind, reference }) => (isSent(kind) ? (reference ?? []) : [])));
  return events.filter(({ id, kind }) => !isPrepared(kind) || !settled.has(id));
}
const isSent = (kind: string): boolean => kind === "relance envoyée" || kind === "mise en demeure envoyée";
const isPrepared = (kind: string): boolean =>
  kind === "relance préparée" || kind === "mise en demeure préparée";

function paid(day: Day, what: string, detail: string, amount: Cents, currency: string): Line {
  return { day, what, detail, amount, currency };
}

/** Money seen for these accounts: rows of `Règlements`, and what the owner noted on the invoices themselves. */
function paymentLines(book: Book, accounts: ReadonlySet<CustomerKey>): readonly Line[] {
  const lines: Line[] = [];
  for (const { day, customer, amount, written, currency, label, means } of book.payments) {
    if (day === undefined || day > book.asOf || customer === undefined || !accounts.has(customer)) continue;
    const whole = written ?? amount;
    const what = whole < 0 ? PAYMENT_WORDS.returned : PAYMENT_WORDS.received;
    lines.push(paid(day, what, [means, label].filter(Boolean).join(" – "), whole, currency));
  }
  for (const { customer, number, settlements, currency } of book.ledger.items) {
    if (!accounts.has(customer)) continue;
    for (const { day, amount, of } of settlements) {
      if (day === undefined || day > book.asOf || of === "deposit" || amount <= 0) continue;
      lines.push(paid(day, settledWords(number), "", amount, currency));
    }
  }
  return lines;
}

/** One line of a customer's history, with the event that it tells; none: money that was seen. */
export interface HistoryLine {
  readonly line: Line;
  readonly event?: JournalEvent;
}

/**
 * What happened with a customer, latest first: reminders, calls, messages, promises, payments.
 * @param names in whose names the journal may speak: the customer, the accounts it pays for, who pays for it
 */
export function customerHistory(
  book: Book,
  names: ReadonlySet<CustomerKey>,
  accounts: ReadonlySet<CustomerKey>,
): readonly HistoryLine[] {
  const own = book.journal.filter(({ customer }) => names.has(customer));
  const events = withoutSettledDrafts(completeSent(countingEvents(own, book.asOf)));
  const told = events.map((event, place) => ({
    line: {
      day: event.day,
      what: historyWords(event),
      detail: historyDetail({ ...event, detail: withoutThreadMark(event.detail ?? "") }),
      amount: event.amount,
      currency: undefined,
    },
    event,
    place,
  }));
  const money = paymentLines(book, accounts).map((line, index) => ({ line, place: events.length + index }));
  return [...told, ...money].sort((a, b) =>
    a.line.day < b.line.day ? 1 : a.line.day > b.line.day ? -1 : b.place - a.place,
  );
}

/** The same for the sheet of a call: at most forty lines. */
export function callHistory(
  book: Book,
  names: ReadonlySet<CustomerKey>,
  accounts: ReadonlySet<CustomerKey>,
): CallSheet["history"] {
  return customerHistory(book, names, accounts)
    .slice(0, LONGEST)
    .map(({ line }) => line);
}
