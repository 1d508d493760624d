import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { concerns } from "./event-scope.ts";
import { numberKey } from "./invoice-number.ts";
import { inOrder } from "./known-events.ts";

function indexEvents(events: readonly JournalEvent[]): {
  whole: JournalEvent[];
  byNumber: Map<string, JournalEvent[]>;
} {
  const whole: JournalEvent[] = [];
  const byNumber = new Map<string, JournalEvent[]>();
  for (const event of events) {
    if (event.invoices.length === 0) whole.push(event);
    for (const { number } of event.invoices) {
      const key = numberKey(number);
      const list = byNumber.get(key);
      if (list === undefined) byNumber.set(key, [event]);
      // A number named twice by one event is named once.
      else if (list[list.length - 1] !== event) list.push(event);
    }
  }
  return { whole, byNumber };
}

/** Two lists in order as one, in order: what is asked of many items is not sorted again for each. */
function merged(some: readonly JournalEvent[], others: readonly JournalEvent[]): readonly JournalEvent[] {
  const all: JournalEvent[] = new Array(some.length + others.length);
  let at = 0;
  let from = 0;
  for (const other of others) {
    for (let one = some[from]; one !== undefined && inOrder(one, other) <= 0; one = some[from]) {
      all[at++] = one;
      from += 1;
    }
    all[at++] = other;
  }
  for (; from < some.length; from += 1) {
    const one = some[from];
    if (one !== undefined) all[at++] = one;
  }
  return all;
}

/** Finds, among some events of a customer in order, those about an item: by its number, or about the whole customer. */
export function eventsAbout(
  events: readonly JournalEvent[],
  payer?: CustomerKey,
): (open: OpenItem) => readonly JournalEvent[] {
  if (events.length === 0) return () => events;
  let index: { readonly whole: JournalEvent[]; readonly byNumber: Map<string, JournalEvent[]> } | undefined;
  const indexed = (): NonNullable<typeof index> => {
    index ??= indexEvents(events);
    return index;
  };
  const about = (item: OpenItem["item"]): readonly JournalEvent[] => {
    const { whole, byNumber } = indexed();
    const named = byNumber.get(numberKey(item.number)) ?? [];
    if (whole.length === 0) return named;
    return named.length === 0 ? whole : merged(whole, named);
  };
  if (payer === undefined) return ({ item }) => about(item);
  return ({ item }) => about(item).filter((event) => concerns(event, item.customer, payer));
}
