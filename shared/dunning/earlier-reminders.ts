import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import { completeSent } from "./drafts.ts";
import { isContact } from "./event-words.ts";
import { numberKey } from "./invoice-number.ts";
import { countingEvents } from "./known-events.ts";

/** A reminder that a letter may recall: it left, or somebody answered. */
export interface EarlierReminder {
  readonly day: Day;
  readonly channel: string;
  readonly kind: EventKind;
  /** Postal number of a registered letter, when the row has one. */
  readonly reference?: string;
}

const USUAL_CHANNEL: Readonly<Partial<Record<EventKind, string>>> = {
  appel: "téléphone",
  "mise en demeure envoyée": "recommandé",
};

/**
 * Reminders sent and calls answered about the invoices of a letter, oldest first: neither preventive messages nor
 * courtesies, nor what was prepared, cancelled, or tried in vain.
 * @param invoices numbers; none: all the customer's
 * @param also others in whose name the journal may speak of them: the payer, or the accounts that it pays for
 */
export function earlierReminders(
  journal: readonly JournalEvent[],
  customer: CustomerKey,
  invoices: readonly string[],
  today?: Day,
  also: readonly CustomerKey[] = [],
): readonly EarlierReminder[] {
  const wanted = new Set(invoices.map(numberKey));
  const names = new Set([customer, ...also]);
  const own = completeSent(
    countingEvents(
      journal.filter((event) => names.has(event.customer)),
      today,
    ),
  );
  const drafts = new Set(own.map((event) => event.id));
  return own
    .filter(
      (event) =>
        isContact(event) &&
        (wanted.size === 0 ||
          event.invoices.length === 0 ||
          event.invoices.some(({ number }) => wanted.has(numberKey(number)))),
    )
    .map((event) => ({
      day: event.day,
      channel: event.channel ?? USUAL_CHANNEL[event.kind] ?? "e-mail",
      kind: event.kind,
      // The reference of a sent row is its draft's identifier, unless it is a postal number.
      ...(event.reference === undefined || event.reference === "" || drafts.has(event.reference)
        ? {}
        : { reference: event.reference }),
    }));
}
