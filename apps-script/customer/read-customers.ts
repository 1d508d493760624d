import { entryFacts } from "#shared/entry/entry-facts.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { customerRefusals } from "#shared/texts/customer-refusals.ts";
import { anomalyList } from "#shared/workbook/anomaly-list.ts";
import type { Book, BookInput, Outcome } from "#shared/workbook/book.ts";
import { customerList } from "#shared/workbook/customer-list.ts";
import { customerPage } from "#shared/workbook/customer-page.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { bookOf } from "../book-of.ts";
import { identifier } from "../given-arguments.ts";
import { inFrench } from "../platform/failures.ts";
import { readWorkbook } from "../platform/read-workbook.ts";
import { refusal } from "../platform/refusal.ts";
import type { AnomaliesState, CustomerState, CustomersState } from "./contract.ts";

/** So many cross to the page at once: enough to search in, few enough to arrive. */
const MOST_CUSTOMERS = 5_000;
const MOST_ANOMALIES = 500;

/** Every customer, those who owe most overdue first; nothing is written. */
export function readCustomers(): CustomersState {
  return inFrench(() => customersOf(bookOf(readWorkbook())));
}

function customersOf(book: Book): CustomersState {
  const customers = customerList(book, planBook(book));
  return {
    asOf: book.asOf,
    customers: customers.slice(0, MOST_CUSTOMERS),
    more: Math.max(0, customers.length - MOST_CUSTOMERS),
  };
}

/** One customer's page; nothing is written. */
export function readCustomer(key: unknown, currency: unknown): CustomerState {
  const customer = identifier(key, "le client") as CustomerKey;
  return inFrench(() => {
    const book = bookOf(readWorkbook());
    return customerStateOf(book, planBook(book), customer, currencyOf(currency));
  });
}

/** A currency that was asked for; `undefined`: the page chooses. */
export const currencyOf = (given: unknown): string | undefined =>
  typeof given === "string" && /^[A-Z]{3}$/.test(given) ? given : undefined;

/** @throws Error in French when nobody knows the customer any more. */
export function customerStateOf(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string | undefined,
): CustomerState {
  const page = customerPage(book, outcome, customer, currency);
  if (page === undefined) throw refusal(customerRefusals.unknownCustomer);
  return { page, entry: entryFacts(book, outcome, customer, page.currency) };
}

/** What could not be read or looks strange, each with its cell; nothing is written. */
export function readAnomalies(): AnomaliesState {
  return inFrench(() => {
    const snapshot = readWorkbook();
    return anomaliesOf(bookOf(snapshot), snapshot.input.tabs);
  });
}

function anomaliesOf(book: Book, tabs: BookInput["tabs"]): AnomaliesState {
  const anomalies = anomalyList(planBook(book).problems, tabs, book.sources);
  const counts = { bloquant: 0, "à corriger": 0, "à savoir": 0 };
  for (const { severity } of anomalies) counts[severity] += 1;
  return {
    asOf: book.asOf,
    anomalies: anomalies.slice(0, MOST_ANOMALIES),
    counts,
    more: Math.max(0, anomalies.length - MOST_ANOMALIES),
  };
}
