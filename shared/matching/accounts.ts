import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { OpenInvoice } from "../model/matching.ts";
import { type NumberForms, numberForms, sameNumber } from "./number-forms.ts";

/** An item during a run: what is left of it goes down as matches are applied. */
export interface Item {
  /** Of its row in what was given. */
  readonly rank: number;
  /** Place among all items, the same whatever the order of the rows. */
  readonly order: number;
  readonly account: Account;
  readonly source: OpenInvoice;
  readonly forms: NumberForms;
  left: number;
  /** How often something was taken off it or given back. */
  touched: number;
}

/** What one customer owes in one currency. */
export interface Account {
  readonly rank: number;
  readonly customer: CustomerKey;
  readonly currency: string;
  /** By day of issue (unknown first), due day, number. */
  readonly items: Item[];
  /** Open items by what is left of them. */
  readonly byAmount: Map<number, Item[]>;
  /** Items with something left. */
  open: number;
  /** Items before this rank of `items` are settled. */
  first: number;
  /** Changes when a match touches its oldest items or much changes how many are open. */
  version: number;
  /** How often the open items of an amount changed. */
  readonly changes: Map<number, number>;
  /** Its oldest open items, as they were at a version. */
  oldest: { readonly version: number; readonly items: readonly Item[] } | undefined;
}

export interface Accounts {
  readonly list: readonly Account[];
  /** In an order that the rows do not change. */
  readonly items: readonly Item[];
  of(customer: CustomerKey, currency: string): Account | undefined;
  /** How many customers have an item of this amount, settled or not. */
  owingOf(currency: string, amount: number): number;
}

const order = (a: string | undefined, b: string | undefined): number => {
  const left = a ?? "";
  const right = b ?? "";
  return left === right ? 0 : left < right ? -1 : 1;
};

/** The same order whatever the order of the rows. */
function inOrder(a: OpenInvoice, b: OpenInvoice): number {
  return (
    order(a.customer, b.customer) ||
    order(a.currency, b.currency) ||
    order(a.issued, b.issued) ||
    order(a.due, b.due) ||
    order(a.number, b.number) ||
    a.open - b.open ||
    a.amount - b.amount ||
    order(a.kind, b.kind) ||
    order(a.label, b.label)
  );
}

/**
 * Open items by customer and currency, in an order that the rows do not change.
 * @param duplicates what becomes of a number that one customer has twice: `leave` takes it out of every match,
 *   `keep` is for ledger lines, which have identities of their own
 */
export function accountsOf(invoices: readonly OpenInvoice[], duplicates: "leave" | "keep"): Accounts {
  const ranked = invoices.map((source, rank) => ({ source, rank }));
  ranked.sort((a, b) => inOrder(a.source, b.source));
  const list: Account[] = [];
  const byKey = new Map<string, Account>();
  const byCustomer = new Map<CustomerKey, Account[]>();
  const items: Item[] = [];
  const owing = new Map<string, Set<CustomerKey>>();
  const twice = duplicates === "leave" ? numbersTwice(invoices) : new Set<string>();
  for (const { source, rank } of ranked) {
    const key = `${source.customer}\u0000${source.currency}`;
    let account = byKey.get(key);
    if (!account) {
      account = {
        rank: list.length,
        customer: source.customer,
        currency: source.currency,
        items: [],
        byAmount: new Map(),
        open: 0,
        first: 0,
        version: 0,
        changes: new Map(),
        oldest: undefined,
      };
      list.push(account);
      byKey.set(key, account);
      const known = byCustomer.get(source.customer);
      if (known) known.push(account);
      else byCustomer.set(source.customer, [account]);
    }
    const left =
      twice.has(numberKey(source)) || (duplicates === "leave" && source.number === "") ? 0 : source.open;
    const item: Item = {
      rank,
      order: items.length,
      account,
      source,
      forms: numberForms(source.number, source.issued?.slice(0, 4) ?? ""),
      left,
      touched: 0,
    };
    items.push(item);
    const amountKey = `${source.amount}${source.currency}`;
    const owers = owing.get(amountKey);
    if (owers) owers.add(source.customer);
    else owing.set(amountKey, new Set([source.customer]));
    account.items.push(item);
    if (left !== 0) {
      account.open += 1;
      note(account, item);
    }
  }
  return {
    list,
    items,
    of: (customer, currency) => byCustomer.get(customer)?.find((account) => account.currency === currency),
    owingOf: (currency, amount) => owing.get(`${amount}${currency}`)?.size ?? 0,
  };
}

const numberKey = ({ customer, number }: OpenInvoice): string => `${customer}\u0000${sameNumber(number)}`;

function numbersTwice(invoices: readonly OpenInvoice[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const invoice of invoices) {
    const key = numberKey(invoice);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

function note(account: Account, item: Item): void {
  const same = account.byAmount.get(item.left);
  if (same) same.push(item);
  else account.byAmount.set(item.left, [item]);
}

/** How many items are open, in steps once there are many: one more or less then changes no judgement. */
export const openCount = ({ open }: Account): number =>
  open <= WINDOW ? open : 2 ** Math.ceil(Math.log2(open));

/** Takes an amount off an item (negative: puts back, or uses a credit note) and keeps its account's indexes right. */
export function take(item: Item, amount: number): void {
  const { account } = item;
  const known = account.oldest;
  const count = openCount(account);
  const outside = known !== undefined && known.items.length === WINDOW && !known.items.includes(item);
  const reopened = item.left === 0;
  if (reopened) account.first = 0;
  else {
    const same = (account.byAmount.get(item.left) ?? []).filter((one) => one !== item);
    if (same.length > 0) account.byAmount.set(item.left, same);
    else account.byAmount.delete(item.left);
    account.open -= 1;
    changed(account, item.left);
  }
  item.left -= amount;
  item.touched += 1;
  if (item.left !== 0) {
    account.open += 1;
    note(account, item);
    changed(account, item.left);
  }
  if (!outside || reopened || openCount(account) !== count) account.version += 1;
}

function changed({ changes }: Account, amount: number): void {
  changes.set(amount, (changes.get(amount) ?? 0) + 1);
}

/** Beyond so many open items, sets are looked for among the oldest only. */
export const WINDOW = 60;

export const FEW_CENTS = 5;

/** What a payment left open of an item, cents, fees or a discount: no set is made to fit with it. */
const isDust = ({ left, source }: Item): boolean =>
  left !== source.amount &&
  (Math.abs(left) <= FEW_CENTS || Math.abs(left) * 100 <= Math.abs(source.amount) * 3);

/** The oldest items with something left that exist on a day, at most `WINDOW`; `undefined` day: all exist. */
export function openWindow(account: Account, on: Day | undefined): readonly Item[] {
  const oldest = oldestOpen(account);
  if (on === undefined) return oldest;
  let low = 0;
  let high = oldest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((oldest[middle]?.source.issued ?? "") <= on) low = middle + 1;
    else high = middle;
  }
  return low === oldest.length ? oldest : oldest.slice(0, low);
}

/** Kept until the account changes: many payments ask for it. */
function oldestOpen(account: Account): readonly Item[] {
  if (account.oldest && account.oldest.version === account.version) return account.oldest.items;
  const { items } = account;
  while (items[account.first]?.left === 0) account.first += 1;
  const found: Item[] = [];
  for (let at = account.first; at < items.length && found.length < WINDOW; at += 1) {
    const item = items[at];
    if (item && item.left !== 0 && !isDust(item)) found.push(item);
  }
  account.oldest = { version: account.version, items: found };
  return found;
}
