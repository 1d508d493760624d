import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";

const rowOf = (event: JournalEvent): number => event.origin.row ?? Number.MAX_SAFE_INTEGER;

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Order of the journal: by day, then as the sheet has them. */
export function inOrder(a: JournalEvent, b: JournalEvent): number {
  return compareText(a.day, b.day) || rowOf(a) - rowOf(b) || compareText(a.id, b.id);
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

/** First row of each identifier, as every reader keeps it; rows without one all count. */
function withoutRepeats(journal: readonly JournalEvent[]): readonly JournalEvent[] {
  const rows = areRowsInOrder(journal)
    ? journal
    : [...journal].sort((a, b) => rowOf(a) - rowOf(b) || inOrder(a, b));
  const known = new Set<string>();
  return rows.filter((event) => {
    if (event.id === "") return true;
    if (known.has(event.id)) return false;
    known.add(event.id);
    return true;
  });
}

/** Identifiers ended by an `annulation`; one that was itself cancelled later cancels nothing. */
function cancelledIds(rows: readonly JournalEvent[]): ReadonlySet<string> {
  const cancelled = new Set<string>();
  const cancellations = rows.filter((event) => event.kind === "annulation").sort(inOrder);
  for (const event of cancellations.reverse()) {
    if (event.reference !== undefined && !(event.id !== "" && cancelled.has(event.id))) {
      cancelled.add(event.reference);
    }
  }
  return cancelled;
}

/** One row an identifier, nothing dated later, nothing cancelled, no `annulation` left; in no order. */
function countingRows(journal: readonly JournalEvent[], today: Day | undefined): JournalEvent[] {
  const known = withoutRepeats(journal).filter((event) => today === undefined || event.day <= today);
  const cancelled = cancelledIds(known);
  return sentOnce(
    known.filter((event) => event.kind !== "annulation" && !(event.id !== "" && cancelled.has(event.id))),
  );
}

const SENT = new Set<JournalEvent["kind"]>(["relance envoyée", "mise en demeure envoyée"]);
const PREPARED = new Set<JournalEvent["kind"]>(["relance préparée", "mise en demeure préparée"]);

/** One prepared message was sent once: a second « Envoyé » from another computer would raise its items again. */
function sentOnce(events: JournalEvent[]): JournalEvent[] {
  const prepared = new Set<string>();
  for (const event of events) if (PREPARED.has(event.kind) && event.id !== "") prepared.add(event.id);
  const answers = new Map<string, JournalEvent>();
  const repeats = new Set<JournalEvent>();
  for (const event of events) {
    if (!SENT.has(event.kind) || event.reference === undefined || !prepared.has(event.reference)) continue;
    const known = answers.get(event.reference);
    const isFirst = known === undefined || inOrder(event, known) < 0;
    if (isFirst) answers.set(event.reference, event);
    const repeat = isFirst ? known : event;
    if (repeat) repeats.add(repeat);
  }
  return repeats.size === 0 ? events : events.filter((event) => !repeats.has(event));
}

/**
 * The journal as it counts on a day: one row an identifier, nothing dated later, nothing cancelled, no
 * `annulation` left, one « envoyée » for one « préparée », in order.
 */
export function countingEvents(journal: readonly JournalEvent[], today?: Day): readonly JournalEvent[] {
  return countingRows(journal, today).sort(inOrder);
}

const isSorted = (events: readonly JournalEvent[]): boolean =>
  events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || inOrder(before, event) <= 0;
  });

/** The last reading of a journal: the plan, the ranking, the balance and the indicators of one day ask for the same. */
const computed = new WeakMap<
  readonly JournalEvent[],
  { readonly today: Day; readonly byCustomer: ReadonlyMap<CustomerKey, readonly JournalEvent[]> }
>();

/** The same by customer. */
export function eventsByCustomer(
  journal: readonly JournalEvent[],
  today?: Day,
): ReadonlyMap<CustomerKey, readonly JournalEvent[]> {
  const known = computed.get(journal);
  if (known !== undefined && known.today === today) return known.byCustomer;
  const byCustomer = new Map<CustomerKey, JournalEvent[]>();
  for (const event of countingRows(journal, today)) {
    const list = byCustomer.get(event.customer);
    if (list === undefined) byCustomer.set(event.customer, [event]);
    else list.push(event);
  }
  for (const events of byCustomer.values()) if (!isSorted(events)) events.sort(inOrder);
  if (today !== undefined) computed.set(journal, { today, byCustomer });
  return byCustomer;
}
