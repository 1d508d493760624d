import { type Cents, cents, sumCents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { earlierReminders } from "../dunning/earlier-reminders.ts";
import type { NewEvent } from "../dunning/events.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { otherNames } from "../dunning/line-accounts.ts";
import { invoicesOfLine } from "../dunning/line-invoices.ts";
import { composeLetter, type Letter } from "../letters/compose.ts";
import type { LetterInput } from "../letters/letter-input.ts";
import { templateFor } from "../letters/template-choice.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Allocation } from "../model/ledger.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { PlanLine, PlanPart } from "../model/plan.ts";
import { missingTemplateGap, unknownCustomerGap } from "../texts/drafting.ts";
import { accountCell } from "./account-names.ts";
import type { Book, Outcome } from "./book.ts";
import { letterBasis } from "./draft-order.ts";
import { translationWarnings } from "./draft-warnings.ts";
import { paidAccounts } from "./paid-accounts.ts";

/** A message outside the plan with the row of `Journal` to write with it; its reference is the draft's id. */
export interface SideOrder {
  readonly letter: Letter;
  /** Said before drafting: the message is not in the customer's language. */
  readonly warnings: readonly string[];
  readonly event: NewEvent;
  /** What to write in the row's `Client`. */
  readonly customerName: string;
}

/** The order, or French sentences that say what is missing and where to fill it. */
export type SideOrderResult = SideOrder | { readonly gaps: readonly string[] };

/** A customer's invoices in one currency; none: all its overdue ones. */
export interface SideScope {
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly invoices: readonly Allocation[];
}

/** What a message is about: a line of the plan, or a customer's invoices. */
export type SideSubject = PlanLine | SideScope;

/** What one kind of message adds to what every letter knows. */
export type SideFacts = Partial<
  Pick<
    LetterInput,
    | "call"
    | "registered"
    | "dispute"
    | "promise"
    | "offer"
    | "counter"
    | "plan"
    | "handOver"
    | "account"
    | "received"
    | "collector"
  >
>;

/** The open parts that a scope names; without invoices, what is overdue. */
export function partsOfScope(book: Book, outcome: Outcome, scope: SideScope): readonly PlanPart[] {
  const accounts = paidAccounts(book.ledger.directory, scope.customer);
  const own = outcome.position.items.filter(
    ({ item }) => item.currency === scope.currency && accounts.has(item.customer),
  );
  const part = (open: PlanPart["open"], amount: Cents): PlanPart => ({ open, amount, step: undefined });
  if (scope.invoices.length === 0) {
    return own.filter(({ daysLate }) => (daysLate ?? 0) > 0).map((open) => part(open, open.open));
  }
  const wanted = new Map(scope.invoices.map(({ number, amount }) => [numberKey(number), amount]));
  return own.flatMap((open) => {
    const key = numberKey(open.item.number);
    if (!wanted.has(key)) return [];
    return [part(open, cents(Math.min(open.open, wanted.get(key) ?? open.open)))];
  });
}

/** A line that no plan made, for a message about some invoices. */
export function lineOfParts(
  book: Book,
  scope: Pick<SideScope, "customer" | "currency">,
  parts: readonly PlanPart[],
): PlanLine {
  const { directory } = book.ledger;
  const total = sumCents(parts.map(({ amount }) => amount));
  const others = [...new Set(parts.map(({ open }) => open.item.customer))];
  const grouped = others.some((key) => key !== scope.customer);
  return {
    customer: scope.customer,
    currency: scope.currency,
    state: "à faire",
    action: "reminder",
    scenario: "",
    step: undefined,
    channel: "e-mail",
    template: undefined,
    parts,
    informed: [],
    creditsDeducted: ZERO,
    overdue: total,
    claimed: total,
    maxDaysLate: Math.max(0, ...parts.map(({ open }) => open.daysLate ?? 0)),
    day: book.asOf,
    reasons: [],
    ...(grouped ? { accounts: others.map((key) => ({ key, name: directory.get(key)?.name ?? key })) } : {}),
  };
}

/** What a message outside the plan is about: the line it is written from, the invoices that its row names. */
export interface SideAbout {
  readonly line: PlanLine;
  readonly invoices: readonly Allocation[];
}

/** The line and the invoices of a subject. */
export function aboutOf(book: Book, outcome: Outcome, subject: SideSubject): SideAbout {
  if ("parts" in subject) return { line: subject, invoices: invoicesOfLine(subject) };
  const line = lineOfParts(book, subject, partsOfScope(book, outcome, subject));
  return { line, invoices: subject.invoices };
}

/** The language that a customer's message of a name is written in: its own, or French without a translation. */
export function languageOfMessage(book: Book, customer: CustomerKey, name: string): LetterLanguage {
  const wanted = book.ledger.directory.get(customer)?.language ?? "fr";
  return templateFor(book.templates, name, wanted)?.language ?? "fr";
}

/** Which template, what the row's `Motif` says, and the row's identifier, made by the caller. */
export interface SideWanted {
  readonly template: string;
  readonly motive: string;
  readonly id: string;
}

/**
 * A message outside the plan, composed from one of its templates, with its row of `Journal`: `relance préparée`
 * without step, its `Motif` saying what it is.
 */
export function sideOrder(
  book: Book,
  { line, invoices }: SideAbout,
  wanted: SideWanted,
  facts: SideFacts,
): SideOrderResult {
  const customer = book.ledger.directory.get(line.customer);
  if (customer === undefined) return { gaps: [unknownCustomerGap(line.customer).message] };
  // A message to somebody else than the customer is in French, whatever the customer's language.
  const isOurs = facts.handOver !== undefined || facts.collector !== undefined;
  const language = isOurs ? "fr" : customer.language;
  const choice = templateFor(book.templates, wanted.template, language);
  if (choice === undefined) return { gaps: [missingTemplateGap(wanted.template).message] };
  const result = composeLetter({
    line: { ...line, channel: "e-mail", template: wanted.template },
    customer,
    settings: book.settings,
    ...letterBasis(book, line, choice),
    earlier: earlierReminders(
      book.journal,
      line.customer,
      invoices.map(({ number }) => number),
      book.asOf,
      otherNames(line, book.ledger.directory),
    ),
    today: book.asOf,
    ...facts,
  });
  if (result.kind === "gaps") return { gaps: [...new Set(result.gaps.map(({ message }) => message))] };
  return {
    letter: result.letter,
    warnings: translationWarnings(choice),
    customerName: accountCell(book.ledger.directory, customer.key),
    event: {
      id: wanted.id,
      day: book.asOf,
      customer: line.customer,
      invoices,
      kind: "relance préparée",
      channel: "e-mail",
      direction: "sortant",
      motive: wanted.motive,
      detail: result.letter.subject,
      author: book.settings.author,
    },
  };
}

/** The currency of what an event speaks of: that of its first open invoice, else of the customer's first, else euros. */
export function currencyOfEvent(
  book: Book,
  event: { readonly customer: CustomerKey; readonly invoices: readonly Allocation[] },
): string {
  const accounts = paidAccounts(book.ledger.directory, event.customer);
  const wanted = new Set(event.invoices.map(({ number }) => comparable(number)));
  const own = book.ledger.items.filter(({ customer }) => accounts.has(customer));
  const named = own.find(({ number }) => wanted.has(comparable(number)));
  return (named ?? own[0])?.currency ?? "EUR";
}
