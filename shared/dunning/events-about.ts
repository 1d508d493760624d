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

/** Finds, among some events of a customer, those about an item: by its number, or about the whole customer. */
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
    return named.length === 0 ? whole : [...whole, ...named].sort(inOrder);
  };
  if (payer === undefined) return ({ item }) => about(item);
  return ({ item }) => about(item).filter((event) => concerns(event, item.customer, payer));
}
