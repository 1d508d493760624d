import { addDays } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { itemsOf, sharesOf, wholeOf } from "./event-scope.ts";
import { isContact, speaksOfCheque, wordsOf } from "./event-words.ts";
import type { Hold } from "./hold.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";
import { isNegotiating, negotiationEnds } from "./negotiations.ts";
import { isRetentionPause } from "./owner-answers.ts";

const ANNOUNCED_DAYS = 5;
const CHEQUE_HOLD_DAYS = 10;
const NOT_BANKED = /\b(non|pas( encore)?|a) encaisse/;
const RECEIVED = /\brecue?s?\b/;
const NO_CONTACT =
  /\b(sans contact|aucun contact|ne (pas|plus) (le |la |les )?(contacter|relancer|appeler))\b/;

/** « Annoncé payé »: 5 working days of trust (10 days for a cheque in hand), then somebody looks. */
export function readAnnouncedPayments(reading: HoldReading): void {
  const { facts, ledger } = reading;
  const { events, index, today, alsace } = facts;
  for (const event of events) {
    if (event.kind !== "annoncé payé" || !reading.isRunning(event)) continue;
    const isCheque = speaksOfCheque(event.channel, event.motive, event.detail);
    const words = wordsOf(event);
    const inHand = NOT_BANKED.test(words) || (isCheque && RECEIVED.test(words));
    const until = inHand
      ? addDays(event.day, CHEQUE_HOLD_DAYS)
      : addWorkingDays(event.day, ANNOUNCED_DAYS, alsace);
    if (today <= until) {
      const hold = suspendedBy(event, inHand ? "cheque-not-banked" : "announced-paid", { day: until }, until);
      for (const { open, amount } of sharesOf(event, index, event.amount)) ledger.hold(open, amount, hold);
      continue;
    }
    const hold: Hold = {
      state: "à vérifier",
      action: "check-payment",
      reasons: [{ code: "announced-paid-not-seen", day: event.day }],
      day: addWorkingDays(until, 1, alsace),
      reference: event.id,
    };
    const resumed = (open: OpenItem): boolean =>
      reading
        .contactsAbout(open)
        .some((later) => later.day > until && (isContact(later) || later.kind === "promesse"));
    for (const { open, amount } of sharesOf(event, index, event.amount)) {
      if (!resumed(open)) ledger.hold(open, amount, hold);
    }
  }
}

/** Pauses until a day or a `reprise`, negotiations, customers not to be contacted. */
export function readPauses(reading: HoldReading): void {
  const { facts, ledger } = reading;
  const { events, index, today } = facts;
  const targetsOf = (event: JournalEvent): readonly OpenItem[] =>
    event.invoices.length === 0 ? wholeOf(event, index) : itemsOf(event, index);
  for (const event of events) {
    if (event.kind !== "pause" || isNegotiating(event) || isRetentionPause(event)) continue;
    if (!reading.isRunning(event)) continue;
    if (event.promisedDay === undefined || today <= event.promisedDay) {
      const code = NO_CONTACT.test(wordsOf(event)) ? "no-contact" : "pause";
      reading.holdWhole(
        event,
        suspendedBy(event, code, { day: event.promisedDay, text: event.motive }, event.promisedDay),
        targetsOf(event),
      );
    }
  }
  // The latest offer holds the longest: it names the suspension.
  for (const [event, until] of [...negotiationEnds(events, index.payer)].reverse()) {
    if (today > until || !reading.isRunning(event)) continue;
    reading.holdWhole(event, suspendedBy(event, "negotiation", { day: until }, until), targetsOf(event));
  }
  for (const { key, note } of [facts.customer, ...(facts.accounts ?? [])]) {
    if (!NO_CONTACT.test(comparable(note ?? ""))) continue;
    reading.holdsWholly(key);
    const hold: Hold = { state: "suspendue", action: "hold", reasons: [{ code: "no-contact" }] };
    const own = key === facts.customer.key ? index.all : wholeOf({ customer: key }, index);
    for (const open of own) ledger.hold(open, open.open, hold);
  }
}
