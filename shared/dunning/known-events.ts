import type { Day } from "../base/day.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { inOrderOf } from "./in-order-of.ts";
import { firstTimes } from "./known-ids.ts";

const rowOf = (event: JournalEvent): number => event.origin.row ?? Number.MAX_SAFE_INTEGER;

/** Order of the journal: by day, then as the sheet has them. */
export function inOrder(a: JournalEvent, b: JournalEvent): number {
  return inTextOrder(a.day, b.day) || rowOf(a) - rowOf(b) || inTextOrder(a.id, b.id);
}

function areRowsInOrder(journal: readonly JournalEvent[]): boolean {
  let last = 0;
  for (const event of journal) {
    const row = rowOf(event);
    if (row < last) return false;
    last = row;
  }
  return true;
}

/** First row of each identifier, as every reader keeps it, and not dated later; rows without one all count. */
function withoutRepeats(journal: readonly JournalEvent[], today: Day | undefined): JournalEvent[] {
  const rows = areRowsInOrder(journal)
    ? journal
    : [...journal].sort((a, b) => rowOf(a) - rowOf(b) || inOrder(a, b));
  const isFirst = firstTimes(rows.length);
  return rows.filter(({ id, day }) => (id === "" || isFirst(id)) && (today === undefined || day <= today));
}

/** Identifiers ended by an `annulation`; one that was itself cancelled later cancels nothing. */
function cancelledIds(rows: readonly JournalEvent[]): ReadonlySet<string> {
  const cancelled = new Set<string>();
  const cancellations = rows.filter(isCancellation).sort(inOrder);
  for (const event of cancellations.reverse()) {
    if (event.reference !== undefined && !(event.id !== "" && cancelled.has(event.id))) {
      cancelled.add(event.reference);
    }
  }
  return cancelled;
}

/** One row an identifier, nothing dated later, nothing cancelled, no `annulation` left; in no order. */
function countingRows(journal: readonly JournalEvent[], today: Day | undefined): JournalEvent[] {
  const known = withoutRepeats(journal, today);
  // Without a cancellation there is none to leave out.
  if (!known.some(isCancellation)) return sentOnce(known);
  const cancelled = cancelledIds(known);
  return sentOnce(
    known.filter((event) => !isCancellation(event) && !(event.id !== "" && cancelled.has(event.id))),
  );
}

const isCancellation = ({ kind }: JournalEvent): boolean => kind === "annulation";

const isSent = ({ kind }: JournalEvent): boolean =>
  kind === "relance envoyée" || kind === "mise en demeure envoyée";
const isPrepared = ({ kind }: JournalEvent): boolean =>
  kind === "relance préparée" || kind === "mise en demeure préparée";

/** One prepared message was sent once: a second « Envoyé » from another computer would raise its items again. */
function sentOnce(events: JournalEvent[]): JournalEvent[] {
  const referring = events.filter((event) => event.reference !== undefined && isSent(event));
  if (referring.length < 2) return events;
  const prepared = new Set<string>();
  for (const event of events.filter(isPrepared)) if (event.id !== "") prepared.add(event.id);
  const answers = new Map<string, JournalEvent>();
  const repeats = new Set<JournalEvent>();
  for (const event of referring) {
    if (event.reference === undefined || !prepared.has(event.reference)) continue;
    const known = answers.get(event.reference);
    const isFirst = known === undefined || inOrder(event, known) < 0;
    if (isFirst) answers.set(event.reference, event);
    const repeat = isFirst ? known : event;
    if (repeat) repeats.add(repeat);
  }
  return repeats.size === 0 ? events : events.filter((event) => !repeats.has(event));
}

/** A journal as it counts on a day, in order. */
interface Reading {
  readonly today: Day | undefined;
  /** An array that has grown since is read again. */
  readonly length: number;
  readonly events: readonly JournalEvent[];
  byCustomer: ReadonlyMap<CustomerKey, readonly JournalEvent[]> | undefined;
}

/** The last readings of a journal: the balance, the plan, the ranking, the questions and the indicators ask for them. */
const readings = new WeakMap<readonly JournalEvent[], readonly Reading[]>();
const MOST_READINGS = 2;

function readingOf(journal: readonly JournalEvent[], today: Day | undefined): Reading {
  const known = readings.get(journal) ?? [];
  const found = known.find((one) => one.today === today && one.length === journal.length);
  if (found !== undefined) return found;
  // A journal is appended day after day: most need no sorting.
  const events = inOrderOf(countingRows(journal, today), inOrder);
  const reading: Reading = { today, length: journal.length, events, byCustomer: undefined };
  readings.set(journal, [reading, ...known].slice(0, MOST_READINGS));
  return reading;
}

/**
 * The journal as it counts on a day: one row an identifier, nothing dated later, nothing cancelled, no
 * `annulation` left, one « envoyée » for one « préparée », in order.
 */
export function countingEvents(journal: readonly JournalEvent[], today?: Day): readonly JournalEvent[] {
  return readingOf(journal, today).events;
}

/**
 * Those of the counting events that are of a kind. Read again as a journal on that day they are the same: nothing of
 * them is repeated or cancelled any more, and they are in order.
 */
export function countingAmong(
  journal: readonly JournalEvent[],
  today: Day,
  isKept: (event: JournalEvent) => boolean,
): readonly JournalEvent[] {
  const events = countingEvents(journal, today).filter(isKept);
  readings.set(events, [{ today, length: events.length, events, byCustomer: undefined }]);
  return events;
}

/** The same by customer. */
export function eventsByCustomer(
  journal: readonly JournalEvent[],
  today?: Day,
): ReadonlyMap<CustomerKey, readonly JournalEvent[]> {
  const reading = readingOf(journal, today);
  if (reading.byCustomer !== undefined) return reading.byCustomer;
  const byCustomer = new Map<CustomerKey, JournalEvent[]>();
  for (const event of reading.events) {
    const list = byCustomer.get(event.customer);
    if (list === undefined) byCustomer.set(event.customer, [event]);
    else list.push(event);
  }
  reading.byCustomer = byCustomer;
  return byCustomer;
}
