import { openPosition } from "../aging/open-position.ts";
import { type AcceptedRetention, splitRetentions } from "../aging/retention-money.ts";
import { addDays, type Day, dayNumber, daysBetween } from "../base/day.ts";
import { type PaidHistory, paidHistory, settledDay } from "../dunning/paid-history.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenPosition } from "../model/open-position.ts";
import { firstOf, lettrageGroups } from "./lettrage-groups.ts";
import { type SplitLedger, splitLedger } from "./steady-ledger.ts";

/** Days of the windows « 90 derniers jours », and the lateness beyond which a debt is old. */
export const PERIOD = 90;

/** What one currency owes at a day, in cents. */
export interface Owed {
  /** Open items less credits. */
  readonly owed: number;
  /** Open items. */
  readonly open: number;
  readonly overdue: number;
  /** Overdue for more than 90 days. */
  readonly old: number;
  /** Invoices given to a factor, retentions not due: in the balance, not chased. */
  readonly factored: number;
  readonly retention: number;
}

/** The same, with the lateness of what was wholly settled in the 90 days before. */
export interface Snapshot extends Owed {
  /** Days late × cents; early ones count as negative. */
  readonly lateness: number;
  /** Cents settled. */
  readonly settled: number;
}

type Sums = { -readonly [Field in keyof Snapshot]: Snapshot[Field] };

const emptySums = (): Sums => ({
  owed: 0,
  open: 0,
  overdue: 0,
  old: 0,
  factored: 0,
  retention: 0,
  lateness: 0,
  settled: 0,
});

const NOTHING: Snapshot = emptySums();

function sumsFor(all: Map<string, Sums>, currency: string): Sums {
  const known = all.get(currency);
  if (known !== undefined) return known;
  const made = emptySums();
  all.set(currency, made);
  return made;
}

function addOpen(sums: Sums, item: LedgerItem, open: number, daysLate: number | undefined): void {
  sums.owed += open;
  sums.open += open;
  if (daysLate !== undefined && daysLate >= 1) sums.overdue += open;
  if (daysLate !== undefined && daysLate > PERIOD) sums.old += open;
  if (item.status === "factored") sums.factored += open;
  if (item.status === "retention" && (daysLate ?? 0) <= 0) sums.retention += open;
}

/** What each currency owes at the day of a position. */
export function owedAt(position: OpenPosition): (currency: string) => Owed {
  const all = new Map<string, Sums>();
  addPosition(all, position);
  return (currency) => all.get(currency) ?? NOTHING;
}

function addPosition(all: Map<string, Sums>, position: OpenPosition): void {
  for (const { item, open, daysLate } of position.items) {
    addOpen(sumsFor(all, item.currency), item, open, daysLate);
  }
  for (const { currency, amount } of position.credits) sumsFor(all, currency).owed -= amount;
}

/** Whether the lateness of an item tells how customers pay. */
const tellsLateness = (item: LedgerItem): boolean =>
  item.due !== undefined && item.amount > 0 && item.kind !== "entry";

function addSettled(sums: Sums, item: LedgerItem, paid: Day | undefined, asOf: Day, from: Day): void {
  if (paid === undefined || item.due === undefined || paid <= from || paid > asOf) return;
  sums.lateness += daysBetween(item.due, paid) * item.amount;
  sums.settled += item.amount;
}

export interface SnapshotInput {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  /** What was settled by the last day. */
  readonly history: PaidHistory;
  /** In order. */
  readonly days: readonly Day[];
  /** Items whose retention the owner accepted, or that may be one. */
  readonly isApart: (item: LedgerItem) => boolean;
  readonly retentionsAt: (on: Day) => readonly AcceptedRetention[];
}

/** The snapshots of several days, and the part of the ledger whose past must be computed anew at each day. */
export interface Snapshots {
  at(day: number, currency: string): Snapshot;
  readonly changing: SplitLedger["changing"];
}

/**
 * What each currency owed at several days, as it would have been known then: one pass over what only grows, and the
 * aged balance's own rules, day by day, for the rest.
 */
export function snapshotsAt(input: SnapshotInput): Snapshots {
  const { items, payments, days, isApart } = input;
  const groups = lettrageGroups(items, days);
  const { steady, changing } = splitLedger(items, payments, groups, isApart);
  const all = days.map(() => new Map<string, Sums>());
  addSteadyItems(all, steady.items, input, groups);
  for (const { amount, customer, currency, day } of steady.payments) {
    if (customer === undefined || amount === 0) continue;
    for (let at = firstOf(days, day); at < days.length; at += 1) {
      const sums = all[at];
      if (sums !== undefined) sumsFor(sums, currency).owed -= amount;
    }
  }
  days.forEach((on, at) => {
    const sums = all[at];
    if (sums !== undefined) addChanging(sums, changing, input, on);
  });
  return { at: (at, currency) => all[at]?.get(currency) ?? NOTHING, changing };
}

function addChanging(
  all: Map<string, Sums>,
  { items, payments }: SplitLedger["changing"],
  input: SnapshotInput,
  on: Day,
): void {
  if (items.length === 0 && payments.length === 0) return;
  const { position } = openPosition(items, payments, on);
  addPosition(all, splitRetentions(position, input.retentionsAt(on), input.items));
  const history = paidHistory(items, payments, on);
  const from = addDays(on, -PERIOD);
  for (const item of items) {
    if (tellsLateness(item))
      addSettled(sumsFor(all, item.currency), item, settledDay(history, item), on, from);
  }
}

function addSteadyItems(
  all: readonly Map<string, Sums>[],
  items: readonly LedgerItem[],
  { history, days }: SnapshotInput,
  groups: ReturnType<typeof lettrageGroups>,
): void {
  const numbers = days.map(dayNumber);
  const froms = days.map((on) => addDays(on, -PERIOD));
  const last = days[days.length - 1];
  for (const item of items) {
    const first = firstOf(days, item.issued);
    if (first >= days.length || last === undefined) continue;
    const { settlements, group } = item;
    const reductions = history.get(item) ?? [];
    const due = item.due === undefined ? undefined : dayNumber(item.due);
    const isLate = tellsLateness(item);
    const known = isLate && reductions.length <= 1 ? settledDay(history, item) : undefined;
    for (let at = first; at < days.length; at += 1) {
      const [on, number, sums, from] = [days[at], numbers[at], all[at], froms[at]];
      if (on === undefined || number === undefined || sums === undefined || from === undefined) continue;
      const closed = group !== undefined && groups.isClosed(group, at);
      let owed = closed ? 0 : item.amount;
      if (!closed)
        for (const one of settlements) if (one.day === undefined || one.day <= on) owed -= one.amount;
      // Payments of `Règlements` lower what is owed as a whole, elsewhere: here they only close their items.
      let open = owed;
      if (group === undefined && settlements.length === 0) {
        for (const one of reductions) if (one.day <= on) open -= one.amount;
      }
      if (owed !== 0 || open !== 0) {
        const own = sumsFor(sums, item.currency);
        if (open > 0) {
          addOpen(own, item, open, due === undefined ? undefined : number - due);
          own.owed += owed - open;
        } else own.owed += owed;
      }
      if (!isLate) continue;
      const paid = reductions.length <= 1 ? known : settledBy(item, reductions, on);
      if (paid !== undefined) addSettled(sumsFor(sums, item.currency), item, paid, on, from);
    }
  }
}

/** The day on which an item was wholly settled, as known on a day. */
function settledBy(
  item: LedgerItem,
  reductions: readonly { readonly day: Day; readonly amount: number }[],
  on: Day,
) {
  let total = 0;
  let last: Day | undefined;
  for (const { day, amount } of reductions) {
    if (day > on) continue;
    total += amount;
    if (last === undefined || day > last) last = day;
  }
  return total >= item.amount ? last : undefined;
}
