import { stableHash } from "#shared/base/stable-hash.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { Book } from "#shared/workbook/book.ts";

/** The identifier of a message that is prepared once for an event, and whether it already was. */
export interface SideId {
  readonly id: string;
  readonly prepared: boolean;
}

/**
 * The same on every computer, so that two of them cannot prepare one message twice; one that was given up (« Pas
 * envoyé ») leaves its place to another.
 * @param words what the message is, and the event it is about
 */
export function sideId(journal: readonly JournalEvent[], words: string): SideId {
  const known = new Set(journal.map(({ id }) => id));
  const cancelled = new Set(
    journal.flatMap(({ kind, reference }) => (kind === "annulation" && reference ? [reference] : [])),
  );
  for (let count = 0; ; count += 1) {
    const id = `S-${stableHash(`${words}\n${count}`)}`;
    if (!cancelled.has(id)) return { id, prepared: known.has(id) };
  }
}

/** The identifier of the message that goes with an event; one typed by hand is known by its customer and its day. */
export function sideIdOf({ journal }: Pick<Book, "journal">, what: string, event: NewEvent): SideId {
  const about = event.id === "" ? `${event.customer} ${event.kind} ${event.day}` : event.id;
  return sideId(journal, `${what}\n${about}`);
}
