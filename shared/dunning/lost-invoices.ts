import { type Day, earlierOf } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import { numberKey } from "./invoice-number.ts";
import { inOrder } from "./known-events.ts";

type EventsOf = ReadonlyMap<CustomerKey, readonly JournalEvent[]>;
type ItemsOf = (key: CustomerKey) => readonly LedgerItem[];

/** An invoice that the journal knows and that no tab holds any more. */
export interface VanishedInvoice {
  /** As the journal writes it. */
  readonly number: string;
  /** The last amount that the journal states for it alone. */
  readonly amount: Cents | undefined;
  /** The last event that speaks of it. */
  readonly day: Day;
}

/** An invoice that the journal knows under one customer and that stands today under another. */
interface MovedInvoice {
  readonly number: string;
  readonly from: CustomerKey;
  readonly to: CustomerKey;
}

/** Numbers whose rows stand in a tab without being counted: cancelled documents, drafts. */
export function standingNumbers(problems: readonly Problem[]): ReadonlySet<string> {
  const numbers = problems.flatMap(({ code, data }) =>
    code === "document-left-out" && data?.number ? [formOf(data.number)] : [],
  );
  return new Set(numbers);
}

/** Where the invoices stand that the journal speaks of and that its customers no longer have. */
export interface LostInvoices {
  readonly vanished: ReadonlyMap<CustomerKey, readonly VanishedInvoice[]>;
  readonly moved: readonly MovedInvoice[];
}

const NOTHING_LOST: LostInvoices = { vanished: new Map(), moved: [] };

/** What an owner or an end says of an invoice does not make it ours to look for. */
const NOT_KNOWING: readonly EventKind[] = [
  "note",
  "annulation",
  "litige clos",
  "reprise",
  "passage en perte",
  "solvabilité",
];
const ROW_REMOVED = /^lignes? retirees?\b/;
const SHORTEST_NUMBER = 3;

/** Whether a row is the owner's answer to « n'est plus dans vos factures : payée ? », or settles the question itself. */
function isAnswer({ kind, motive }: JournalEvent): boolean {
  return kind === "passage en perte" || (kind === "note" && ROW_REMOVED.test(comparable(motive ?? "")));
}

const formOf = (number: string): string => numberKey(withoutRetention(number));
/** Spaces and hyphens forgotten: `FA 12` noted by hand is the `FA-12` of the sheet. */
const looseForm = (number: string): string => comparable(withoutRetention(number)).replace(/ /g, "");

interface Known {
  readonly number: string;
  amount: Cents | undefined;
  day: Day;
}

/** The invoices that some events know, but for those that the owner has answered about. */
function knownOf(events: readonly JournalEvent[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const event of events) {
    const { invoices } = event;
    if (isAnswer(event)) {
      if (invoices.length === 0 && event.kind === "note") known.clear();
      for (const { number } of invoices) known.delete(formOf(number));
    }
    if (NOT_KNOWING.includes(event.kind)) continue;
    for (const { number, amount } of invoices) {
      const form = formOf(number);
      const stated = amount ?? (invoices.length === 1 ? event.amount : undefined);
      const before = known.get(form);
      if (before === undefined) known.set(form, { number, amount: stated, day: event.day });
      else {
        before.amount = stated ?? before.amount;
        before.day = event.day;
      }
    }
  }
  return known;
}

/** Whether every invoice that some events name is among a customer's own: told without remembering anything of them. */
function namesOnlyOwn(events: readonly JournalEvent[], items: readonly LedgerItem[]): boolean {
  let own: Set<string> | undefined;
  const shown = new Set<string>();
  for (const { invoices } of events) {
    for (const { number } of invoices) {
      // Most events name a number as the sheet shows it.
      if (shown.size === 0) for (const item of items) shown.add(item.number);
      if (shown.has(number)) continue;
      if (own === undefined) {
        own = new Set();
        for (const item of items) own.add(formOf(item.number));
      }
      if (!own.has(formOf(number))) return false;
    }
  }
  return true;
}

/** The last reading of a journal: the plan, the questions and the commitments of one day look for the same invoices. */
const suspects = new WeakMap<
  EventsOf,
  { readonly all: readonly LedgerItem[]; readonly keys: readonly CustomerKey[] }
>();

/** The customers whose journal names an invoice that is not among their own items: few, or none. */
function suspectsOf(
  eventsOf: EventsOf,
  itemsOf: ItemsOf,
  all: readonly LedgerItem[],
): readonly CustomerKey[] {
  const known = suspects.get(eventsOf);
  if (known !== undefined && known.all === all) return known.keys;
  const keys: CustomerKey[] = [];
  for (const [customer, events] of eventsOf) {
    if (!namesOnlyOwn(events, itemsOf(customer))) keys.push(customer);
  }
  suspects.set(eventsOf, { all, keys });
  return keys;
}

function missingFrom(
  known: ReadonlyMap<string, Known>,
  items: readonly LedgerItem[],
): readonly [string, Known][] {
  const present = new Set(items.map(({ number }) => formOf(number)));
  const absent = [...known].filter(([form]) => !present.has(form));
  if (absent.length === 0) return absent;
  const loose = new Set(items.map(({ number }) => looseForm(number)));
  return absent.filter(([, { number }]) => !loose.has(looseForm(number)));
}

/**
 * Looks for the invoices that the journal knows (a reminder, a call, a promise, a dispute …, not cancelled) and that
 * their customer no longer has. One that stands under a single other customer has moved (a customer renamed, a row
 * corrected); one that stands nowhere has vanished: its row was deleted, or went to a tab that is not read.
 * @param eventsOf the counting events of each customer, in order
 * @param itemsOf each customer's own among `all`
 * @param accountsOf the accounts that a customer's events may speak of: its own, and all those that a payer pays for
 * @param standing numbers whose rows stand in a tab without being counted (cancelled documents)
 */
export function lostInvoices(
  eventsOf: EventsOf,
  itemsOf: ItemsOf,
  all: readonly LedgerItem[],
  accountsOf: (key: CustomerKey) => readonly CustomerKey[],
  standing: ReadonlySet<string>,
): LostInvoices {
  const missing = new Map<CustomerKey, readonly [string, Known][]>();
  const wanted = new Map<string, Map<CustomerKey, Day | undefined>>();
  for (const customer of suspectsOf(eventsOf, itemsOf, all)) {
    const known = knownOf(eventsOf.get(customer) ?? []);
    if (known.size === 0) continue;
    const absent = missingFrom(known, accountsOf(customer).flatMap(itemsOf)).filter(
      ([form]) => !standing.has(form),
    );
    if (absent.length === 0) continue;
    missing.set(customer, absent);
    for (const [form] of absent) wanted.set(form, new Map());
  }
  // A balance already aged, or a list without numbers, tells nothing of single invoices.
  if (missing.size === 0 || !all.some(({ number }) => number !== "")) return NOTHING_LOST;

  for (const { number, customer, issued, amount } of all) {
    const bearers = amount > 0 ? wanted.get(formOf(number)) : undefined;
    if (bearers === undefined) continue;
    // One number twice at one customer: the earliest of them, whatever the order of the rows.
    const known = bearers.has(customer) ? bearers.get(customer) : issued;
    bearers.set(customer, issued === undefined || known === undefined ? undefined : earlierOf(known, issued));
  }
  const vanished = new Map<CustomerKey, VanishedInvoice[]>();
  const moved: MovedInvoice[] = [];
  for (const [from, absent] of missing) {
    for (const [form, { number, amount, day }] of absent) {
      const bearers = [...(wanted.get(form) ?? [])];
      const [bearer] = bearers;
      if (bearer !== undefined && bearers.length === 1 && form.length >= SHORTEST_NUMBER) {
        const [to, issued] = bearer;
        // An invoice issued after the journal spoke is another one that took the same number.
        if (issued === undefined || issued <= day) {
          moved.push({ number, from, to });
          continue;
        }
      }
      const list = vanished.get(from);
      if (list === undefined) vanished.set(from, [{ number, amount, day }]);
      else list.push({ number, amount, day });
    }
  }
  return { vanished, moved };
}

/** The last known amount of several vanished invoices; `undefined` when one of them has none. */
export function lastKnownTotal(invoices: readonly VanishedInvoice[]): Cents | undefined {
  let total = 0;
  for (const { amount } of invoices) {
    if (amount === undefined) return undefined;
    total += amount;
  }
  return cents(total);
}

/**
 * The events of each customer, where those about an invoice that moved count for the customer who has it now: what was
 * said or sent about it is not said or sent again. A customer all of whose invoices went to one other is the same one
 * under a new name: its whole history follows.
 */
export function followMoved(eventsOf: EventsOf, itemsOf: ItemsOf, lost: LostInvoices): EventsOf {
  if (lost.moved.length === 0) return eventsOf;
  const moves = new Map<CustomerKey, Map<string, CustomerKey>>();
  for (const { number, from, to } of lost.moved) {
    const list = moves.get(from) ?? new Map<string, CustomerKey>();
    moves.set(from, list);
    list.set(formOf(number), to);
  }
  const followed = new Map(eventsOf);
  for (const [from, targets] of moves) {
    const heirs = new Set(targets.values());
    const isRenamed = heirs.size === 1 && itemsOf(from).length === 0;
    for (const to of heirs) {
      const adopted = (eventsOf.get(from) ?? []).flatMap((event): readonly JournalEvent[] => {
        const invoices = event.invoices.filter(({ number }) => targets.get(formOf(number)) === to);
        if (invoices.length > 0) return [{ ...event, customer: to, invoices }];
        return isRenamed && event.invoices.length === 0 ? [{ ...event, customer: to }] : [];
      });
      followed.set(to, [...(followed.get(to) ?? []), ...adopted].sort(inOrder));
    }
  }
  return followed;
}
