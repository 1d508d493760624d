import type { CustomerKey } from "../model/customer.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import { numberKey } from "./invoice-number.ts";

const DISPUTES: readonly EventKind[] = ["litige ouvert"];
const HOLDS: readonly EventKind[] = [
  "pause",
  "offre reçue",
  "contre-proposition envoyée",
  "dossier transmis",
  "annoncé payé",
];

/** Tells of an event whether it has ended. */
export type Ended = Pick<ReadonlySet<JournalEvent>, "has">;

const NOTHING_ENDED: ReadonlyMap<JournalEvent, JournalEvent> = new Map();

const isEnd = ({ kind }: JournalEvent): boolean => kind === "litige clos" || kind === "reprise";

function speaksOf(event: JournalEvent, numbers: ReadonlySet<string>): boolean {
  return (
    numbers.size === 0 ||
    event.invoices.length === 0 ||
    event.invoices.some(({ number }) => numbers.has(numberKey(number)))
  );
}

/**
 * Whether an end that names no event may end one: of the same account, or the payer's word about an account; an
 * account's end reaches what the payer said only through the invoices that both name.
 */
function mayEnd(end: JournalEvent, candidate: JournalEvent, payer: CustomerKey | undefined): boolean {
  if (payer === undefined || end.customer === candidate.customer || end.customer === payer) return true;
  return candidate.customer === payer && end.invoices.length > 0 && candidate.invoices.length > 0;
}

/**
 * Events ended by a `litige clos` or a `reprise`: the one its `Référence` names, else the customer's latest open one
 * (about the same invoices when it names some).
 * @param events one customer's counting events, in order
 */
export function endedEvents(events: readonly JournalEvent[], payer?: CustomerKey): Ended {
  return endingOf(events, payer);
}

/** The same events, each with the row that ended it. */
export function endingOf(
  events: readonly JournalEvent[],
  payer?: CustomerKey,
): ReadonlyMap<JournalEvent, JournalEvent> {
  if (!events.some(isEnd)) return NOTHING_ENDED;
  // Few ends name what they end: identifiers are indexed when one does.
  let byId: Map<string, JournalEvent> | undefined;
  const ended = new Map<JournalEvent, JournalEvent>();
  const open: JournalEvent[] = [];
  for (const event of events) {
    if (!isEnd(event)) {
      if (DISPUTES.includes(event.kind) || HOLDS.includes(event.kind)) open.push(event);
      continue;
    }
    if (event.reference !== undefined && event.reference !== "") {
      byId ??= new Map(events.flatMap((one) => (one.id === "" ? [] : [[one.id, one]])));
      const named = byId.get(event.reference);
      if (named !== undefined) ended.set(named, event);
      continue;
    }
    const kinds = event.kind === "litige clos" ? DISPUTES : HOLDS;
    const numbers = new Set(event.invoices.map(({ number }) => numberKey(number)));
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const candidate = open[index];
      if (candidate === undefined || ended.has(candidate) || !kinds.includes(candidate.kind)) continue;
      if (!speaksOf(candidate, numbers) || !mayEnd(event, candidate, payer)) continue;
      ended.set(candidate, event);
      break;
    }
  }
  return ended;
}

/**
 * The same events, where an end that names no event but some of its invoices has left it the others: a dispute about
 * two invoices, closed for one, still holds the other.
 */
export function narrowedByEnds(
  events: readonly JournalEvent[],
  payer?: CustomerKey,
): readonly JournalEvent[] {
  if (!events.some(isEnd)) return events;
  const kept = [...events];
  events.forEach((end, at) => {
    const kinds = end.kind === "litige clos" ? DISPUTES : end.kind === "reprise" ? HOLDS : undefined;
    if (kinds === undefined || end.invoices.length === 0 || (end.reference ?? "") !== "") return;
    const numbers = new Set(end.invoices.map(({ number }) => numberKey(number)));
    for (let index = at - 1; index >= 0; index -= 1) {
      const candidate = kept[index];
      if (candidate === undefined || !kinds.includes(candidate.kind)) continue;
      if (!mayEnd(end, candidate, payer)) continue;
      const left = candidate.invoices.filter(({ number }) => !numbers.has(numberKey(number)));
      if (left.length === candidate.invoices.length) continue;
      if (left.length > 0) kept[index] = { ...candidate, invoices: left };
      return;
    }
  });
  return kept;
}
