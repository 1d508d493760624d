import type { Day } from "../base/day.ts";
import { disputeHandedOver } from "../dunning/commitment-events.ts";
import type { NewEvent } from "../dunning/events.ts";
import type { DisputeReport } from "../model/commitments.ts";
import type { JournalEvent } from "../model/journal.ts";
import { callTexts } from "../texts/call-forms.ts";
import type { Book } from "../workbook/book.ts";
import { cancellationOf } from "./cancellation.ts";
import { uuidOf } from "./derived-id.ts";

/**
 * An event in other words: the journal is only appended to, so its row is cancelled and another one of the same day
 * takes its place. The new identifier follows from the old one and from what changes: said twice, it is written once.
 */
function inOtherWords(
  book: Book,
  { origin: _origin, ...event }: JournalEvent,
  changes: Partial<NewEvent>,
): readonly NewEvent[] {
  const end = cancellationOf(book, event.id, book.asOf);
  if (end === undefined) return [];
  const id = uuidOf(`instead of ${event.id}\n${JSON.stringify(changes)}`);
  const { author } = book.settings;
  return [end, { ...event, ...(author === undefined ? {} : { author }), ...changes, id }];
}

/** The owner believes a promise although one was broken before: from now on it holds. */
export function promiseConfirmed(book: Book, promise: JournalEvent): readonly NewEvent[] {
  return inOtherWords(book, promise, { motive: callTexts.commitments.confirmedMotive });
}

/** Another day on which the customer is to be answered; who the dispute was handed over to stays known. */
export function disputeRetargeted(
  book: Book,
  { event, handedOver, owner }: DisputeReport,
  targetDay: Day,
): readonly NewEvent[] {
  const rows = inOtherWords(book, event, { promisedDay: targetDay });
  const opened = rows[rows.length - 1];
  if (opened === undefined || !handedOver || owner === undefined) return rows;
  const { author } = book.settings;
  const note = disputeHandedOver({
    id: uuidOf(`handed over ${opened.id}`),
    day: book.asOf,
    ...(author === undefined ? {} : { author }),
    dispute: opened,
    to: owner,
  });
  return [...rows, note];
}
