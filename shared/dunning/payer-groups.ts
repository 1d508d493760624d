import { payerOfEach } from "../ledger/payers.ts";
import { type Customer, type CustomerDirectory, type CustomerKey, debtorQuality } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { customerOf } from "./customer-facts.ts";
import { numberKey } from "./invoice-number.ts";

/** A number that several accounts of a payer bear: a message naming it would not say whose invoice it is. */
interface SharedNumber {
  readonly number: string;
  readonly accounts: readonly CustomerKey[];
}

/** The accounts that one payer pays for. */
export interface PayerGroup {
  readonly payer: Customer;
  /** Reminded together, by name; the payer's own account among them when it owes too. */
  readonly accounts: readonly Customer[];
  /** Paid by the payer too, yet reminded alone: shared numbers, or another quality of debtor in law. */
  readonly apart: readonly Customer[];
  readonly sharedNumbers: readonly SharedNumber[];
}

/** The groups of a workbook; an account that nobody else pays for is in none. */
export interface PayerGroups {
  readonly all: readonly PayerGroup[];
  /** The group of an account, or of a payer. */
  of(key: CustomerKey): PayerGroup | undefined;
}

/** The accounts that events in a customer's name may speak of: its own, or all those that it pays for. */
export function accountsPaidBy(groups: PayerGroups, key: CustomerKey): readonly CustomerKey[] {
  const group = groups.of(key);
  if (group === undefined || group.payer.key !== key) return [key];
  return [...new Set([key, ...[...group.accounts, ...group.apart].map((account) => account.key)])];
}

const NO_GROUPS: PayerGroups = { all: [], of: () => undefined };

const byName = (a: Customer, b: Customer): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1;

/** Numbers of invoices that two accounts bear, paid ones included: the journal speaks of those too. */
function sharedNumbersOf(
  accounts: readonly Customer[],
  itemsOf: (key: CustomerKey) => readonly LedgerItem[],
): readonly SharedNumber[] {
  const bearers = new Map<string, { number: string; accounts: Set<CustomerKey> }>();
  for (const { key } of accounts) {
    for (const { number, kind } of itemsOf(key)) {
      if (number === "" || kind === "payment" || kind === "credit-note") continue;
      const form = numberKey(number);
      const known = bearers.get(form);
      if (known === undefined) bearers.set(form, { number, accounts: new Set([key]) });
      else known.accounts.add(key);
    }
  }
  return [...bearers.values()]
    .filter((one) => one.accounts.size > 1)
    .map((one) => ({ number: one.number, accounts: [...one.accounts] }));
}

function groupOf(
  payer: Customer,
  members: readonly Customer[],
  itemsOf: (key: CustomerKey) => readonly LedgerItem[],
): PayerGroup {
  const all = [...members, ...(itemsOf(payer.key).length > 0 ? [payer] : [])].sort(byName);
  const sharedNumbers = sharedNumbersOf(all, itemsOf);
  const ambiguous = new Set(sharedNumbers.flatMap(({ accounts }) => accounts));
  const quality = debtorQuality(payer.segment);
  const isApart = (one: Customer): boolean =>
    ambiguous.has(one.key) || debtorQuality(one.segment) !== quality;
  return {
    payer,
    accounts: all.filter((one) => !isApart(one)),
    apart: all.filter(isApart),
    sharedNumbers,
  };
}

/**
 * The customers that `Clients.Payeur` brings together. One payer is one contact: its accounts are reminded in one
 * message, unless two of them bear one invoice number, or the law treats an account otherwise than the payer.
 */
export function payerGroups(
  directory: CustomerDirectory,
  itemsOf: (key: CustomerKey) => readonly LedgerItem[],
): PayerGroups {
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  if (payers.size === 0) return NO_GROUPS;
  const members = new Map<CustomerKey, Customer[]>();
  for (const [account, payer] of payers) {
    const list = members.get(payer);
    const member = customerOf(directory, account);
    if (list === undefined) members.set(payer, [member]);
    else list.push(member);
  }
  const groups = new Map<CustomerKey, PayerGroup>();
  const all: PayerGroup[] = [];
  for (const [payer, list] of members) {
    const group = groupOf(customerOf(directory, payer), list, itemsOf);
    all.push(group);
    groups.set(payer, group);
    for (const { key } of list) groups.set(key, group);
  }
  return { all, of: (key) => groups.get(key) };
}
