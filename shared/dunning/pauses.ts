import { addDays } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { OpenItem } from "../model/open-position.ts";
import { concerns, itemsOf, sharesOf, wholeOf } from "./event-scope.ts";
import { isContact, speaksOfCheque, wordsOf } from "./event-words.ts";
import type { Hold } from "./hold.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";
import { isRetentionPause } from "./owner-answers.ts";

const ANNOUNCED_DAYS = 5;
const CHEQUE_HOLD_DAYS = 10;
const NEGOTIATION_DAYS = 15;
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

/** Negotiations (15 days), pauses until a day or a `reprise`, customers not to be contacted. */
export function readPauses(reading: HoldReading): void {
  const { facts, ledger } = reading;
  const { events, index, today } = facts;
  const agreements = [...events]
    .reverse()
    .filter((event) => event.kind === "promesse" || event.kind === "échéancier");
  for (const event of events) {
    const offer = event.kind === "offre reçue" || event.kind === "contre-proposition envoyée";
    const words = wordsOf(event);
    const negotiating =
      offer || (event.kind === "pause" && event.promisedDay === undefined && /\bnegociation/.test(words));
    if ((event.kind !== "pause" && !offer) || isRetentionPause(event)) continue;
    if (!reading.isRunning(event)) continue;
    const targets = event.invoices.length === 0 ? wholeOf(event, index) : itemsOf(event, index);
    if (negotiating) {
      const until = addDays(event.day, NEGOTIATION_DAYS);
      const lastAgreement = agreements.find((agreed) => concerns(agreed, event.customer, index.payer));
      const concluded = lastAgreement !== undefined && lastAgreement.day >= event.day;
      if (today <= until && !concluded)
        reading.holdWhole(event, suspendedBy(event, "negotiation", { day: until }, until), targets);
    } else if (event.promisedDay === undefined || today <= event.promisedDay) {
      const code = NO_CONTACT.test(words) ? "no-contact" : "pause";
      reading.holdWhole(
        event,
        suspendedBy(event, code, { day: event.promisedDay, text: event.motive }, event.promisedDay),
        targets,
      );
    }
  }
  for (const { key, note } of [facts.customer, ...(facts.accounts ?? [])]) {
    if (!NO_CONTACT.test(comparable(note ?? ""))) continue;
    reading.holdsWholly(key);
    const hold: Hold = { state: "suspendue", action: "hold", reasons: [{ code: "no-contact" }] };
    const own = key === facts.customer.key ? index.all : wholeOf({ customer: key }, index);
    for (const open of own) ledger.hold(open, open.open, hold);
  }
}
