import type { NewEvent } from "#shared/dunning/events.ts";
import type { CarriedOut } from "./carry-out.ts";
import { carryOut } from "./carry-out.ts";
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
  return ports.exclusively(() =>
    carryOut(ports, place, {
      id: event.id,
      spreadsheetId: ports.spreadsheetId,
      purpose: "record",
      event,
      customerName,
      draft: { kind: "none" },
      ...(removesDraft === undefined ? {} : { removesDraft }),
    }),
  );
}
