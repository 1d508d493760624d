import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import { actionWords } from "../texts/action-words.ts";
import type { Book, Outcome } from "./book.ts";

/** A customer as the list shows it: one a customer and currency; plain JSON, amounts in cents. */
export interface ListedCustomer {
  readonly key: CustomerKey;
  readonly name: string;
  readonly code: string;
  readonly contact: string;
  readonly currency: string;
  readonly total: Cents;
  readonly overdue: Cents;
  readonly maxDaysLate: number;
  /** What the plan asks first for it; empty: nothing. */
  readonly action: string;
  /** Numbers of its open invoices, to be found by them. */
  readonly numbers: readonly string[];
}

/** Every customer that is known: those who owe most overdue first, then by what they owe, then by name. */
export function customerList(book: Book, outcome: Outcome): readonly ListedCustomer[] {
  const { directory } = book.ledger;
  const actions = new Map<string, string>();
  for (const { line } of outcome.plan) {
    const key = placeOf(line.customer, line.currency);
    if (!actions.has(key) && line.state !== "en attente") actions.set(key, actionWords(line));
  }
  const numbers = new Map<string, string[]>();
  for (const { item } of outcome.position.items) {
    if (item.number === "") continue;
    const key = placeOf(item.customer, item.currency);
    const known = numbers.get(key);
    if (known) known.push(item.number);
    else numbers.set(key, [item.number]);
  }
  const listed = (key: CustomerKey): Pick<ListedCustomer, "key" | "name" | "code" | "contact"> => {
    const customer = directory.get(key);
    return {
      key,
      name: customer?.name ?? key,
      code: customer?.code ?? "",
      contact: customer?.contact ?? "",
    };
  };
  const owing = outcome.balance.rows.map(
    ({ customer, currency, total, overdue, maxDaysLate }): ListedCustomer => ({
      ...listed(customer),
      currency,
      total,
      overdue,
      maxDaysLate,
      action: actions.get(placeOf(customer, currency)) ?? "",
      numbers: numbers.get(placeOf(customer, currency)) ?? [],
    }),
  );
  const met = new Set(owing.map(({ key }) => key));
  const others = directory
    .all()
    .filter(({ key }) => !met.has(key))
    .map(
      ({ key }): ListedCustomer => ({
        ...listed(key),
        currency: "EUR",
        total: 0 as Cents,
        overdue: 0 as Cents,
        maxDaysLate: 0,
        action: "",
        numbers: [],
      }),
    );
  return [...owing, ...others].sort(
    (a, b) => b.overdue - a.overdue || b.total - a.total || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

const placeOf = (customer: CustomerKey, currency: string): string => `${currency} ${customer}`;
