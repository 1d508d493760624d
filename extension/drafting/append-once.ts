import { journalRow } from "#shared/workbook/journal-rows.ts";
import type { Intent } from "./intent.ts";
import type { JournalPlace } from "./journal-place.ts";
import { type DraftingPorts, isUncertain } from "./ports.ts";
import { appendRequest } from "./sheet-rows.ts";

const TRIES = 5;

/** 1 s, 2 s, 4 s, 8 s: between a call whose effect is not known and the next. */
export function waitBefore(attempt: number): number {
  return 1000 * 2 ** attempt;
}

/** The identifiers that the journal holds now: one call. */
export async function journalIdentifiers(ports: DraftingPorts, place: JournalPlace): Promise<Set<string>> {
  const cells = await ports.sheets.column(place.journal.title, "A");
  return new Set(cells.filter((cell) => typeof cell === "string"));
}

/**
 * Writes the journal row of an intent, and its letter, in one atomic call. When nobody knows whether the call had
 * its effect, the identifiers are read again before another try.
 */
export async function appendOnce(ports: DraftingPorts, place: JournalPlace, intent: Intent): Promise<void> {
  const event =
    intent.draft.kind === "created" ? { ...intent.event, reference: intent.draft.draftId } : intent.event;
  const requests = [
    appendRequest("Journal", place.journal.sheetId, [journalRow(event, intent.customerName)]),
    ...(intent.letterRow === undefined
      ? []
      : [appendRequest("Courriers", place.letters.sheetId, [intent.letterRow])]),
  ];
  for (let attempt = 0; ; attempt += 1) {
    try {
      await ports.sheets.batchUpdate(requests);
      return;
    } catch (error) {
      if (!isUncertain(error) || attempt >= TRIES - 1) throw error;
      await ports.sleep(waitBefore(attempt));
      if ((await journalIdentifiers(ports, place)).has(intent.id)) return;
    }
  }
}
