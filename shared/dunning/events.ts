import type { JournalEvent } from "../model/journal.ts";

/** A row to append to `Journal`: an event that has no place in the sheet yet. */
export type NewEvent = Omit<JournalEvent, "origin">;
