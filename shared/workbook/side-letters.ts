import type { Day } from "../base/day.ts";
import { cents, sumCents, ZERO } from "../base/money.ts";
import { callBackDay } from "../dunning/call-outcome.ts";
import {
  CALL_RECAP_TEMPLATE,
  DISPUTE_ACKNOWLEDGEMENT_TEMPLATE,
  REGISTERED_COPY_TEMPLATE,
} from "../dunning/default-scenarios.ts";
import { ownerAndPoint } from "../dunning/dispute-reading.ts";
import type { NewEvent } from "../dunning/events.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import { invoicesOfLine } from "../dunning/line-invoices.ts";
import { offerTerms } from "../dunning/negotiations.ts";
import { statedDay } from "../dunning/promised-day.ts";
import type { LetterInput, OfferWords } from "../letters/letter-input.ts";
import type { CallOutcome, CallReport, Instalment, PlanInterest } from "../model/commitments.ts";
import type { PlanLine } from "../model/plan.ts";
import { DISPUTE_WORDS, disputeReasonOf } from "../texts/disputes.ts";
import { letterWords } from "../texts/letter-words.ts";
import {
  COUNTER_PROPOSAL_TEMPLATE,
  creditsBeforePlan,
  HAND_OVER_TEMPLATE,
  NO_PROMISED_DAY,
  NO_RECAP,
  NOBODY_TO_HAND_OVER,
  PLAN_TEMPLATE,
  PROMISE_CONFIRMATION_TEMPLATE,
  planOfSeveralDebtors,
  WRITTEN_CONFIRMATION_TEMPLATE,
} from "../texts/side-letters.ts";
import type { Book, Outcome } from "./book.ts";
import { promiseWords } from "./promise-words.ts";
import {
  aboutOf,
  currencyOfEvent,
  languageOfMessage,
  type SideAbout,
  type SideOrderResult,
  type SideScope,
  type SideSubject,
  sideOrder,
} from "./side-letter.ts";

/** A plan to propose in writing: what it covers, its instalments, what becomes of penalties and 40 €. */
export interface PlanProposal extends SideScope {
  readonly instalments: readonly Instalment[];
  readonly interest: PlanInterest;
  /** Means of payment agreed: « par virement »; without it a transfer. */
  readonly means?: string;
}

/** Who answers a dispute; an address makes the message ready to leave. */
export interface HandOverTo {
  readonly name: string;
  readonly email?: string;
}

/** Calls after which nothing is confirmed in writing: nobody spoke, or not the right person. */
const WITHOUT_RECAP: readonly CallOutcome[] = ["no-answer", "wrong-person"];

/** Whether a call is followed by its recap. */
export function hasRecap(outcome: CallOutcome): boolean {
  return !WITHOUT_RECAP.includes(outcome);
}

/** Calls in which an amount is announced. */
const ANNOUNCES: readonly CallOutcome[] = ["promise", "announced-paid"];

type DisputeFacts = NonNullable<LetterInput["dispute"]>;

/** A field of a letter that is not given at all when nothing is known of it. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

/** « virement » as a letter says it: « par virement ». */
function howPaid(means: string | undefined): string | undefined {
  const words = (means ?? "").trim();
  if (words === "") return undefined;
  return /^(?:par|en) /i.test(words) ? words : `par ${words}`;
}

const scopeOf = (book: Book, event: NewEvent): SideScope => ({
  customer: event.customer,
  invoices: event.invoices,
  currency: currencyOfEvent(book, event),
});

const eventAbout = (book: Book, outcome: Outcome, event: NewEvent): SideAbout =>
  aboutOf(book, outcome, scopeOf(book, event));

const orderOf = (template: string, id: string) => ({ template, motive: template, id });

/** The recap that follows an answered call and keeps a written trace. */
export function recapOrder(
  book: Book,
  outcome: Outcome,
  subject: SideSubject,
  report: CallReport,
  id: string,
): SideOrderResult {
  if (!hasRecap(report.outcome)) return { gaps: [NO_RECAP] };
  const about = aboutOf(book, outcome, subject);
  const language = languageOfMessage(book, about.line.customer, CALL_RECAP_TEMPLATE);
  const given = (text: string | undefined): string | undefined => (text ?? "").trim() || undefined;
  const who = given(report.who) ?? book.ledger.directory.get(about.line.customer)?.contact;
  const said = given(report.said) ?? letterWords(language).said[report.outcome];
  const call = {
    day: book.asOf,
    said,
    outcome: report.outcome,
    ...optional("who", who),
    ...optional("amount", ANNOUNCES.includes(report.outcome) ? report.amount : undefined),
    ...optional("promisedDay", report.outcome === "promise" ? report.day : undefined),
    ...optional("means", howPaid(report.means)),
    ...optional("signatory", given(report.signatory)),
    // The day that its row of `Journal` says (dunning/call-outcome.ts).
    ...optional("backOn", report.outcome === "call-back" ? callBackDay(book.asOf, report.day) : undefined),
  };
  const owner = given(report.disputeOwner) ?? book.settings.disputeSolver;
  const dispute = {
    motive: said,
    undisputed: ZERO,
    ...optional("owner", owner),
    ...optional("answerBy", report.day),
  };
  const facts = report.outcome === "dispute" ? { call, dispute } : { call };
  return sideOrder(book, about, orderOf(CALL_RECAP_TEMPLATE, id), facts);
}

/** The message that writes down a promise to pay. @param promise its row of `Journal`, written or about to be */
export function promiseConfirmationOrder(
  book: Book,
  outcome: Outcome,
  promise: NewEvent,
  id: string,
): SideOrderResult {
  const promisedDay = statedDay(promise);
  if (promisedDay === undefined) return { gaps: [NO_PROMISED_DAY] };
  return sideOrder(book, eventAbout(book, outcome, promise), orderOf(PROMISE_CONFIRMATION_TEMPLATE, id), {
    promise: {
      saidOn: promise.day,
      promisedDay,
      ...optional("amount", promise.amount),
      ...promiseWords(promise.detail),
    },
  });
}

/** The acknowledgement of a dispute to the customer. @param dispute its row of `Journal` */
export function disputeAcknowledgementOrder(
  book: Book,
  outcome: Outcome,
  dispute: NewEvent,
  id: string,
): SideOrderResult {
  const about = eventAbout(book, outcome, dispute);
  return sideOrder(book, about, orderOf(DISPUTE_ACKNOWLEDGEMENT_TEMPLATE, id), {
    dispute: disputeFacts(book, about, dispute),
  });
}

function disputeFacts(book: Book, { line }: SideAbout, dispute: NewEvent): DisputeFacts {
  const whole = sumCents(line.parts.map(({ open }) => open.open));
  const stated = dispute.amount ?? sumCents(line.parts.map(({ amount }) => amount));
  const disputed = Math.min(whole, stated);
  const { owner, words } = ownerAndPoint(dispute);
  const reason = disputeReasonOf(dispute.motive);
  return {
    motive: words,
    undisputed: cents(whole - disputed),
    disputed: cents(disputed),
    openedOn: dispute.day,
    ...optional("reason", reason === "other" ? undefined : DISPUTE_WORDS[reason]),
    ...optional("owner", owner ?? book.settings.disputeSolver),
    ...optional("answerBy", dispute.promisedDay),
  };
}

/**
 * The internal message to the person who answers a dispute.
 * @param dispute its row of `Journal`
 * @param to `undefined`: the person that its row names, else `Litiges confiés à`
 */
export function handOverOrder(
  book: Book,
  outcome: Outcome,
  dispute: NewEvent,
  to: HandOverTo | undefined,
  id: string,
): SideOrderResult {
  const about = eventAbout(book, outcome, dispute);
  const facts = disputeFacts(book, about, dispute);
  const name = (to?.name ?? "").trim() || facts.owner;
  if (name === undefined) return { gaps: [NOBODY_TO_HAND_OVER] };
  return sideOrder(book, about, orderOf(HAND_OVER_TEMPLATE, id), {
    dispute: { ...facts, owner: name },
    handOver: { to: name, ...optional("email", to?.email) },
  });
}

/** Asks the debtor to write its offer. @param offer its row of `Journal` (`offre reçue`) */
export function writtenConfirmationOrder(
  book: Book,
  outcome: Outcome,
  offer: NewEvent,
  id: string,
): SideOrderResult {
  const about = eventAbout(book, outcome, offer);
  return sideOrder(book, about, orderOf(WRITTEN_CONFIRMATION_TEMPLATE, id), { offer: offerWords(offer) });
}

function offerWords(event: NewEvent): OfferWords {
  const { amount, instalments, points } = offerTerms(event);
  return { day: event.day, instalments, points, ...optional("amount", amount) };
}

/**
 * Our answer to an offer, point by point.
 * @param counter our row of `Journal` (`contre-proposition envoyée`), written or about to be
 * @param offer the debtor's, when there is one
 */
export function counterProposalOrder(
  book: Book,
  outcome: Outcome,
  counter: NewEvent,
  offer: NewEvent | undefined,
  id: string,
): SideOrderResult {
  const about = eventAbout(book, outcome, counter);
  return sideOrder(book, about, orderOf(COUNTER_PROPOSAL_TEMPLATE, id), {
    counter: offerWords(counter),
    ...optional("offer", offer && offerWords(offer)),
  });
}

/** Names of the customers whose invoices a line holds, one by company: by SIREN, so that sites of one company are one. */
function debtorsOf(book: Book, line: PlanLine): readonly string[] {
  const bySiren = new Map<string, string>();
  for (const { open } of line.parts) {
    const debtor = book.ledger.directory.get(open.item.customer);
    const siren = (debtor?.siren ?? "").replace(/\D/g, "").slice(0, 9);
    // A site whose SIREN is not known cannot be told from its payer.
    if (debtor !== undefined && siren.length === 9 && !bySiren.has(siren)) bySiren.set(siren, debtor.name);
  }
  return [...bySiren.values()];
}

/**
 * The instalment plan as a letter to sign: it acknowledges the exact debt, so unmatched payments or credit notes are
 * to be matched first. Invoices of two companies that one payer pays for make two plans: an acknowledgement binds who
 * owes (C. civ. 2240).
 */
export function planLetterOrder(
  book: Book,
  outcome: Outcome,
  plan: PlanProposal,
  id: string,
): SideOrderResult {
  const about = aboutOf(book, outcome, plan);
  const accounts = accountsOfLine(about.line);
  const credits = sumCents(
    outcome.position.credits
      .filter((credit) => accounts.has(credit.customer) && credit.currency === plan.currency)
      .map(({ amount }) => amount),
  );
  const debtors = debtorsOf(book, about.line);
  if (debtors.length > 1) return { gaps: [planOfSeveralDebtors(debtors)] };
  if (credits > 0) return { gaps: [creditsBeforePlan(credits, plan.currency)] };
  return sideOrder(book, about, orderOf(PLAN_TEMPLATE, id), {
    plan: {
      instalments: plan.instalments,
      interest: plan.interest,
      ...optional("means", howPaid(plan.means)),
    },
  });
}

/**
 * The e-mail that goes with a registered letter once it is posted.
 * @param posted with the row that prepared the letter: the copy gives the deadline that the letter prints
 */
export function registeredCopyOrder(
  book: Book,
  line: PlanLine,
  posted: { readonly deposit: Day; readonly number: string; readonly event?: { readonly day: Day } },
  id: string,
): SideOrderResult {
  const about = { line, invoices: invoicesOfLine(line) };
  const { deposit, number, event } = posted;
  const registered = { deposit, number, ...optional("printed", event?.day) };
  return sideOrder(book, about, orderOf(REGISTERED_COPY_TEMPLATE, id), { registered });
}
