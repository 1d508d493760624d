import { type Cents, sumCents } from "../base/money.ts";
import { customerOf, scenarioFinder } from "../dunning/customer-facts.ts";
import { disputeReports } from "../dunning/dispute-reports.ts";
import { type CustomerKey, debtorQuality } from "../model/customer.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Book, Outcome } from "../workbook/book.ts";
import { commitmentInput } from "../workbook/commitments-of.ts";
import { paidAccounts } from "../workbook/paid-accounts.ts";
import { type InvoiceChoice, invoiceChoices } from "./call-events.ts";
import type { OtherFacts } from "./other-forms.ts";
import type { PlanShare } from "./plan-draft.ts";
import { planParts } from "./plan-parts.ts";

/** What the forms about a customer are filled with, in one currency; plain JSON. */
export interface EntryFacts extends Omit<OtherFacts, "amount" | "open"> {
  /** What is claimed of the invoices that are ticked at first. */
  readonly claimed: Cents;
  /** Those that an event may be about; `own`: ticked at first. */
  readonly invoices: readonly InvoiceChoice[];
  /** What an instalment plan may spread. */
  readonly shares: readonly PlanShare[];
  /** No indemnity and no interest before a formal notice: an individual. */
  readonly isConsumer: boolean;
}

/** The line of the plan that an event noted about a customer belongs to: the first one that claims something. */
export function lineToNote(outcome: Outcome, customer: CustomerKey, currency: string): PlanLine | undefined {
  const own = outcome.plan.find(
    ({ line }) =>
      line.customer === customer &&
      line.currency === currency &&
      line.claimed > 0 &&
      line.vanished === undefined,
  );
  return own?.line;
}

/** What the forms of a customer's page start from. */
export function entryFacts(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string,
): EntryFacts {
  const { directory } = book.ledger;
  const known = customerOf(directory, customer);
  const line = lineToNote(outcome, customer, currency);
  const invoices =
    line === undefined ? openChoices(book, outcome, customer, currency) : invoiceChoices(outcome, line);
  const disputes = disputeReports(commitmentInput(book, outcome), customer).filter(
    ({ closed }) => closed === undefined,
  );
  const { contact, paymentMeans, address } = known;
  const { disputeSolver } = book.settings;
  return {
    today: book.asOf,
    customer: {
      ...(contact === undefined ? {} : { contact }),
      ...(paymentMeans === undefined ? {} : { paymentMeans }),
      ...(address === undefined ? {} : { address }),
    },
    settings: disputeSolver === undefined ? {} : { disputeSolver },
    currency,
    disputes: disputes.map(({ event: { id, day, customer: key, invoices: named }, words }) => ({
      event: { id, day, customer: key, invoices: named },
      words,
    })),
    steps: scenarioFinder(book.scenarios)(known).steps,
    step: line?.step,
    claimed: line?.claimed ?? sumCents(invoices.filter(({ own }) => own).map(({ amount }) => amount)),
    invoices,
    shares: planParts({ book, outcome }, customer, currency).map(({ amount, open: { open, item } }) => ({
      amount,
      open: { open, item: { number: item.number } },
    })),
    isConsumer: debtorQuality(known.segment) === "particulier",
  };
}

/** The open invoices of a customer that no line claims: the overdue ones are ticked, all of them when none is. */
function openChoices(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string,
): readonly InvoiceChoice[] {
  const accounts = paidAccounts(book.ledger.directory, customer);
  const open = outcome.position.items.filter(
    ({ item }) => accounts.has(item.customer) && item.currency === currency,
  );
  const late = open.filter(({ daysLate }) => daysLate !== undefined && daysLate > 0);
  const own = late.length > 0 ? late : open;
  const line = {
    customer,
    currency,
    accounts: [...accounts].map((key) => ({ key, name: "" })),
    parts: own.map((one) => ({ open: one, amount: one.open, step: undefined })),
  };
  return invoiceChoices(outcome, line);
}
