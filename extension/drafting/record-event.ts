import type { NewEvent } from "#shared/dunning/events.ts";
import type { CarriedOut } from "./carry-out.ts";
import { carryOut } from "./carry-out.ts";
import type { JournalRow } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import type { DraftingPorts } from "./ports.ts";

/**
 * Writes the owner's own word in the journal, once: call, promise, cancellation, answer to « Envoyé ? ». The event's
 * identifier is made before the first click is served, so that repeating the click writes nothing more.
 * `removesDraft`: a draft to delete first.
 */
export function recordEvent(
  ports: DraftingPorts,
  place: JournalPlace,
  event: NewEvent,
  customerName: string,
  removesDraft?: string,
): Promise<CarriedOut> {
  return recordRows(ports, place, { event, customerName }, [], removesDraft);
}

/**
 * The same for rows that belong together (a call and the promise it brought): one call writes them, all or nothing;
 * after a cut, what the journal lacks of them is written, and nothing else.
 */
export function recordRows(
  ports: DraftingPorts,
  place: JournalPlace,
  { event, customerName }: JournalRow,
  more: readonly JournalRow[],
  removesDraft?: string,
): Promise<CarriedOut> {
  return ports.exclusively(() =>
    carryOut(ports, place, {
      id: event.id,
      spreadsheetId: ports.spreadsheetId,
      purpose: "record",
      event,
      customerName,
      ...(more.length === 0 ? {} : { more }),
      draft: { kind: "none" },
      ...(removesDraft === undefined ? {} : { removesDraft }),
    }),
  );
}
