import type { PlanLine } from "#shared/model/plan.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { isDraftable } from "#shared/workbook/draft-order.ts";
import type { WorkbookReading } from "../reading/read-workbook.ts";
import { journalIdentifiers } from "./append-once.ts";
import { goesByMail } from "./by-mail.ts";
import { type JournalPlace, journalPlace } from "./journal-place.ts";
import type { DraftingPorts } from "./ports.ts";
import { type Prepared, prepareReminder } from "./prepare-reminder.ts";

/** What became of one line of a batch. */
export type BatchResult = { readonly line: PlanLine } & (
  | { readonly prepared: Prepared }
  | { readonly error: unknown }
);

/**
 * Prepares several reminders one after the other: the journal is read once for all, then two calls each
 * (20 drafts: 41 calls). An error stops the batch: what was done is done, the rest stays to do.
 */
export async function draftMany(
  ports: DraftingPorts,
  place: JournalPlace,
  book: Book,
  outcome: Outcome,
  lines: readonly PlanLine[],
): Promise<readonly BatchResult[]> {
  if (lines.length === 0) return [];
  const known = await journalIdentifiers(ports, place);
  const results: BatchResult[] = [];
  for (const line of lines) {
    try {
      const prepared = await prepareReminder(ports, place, book, outcome, line, known);
      if (prepared.kind === "prepared") known.add(prepared.id);
      results.push({ line, prepared });
    } catch (error) {
      results.push({ line, error });
      return results;
    }
  }
  return results;
}

/** The e-mails of today, in the order of priority. */
export function mailsOfToday(outcome: Outcome): readonly PlanLine[] {
  return outcome.plan.map(({ line }) => line).filter((line) => isDraftable(line) && goesByMail(line));
}

/** Drafts the first e-mails of the day of a workbook that was read: what the command line does. */
export async function draftToday(
  ports: DraftingPorts,
  reading: WorkbookReading,
  limit: number,
): Promise<readonly BatchResult[]> {
  if (reading.kind !== "book") return [];
  const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
  const lines = mailsOfToday(reading.outcome).slice(0, limit);
  return draftMany(ports, place, reading.book, reading.outcome, lines);
}
