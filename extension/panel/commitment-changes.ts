import type { Day } from "#shared/base/day.ts";
import { disputeHandedOver } from "#shared/dunning/commitment-events.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { DisputeReport } from "#shared/model/commitments.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { Book } from "#shared/workbook/book.ts";
import { uuidOf } from "../drafting/fingerprint.ts";
import { cancellationOf } from "../drafting/settle.ts";
import { callTexts } from "../texts/calls.ts";

/**
 * An event in other words: the journal is only appended to, so its row is cancelled and another one of the same day
 * takes its place. The new identifier follows from the old one and from what changes: said twice, it is written once.
 */
async function inOtherWords(
  book: Book,
  { origin: _origin, ...event }: JournalEvent,
  changes: Partial<NewEvent>,
): Promise<readonly NewEvent[]> {
  const end = await cancellationOf(book, event.id, book.asOf);
  if (end === undefined) return [];
  const id = await uuidOf(`instead of ${event.id}\n${JSON.stringify(changes)}`);
  const { author } = book.settings;
  return [end, { ...event, ...(author === undefined ? {} : { author }), ...changes, id }];
}

/** The owner believes a promise although one was broken before: from now on it holds. */
export function promiseConfirmed(book: Book, promise: JournalEvent): Promise<readonly NewEvent[]> {
  return inOtherWords(book, promise, { motive: callTexts.commitments.confirmedMotive });
}

/** Another day on which the customer is to be answered; who the dispute was handed over to stays known. */
export async function disputeRetargeted(
  book: Book,
  { event, handedOver, owner }: DisputeReport,
  targetDay: Day,
): Promise<readonly NewEvent[]> {
  const rows = await inOtherWords(book, event, { promisedDay: targetDay });
  const opened = rows[rows.length - 1];
  if (opened === undefined || !handedOver || owner === undefined) return rows;
  const { author } = book.settings;
  const note = disputeHandedOver({
    id: await uuidOf(`handed over ${opened.id}`),
    day: book.asOf,
    ...(author === undefined ? {} : { author }),
    dispute: opened,
    to: owner,
  });
  return [...rows, note];
}

/** Promises that hold only if the owner confirms them, by identifier: what the plan says waits for it. */
export function unconfirmedPromises(
  plan: readonly {
    readonly line: {
      readonly reference?: string;
      readonly reasons: readonly { readonly code: string }[];
    };
  }[],
): ReadonlySet<string> {
  return new Set(
    plan.flatMap(({ line }) =>
      line.reference !== undefined && line.reasons.some(({ code }) => code === "promise-second-unconfirmed")
        ? [line.reference]
        : [],
    ),
  );
}
