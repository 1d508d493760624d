import type { Day } from "../base/day.ts";
import type { NewEvent } from "../dunning/events.ts";
import type { Book } from "../workbook/book.ts";
import { uuidOf } from "./derived-id.ts";

/**
 * The row that cancels an event of the journal, which is only appended to. Its identifier follows from the event's:
 * cancelled twice, or on two computers, it is written once.
 * @returns `undefined` when the journal has no such event, or when it is a cancellation itself.
 */
export function cancellationOf(book: Book, eventId: string, on: Day): NewEvent | undefined {
  const event = book.journal.find((one) => one.id === eventId);
  if (event === undefined || event.kind === "annulation") return undefined;
  return {
    id: uuidOf(`cancelled ${eventId}`),
    day: on,
    customer: event.customer,
    invoices: event.invoices,
    kind: "annulation",
    step: event.step,
    channel: event.channel,
    direction: event.direction,
    author: book.settings.author,
    reference: event.id,
  };
}
