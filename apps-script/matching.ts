import type { Book } from "#shared/workbook/book.ts";
import {
  acceptProposal,
  assignChoices,
  assignPayment,
  ignorePayment,
  matchBook,
  matchState,
  refuseProposal,
  undoRun,
} from "#shared/workbook/match-book.ts";
import type { MatchChange, MatchReport } from "#shared/workbook/match-report.ts";
import { bookOf } from "./book-of.ts";
import { acceptOptions, chosenInvoices, identifier } from "./given-arguments.ts";
import { inFrench } from "./platform/failures.ts";
import { withDocumentLock } from "./platform/lock.ts";
import { announce } from "./platform/menu.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";
import { writeTabs } from "./platform/write-tabs.ts";
import { refreshWorkbook } from "./refresh-workbook.ts";
import type { AssignmentChoices, MatchingDone, PaymentsState } from "./sidebar-contract.ts";

/** Matches payments to invoices: sure matches are written, the others proposed. */
export function matchNow(): MatchReport {
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const { writes, report } = matchBook(bookOf(snapshot));
    writeTabs(snapshot, writes);
    return report;
  });
}

/** Proposals, counters and runs as the workbook stands; nothing is written. */
export function readMatching(): MatchReport {
  return inFrench(() => matchState(bookOf(readWorkbook())));
}

/** What the owner may pair by hand; nothing is written. */
export function readChoices(): AssignmentChoices {
  return inFrench(() => assignChoices(bookOf(readWorkbook())));
}

/** How the payments stand with what may be paired by hand, from one reading; nothing is written. */
export function readPayments(): PaymentsState {
  return inFrench(() => {
    const book = bookOf(readWorkbook());
    return { report: matchState(book), ...assignChoices(book) };
  });
}

/** Writes what a click of the owner asks for. */
function change(work: (book: Book) => MatchChange): MatchingDone {
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const done = work(bookOf(snapshot));
    if (done.kind === "refused") throw refusal(done.message);
    writeTabs(snapshot, done.writes);
    return { sentence: done.sentence, runId: done.runId ?? "" };
  });
}

export const accept = (id: unknown, options: unknown): MatchingDone =>
  change((book) => acceptProposal(book, identifier(id, "la proposition"), acceptOptions(options)));

export const refuse = (id: unknown): MatchingDone =>
  change((book) => refuseProposal(book, identifier(id, "la proposition")));

export const ignore = (payment: unknown): MatchingDone =>
  change((book) => ignorePayment(book, identifier(payment, "le règlement")));

export const undo = (run: unknown): MatchingDone =>
  change((book) => undoRun(book, identifier(run, "le rapprochement à annuler")));

export const assign = (payment: unknown, customer: unknown, invoices: unknown): MatchingDone =>
  change((book) =>
    assignPayment(
      book,
      identifier(payment, "le règlement"),
      identifier(customer, "le client"),
      chosenInvoices(invoices),
    ),
  );

/** Menu: matches, refreshes, and says both at the bottom of the window. */
export function matchFromMenuAndSay(): void {
  const { sentence } = matchNow();
  announce(`${sentence} ${refreshWorkbook({}).sentence}`);
}
