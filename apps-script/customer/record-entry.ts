import type { NewEvent } from "#shared/dunning/events.ts";
import { contactChanges } from "#shared/entry/contact-changes.ts";
import { entryRows } from "#shared/entry/entry-rows.ts";
import { isCarriedOut, rowsToAppend } from "#shared/entry/rows-to-append.ts";
import { undoRow } from "#shared/entry/undo-row.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { customerRefusals } from "#shared/texts/customer-refusals.ts";
import type { Book } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { bookOf } from "../book-of.ts";
import { identifier } from "../given-arguments.ts";
import { appendToJournal } from "../platform/append-journal.ts";
import { withDocumentLock } from "../platform/lock.ts";
import { readWorkbook } from "../platform/read-workbook.ts";
import { refusal } from "../platform/refusal.ts";
import { writeTabs } from "../platform/write-tabs.ts";
import type { EntryDone } from "./contract.ts";
import { givenChanges, givenIds, givenOrder } from "./given-entry.ts";
import { currencyOf, customerStateOf } from "./read-customers.ts";

/** The book as it stands once these rows are in its journal, after all others. */
function withRows(book: Book, rows: readonly NewEvent[]): Book {
  if (rows.length === 0) return book;
  // The headers stand in the first row.
  const last = book.journal.reduce((most, { origin }) => Math.max(most, origin.row ?? 0), 1);
  const added = rows.map((row, index) => ({ ...row, origin: { tab: "Journal", row: last + 1 + index } }));
  return { ...book, journal: [...book.journal, ...added] };
}

/**
 * Notes what the owner says of a customer: rows appended to `Journal`, each once. An order that was carried out before
 * (its answer was lost) writes nothing and says so.
 * @throws Error in French, with nothing written, when it cannot be noted as things stand.
 */
export function recordOrder(given: unknown): EntryDone {
  const order = givenOrder(given);
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const book = bookOf(snapshot);
    const { customer, currency } = order;
    const already = customerTexts.note.already;
    const outcome = planBook(book);
    if (isCarriedOut(book, order)) {
      return { sentence: already, ids: [], state: customerStateOf(book, outcome, customer, currency) };
    }
    const entry = entryRows(book, outcome, order);
    if (entry.kind === "refused") throw refusal(entry.message);
    // What an entry says in other words comes before the cancellation of what it replaces: cut between the two, the
    // customer's word is not lost.
    const rows = [...rowsToAppend(book, entry.rows)].sort(
      (a, b) => Number(a.kind === "annulation") - Number(b.kind === "annulation"),
    );
    appendToJournal(snapshot, book, rows);
    const now = withRows(book, rows);
    const after = planBook(now);
    return {
      sentence: rows.length === 0 ? already : entry.said(after.plan),
      ids: rows.map(({ id }) => id),
      state: customerStateOf(now, after, customer, currency),
    };
  });
}

/**
 * Cancels events by rows `annulation`; those cancelled before are left alone.
 * @throws Error in French, with nothing written, when one of them has another way back.
 */
export function cancelGiven(key: unknown, currency: unknown, given: unknown): EntryDone {
  const customer = identifier(key, "le client") as CustomerKey;
  const ids = givenIds(given);
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const book = bookOf(snapshot);
    const rows: NewEvent[] = [];
    for (const id of ids) {
      const undo = undoRow(book, id);
      if (undo.kind === "refused") throw refusal(undo.message);
      if (undo.kind === "row") rows.push(undo.row);
    }
    appendToJournal(snapshot, book, rows);
    const now = withRows(book, rows);
    const { note } = customerTexts;
    return {
      sentence: rows.length === 0 ? customerRefusals.notCancelled.already : note.undone,
      ids: rows.map(({ id }) => id),
      state: customerStateOf(now, planBook(now), customer, currencyOf(currency)),
    };
  });
}

/**
 * Changes a customer's contact in `Clients`, only where its cells still hold what the owner was shown.
 * @throws Error in French, with nothing written, when one of them no longer does.
 */
export function saveGivenContact(key: unknown, currency: unknown, given: unknown): EntryDone {
  const customer = identifier(key, "le client") as CustomerKey;
  const changes = givenChanges(given);
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const saved = contactChanges(bookOf(snapshot), customer, changes);
    if (saved.kind === "refused") throw refusal(saved.message);
    writeTabs(snapshot, saved.writes);
    const book = bookOf(saved.writes.length === 0 ? snapshot : readWorkbook());
    return {
      sentence: saved.said,
      ids: [],
      state: customerStateOf(book, planBook(book), customer, currencyOf(currency)),
    };
  });
}
