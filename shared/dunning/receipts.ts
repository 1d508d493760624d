import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import type { CommitmentFacts } from "./commitment-units.ts";
import { concerns } from "./event-scope.ts";
import { itemKey, numberKey } from "./invoice-number.ts";
import type { Reduction } from "./paid-history.ts";

/** A part of what was received, on one day. */
export interface Receipt {
  readonly day: Day;
  /** In cents. */
  readonly amount: number;
  /** Its place among all the customer's: what tells how much of it is used. */
  readonly at: number;
}

/** An invoice of the ledger, with what came on it and what is open of it. */
export interface Lot {
  readonly item: LedgerItem;
  /** Dated and never taken back, oldest first. */
  readonly receipts: readonly Receipt[];
  /** Its open part; its retained part too, which stands apart in the position. */
  open: OpenItem[];
}

/** What was received of a customer, or of those that a payer pays for. */
export interface Receipts {
  /** Invoices by the form of their number. */
  readonly byNumber: ReadonlyMap<string, readonly Lot[]>;
  readonly lots: readonly Lot[];
  /** Money that no invoice has yet. */
  readonly unmatched: readonly {
    readonly receipt: Receipt;
    readonly customer: CustomerKey;
    readonly currency: string;
  }[];
  /** How many receipts there are. */
  readonly count: number;
  /** All the receipts of a currency, oldest first. */
  sorted(currency: string): readonly Receipt[];
}

/** Oldest first. */
export const byDay = (a: { readonly day: Day }, b: { readonly day: Day }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;

/** What came on an item and stayed: a payment that came back takes away the latest ones before it. */
function stayed(reductions: readonly Reduction[]): readonly { readonly day: Day; readonly amount: number }[] {
  const sorted = [...reductions].sort(byDay);
  if (sorted.every(({ amount }) => amount > 0)) return sorted;
  const kept: { day: Day; amount: number }[] = [];
  for (const { day, amount } of sorted) {
    if (amount > 0) {
      kept.push({ day, amount });
      continue;
    }
    let back = -amount;
    while (back > 0) {
      const last = kept[kept.length - 1];
      if (last === undefined) break;
      const taken = Math.min(last.amount, back);
      last.amount -= taken;
      back -= taken;
      if (last.amount === 0) kept.pop();
    }
  }
  return kept;
}

const NOTHING: readonly Receipt[] = [];
const NO_LOTS: readonly Lot[] = [];
/** The list of every invoice until a part of it is open; never filled. */
const NOTHING_OPEN: OpenItem[] = [];
const known = new WeakMap<CommitmentFacts["items"], Receipts>();

const accountKey = (item: LedgerItem): string => {
  const form = numberKey(withoutRetention(item.number));
  return `${item.customer}\u0000${form === "" ? itemKey(item) : form}`;
};

/**
 * Finds the lot of an open item: the one that its number names alone nearly always, else that of the very item, else (a
 * retained part, which is an item of its own) the account's first under the number.
 */
function lotFinder(
  lots: readonly Lot[],
  byNumber: ReadonlyMap<string, readonly Lot[]>,
): (open: OpenItem) => Lot | undefined {
  let byItem: Map<LedgerItem, Lot> | undefined;
  const byAccount = new Map<string, Lot>();
  const indexed = (): Map<LedgerItem, Lot> => {
    if (byItem !== undefined) return byItem;
    byItem = new Map(lots.map((lot) => [lot.item, lot]));
    for (const lot of lots) {
      const key = accountKey(lot.item);
      if (!byAccount.has(key)) byAccount.set(key, lot);
    }
    return byItem;
  };
  return ({ item }) => {
    const named = byNumber.get(numberKey(item.number))?.[0];
    if (named?.item === item) return named;
    return indexed().get(item) ?? byAccount.get(accountKey(item));
  };
}

/** Reads what was received of a customer, once for all its promises and plans. */
export function receiptsOf(facts: CommitmentFacts): Receipts {
  const found = known.get(facts.items);
  if (found !== undefined) return found;
  let count = 0;
  const lots: Lot[] = [];
  const byNumber = new Map<string, Lot[]>();
  for (const item of facts.items.all) {
    if (item.amount <= 0) continue;
    const reductions = facts.history.get(item);
    const receipts =
      reductions === undefined
        ? NOTHING
        : stayed(reductions).map(({ day, amount }) => ({ day, amount, at: count++ }));
    const lot: Lot = { item, receipts, open: NOTHING_OPEN };
    lots.push(lot);
    const form = numberKey(item.number);
    const list = byNumber.get(form);
    if (list === undefined) byNumber.set(form, [lot]);
    else list.push(lot);
  }
  const lotOf = lotFinder(lots, byNumber);
  for (const open of facts.index.all) {
    const lot = lotOf(open);
    // Nearly always one part: a list made for it alone takes a quarter of the room of one that grew.
    if (lot?.open === NOTHING_OPEN) lot.open = [open];
    else lot?.open.push(open);
  }
  const unmatched = facts.credits.flatMap(({ customer, currency, amount, day, source }) =>
    source === "credit-note" || day === undefined
      ? []
      : [{ customer, currency, receipt: { day, amount, at: count++ } }],
  );
  const sorted = new Map<string, readonly Receipt[]>();
  const receipts: Receipts = {
    byNumber,
    lots,
    unmatched,
    count,
    sorted(currency) {
      const ready = sorted.get(currency);
      if (ready !== undefined) return ready;
      const all = [
        ...lots.filter(({ item }) => item.currency === currency).flatMap((lot) => lot.receipts),
        ...unmatched.filter((one) => one.currency === currency).map(({ receipt }) => receipt),
      ].sort(byDay);
      sorted.set(currency, all);
      return all;
    },
  };
  known.set(facts.items, receipts);
  return receipts;
}

/** The invoices that an event names; without a number, all those it may speak of. */
export function lotsNamedBy(event: JournalEvent, facts: CommitmentFacts): readonly Lot[] {
  const { byNumber, lots } = receiptsOf(facts);
  const { payer } = facts.index;
  // Nearly always one invoice of a customer alone.
  const only = event.invoices.length === 1 ? event.invoices[0] : undefined;
  if (only !== undefined && payer === undefined) {
    return byNumber.get(numberKey(withoutRetention(only.number))) ?? NO_LOTS;
  }
  const isAbout = ({ item }: Lot): boolean => concerns(event, item.customer, payer);
  if (event.invoices.length === 0) {
    return payer === undefined || event.customer === payer ? lots : lots.filter(isAbout);
  }
  const keys = new Set(event.invoices.map(({ number }) => numberKey(withoutRetention(number))));
  const named: Lot[] = [];
  for (const key of keys) for (const lot of byNumber.get(key) ?? []) if (isAbout(lot)) named.push(lot);
  return named;
}

/** Whether an event speaks of all that its customer, or payer, owes. */
export const isOfAll = ({ invoices, customer }: JournalEvent, payer: CustomerKey | undefined): boolean =>
  invoices.length === 0 && (payer === undefined || customer === payer);

/** The accounts that bear an invoice number, among those that a payer pays for. */
export function ownersIn(facts: CommitmentFacts): (key: string) => Iterable<CustomerKey> {
  return (key) => (receiptsOf(facts).byNumber.get(key) ?? []).map(({ item }) => item.customer);
}
