import { type Day, dayOrUndefined } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import { counterProposed, type OfferTerms, offerReceived } from "#shared/dunning/commitment-events.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { scheduleOf } from "#shared/dunning/instalment-schedule.ts";
import { amountError, typedAmount } from "#shared/entry/typed-amount.ts";
import type { NegotiationCard, Offer } from "#shared/model/negotiation.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import type { Book } from "#shared/workbook/book.ts";

/** Terms as they are typed, on one side or the other. */
export interface TypedTerms {
  readonly amount: string;
  readonly count: string;
  readonly firstDay: string;
  /** One point a line. */
  readonly points: string;
}

export const NO_TERMS: TypedTerms = { amount: "", count: "1", firstDay: "", points: "" };

type TermsField = "amount" | "count" | "firstDay" | "form";
export type TermsErrors = Readonly<Partial<Record<TermsField, string>>>;

export type TermsReading =
  | { readonly kind: "terms"; readonly terms: OfferTerms }
  | { readonly kind: "errors"; readonly errors: TermsErrors };

const MOST_TIMES = 24;

/** Reads the terms: an amount and its days when both are there, or what is wrong, field by field. */
export function readTerms(typed: TypedTerms, today: Day): TermsReading {
  const texts = negotiationTexts;
  const errors: Partial<Record<TermsField, string>> = {};
  const amount = typedAmount(typed.amount);
  if (amount === "unreadable") errors.amount = amountError(typed.amount);
  const count = /^\d{1,2}$/.test(typed.count.trim()) ? Number(typed.count) : 0;
  if (count < 1 || count > MOST_TIMES) errors.count = texts.countUnreadable;
  const firstDay = typed.firstDay === "" ? undefined : dayOrUndefined(typed.firstDay);
  if (firstDay !== undefined && firstDay < today) errors.firstDay = texts.dayPast;
  if (count > 1 && firstDay === undefined) errors.firstDay = texts.dayMissing;
  if ((count > 1 || firstDay !== undefined) && amount === undefined) errors.amount = texts.amountMissing;
  if (Object.keys(errors).length > 0 || amount === "unreadable") return { kind: "errors", errors };
  const points = pointsOf(typed.points);
  return {
    kind: "terms",
    terms: {
      ...(amount === undefined ? {} : { amount }),
      ...(points.length === 0 ? {} : { points }),
      ...instalmentsOf(amount, count, firstDay, today),
    },
  };
}

function instalmentsOf(
  amount: Cents | undefined,
  count: number,
  firstDay: Day | undefined,
  today: Day,
): Pick<OfferTerms, "instalments"> {
  if (amount === undefined || firstDay === undefined) return {};
  const schedule = scheduleOf({ total: amount, firstDay, count }, today);
  return schedule.kind === "schedule" ? { instalments: schedule.instalments } : {};
}

/** The points of a text, one a line. */
export function pointsOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Whether terms say anything at all. */
export function saysSomething({ amount, instalments, points }: OfferTerms): boolean {
  return amount !== undefined || instalments !== undefined || (points?.length ?? 0) > 0;
}

type About = Pick<NegotiationCard, "customer" | "invoices">;

const base = (book: Book, card: About, id: string) => ({
  id,
  day: book.asOf,
  customer: card.customer,
  invoices: card.invoices,
  ...(book.settings.author === undefined ? {} : { author: book.settings.author }),
});

/** The debtor's offer, as a row of the journal. */
export function offerEvent(book: Book, card: About, terms: OfferTerms, id: string): NewEvent {
  return offerReceived({ ...base(book, card, id), ...terms });
}

export type PointAnswer = "accepted" | "refused" | "other";

/** Our answer to each point of the offer, in the words of the letter; an answer without its words is left out. */
export function answeredPoints(
  points: readonly string[],
  answers: readonly (PointAnswer | undefined)[],
  words: readonly string[],
): readonly string[] {
  const texts = negotiationTexts;
  return points.flatMap((point, at) => {
    const said = (words[at] ?? "").trim();
    switch (answers[at]) {
      case "accepted":
        return [texts.pointAccepted(point)];
      case "refused":
        return [texts.pointRefused(point)];
      case "other":
        return said === "" ? [] : [texts.pointOther(point, said)];
      default:
        return [];
    }
  });
}

/** Our counter-proposal, as a row of the journal that names the offer it answers. */
export function counterEvent(
  book: Book,
  card: About,
  terms: OfferTerms,
  offer: Offer | undefined,
  id: string,
): NewEvent {
  return counterProposed({
    ...base(book, card, id),
    ...terms,
    ...(offer === undefined || offer.event.id === "" ? {} : { offer: offer.event.id }),
  });
}

/** An offer of one payment that the owner accepts: a promise to pay it. */
export function acceptedOffer(
  book: Book,
  card: About,
  offer: Offer,
  amount: Cents,
  day: Day,
  id: string,
): NewEvent {
  return {
    ...base(book, card, id),
    kind: "promesse",
    direction: "entrant",
    amount,
    promisedDay: day,
    motive: negotiationTexts.acceptedDetail,
    reference: offer.event.id,
  };
}

/** Whether an offer became a promise or a plan already, which nobody cancelled. */
export function isAccepted({ journal }: Pick<Book, "journal">, offer: Offer): boolean {
  const cancelled = new Set(
    journal.filter(({ kind }) => kind === "annulation").map(({ reference }) => reference),
  );
  return journal.some(
    ({ id, kind, reference }) =>
      (kind === "promesse" || kind === "échéancier") &&
      offer.event.id !== "" &&
      reference === offer.event.id &&
      !cancelled.has(id),
  );
}

/** The latest offer of the debtor. */
export function debtorOffer(card: NegotiationCard): Offer | undefined {
  const offers = card.offers.filter(({ by }) => by === "debtor");
  return offers.reduce<Offer | undefined>(
    (latest, offer) => (latest === undefined || offer.event.day >= latest.event.day ? offer : latest),
    undefined,
  );
}
