import { sumCents, ZERO } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { customerOf, scenarioFinder } from "../dunning/customer-facts.ts";
import { disputeReports } from "../dunning/dispute-reports.ts";
import { byAge } from "../dunning/event-scope.ts";
import { instalmentPlans } from "../dunning/instalment-reports.ts";
import { accountsOfLine, otherNames } from "../dunning/line-accounts.ts";
import { promiseReports } from "../dunning/promise-reports.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine, PlanPart } from "../model/plan.ts";
import { acceptableOf, cautionsOf } from "../texts/call-limits.ts";
import { askForWords, isAboveContact, openingOf } from "../texts/call-opening.ts";
import { questionsOf } from "../texts/call-questions.ts";
import { objectionsOf } from "../texts/objections.ts";
import type { Book, Outcome } from "./book.ts";
import { exposuresOf } from "./call-exposure.ts";
import { callFactsOf } from "./call-facts.ts";
import { callHabits } from "./call-habits.ts";
import { callHistory } from "./call-history.ts";
import { commitmentInput } from "./commitments-of.ts";
import { paidAccounts } from "./paid-accounts.ts";

/** Who the line's step is addressed to, in the words of `Scénarios`. */
function recipientOf(book: Book, customer: Customer, line: PlanLine | undefined): string {
  if (line?.step === undefined) return "";
  const { steps } = scenarioFinder(book.scenarios)(customer);
  return steps.find(({ rank }) => rank === line.step)?.recipient ?? "";
}

function askForOf(book: Book, customer: Customer, line: PlanLine | undefined): string | undefined {
  const recipient = recipientOf(book, customer, line);
  const above = isAboveContact(comparable(recipient));
  const person = above ? (customer.escalationContact ?? undefined) : customer.contact;
  const name = customer.segment === "particulier" ? (customer.contact ?? customer.name) : person;
  return askForWords(recipient, name, customer.segment);
}

/** The open invoices, oldest due first, each with what the line claims of it and its own next step. */
function invoicesOf(
  open: readonly OpenItem[],
  line: PlanLine | undefined,
  plan: readonly PlanPart[],
): CallSheet["invoices"] {
  const stepOf = new Map(plan.map((part) => [part.open, part.step]));
  return [...open].sort(byAge).map((one) => {
    const { item } = one;
    const parts = line?.parts.filter((part) => part.open === one) ?? [];
    return {
      number: item.number,
      issued: item.issued,
      due: item.due,
      daysLate: one.daysLate,
      open: one.open,
      claimed: line === undefined || line.claimed <= 0 ? ZERO : sumCents(parts.map(({ amount }) => amount)),
      currency: item.currency,
      step: parts[0]?.step ?? stepOf.get(one),
      orderReference: item.orderReference,
      link: item.link,
    };
  });
}

/**
 * The sheet of a call: all that is known of a customer before dialling, and the words that its segment and the
 * action of its line ask for.
 * @param line the line of the plan that asks for the call; `undefined`: a call outside the plan
 */
export function callSheetOf(book: Book, outcome: Outcome, key: CustomerKey, line?: PlanLine): CallSheet {
  const { directory } = book.ledger;
  const customer = customerOf(directory, key);
  const accounts = line === undefined ? paidAccounts(directory, key) : accountsOfLine(line);
  const names = new Set([...accounts, ...(line === undefined ? [] : otherNames(line, directory))]);
  const open = outcome.position.items.filter(({ item }) => accounts.has(item.customer));
  const input = commitmentInput(book, outcome);
  const promises = promiseReports(input, key);
  const plans = instalmentPlans(input, key);
  const exposures = exposuresOf(book, outcome, accounts, line, promises, plans);
  const own = outcome.plan.filter((ranked) => accounts.has(ranked.line.customer));
  const sheet: CallSheet = {
    customer,
    line,
    askFor: askForOf(book, customer, line),
    phone: customer.phone,
    paymentCircuit: customer.paymentCircuit,
    paymentMeans: customer.paymentMeans,
    escalation: customer.escalationContact,
    exposures,
    invoices: invoicesOf(
      open,
      line,
      own.flatMap((ranked) => ranked.line.parts),
    ),
    history: callHistory(book, names, accounts),
    habits: callHabits(book, accounts),
    promises,
    disputes: disputeReports(input, key),
    plans,
    opening: "",
    questions: [],
    objections: [],
    acceptable: [],
    cautions: [],
  };
  const currency = line?.currency ?? mainCurrency(exposures);
  const facts = callFactsOf(book, outcome, sheet, { accounts, names }, currency);
  return {
    ...sheet,
    opening: openingOf(facts),
    questions: questionsOf(facts),
    objections: objectionsOf(facts),
    acceptable: acceptableOf(facts),
    cautions: cautionsOf(facts),
  };
}

/** The currency in which something is overdue, else owed; euros first. */
function mainCurrency(exposures: CallSheet["exposures"]): string {
  const euros = exposures.filter(({ currency }) => currency === "EUR");
  const ordered = [...euros, ...exposures.filter(({ currency }) => currency !== "EUR")];
  return (
    (ordered.find(({ overdue }) => overdue > 0) ?? ordered.find(({ owed }) => owed > 0))?.currency ?? "EUR"
  );
}
