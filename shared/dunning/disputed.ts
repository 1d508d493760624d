import type { Day } from "../base/day.ts";
import { type Cents, cents, ZERO } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { endedEvents, narrowedByEnds } from "./ended-events.ts";
import type { OpenIndex } from "./event-scope.ts";
import { indexOpen, type Share, sharesOf } from "./event-scope.ts";
import { eventsByCustomer } from "./known-events.ts";

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
  ended: ReadonlySet<JournalEvent>,
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
 */
export function disputedBy(
  journal: readonly JournalEvent[],
  items: readonly OpenItem[],
  today?: Day,
): (open: OpenItem) => Cents {
  const byCustomer = new Map<CustomerKey, OpenItem[]>();
  for (const open of items) {
    const list = byCustomer.get(open.item.customer);
    if (list === undefined) byCustomer.set(open.item.customer, [open]);
    else list.push(open);
  }
  const disputed = new Map<OpenItem, number>();
  for (const [customer, whole] of eventsByCustomer(journal, today)) {
    const own = byCustomer.get(customer);
    if (own === undefined || !whole.some((event) => event.kind === "litige ouvert")) continue;
    const events = narrowedByEnds(whole);
    for (const { shares } of openDisputes(events, endedEvents(events), indexOpen(own))) {
      for (const { open, amount } of shares) {
        disputed.set(open, Math.min(open.open, (disputed.get(open) ?? 0) + amount));
      }
    }
  }
  return (open) => (open.item.status === "disputed" ? open.open : cents(disputed.get(open) ?? ZERO));
}
