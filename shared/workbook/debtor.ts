import { chasingSteps, customerOf, scenarioFinder } from "../dunning/customer-facts.ts";
import { completeSent } from "../dunning/drafts.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { eventsByCustomer } from "../dunning/known-events.ts";
import { mergedEvents } from "../dunning/unit-events.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Scenario, Step } from "../model/scenario.ts";
import type { Book, Outcome } from "./book.ts";

/** One legal debtor in one currency: whoever pays for it, a formal notice and what follows concern who owes. */
export interface Debtor {
  readonly customer: Customer;
  /** Who pays for it, when it is somebody else. */
  readonly payer: CustomerKey | undefined;
  readonly currency: string;
  /** Everything invoiced to it in the currency, paid or not. */
  readonly items: readonly LedgerItem[];
  /** What is open of it at the book's day. */
  readonly open: readonly OpenItem[];
  /** The rows of `Règlements` credited to it. */
  readonly payments: readonly Payment[];
  /** What the journal says of it, in its own name or in its payer's: counting events, in order. */
  readonly events: readonly JournalEvent[];
  readonly scenario: Scenario;
  /** Steps that chase, by rank. */
  readonly steps: readonly Step[];
  /** The step of the formal notice, where the scenario has one. */
  readonly notice: Step | undefined;
  /** The lines of the plan that hold one of its invoices, or are about it. */
  readonly lines: readonly PlanLine[];
}

/** Gathers a debtor's facts. @param customer who owes, never who pays for it */
export function debtorOf(book: Book, outcome: Outcome, customer: CustomerKey, currency: string): Debtor {
  const { directory } = book.ledger;
  const payer = payerOfEach(directory.all(), (cell) => directory.keyOf(cell)).get(customer);
  const own = book.ledger.items.filter((item) => item.customer === customer);
  const scenario = scenarioFinder(book.scenarios, book.settings.trade)(customerOf(directory, customer));
  const steps = chasingSteps(scenario);
  return {
    customer: customerOf(directory, customer),
    payer,
    currency,
    items: own.filter((item) => item.currency === currency),
    open: outcome.position.items.filter(
      ({ item, open }) => item.customer === customer && item.currency === currency && open > 0,
    ),
    payments: book.payments.filter((payment) => payment.customer === customer),
    events: eventsOf(book, customer, payer, own),
    scenario,
    steps,
    notice: steps.find(({ channel }) => channel === "recommandé"),
    lines: outcome.plan.flatMap(({ line }) =>
      line.currency === currency &&
      (line.customer === customer || line.parts.some(({ open }) => open.item.customer === customer))
        ? [line]
        : [],
    ),
  };
}

/** Its own events, and its payer's that name one of its invoices or none. */
function eventsOf(
  book: Book,
  customer: CustomerKey,
  payer: CustomerKey | undefined,
  items: readonly LedgerItem[],
): readonly JournalEvent[] {
  const byCustomer = eventsByCustomer(book.journal, book.asOf);
  const own = byCustomer.get(customer) ?? [];
  if (payer === undefined) return completeSent(own);
  const numbers = new Set(items.map(({ number }) => numberKey(number)));
  const isAbout = (event: JournalEvent): boolean =>
    event.customer === customer ||
    event.invoices.length === 0 ||
    event.invoices.some(({ number }) => numbers.has(numberKey(number)));
  return completeSent(mergedEvents(byCustomer, [customer, payer]).filter(isAbout));
}
