import type { JournalEvent } from "../model/journal.ts";

const PREPARED = new Set<JournalEvent["kind"]>(["relance préparée", "mise en demeure préparée"]);
const SETTLING = new Set<JournalEvent["kind"]>(["relance envoyée", "mise en demeure envoyée", "annulation"]);

/** The events of drafts that nobody settled yet: neither sent nor cancelled. */
export function unsettledDrafts(journal: readonly JournalEvent[]): readonly JournalEvent[] {
  const settled = new Set(journal.flatMap((event) => (SETTLING.has(event.kind) ? [event.reference] : [])));
  return journal.filter((event) => PREPARED.has(event.kind) && !settled.has(event.id));
}
