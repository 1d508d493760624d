import type { JournalEvent } from "../model/journal.ts";
import type { NewEvent } from "./events.ts";
import { numberKey } from "./invoice-number.ts";
import { threadMarkOf } from "./thread-mark.ts";

/** Method 8: the first three steps share a conversation; the formal notice opens a new one. */
const FIRST_STEP = 1;
const LAST_STEP = 3;

/** The conversation in Gmail that a reminder goes on with. */
export interface DraftThread {
  readonly threadId: string;
  /** The conversation's subject: Gmail adds a message to it only under the same one. */
  readonly subject: string;
  /** The reminders that it already holds, by the identifiers of their rows, oldest first. */
  readonly answers: readonly string[];
  /** The day of the last one. */
  readonly since: JournalEvent["day"];
}

type Threaded = Pick<NewEvent, "customer" | "invoices" | "step" | "kind">;

/** Whether a prepared message is one of those that share a conversation. */
export function sharesThread({ kind, step, invoices }: Threaded): boolean {
  return (
    kind === "relance préparée" &&
    step !== undefined &&
    step >= FIRST_STEP &&
    step <= LAST_STEP &&
    invoices.length > 0
  );
}

/**
 * The conversation of the first reminders about the same invoices, once one of them was sent: a draft that was never
 * sent leaves no conversation to go on with. Other invoices open another one, since a subject names its own.
 * @param draft the row of the reminder to come
 */
export function threadOf(journal: readonly JournalEvent[], draft: Threaded): DraftThread | undefined {
  if (!sharesThread(draft)) return undefined;
  const wanted = invoicesKey(draft);
  const sent = new Set<string>();
  const cancelled = new Set<string>();
  for (const { kind, reference } of journal) {
    if (reference === undefined) continue;
    if (kind === "relance envoyée") sent.add(reference);
    if (kind === "annulation") cancelled.add(reference);
  }
  const earlier = journal.filter(
    (event) =>
      event.customer === draft.customer &&
      sharesThread(event) &&
      (event.step ?? 0) < (draft.step ?? 0) &&
      event.id !== "" &&
      sent.has(event.id) &&
      !cancelled.has(event.id) &&
      invoicesKey(event) === wanted,
  );
  const last = earlier[earlier.length - 1];
  const mark = threadMarkOf(last?.detail);
  if (last === undefined || mark === undefined) return undefined;
  const same = earlier.filter(({ detail }) => threadMarkOf(detail)?.threadId === mark.threadId);
  return { ...mark, answers: same.map(({ id }) => id), since: last.day };
}

function invoicesKey({ invoices }: Threaded): string {
  return [...new Set(invoices.map(({ number }) => numberKey(number)))].sort().join("\n");
}
