import { addDays, type Day } from "../base/day.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { concerns, itemsOf, type OpenIndex, type Share, sharesOf, statedAmount } from "./event-scope.ts";
import { isConfirmed, speaksOfCheque, speaksOfOtherMeans } from "./event-words.ts";
import { numberKey } from "./invoice-number.ts";
import { paidBetween } from "./paid-history.ts";

const GRACE = 2;
const CHEQUE_GRACE = 5;
const PLAN_BEYOND_DAYS = 30;

/** A promise to pay as it stands today. */
export interface PromiseState {
  readonly event: JournalEvent;
  readonly promised: Day;
  /** Last day of the hold: the promised day and 2 working days, 5 for a cheque. */
  readonly graceEnd: Day;
  readonly state: "running" | "kept" | "broken" | "replaced";
  /** `unconfirmed`: the second one, which holds only if the owner confirms; `never`: a later one. */
  readonly credit: "holds" | "unconfirmed" | "never";
  /** A later promise about the same invoices took its place. */
  readonly followed: boolean;
  /** Beyond 30 days a promise is a plan. */
  readonly beyondThirtyDays: boolean;
  /** Promised and not paid yet; `undefined`: the items whole. */
  readonly left: number | undefined;
}

function isByCheque(event: JournalEvent, facts: CustomerFacts): boolean {
  const said = [event.channel, event.motive, event.detail];
  if (speaksOfCheque(...said)) return true;
  // The means that the promise names counts before the customer's usual one.
  if (speaksOfOtherMeans(...said)) return false;
  return (
    speaksOfCheque(facts.customer.paymentMeans) ||
    itemsOf(event, facts.index).some(({ item }) => speaksOfCheque(item.paymentMeans))
  );
}

/** Money received since an event's day that no invoice has yet: it may well be what was promised. */
function unmatchedSince(facts: CustomerFacts, event: JournalEvent): number {
  let total = 0;
  for (const credit of facts.credits) {
    if (credit.source === "credit-note" || credit.day === undefined || credit.day < event.day) continue;
    // What a payer sent without saying for whom may be for any of its accounts.
    const { payer } = facts.index;
    if (credit.customer === payer || concerns(event, credit.customer, payer)) total += credit.amount;
  }
  return total;
}

/**
 * Received on what an event speaks of since its day: on its invoices, paid ones included, else on all the
 * customer's; unmatched money counts, so that nobody is reproached with a payment not yet matched.
 */
export function receivedSince(facts: CustomerFacts, event: JournalEvent, until: Day): number {
  let total = unmatchedSince(facts, event);
  for (const item of facts.items.namedBy(event)) total += paidBetween(facts.history, item, event.day, until);
  return total;
}

/**
 * The parts of open items that a promise covers. « Je règle tout » without a number or an amount covers what is due
 * by the promised day, not what falls due later.
 */
export function promisedShares(
  promise: Pick<PromiseState, "event" | "promised" | "left">,
  index: OpenIndex,
): readonly Share[] {
  const shares = sharesOf(promise.event, index, promise.left);
  if (promise.event.invoices.length > 0 || promise.left !== undefined) return shares;
  return shares.filter(({ open }) => open.item.due === undefined || open.item.due <= promise.promised);
}

const NEVER = Number.POSITIVE_INFINITY;

/** For each promise, the first later one about some of its invoices. */
function followers(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): ReadonlyMap<JournalEvent, JournalEvent> {
  const found = new Map<JournalEvent, JournalEvent>();
  const byNumber = new Map<string, number>();
  const whole = new Map<CustomerKey, number>();
  const any = new Map<CustomerKey, number>();
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined) continue;
    const { customer } = event;
    const keys = event.invoices.map(({ number }) => numberKey(number));
    const nearest = (by: ReadonlyMap<CustomerKey, number>): number =>
      Math.min(by.get(customer) ?? NEVER, payer === undefined ? NEVER : (by.get(payer) ?? NEVER));
    let first = Math.min(nearest(whole), ...keys.map((key) => byNumber.get(key) ?? NEVER));
    if (keys.length === 0) first = payer === undefined || customer === payer ? index + 1 : nearest(any);
    const next = events[first];
    if (next !== undefined) found.set(event, next);
    any.set(customer, index);
    if (keys.length === 0) whole.set(customer, index);
    for (const key of keys) byNumber.set(key, index);
  }
  return found;
}

/** Whether an earlier promise was followed by a broken day, even if it was paid later. */
function wasBroken(event: JournalEvent, graceEnd: Day, facts: CustomerFacts): boolean {
  const stated = statedAmount(event);
  if (stated !== undefined) return receivedSince(facts, event, graceEnd) < stated;
  const promised = event.promisedDay ?? event.day;
  if (promisedShares({ event, promised, left: undefined }, facts.index).length > 0) return true;
  // Everything is paid by now: broken only if something was paid after the grace.
  const whole = event.invoices.length === 0;
  return facts.items
    .namedBy(event)
    .some(
      (item) =>
        (!whole || item.issued === undefined || item.issued <= event.day) &&
        paidBetween(facts.history, item, addDays(graceEnd, 1), facts.today) > 0,
    );
}

/** A customer's promises, oldest first, each judged with what was received. */
export function promisesOf(facts: CustomerFacts): readonly PromiseState[] {
  const events = facts.events.filter((event) => event.kind === "promesse");
  const nextOf = followers(events, facts.index.payer);
  const states: PromiseState[] = [];
  let broken = 0;
  for (const event of events) {
    const promised = event.promisedDay ?? event.day;
    const graceEnd = addWorkingDays(promised, isByCheque(event, facts) ? CHEQUE_GRACE : GRACE, facts.alsace);
    const stated = statedAmount(event);
    const received = stated === undefined ? 0 : receivedSince(facts, event, facts.today);
    const next = nextOf.get(event);
    // A day that passed before the new promise was broken; one renewed in time was only replaced.
    const renewedInTime = next !== undefined && next.day <= promised;
    const over = facts.today > graceEnd || (next !== undefined && !renewedInTime);

    let state: PromiseState["state"] = "running";
    if (stated !== undefined && received >= stated && !over) state = "kept";
    else if (renewedInTime) state = "replaced";
    else if (over) {
      const judged = next !== undefined && next.day < graceEnd ? next.day : graceEnd;
      state = wasBroken(event, judged, facts) ? "broken" : "kept";
    }
    states.push({
      event,
      promised,
      graceEnd,
      state,
      credit: creditOf(broken, event),
      followed: next !== undefined,
      beyondThirtyDays: promised > addDays(event.day, PLAN_BEYOND_DAYS),
      left: stated === undefined ? undefined : Math.max(0, stated - received),
    });
    if (state === "broken") broken += 1;
  }
  return states;
}

function creditOf(brokenBefore: number, event: JournalEvent): PromiseState["credit"] {
  if (brokenBefore === 0) return "holds";
  if (brokenBefore > 1) return "never";
  return isConfirmed(event) ? "holds" : "unconfirmed";
}
