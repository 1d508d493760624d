import type { Day } from "../base/day.ts";
import { type Cents, cents, ZERO } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { type Ended, endedEvents, narrowedByEnds } from "./ended-events.ts";
import type { OpenIndex } from "./event-scope.ts";
import { indexOpen, type Share, sharesOf } from "./event-scope.ts";
import { countingEvents, eventsByCustomer, inOrder } from "./known-events.ts";
import { byAccount } from "./unit-events.ts";

/** A dispute that nothing has closed, with the parts of items it withdraws from the claim. */
export interface OpenDispute {
  readonly event: JournalEvent;
  readonly shares: readonly Share[];
}

/**
 * A customer's open disputes. The amount stated is disputed, on the oldest of the invoices named; none stated: the
 * invoices whole (method 6).
 */
export function openDisputes(
  events: readonly JournalEvent[],
  ended: Ended,
  index: OpenIndex,
): readonly OpenDispute[] {
  return events
    .filter((event) => event.kind === "litige ouvert" && !ended.has(event))
    .map((event) => ({ event, shares: sharesOf(event, index, event.amount) }));
}

/**
 * What is disputed of each open item on a day, in cents: by the journal, or whole when its row says so.
 * @param items the open items of the position
 * @param today later events do not count; without it every event does
 * @param payerOf who pays for an account: a dispute in the payer's name may be about any account of its
 */
export function disputedBy(
  journal: readonly JournalEvent[],
  items: readonly OpenItem[],
  today?: Day,
  payerOf: (account: CustomerKey) => CustomerKey = (account) => account,
): (open: OpenItem) => Cents {
  // Few customers dispute anything: only their histories and items are looked at.
  const histories = new Map<CustomerKey, (readonly JournalEvent[])[]>();
  for (const { kind, customer } of countingEvents(journal, today)) {
    if (kind === "litige ouvert") histories.set(payerOf(customer), []);
  }
  // Most journals hold no dispute: then nothing is asked of a million items.
  if (histories.size === 0) return (open) => (open.item.status === "disputed" ? open.open : ZERO);
  const isContested = (customer: CustomerKey): boolean => histories.has(payerOf(customer));
  const byPayer = byAccount(
    items.filter(({ item }) => isContested(item.customer)),
    ({ item }) => payerOf(item.customer),
  );
  if (byPayer.size > 0) {
    for (const [customer, events] of eventsByCustomer(journal, today)) {
      histories.get(payerOf(customer))?.push(events);
    }
  }
  const disputed = new Map<OpenItem, number>();
  for (const [payer, lists] of histories) {
    const own = byPayer.get(payer);
    if (own === undefined) continue;
    const [only = []] = lists;
    const whole = lists.length === 1 ? only : lists.flat().sort(inOrder);
    const events = narrowedByEnds(whole, payer);
    for (const { shares } of openDisputes(events, endedEvents(events, payer), indexOpen(own, payer))) {
      for (const { open, amount } of shares) {
        disputed.set(open, Math.min(open.open, (disputed.get(open) ?? 0) + amount));
      }
    }
  }
  return (open) => (open.item.status === "disputed" ? open.open : cents(disputed.get(open) ?? ZERO));
}
