import type { NewEvent } from "#shared/dunning/events.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { redoLine } from "#shared/workbook/stale-redo.ts";
import type { JournalPlace } from "./journal-place.ts";
import type { DraftingPorts } from "./ports.ts";
import { type Prepared, prepareIfUnchanged, prepareReminder } from "./prepare-reminder.ts";
import { settle } from "./settle.ts";

/** A workbook as it is known, kept in step with what is written. */
interface Known {
  readonly book: Book;
  readonly outcome: Outcome;
}

/** The open workbook that a draft is made anew in. */
export interface RedoBook {
  current(): Known;
  withEvents(events: readonly NewEvent[]): Known;
  /** Somebody else wrote meanwhile: read again. */
  openedAgain(): Promise<Known>;
}

/**
 * `removed`: the old draft is cancelled and no message of today takes its place · `elsewhere`: it was settled already ·
 * `waits`: its cancellation is kept until the network is back, and nothing else was done · `half-done`: it is cancelled,
 * and what takes its place could not be prepared; the line stays to do.
 */
export type Redone =
  | { readonly kind: "redone"; readonly prepared: Prepared; readonly line: PlanLine }
  | { readonly kind: "removed" }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "waits" }
  | { readonly kind: "half-done"; readonly error: unknown };

/**
 * Makes a draft anew: the old one is deleted and its cancellation noted (one intent), then the message that the plan
 * asks for now is prepared (another). Each is done once; cut between the two, the line is simply in the day's list.
 * @throws what the ports throw before the cancellation, with the sentence to show
 */
export async function redoDraft(
  ports: DraftingPorts,
  place: () => Promise<JournalPlace>,
  open: RedoBook,
  preparedId: string,
): Promise<Redone> {
  const { book } = open.current();
  const draft = book.journal.find(({ id }) => id === preparedId);
  if (draft === undefined) return { kind: "elsewhere" };
  const settled = await settle(ports, place, book, preparedId, { kind: "not-sent", on: book.asOf });
  if (settled.kind === "nothing") return { kind: "elsewhere" };
  const now = open.withEvents([settled.event]);
  // The old draft is not deleted yet: another one beside it could be sent twice.
  if (settled.kind === "queued") return { kind: "waits" };
  try {
    return await instead(ports, place, open, now, draft);
  } catch (error) {
    return { kind: "half-done", error };
  }
}

/** The message that takes the place of a draft that was cancelled. */
async function instead(
  ports: DraftingPorts,
  place: () => Promise<JournalPlace>,
  open: RedoBook,
  now: Known,
  draft: JournalEvent,
): Promise<Redone> {
  const line = redoLine(now.outcome, draft);
  if (line === undefined) return { kind: "removed" };
  const where = await place();
  const prepared = await prepareIfUnchanged(ports, where, now.book, now.outcome, line);
  if (prepared.kind !== "changed") return { kind: "redone", prepared, line };
  const read = await open.openedAgain();
  const again = redoLine(read.outcome, draft);
  if (again === undefined) return { kind: "removed" };
  return {
    kind: "redone",
    line: again,
    prepared: await prepareReminder(ports, where, read.book, read.outcome, again),
  };
}
