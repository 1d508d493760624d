import type { DepositAnswer } from "../aging/deposits.ts";
import type { AcceptedRetention } from "../aging/retention-money.ts";
import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import type { JournalEvent } from "../model/journal.ts";
import { endedEvents, narrowedByEnds } from "./ended-events.ts";
import { countingEvents, eventsByCustomer } from "./known-events.ts";

const RETENTION = /\b(retenue de garantie|rg)\b/;
const REFUSED = /\b(refus\w*|non|pas)\b/;
const DEPOSIT = /\bacomptes?\b/;
const REPEATED = /\b(repris|reprend|compris|inclus)\b/;
const DEDUCTED = /\b(deduits?|deja)\b/;

const motiveOf = (event: JournalEvent): string => comparable(event.motive ?? "");

/** A `pause` that sets a retention aside: it splits the invoice, and holds nothing else of it. */
export function isRetentionPause(event: JournalEvent): boolean {
  return event.kind === "pause" && event.invoices.length > 0 && RETENTION.test(motiveOf(event));
}

/** Retentions that the owner accepted, still in force on a day: the amount of each invoice, and when it falls due. */
export function acceptedRetentions(
  journal: readonly JournalEvent[],
  today: Day,
): readonly AcceptedRetention[] {
  if (!journal.some(isRetentionPause)) return [];
  const accepted: AcceptedRetention[] = [];
  for (const whole of eventsByCustomer(journal, today).values()) {
    const events = narrowedByEnds(whole);
    const ended = endedEvents(events);
    for (const event of events) {
      if (!isRetentionPause(event) || ended.has(event)) continue;
      const alone = event.invoices.length === 1 ? event.amount : undefined;
      for (const { number, amount } of event.invoices) {
        accepted.push({
          customer: event.customer,
          number,
          amount: amount ?? alone,
          due: event.promisedDay,
        });
      }
    }
  }
  return accepted;
}

/** The owner's notes about final invoices and their deposits; the last one about an invoice counts. */
export function depositAnswers(journal: readonly JournalEvent[], today: Day): readonly DepositAnswer[] {
  const notes = journal.filter((event) => event.kind === "note" && DEPOSIT.test(motiveOf(event)));
  if (notes.length === 0) return [];
  const answers: DepositAnswer[] = [];
  for (const event of countingEvents(journal, today)) {
    if (event.kind !== "note" || !DEPOSIT.test(motiveOf(event))) continue;
    const words = motiveOf(event);
    const isNet = DEDUCTED.test(words) || REFUSED.test(words);
    if (!isNet && !REPEATED.test(words)) continue;
    for (const { number } of event.invoices) {
      answers.unshift({ customer: event.customer, number, repeats: !isNet });
    }
  }
  return answers;
}

/** A note by which the owner refuses to see a retention, or a discount, in what is left of the invoices it names. */
export function refusesResidual(event: JournalEvent, kind: "retention" | "early-discount"): boolean {
  if (event.kind !== "note") return false;
  const words = motiveOf(event);
  const about = kind === "retention" ? RETENTION.test(words) : /\bescompte\b/.test(words);
  return about && REFUSED.test(words);
}
