import type { Day } from "../base/day.ts";
import { declarationDay, isBornBefore } from "../law/insolvency.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { concerns, itemsOf, sharesOf, wholeOf } from "./event-scope.ts";
import { wordsOf } from "./event-words.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";

/** Insolvency: claims born before the judgment are stopped and must be declared (C.com L622-7, L622-24). */
export interface Insolvency {
  readonly event: JournalEvent;
  readonly deadline: Day;
  readonly declared: boolean;
}

/** The last judgment of each account that has one; a declaration noted at the payer's name counts for its accounts. */
function insolvenciesOf(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): readonly Insolvency[] {
  const judgments = new Map<CustomerKey, JournalEvent>();
  for (const event of events) if (event.kind === "procédure collective") judgments.set(event.customer, event);
  return [...judgments.values()].map((event) => ({
    event,
    deadline: declarationDay(event.day),
    declared: events.some(
      (later) =>
        later !== event &&
        later.day >= event.day &&
        concerns(later, event.customer, payer) &&
        /\bdeclar/.test(wordsOf(later)),
    ),
  }));
}

/** Claims no longer ours to chase: written off, born before an insolvency judgment, handed over. */
export function readStoppedClaims(reading: HoldReading): readonly Insolvency[] {
  const { events, index } = reading.facts;
  const { ledger } = reading;
  for (const event of events) {
    if (event.kind !== "passage en perte" || !reading.isRunning(event)) continue;
    for (const { open, amount } of sharesOf(event, index, event.amount)) {
      ledger.hold(open, amount, suspendedBy(event, "written-off", { day: event.day }));
    }
  }

  const insolvencies = insolvenciesOf(events, index.payer);
  for (const { event } of insolvencies) {
    reading.holdsWholly(event.customer);
    const hold = suspendedBy(event, "insolvency", { day: event.day });
    for (const open of wholeOf(event, index)) {
      if (isBornBefore(open.item.issued, event.day)) ledger.hold(open, open.open, hold);
    }
  }

  for (const event of events) {
    if (event.kind !== "dossier transmis" || !reading.isRunning(event)) continue;
    const targets = event.invoices.length === 0 ? wholeOf(event, index) : itemsOf(event, index);
    reading.holdWhole(event, suspendedBy(event, "handed-over", { day: event.day }), targets);
  }

  return insolvencies;
}
