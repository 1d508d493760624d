import { addDays, type Day } from "../base/day.ts";
import { isWrittenReminder } from "../dunning/event-words.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { PlanLine, RankedLine } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";

/** « échu sans action depuis 15 j ». */
const UNTOUCHED_DAYS = 15;

/** The owner's day: what fits in it, calls together, what is folded, and whom nobody has chased for long. */
export interface DayOfWork {
  /** *À traiter avant tout*: never folded. */
  readonly first: readonly RankedLine[];
  readonly calls: readonly RankedLine[];
  readonly messages: readonly RankedLine[];
  /** To be done, beyond the day's capacity. */
  readonly folded: readonly RankedLine[];
  /** « échu sans action depuis 15 j »: one line a customer and currency, in the order of the plan. */
  readonly untouched: readonly RankedLine[];
  /** What the journal says was done today: it is taken off the capacity. */
  readonly done: { readonly calls: number; readonly messages: number };
}

/** What was done so far, and today. Without it nothing was done. */
export interface DoneSoFar {
  readonly journal: readonly JournalEvent[];
  readonly asOf: Day;
}

/** Whether a line asks for a call. */
export function isCallLine(line: PlanLine): boolean {
  return line.channel === "téléphone" || line.action.endsWith("call");
}

/** A call of ours, answered or not. */
const isOurCall = (event: JournalEvent): boolean => event.kind === "appel" && event.direction !== "entrant";

/** A reminder, prepared or sent: recaps and other courtesies carry no step and take no place in the day. */
const isMessage = (event: JournalEvent): boolean =>
  event.kind === "mise en demeure préparée" ||
  event.kind === "mise en demeure envoyée" ||
  ((event.kind === "relance préparée" || event.kind === "relance envoyée") && event.step !== undefined) ||
  isWrittenReminder(event);

/** Calls and messages of a day; a message prepared and sent on one day is one. */
function doneOn(events: readonly JournalEvent[], today: Day): DayOfWork["done"] {
  let calls = 0;
  const messages = new Set<string>();
  for (const event of events) {
    if (event.day !== today) continue;
    if (isOurCall(event)) calls += 1;
    else if (isMessage(event))
      messages.add(event.kind.endsWith("envoyée") ? (event.reference ?? event.id) : event.id);
  }
  return { calls, messages: messages.size };
}

/** What we did toward a payment: a preventive word (step 0) and a courtesy are no action on what is overdue. */
const isAction = (event: JournalEvent): boolean =>
  isOurCall(event) ||
  isWrittenReminder(event) ||
  event.kind === "mise en demeure envoyée" ||
  event.kind === "contre-proposition envoyée";

/**
 * The last action of ours on each customer.
 * @param events in order
 */
function lastActions(events: readonly JournalEvent[]): ReadonlyMap<CustomerKey, Day> {
  const last = new Map<CustomerKey, Day>();
  for (const event of events) if (isAction(event)) last.set(event.customer, event.day);
  return last;
}

const isOld = (line: PlanLine): boolean =>
  line.parts.some(({ open }) => (open.daysLate ?? 0) >= UNTOUCHED_DAYS) ||
  line.informed.some(({ open }) => (open.daysLate ?? 0) >= UNTOUCHED_DAYS);

const unitOf = ({ customer, currency }: PlanLine): string => `${customer}\u0000${currency}`;

/** Customers with something overdue for 15 days, no action of ours in 15 days, not in today's list and not held. */
function untouchedLines(
  ranked: readonly RankedLine[],
  today: ReadonlySet<RankedLine>,
  events: readonly JournalEvent[],
  asOf: Day,
): readonly RankedLine[] {
  const last = lastActions(events);
  const since = addDays(asOf, -UNTOUCHED_DAYS);
  const seen = new Set<string>();
  for (const entry of today) seen.add(unitOf(entry.line));
  const untouched: RankedLine[] = [];
  for (const entry of ranked) {
    const { line } = entry;
    if (line.state === "suspendue" || !isOld(line) || seen.has(unitOf(line))) continue;
    if ([...accountsOfLine(line)].some((account) => (last.get(account) ?? "") > since)) continue;
    seen.add(unitOf(line));
    untouched.push(entry);
  }
  return untouched;
}

/**
 * Cuts the ranked list to `Capacité du jour` (5 calls, 15 messages). First things are never folded, their calls take
 * places; what was already done today takes places too. The rest is folded, and « échu sans action depuis 15 j » says
 * who else waits.
 */
export function withinCapacity(
  ranked: readonly RankedLine[],
  settings: Settings,
  soFar?: DoneSoFar,
): DayOfWork {
  const events =
    soFar === undefined ? [] : countingEvents(soFar.journal).filter(({ day }) => day <= soFar.asOf);
  const done = soFar === undefined ? { calls: 0, messages: 0 } : doneOn(events, soFar.asOf);
  const first = ranked.filter((entry) => entry.first);
  const toDo = ranked.filter((entry) => !entry.first && entry.line.state === "à faire");
  const firstCalls = first.filter(({ line }) => isCallLine(line)).length;
  const callsLeft = Math.max(0, settings.callsPerDay - done.calls - firstCalls);
  const messagesLeft = Math.max(0, settings.messagesPerDay - done.messages);
  const calls = toDo.filter(({ line }) => isCallLine(line)).slice(0, callsLeft);
  const messages = toDo.filter(({ line }) => !isCallLine(line)).slice(0, messagesLeft);
  const shown = new Set([...first, ...calls, ...messages]);
  return {
    first,
    calls,
    messages,
    folded: toDo.filter((entry) => !shown.has(entry)),
    untouched: soFar === undefined ? [] : untouchedLines(ranked, shown, events, soFar.asOf),
    done,
  };
}
