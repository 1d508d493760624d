import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { customerOf } from "../dunning/customer-facts.ts";
import { disputeReports } from "../dunning/dispute-reports.ts";
import { disputedBy } from "../dunning/disputed.ts";
import { byAge } from "../dunning/event-scope.ts";
import { instalmentPlans } from "../dunning/instalment-reports.ts";
import { promiseReports } from "../dunning/promise-reports.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import type { DisputeReport, InstalmentPlan, PromiseReport } from "../model/commitments.ts";
import type { CustomerKey, Segment } from "../model/customer.ts";
import type { OpenCredit, OpenItem } from "../model/open-position.ts";
import type { Book, Outcome } from "./book.ts";
import { exposuresOf } from "./call-exposure.ts";
import { callHabits } from "./call-habits.ts";
import { type ClientContact, clientContact } from "./client-contact.ts";
import { commitmentInput } from "./commitments-of.ts";
import { type CustomerLoad, customerLoad } from "./customer-load.ts";
import { type ComesNext, comesNext } from "./customer-next.ts";
import { type CustomerPause, customerPauses } from "./customer-pauses.ts";
import { customerTimeline, type TimelineEntry } from "./customer-timeline.ts";
import { paidAccounts } from "./paid-accounts.ts";
import { bucketNames } from "./rows/balance-rows.ts";
import { unconfirmedPromises } from "./unconfirmed-promises.ts";

/** An open invoice with its cell in the owner's tab. */
export interface CustomerInvoice {
  readonly number: string;
  /** Whose it is, where the customer pays for another; empty: its own. */
  readonly account: string;
  readonly tab: string;
  /** Row and column of its number in the sheet, from 1; 0: nobody knows. */
  readonly row: number;
  readonly column: number;
  readonly issued?: Day;
  readonly due?: Day;
  readonly daysLate?: number;
  /** Of the row, and what is left of it; cents. */
  readonly amount: Cents;
  readonly open: Cents;
  readonly disputed: Cents;
  readonly currency: string;
  /** Rank of its own next step. */
  readonly step?: number;
  readonly orderReference?: string;
  readonly link?: string;
}

/** All that a customer's page shows; plain JSON, amounts in cents. */
export interface CustomerPage {
  readonly key: CustomerKey;
  readonly name: string;
  readonly code: string;
  readonly segment: Segment;
  readonly asOf: Day;
  /** The one that is shown: asked for, else the first in which something is overdue. */
  readonly currency: string;
  /** A line a currency, euros first. */
  readonly exposures: CallSheet["exposures"];
  /** The age of what is owed in the currency shown; the last one is what is deducted from it, negative. */
  readonly ages: {
    readonly notDue: Cents;
    readonly noDue: Cents;
    readonly credits: Cents;
    readonly buckets: readonly { readonly name: string; readonly amount: Cents }[];
    readonly maxDaysLate: number;
  };
  readonly habits: CallSheet["habits"];
  /** Who pays for it; empty: itself. */
  readonly paidBy: string;
  /** The accounts that it pays for besides its own. */
  readonly paysFor: readonly string[];
  /** Oldest due first, the currency shown before the others. */
  readonly invoices: readonly CustomerInvoice[];
  readonly credits: readonly Pick<OpenCredit, "amount" | "currency" | "day" | "source" | "reference">[];
  readonly next: ComesNext;
  /** The contacts of the last month, and when it may be reached again. */
  readonly load: CustomerLoad;
  readonly contact: ClientContact;
  /** Latest first. `asks`: it holds only once the owner confirms it. */
  readonly promises: readonly (PromiseReport & { readonly asks: boolean })[];
  /** Open ones first. */
  readonly disputes: readonly DisputeReport[];
  /** Those in force. */
  readonly pauses: readonly CustomerPause[];
  /** Latest first. */
  readonly plans: readonly InstalmentPlan[];
  /** Latest first. */
  readonly timeline: readonly TimelineEntry[];
}

/**
 * A customer's page: what it owes and since when, what it said, what comes next and why.
 * @param currency the one to show; `undefined`: the first in which something is overdue, else owed
 * @returns `undefined` when neither the ledger nor `Clients` knows the customer.
 */
export function customerPage(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency?: string,
): CustomerPage | undefined {
  const { directory } = book.ledger;
  const known = directory.get(customer);
  if (known === undefined) return undefined;
  const accounts = paidAccounts(directory, customer);
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const payer = payers.get(customer);
  const names = new Set(payer === undefined ? accounts : [...accounts, payer]);
  const input = commitmentInput(book, outcome);
  const promises = promiseReports(input, customer);
  const plans = instalmentPlans(input, customer);
  const exposures = eurosFirst(exposuresOf(book, outcome, accounts, undefined, promises, plans));
  const shown = currency ?? mainCurrency(exposures);
  const unconfirmed = unconfirmedPromises(outcome.plan);
  const nameOf = (key: CustomerKey): string => customerOf(directory, key).name;
  return {
    key: customer,
    name: known.name,
    code: known.code ?? "",
    segment: known.segment,
    asOf: book.asOf,
    currency: shown,
    exposures,
    ages: agesOf(book, outcome, accounts, shown),
    habits: callHabits(book, accounts),
    paidBy: payer === undefined || payer === customer ? "" : nameOf(payer),
    paysFor: [...accounts].filter((key) => key !== customer).map(nameOf),
    invoices: invoicesOf(book, outcome, { customer, accounts, payers, shown }),
    credits: outcome.position.credits
      .filter((credit) => accounts.has(credit.customer))
      .map(({ amount, currency: own, day, source, reference }) => ({
        amount,
        currency: own,
        day,
        source,
        reference,
      })),
    next: comesNext(book, outcome, customer, payer),
    load: customerLoad(book, outcome, customer),
    contact: clientContact(book, known),
    promises: [...promises]
      .reverse()
      .map((report) => ({ ...report, asks: report.event.id !== "" && unconfirmed.has(report.event.id) })),
    disputes: disputeReports(input, customer),
    pauses: customerPauses(book, names),
    plans: [...plans].reverse(),
    timeline: customerTimeline(book, names, accounts),
  };
}

const eurosFirst = (exposures: CallSheet["exposures"]): CallSheet["exposures"] => [
  ...exposures.filter(({ currency }) => currency === "EUR"),
  ...exposures.filter(({ currency }) => currency !== "EUR"),
];

function mainCurrency(exposures: CallSheet["exposures"]): string {
  const found = exposures.find(({ overdue }) => overdue > 0) ?? exposures.find(({ owed }) => owed > 0);
  return (found ?? exposures[0])?.currency ?? "EUR";
}

/** The rows of the aged balance of these accounts in a currency, added up. */
function agesOf(
  book: Book,
  outcome: Outcome,
  accounts: ReadonlySet<CustomerKey>,
  currency: string,
): CustomerPage["ages"] {
  const rows = outcome.balance.rows.filter((row) => accounts.has(row.customer) && row.currency === currency);
  const sum = (of: (row: (typeof rows)[number]) => number): Cents =>
    rows.reduce((total, row) => total + of(row), 0) as Cents;
  return {
    notDue: sum(({ notDue }) => notDue),
    noDue: sum(({ noDue }) => noDue),
    credits: sum(({ credits }) => credits),
    buckets: bucketNames(book.settings.bucketBounds).map((name, index) => ({
      name,
      amount: sum(({ buckets }) => buckets[index] ?? 0),
    })),
    maxDaysLate: rows.reduce((most, { maxDaysLate }) => Math.max(most, maxDaysLate), 0),
  };
}

interface InvoiceScope {
  readonly customer: CustomerKey;
  readonly accounts: ReadonlySet<CustomerKey>;
  readonly payers: ReadonlyMap<CustomerKey, CustomerKey>;
  readonly shown: string;
}

function invoicesOf(book: Book, outcome: Outcome, scope: InvoiceScope): readonly CustomerInvoice[] {
  const { customer, accounts, payers, shown } = scope;
  const { directory } = book.ledger;
  const disputed = disputedBy(
    book.journal,
    outcome.position.items,
    book.asOf,
    (key) => payers.get(key) ?? key,
  );
  const stepOf = new Map<OpenItem, number | undefined>();
  for (const { line } of outcome.plan) for (const { open, step } of line.parts) stepOf.set(open, step);
  const columnOf = new Map(
    book.sources.map(({ tab, columns }): [string, number] => [
      tab,
      (columns.find(({ field }) => field === "number")?.column ?? 0) + 1,
    ]),
  );
  const own = outcome.position.items.filter(({ item }) => accounts.has(item.customer));
  const first = ({ item }: OpenItem): number => (item.currency === shown ? 0 : 1);
  return [...own]
    .sort((a, b) => first(a) - first(b) || byAge(a, b))
    .map((one) => {
      const { item, open, daysLate } = one;
      const step = stepOf.get(one);
      return {
        number: item.number,
        account: item.customer === customer ? "" : customerOf(directory, item.customer).name,
        tab: item.origin.tab,
        row: item.origin.row ?? 0,
        column: columnOf.get(item.origin.tab) ?? 1,
        ...(item.issued === undefined ? {} : { issued: item.issued }),
        ...(item.due === undefined ? {} : { due: item.due }),
        ...(daysLate === undefined ? {} : { daysLate }),
        amount: item.amount,
        open,
        disputed: disputed(one),
        currency: item.currency,
        ...(step === undefined ? {} : { step }),
        ...(item.orderReference === undefined ? {} : { orderReference: item.orderReference }),
        ...(item.link === undefined ? {} : { link: item.link }),
      };
    });
}
