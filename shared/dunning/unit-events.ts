import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import { numberKey } from "./invoice-number.ts";
import { inOrder } from "./known-events.ts";

/** The events of several accounts as one history, in order. */
export function mergedEvents(
  eventsOf: ReadonlyMap<CustomerKey, readonly JournalEvent[]>,
  keys: Iterable<CustomerKey>,
): readonly JournalEvent[] {
  const lists = [...new Set(keys)].flatMap((key) => {
    const events = eventsOf.get(key);
    return events === undefined || events.length === 0 ? [] : [events];
  });
  const [only] = lists;
  return lists.length <= 1 ? (only ?? []) : lists.flat().sort(inOrder);
}

/**
 * What each account of a payer answers to on its own: its own events, and its payer's that name one of its invoices or
 * none (a number that the payer bears itself is the payer's own). One pass over the events, whatever the number of accounts.
 * @param items the ledger items of all the accounts, paid ones included
 */
export function eventsByAccount(
  events: readonly JournalEvent[],
  payer: CustomerKey,
  accounts: readonly CustomerKey[],
  items: readonly LedgerItem[],
): ReadonlyMap<CustomerKey, readonly JournalEvent[]> {
  const owners = new Map<string, CustomerKey[]>();
  for (const { number, customer } of items) {
    const form = numberKey(number);
    const known = owners.get(form);
    if (known === undefined) owners.set(form, [customer]);
    else if (!known.includes(customer)) known.push(customer);
  }
  const ownersOf = (number: string): readonly CustomerKey[] => {
    // The retained part of an invoice is of the account that has the invoice.
    const found = owners.get(numberKey(withoutRetention(number))) ?? [];
    return found.includes(payer) ? [payer] : found;
  };
  const lists = new Map<CustomerKey, JournalEvent[]>(accounts.map((account) => [account, []]));
  for (const event of events) {
    let reached: Iterable<CustomerKey> = [event.customer];
    if (event.customer === payer) {
      reached =
        event.invoices.length === 0
          ? accounts
          : new Set([payer, ...event.invoices.flatMap(({ number }) => ownersOf(number))]);
    }
    for (const account of reached) lists.get(account)?.push(event);
  }
  return lists;
}

/** Values by the account they are of, in order. */
export function byAccount<T>(
  values: readonly T[],
  accountOf: (value: T) => CustomerKey,
): ReadonlyMap<CustomerKey, T[]> {
  const groups = new Map<CustomerKey, T[]>();
  for (const value of values) {
    const key = accountOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
