import type { Day } from "../base/day.ts";
import { endedEvents } from "../dunning/ended-events.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { isNegotiating } from "../dunning/negotiations.ts";
import { isRetentionPause } from "../dunning/owner-answers.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Book } from "./book.ts";

/** A pause in force, or a file that was handed over; plain JSON. */
export interface CustomerPause {
  readonly id: string;
  readonly kind: "pause" | "dossier transmis";
  readonly day: Day;
  /** Its last day; none: until the owner ends it. */
  readonly until?: Day;
  readonly words: string;
  readonly invoices: readonly string[];
}

/**
 * What suspends a customer's reminders because the owner said so, oldest first. Negotiations and retentions set aside
 * have their own rules and their own screens.
 */
export function customerPauses(book: Book, names: ReadonlySet<CustomerKey>): readonly CustomerPause[] {
  const own = book.journal.filter(({ customer }) => names.has(customer));
  const events = countingEvents(own, book.asOf);
  const ended = endedEvents(events);
  return events.flatMap((event): readonly CustomerPause[] => {
    const { kind, promisedDay } = event;
    if (kind !== "pause" && kind !== "dossier transmis") return [];
    if (ended.has(event) || isNegotiating(event) || isRetentionPause(event)) return [];
    if (kind === "pause" && promisedDay !== undefined && promisedDay < book.asOf) return [];
    return [
      {
        id: event.id,
        kind,
        day: event.day,
        ...(promisedDay === undefined ? {} : { until: promisedDay }),
        words: [event.motive, event.detail].filter(Boolean).join(" – "),
        invoices: event.invoices.map(({ number }) => number),
      },
    ];
  });
}
