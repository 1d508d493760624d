import { journalRow } from "#shared/workbook/journal-rows.ts";
import { type Intent, type JournalRow, rowsOf } from "./intent.ts";
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

/** The rows of an intent that the journal does not hold yet, in their order. */
export function missingRows(intent: Intent, known: ReadonlySet<string>): readonly JournalRow[] {
  return rowsOf(intent).filter((row) => !known.has(row.event.id));
}

/**
 * Writes the journal rows of an intent, and its letter, in one atomic call. When nobody knows whether the call had
 * its effect, the identifiers are read again before another try.
 * @param known identifiers that the journal already holds: their rows are not written again
 * @throws what the ports throw; after an attempt whose effect is not known, that attempt's error, whatever came next:
 *   the row may be there.
 */
export async function appendOnce(
  ports: DraftingPorts,
  place: JournalPlace,
  intent: Intent,
  known: ReadonlySet<string> = new Set(),
): Promise<void> {
  let rows = missingRows(intent, known);
  let doubt: unknown;
  for (let attempt = 0; rows.length > 0; attempt += 1) {
    const cells = rows.map(({ event, customerName }) => journalRow(event, customerName));
    const letter =
      intent.letterRow === undefined
        ? []
        : [appendRequest("Courriers", place.letters.sheetId, [intent.letterRow])];
    try {
      await ports.sheets.batchUpdate([appendRequest("Journal", place.journal.sheetId, cells), ...letter]);
      return;
    } catch (error) {
      if (!isUncertain(error)) throw doubt ?? error;
      doubt = error;
      if (attempt >= TRIES - 1) throw error;
      await ports.sleep(waitBefore(attempt));
      rows = missingRows(intent, await journalIdentifiers(ports, place).catch(() => thrown(error)));
    }
  }
}

function thrown(error: unknown): never {
  throw error;
}
