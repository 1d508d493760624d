import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { statedAmount } from "./event-scope.ts";
import { numberKey } from "./invoice-number.ts";
import { statedDay } from "./promised-day.ts";

const NEVER = Number.POSITIVE_INFINITY;
const NO_PARTS: ReadonlySet<JournalEvent> = new Set();
const NOTHING_FOLLOWS: ReadonlyMap<JournalEvent, JournalEvent> = new Map();

/**
 * Words given on one day about the same invoices, each with its amount and a day of its own, that together do not
 * exceed what was owed: « 500 le 10 et 500 le 20 » is one promise in two parts, neither takes the other's place.
 * @param owed what the invoices of an event owed on its day; `undefined`: not known
 */
function parts(
  events: readonly JournalEvent[],
  owed: (event: JournalEvent) => number | undefined,
): ReadonlySet<JournalEvent> {
  // In order of days: without two words on one day there are no parts, and no key to make for each.
  if (!events.some((event, at) => event.day === events[at + 1]?.day)) return NO_PARTS;
  const groups = new Map<string, JournalEvent[]>();
  for (const event of events) {
    if (statedAmount(event) === undefined || statedDay(event) === undefined) continue;
    const numbers = event.invoices.map(({ number }) => numberKey(number)).sort();
    const key = [event.customer, event.day, ...numbers].join("\u0000");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  const found = new Set<JournalEvent>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    const days = new Set(group.map(statedDay));
    const sum = group.reduce((total, event) => total + (statedAmount(event) ?? 0), 0);
    if (days.size < group.length || sum > (owed(first) ?? 0)) continue;
    for (const event of group) found.add(event);
  }
  return found;
}

/**
 * For each promise, the first later word (another promise, a plan) about some of its invoices.
 * @param events promises and plans, in order
 * @param ownersOf the accounts that bear an invoice number
 */
export function followers(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
  owed: (event: JournalEvent) => number | undefined,
  ownersOf: (key: string) => Iterable<CustomerKey>,
): ReadonlyMap<JournalEvent, JournalEvent> {
  // Most customers have given one word: nothing follows it.
  if (events.length < 2) return NOTHING_FOLLOWS;
  const found = new Map<JournalEvent, JournalEvent>();
  const together = parts(
    events.filter(({ kind }) => kind === "promesse"),
    owed,
  );
  const byNumber = new Map<string, number>();
  const whole = new Map<CustomerKey, number>();
  const any = new Map<CustomerKey, number>();
  let last: number | undefined;
  let waiting: number[] = [];

  const keysOf = ({ invoices }: JournalEvent): readonly string[] =>
    invoices.map(({ number }) => numberKey(number));
  const enter = (index: number): void => {
    const event = events[index];
    if (event === undefined) return;
    const keys = keysOf(event);
    last = index;
    any.set(event.customer, index);
    if (keys.length === 0) whole.set(event.customer, index);
    for (const key of keys) {
      byNumber.set(key, index);
      // A payer that names an account's invoice speaks of that account.
      if (event.customer === payer) for (const owner of ownersOf(key)) any.set(owner, index);
    }
  };
  const nearest = (by: ReadonlyMap<CustomerKey, number>, customer: CustomerKey): number =>
    Math.min(by.get(customer) ?? NEVER, payer === undefined ? NEVER : (by.get(payer) ?? NEVER));

  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined) continue;
    const { customer } = event;
    const isPart = together.has(event);
    // The parts of one promise do not see each other, nor what was noted between them.
    const firstWaiting = waiting[0];
    if (firstWaiting !== undefined && (!isPart || events[firstWaiting]?.day !== event.day)) {
      for (const at of waiting) enter(at);
      waiting = [];
    }
    const keys = keysOf(event);
    let first = Math.min(nearest(whole, customer), ...keys.map((key) => byNumber.get(key) ?? NEVER));
    if (keys.length === 0) {
      first =
        payer === undefined || customer === payer
          ? (last ?? NEVER)
          : Math.min(nearest(whole, customer), any.get(customer) ?? NEVER);
    }
    const next = first === NEVER ? undefined : events[first];
    if (next !== undefined) found.set(event, next);
    if (isPart) waiting.push(index);
    else enter(index);
  }
  return found;
}
