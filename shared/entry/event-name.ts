import type { JournalEvent } from "../model/journal.ts";

/** A journal event as the list names it. */
export function eventName(event: JournalEvent): string {
  return event.motive === undefined ? event.kind : `${event.kind} (${event.motive.toLowerCase()})`;
}
