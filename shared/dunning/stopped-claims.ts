import { addMonths, type Day } from "../base/day.ts";
import type { JournalEvent } from "../model/journal.ts";
import { itemsOf, sharesOf } from "./event-scope.ts";
import { wordsOf } from "./event-words.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";

const DECLARATION_MONTHS = 2;

/** Insolvency: claims born before the judgment are stopped and must be declared (C.com L622-7, L622-24). */
export interface Insolvency {
  readonly event: JournalEvent;
  readonly deadline: Day;
  readonly declared: boolean;
}

function insolvencyOf(events: readonly JournalEvent[]): Insolvency | undefined {
  const judgments = events.filter((event) => event.kind === "procédure collective");
  const event = judgments[judgments.length - 1];
  if (event === undefined) return undefined;
  const declared = events.some(
    (later) => later !== event && later.day >= event.day && /\bdeclar/.test(wordsOf(later)),
  );
  return { event, deadline: addMonths(event.day, DECLARATION_MONTHS), declared };
}

/** Claims no longer ours to chase: written off, born before an insolvency judgment, handed over. */
export function readStoppedClaims(reading: HoldReading): Insolvency | undefined {
  const { events, index } = reading.facts;
  const { ledger } = reading;
  for (const event of events) {
    if (event.kind !== "passage en perte" || !reading.isRunning(event)) continue;
    for (const { open, amount } of sharesOf(event, index, event.amount)) {
      ledger.hold(open, amount, suspendedBy(event, "written-off", { day: event.day }));
    }
  }

  const insolvency = insolvencyOf(events);
  if (insolvency !== undefined) {
    reading.holdsWholeCustomer();
    const { event } = insolvency;
    const hold = suspendedBy(event, "insolvency", { day: event.day });
    for (const open of index.all) {
      if (open.item.issued === undefined || open.item.issued < event.day) ledger.hold(open, open.open, hold);
    }
  }

  for (const event of events) {
    if (event.kind !== "dossier transmis" || !reading.isRunning(event)) continue;
    const targets = event.invoices.length === 0 ? index.all : itemsOf(event, index);
    reading.holdWhole(event, suspendedBy(event, "handed-over", { day: event.day }), targets);
  }

  return insolvency;
}
