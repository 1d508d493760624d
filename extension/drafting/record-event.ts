import type { NewEvent } from "#shared/dunning/events.ts";
import { type CarriedOut, carryOut, type PlaceSource } from "./carry-out.ts";
import type { Intent, JournalRow } from "./intent.ts";
import { isForLater } from "./later.ts";
import type { DraftingPorts } from "./ports.ts";

/** `queued`: it could not be written now; it is kept on this computer and written as soon as that is possible. */
export type Recorded = CarriedOut | { readonly kind: "queued"; readonly intent: Intent };

/**
 * Writes the owner's own word in the journal, once: call, promise, cancellation, answer to « Envoyé ? ». The event's
 * identifier is made before the first click is served, so that repeating the click writes nothing more.
 * `removesDraft`: a draft to delete first.
 * @throws what the ports throw when trying again later is of no use; nothing is kept then
 */
export function recordEvent(
  ports: DraftingPorts,
  place: PlaceSource,
  event: NewEvent,
  customerName: string,
  removesDraft?: string,
): Promise<Recorded> {
  return recordRows(ports, place, { event, customerName }, [], removesDraft);
}

/**
 * The same for rows that belong together (a call and the promise it brought): one call writes them, all or nothing;
 * after a cut, what the journal lacks of them is written, and nothing else.
 */
export function recordRows(
  ports: DraftingPorts,
  place: PlaceSource,
  { event, customerName }: JournalRow,
  more: readonly JournalRow[],
  removesDraft?: string,
): Promise<Recorded> {
  const intent: Intent = {
    id: event.id,
    spreadsheetId: ports.spreadsheetId,
    purpose: "record",
    event,
    customerName,
    ...(more.length === 0 ? {} : { more }),
    draft: { kind: "none" },
    ...(removesDraft === undefined ? {} : { removesDraft }),
  };
  return ports.exclusively(async () => {
    try {
      return await carryOut(ports, place, intent);
    } catch (error) {
      if (isForLater(error)) return { kind: "queued", intent };
      throw error;
    }
  });
}
