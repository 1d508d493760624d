import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { isReminder } from "./actions.ts";
import type { NamedItems } from "./named-items.ts";

/** A reminder of ours with the invoices that it names; none: it spoke of the whole account. */
export interface Reminder {
  readonly event: JournalEvent;
  readonly named: readonly LedgerItem[];
}

const NONE: readonly LedgerItem[] = [];

/** The reminders of some counting events, in their order, each with its invoices. */
export function remindersOf(events: readonly JournalEvent[], invoices: NamedItems): readonly Reminder[] {
  const reminders: Reminder[] = [];
  for (const event of events) {
    if (!isReminder(event)) continue;
    const [only, second] = event.invoices;
    if (only === undefined) reminders.push({ event, named: NONE });
    else if (second === undefined) reminders.push({ event, named: invoices.named(event, only.number) });
    else {
      const named = new Set<LedgerItem>();
      for (const { number } of event.invoices) {
        for (const item of invoices.named(event, number)) named.add(item);
      }
      reminders.push({ event, named: [...named] });
    }
  }
  return reminders;
}
