import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import type { Allocation } from "../model/ledger.ts";
import type { Channel } from "../model/scenario.ts";

/** A row to append to `Journal`: an event that has no place in the sheet yet. */
export type NewEvent = Omit<JournalEvent, "origin">;

/** What every row says: its identifier, its day, whom and which invoices it is about, and who wrote it. */
export interface EventSubject {
  readonly id: string;
  readonly day: Day;
  readonly customer: CustomerKey;
  /** None: the whole customer. */
  readonly invoices: readonly Allocation[];
  readonly author?: string;
}

/** A message of a step, as prepared or sent. */
export interface MessageFacts {
  readonly step: number | undefined;
  readonly channel: Channel;
  readonly amount?: Cents;
  readonly detail?: string;
}

/** `relance préparée`: a draft stands in the mailbox; `id` comes from `preparedId`. */
export function reminderPrepared(subject: EventSubject, message: MessageFacts): NewEvent {
  return { ...subject, ...message, kind: "relance préparée", direction: "sortant" };
}

/** `mise en demeure préparée`. */
export function formalNoticePrepared(subject: EventSubject, message: MessageFacts): NewEvent {
  return { ...subject, ...message, kind: "mise en demeure préparée", direction: "sortant" };
}

/**
 * The row that says that a draft was sent: `relance envoyée` or `mise en demeure envoyée`, on its day of sending (of
 * deposit for a registered letter).
 */
export function sent(prepared: NewEvent, id: string, on: Day, author?: string): NewEvent {
  const kind = prepared.kind === "mise en demeure préparée" ? "mise en demeure envoyée" : "relance envoyée";
  return {
    ...prepared,
    id,
    day: on,
    kind,
    reference: prepared.id,
    ...(author === undefined ? {} : { author }),
  };
}

/** `annulation`: the event of that identifier never happened. */
export function cancelled(event: NewEvent, id: string, on: Day, motive?: string): NewEvent {
  const { customer, invoices, step, channel, author } = event;
  return {
    id,
    day: on,
    customer,
    invoices,
    step,
    channel,
    author,
    motive,
    kind: "annulation",
    reference: event.id,
  };
}

/** `appel`: a call attempt; a motive such as « pas de réponse » or « messagerie » says that nobody answered. */
export function callMade(
  subject: EventSubject,
  call: { readonly step?: number; readonly motive?: string; readonly detail?: string },
): NewEvent {
  return { ...subject, ...call, kind: "appel", channel: "téléphone", direction: "sortant" };
}

/** `promesse`: a day, and an amount when it is not the invoices whole. */
export function promiseMade(
  subject: EventSubject,
  promise: { readonly promisedDay: Day; readonly amount?: Cents; readonly motive?: string },
): NewEvent {
  return { ...subject, ...promise, kind: "promesse", direction: "entrant" };
}

/** `annoncé payé`: the customer says it has paid. */
export function paymentAnnounced(
  subject: EventSubject,
  said: { readonly amount?: Cents; readonly motive?: string },
): NewEvent {
  return { ...subject, ...said, kind: "annoncé payé", direction: "entrant" };
}

/** `litige ouvert`: its motive, its amount (none: the invoices whole) and the day by which it should be settled. */
export function disputeOpened(
  subject: EventSubject,
  dispute: {
    readonly motive: string;
    readonly amount?: Cents;
    readonly targetDay?: Day;
    readonly detail?: string;
  },
): NewEvent {
  const { targetDay, ...rest } = dispute;
  return { ...subject, ...rest, promisedDay: targetDay, kind: "litige ouvert", direction: "entrant" };
}

/** `accusé de réception`: the dispute was acknowledged to the customer. */
export function disputeAcknowledged(subject: EventSubject, dispute: string): NewEvent {
  return { ...subject, kind: "accusé de réception", direction: "sortant", reference: dispute };
}

/** `échéancier`: one row an instalment, all of the same day; the first one's identifier may be their reference. */
export function instalmentAgreed(
  subject: EventSubject,
  instalment: { readonly promisedDay: Day; readonly amount: Cents; readonly reference?: string },
): NewEvent {
  return { ...subject, ...instalment, kind: "échéancier" };
}

/** `pause` until a day, included; without one, until a `reprise`. */
export function paused(
  subject: EventSubject,
  pause: { readonly until?: Day; readonly motive: string },
): NewEvent {
  return { ...subject, kind: "pause", promisedDay: pause.until, motive: pause.motive };
}

/** `litige clos` or `reprise`: ends the event of that identifier. */
export function ended(
  subject: EventSubject,
  kind: Extract<EventKind, "litige clos" | "reprise">,
  reference: string,
  motive?: string,
): NewEvent {
  return { ...subject, kind, reference, motive };
}

/** `reprise d'historique`: the last step done before the product was there; 0: none. */
export function historyTaken(subject: EventSubject, step: number): NewEvent {
  return { ...subject, kind: "reprise d'historique", step };
}

/** `étape avancée`: the owner's own choice that the next step is this one, and why. */
export function stepAdvanced(subject: EventSubject, step: number, motive: string): NewEvent {
  return { ...subject, kind: "étape avancée", step, motive };
}

/** An event that needs nothing more than its words: `note`, `message reçu`, `dossier transmis`, … */
export function recorded(
  subject: EventSubject,
  kind: Extract<
    EventKind,
    | "message reçu"
    | "offre reçue"
    | "contre-proposition envoyée"
    | "accusé de réception"
    | "paiement rejeté"
    | "solvabilité"
    | "procédure collective"
    | "dossier transmis"
    | "passage en perte"
    | "note"
  >,
  words: {
    readonly motive?: string;
    readonly detail?: string;
    readonly amount?: Cents;
    readonly reference?: string;
  } = {},
): NewEvent {
  return { ...subject, ...words, kind };
}
