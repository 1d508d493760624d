import { formatAmount } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import { payerOfEach } from "../ledger/payers.ts";
import { recipientsOf } from "../letters/recipients.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { Book, Outcome } from "./book.ts";

/** What Gmail's page may be told of one customer; plain JSON. */
export interface KnownCustomer {
  readonly key: CustomerKey;
  readonly name: string;
  /** « 1\u202f234,56\u00a0€ », a currency after the other; empty: nothing is overdue. */
  readonly overdue: string;
  /** In small letters. */
  readonly addresses: readonly string[];
  /** Numbers of its open invoices, as the workbook writes them. */
  readonly numbers: readonly string[];
}

/** A customer with more open invoices than this is not asked about by mail, one by one. */
const MOST_NUMBERS = 300;
const LONGEST_NUMBER = 80;

/** The addresses at which a customer writes: its own, those in copy, the contact above. */
export function addressesOf({ email, copy, escalationContact }: Customer): readonly string[] {
  const cells = [email, copy, escalationContact];
  return [...new Set(cells.flatMap((cell) => recipientsOf(cell).addresses).map((one) => one.toLowerCase()))];
}

/** The customers that can be recognised by an address, with what they and those they pay for owe. */
export function knownCustomers(book: Book, outcome: Outcome): readonly KnownCustomer[] {
  const { directory } = book.ledger;
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const overdue = new Map<CustomerKey, Map<string, number>>();
  const numbers = new Map<CustomerKey, Set<string>>();
  const answering = (customer: CustomerKey): readonly CustomerKey[] => {
    const payer = payers.get(customer);
    return payer === undefined ? [customer] : [customer, payer];
  };
  for (const row of outcome.balance.rows) {
    if (row.overdue <= 0) continue;
    for (const key of answering(row.customer)) {
      const sums = overdue.get(key) ?? new Map<string, number>();
      sums.set(row.currency, (sums.get(row.currency) ?? 0) + row.overdue);
      overdue.set(key, sums);
    }
  }
  for (const { item } of outcome.position.items) {
    if (item.number === "" || item.number.length > LONGEST_NUMBER) continue;
    for (const key of answering(item.customer)) {
      const own = numbers.get(key) ?? new Set<string>();
      if (own.size < MOST_NUMBERS) own.add(item.number);
      numbers.set(key, own);
    }
  }
  return directory.all().flatMap((customer) => {
    const addresses = addressesOf(customer);
    if (addresses.length === 0) return [];
    const { key, name } = customer;
    return [
      { key, name, overdue: inWords(overdue.get(key)), addresses, numbers: [...(numbers.get(key) ?? [])] },
    ];
  });
}

/** Euros first. */
function inWords(sums: ReadonlyMap<string, number> = new Map()): string {
  const euros = ([currency]: readonly [string, number]): number => (currency === "EUR" ? 0 : 1);
  return [...sums]
    .sort((a, b) => euros(a) - euros(b))
    .map(([currency, amount]) => formatAmount(amount as Cents, currency))
    .join(" + ");
}
