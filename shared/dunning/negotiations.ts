import { addDays, type Day, daysBetween, earlierOf } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import type { Instalment } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Offer, SolvencyFact } from "../model/negotiation.ts";
import { concerns } from "./event-scope.ts";
import { isNegotiationPause } from "./event-words.ts";
import { readInstalments } from "./instalment-reading.ts";

/** Each offer suspends so long (method 6). */
const NEGOTIATION_DAYS = 15;
/**
 * Offers renew the suspension for so long after the first one: three rounds. Longer talks without an agreement are a
 * way not to pay; the scenario goes on while they last, and only an agreement (a promise, a plan) or a `pause` with its
 * day, which the owner decides, suspends again.
 */
const LONGEST_NEGOTIATION_DAYS = 45;
/** After such a silence an offer opens new talks. */
const SILENCE_DAYS = 90;

const isOffer = ({ kind }: JournalEvent): boolean =>
  kind === "offre reçue" || kind === "contre-proposition envoyée";

/** Whether a row says that the parties negotiate: an offer, a counter-proposal, a « négociation en cours ». */
export const isNegotiating = (event: JournalEvent): boolean => isOffer(event) || isNegotiationPause(event);

const NO_TALKS: ReadonlyMap<JournalEvent, Day> = new Map();

/**
 * The last day on which each offer suspends: 15 days, never beyond 45 days after the first of its talks; talks that a
 * promise or a plan has concluded since suspend no more (those offers are left out).
 * @param events one customer's counting events, in order
 */
export function negotiationEnds(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): ReadonlyMap<JournalEvent, Day> {
  if (!events.some(isNegotiating)) return NO_TALKS;
  const ends = new Map<JournalEvent, Day>();
  const talks = new Map<CustomerKey, { first: Day; last: Day; readonly offers: JournalEvent[] }>();
  let agreedToday: JournalEvent[] = [];
  for (const event of events) {
    if (event.kind === "promesse" || event.kind === "échéancier") {
      if (agreedToday[0]?.day !== event.day) agreedToday = [];
      agreedToday.push(event);
      for (const [account, { offers }] of talks) {
        if (!concerns(event, account, payer)) continue;
        for (const offer of offers) ends.delete(offer);
        talks.delete(account);
      }
      continue;
    }
    if (!isNegotiating(event)) continue;
    // An agreement noted on the same day is that of this offer, whichever row was written first.
    if (agreedToday.some((one) => one.day === event.day && concerns(one, event.customer, payer))) continue;
    const known = talks.get(event.customer);
    const running =
      known === undefined || daysBetween(known.last, event.day) > SILENCE_DAYS
        ? { first: event.day, last: event.day, offers: [] }
        : known;
    running.last = event.day;
    running.offers.push(event);
    talks.set(event.customer, running);
    ends.set(
      event,
      earlierOf(addDays(event.day, NEGOTIATION_DAYS), addDays(running.first, LONGEST_NEGOTIATION_DAYS)),
    );
  }
  return ends;
}

/** A cell may hold a whole pasted message: what follows is a note. */
const LONGEST = 20_000;
/** « Livraison le 10/07/2026 avec 2 pièces » is a point: an instalment says nothing but its date and amount. */
const BESIDES = /[\d\s.,/€:=–-]/g;
const LINKING = /^(?:le|au|eur|euros?|eurosle|pourle)?$/i;

/** What an offer says: its amount, its dated amounts, and its other points in the order of `Détail`. */
export function offerTerms(event: Pick<JournalEvent, "amount" | "promisedDay" | "detail">): {
  readonly amount: Cents | undefined;
  readonly instalments: readonly Instalment[];
  readonly points: readonly string[];
} {
  const instalments: Instalment[] = [];
  const points: string[] = [];
  for (const piece of (event.detail ?? "").slice(0, LONGEST).split(/[;\n]/)) {
    const point = tidy(piece);
    if (point === "") continue;
    const dated = readInstalments(point).flatMap(({ day, amount }) =>
      amount === undefined ? [] : [{ day, amount: cents(amount) }],
    );
    if (dated.length > 0 && LINKING.test(point.replace(BESIDES, ""))) instalments.push(...dated);
    else points.push(point);
  }
  const { amount, promisedDay } = event;
  if (instalments.length === 0 && promisedDay !== undefined && amount !== undefined) {
    // An amount and a day are one payment on that day.
    return { amount, instalments: [{ day: promisedDay, amount }], points };
  }
  instalments.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const sum = instalments.reduce((total, one) => total + one.amount, 0);
  return { amount: amount ?? (sum === 0 ? undefined : cents(sum)), instalments, points };
}

/**
 * Offers and counter-proposals of a history, oldest first. A `message reçu` (or an `accusé de réception` that came in)
 * whose `Référence` names an offer confirms it in writing.
 * @param events counting events (known-events.ts) of a customer, or of all that its payer pays for
 */
export function offersOf(events: readonly JournalEvent[]): readonly Offer[] {
  const confirmed = new Set<string>();
  for (const { kind, reference = "", direction } of events) {
    if (reference === "" || direction === "sortant") continue;
    if (kind === "message reçu" || kind === "accusé de réception") confirmed.add(reference);
  }
  return events.filter(isOffer).map((event) => ({
    event,
    by: event.kind === "offre reçue" ? "debtor" : "us",
    ...offerTerms(event),
    confirmedInWriting: event.id !== "" && confirmed.has(event.id),
  }));
}

const SOURCE = /^source\s*:\s*/i;
/** A longer source is a sentence. */
const LONGEST_SOURCE = 200;

/** `Source : <source>. <more>`; a detail that names no source is the source as it stands, when it is short. */
function sourceOf(detail: string | undefined): string {
  const text = tidy((detail ?? "").slice(0, LONGEST));
  if (!SOURCE.test(text)) return text.length <= LONGEST_SOURCE ? text : "";
  const named = text.replace(SOURCE, "");
  // « bodacc.fr » and « n. 12 » are not ends of sentences: a full stop ends the source before a space and a capital.
  const end = /\.(?= [\p{Lu}«])|\.$/u.exec(named);
  return end === null ? named : named.slice(0, end.index);
}

/**
 * Facts about the debtor's solvency, latest first, each with its source and its day.
 * @param events counting events of a customer
 */
export function solvencyFacts(events: readonly JournalEvent[]): readonly SolvencyFact[] {
  return events
    .filter(({ kind }) => kind === "solvabilité")
    .map((event) => ({
      event,
      day: event.day,
      fact: tidy(event.motive ?? ""),
      source: sourceOf(event.detail),
    }))
    .reverse();
}
