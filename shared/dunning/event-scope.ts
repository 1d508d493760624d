import type { Cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { wordsOf } from "./event-words.ts";
import { inOrderOf } from "./in-order-of.ts";
import { numberKey } from "./invoice-number.ts";

/** A shorter name could be any word. */
const SHORTEST_SITE = 3;

/** A customer's open items, found by number: an event reads its own invoices without scanning them all. */
export interface OpenIndex {
  /** Oldest due first. */
  readonly all: readonly OpenItem[];
  readonly byNumber: Pick<ReadonlyMap<string, readonly OpenItem[]>, "get">;
  /** Who pays for these accounts, when it is somebody else or several share it; `undefined`: one customer alone. */
  readonly payer?: CustomerKey;
}

/** Whether an event speaks of an account: the payer's events of all it pays for, an account's of that one. */
export function concerns(
  event: Pick<JournalEvent, "customer">,
  account: CustomerKey,
  payer: CustomerKey | undefined,
): boolean {
  return payer === undefined || event.customer === payer || event.customer === account;
}

/** Every open item that an event without invoices may speak of, whatever their day. */
export function wholeOf(event: Pick<JournalEvent, "customer">, index: OpenIndex): readonly OpenItem[] {
  if (index.payer === undefined || event.customer === index.payer) return index.all;
  return index.all.filter(({ item }) => item.customer === event.customer);
}

/** Oldest due first, then by issue, number and row: the same list whatever the order of the sheet's reading. */
export function byAge(a: OpenItem, b: OpenItem): number {
  return (
    inTextOrder(a.item.due ?? "9999", b.item.due ?? "9999") ||
    inTextOrder(a.item.issued ?? "", b.item.issued ?? "") ||
    inTextOrder(a.item.number, b.item.number) ||
    inTextOrder(a.item.origin.tab, b.item.origin.tab) ||
    (a.item.origin.row ?? 0) - (b.item.origin.row ?? 0)
  );
}

/** Indexes the open items of one customer, or of the accounts that a payer pays for. */
export function indexOpen(items: readonly OpenItem[], payer?: CustomerKey): OpenIndex {
  const all = inOrderOf(items, byAge);
  let found: ReadonlyMap<string, readonly OpenItem[]> | undefined;
  return {
    all,
    byNumber: {
      // Most customers have no event that names an invoice: their items are indexed when one does. A method and no
      // getter: an object with a getter of its own is slow to make and to read, everywhere (measured).
      get(key) {
        found ??= numbered(all);
        return found.get(key);
      },
    },
    payer,
  };
}

function numbered(all: readonly OpenItem[]): ReadonlyMap<string, readonly OpenItem[]> {
  const byNumber = new Map<string, OpenItem[]>();
  for (const open of all) {
    const key = numberKey(open.item.number);
    if (key === "") continue;
    const list = byNumber.get(key);
    if (list === undefined) byNumber.set(key, [open]);
    else list.push(open);
  }
  return byNumber;
}

const NO_ITEMS: readonly OpenItem[] = [];

/**
 * Open items that an event speaks of, oldest first. Without invoices: the whole customer (or all that a payer pays
 * for), that is the items that existed on its day.
 */
export function itemsOf(event: JournalEvent, index: OpenIndex): readonly OpenItem[] {
  if (event.invoices.length === 0) {
    const known = wholeOf(event, index).filter(
      ({ item }) => item.issued === undefined || item.issued <= event.day,
    );
    return event.kind === "litige ouvert" ? ofNamedSites(event, known) : known;
  }
  const [only] = event.invoices;
  if (only !== undefined && event.invoices.length === 1) {
    const named = index.byNumber.get(numberKey(only.number)) ?? NO_ITEMS;
    if (index.payer === undefined) return named;
    return named.filter((open) => concerns(event, open.item.customer, index.payer));
  }
  const found = new Set<OpenItem>();
  for (const { number } of event.invoices) {
    for (const open of index.byNumber.get(numberKey(number)) ?? []) {
      if (concerns(event, open.item.customer, index.payer)) found.add(open);
    }
  }
  return inOrderOf([...found], byAge);
}

/** A dispute about a building site, named in its words, leaves the customer's other sites alone. */
function ofNamedSites(event: JournalEvent, items: readonly OpenItem[]): readonly OpenItem[] {
  const words = ` ${wordsOf(event)} `;
  if (words.trim() === "") return items;
  const isNamed = ({ item }: OpenItem): boolean => {
    const site = comparable(item.site ?? "");
    return site.length >= SHORTEST_SITE && words.includes(` ${site} `);
  };
  const named = items.filter(isNamed);
  return named.length > 0 ? named : items;
}

/** A part of an open item that an event is about. */
export interface Share {
  readonly open: OpenItem;
  readonly amount: number;
}

/**
 * Shares of an event's amount on its open items: the parts it states by invoice first, then its total on the
 * oldest; no amount at all: each item whole. Never beyond what is open.
 */
export function sharesOf(
  event: JournalEvent,
  index: OpenIndex,
  total: Cents | number | undefined,
): readonly Share[] {
  let stated: Map<string, number> | undefined;
  for (const { number, amount } of event.invoices) {
    if (amount === undefined) continue;
    stated ??= new Map();
    stated.set(numberKey(number), amount);
  }
  let rest = total ?? Number.POSITIVE_INFINITY;
  const shares: Share[] = [];
  for (const open of itemsOf(event, index)) {
    const own = stated?.get(numberKey(open.item.number));
    const amount = Math.min(open.open, own ?? rest, rest);
    if (amount <= 0) continue;
    rest -= amount;
    shares.push({ open, amount });
  }
  return shares;
}

/** Amount an event states: its own, else the sum of the parts it states by invoice when each has one. */
export function statedAmount(event: JournalEvent): number | undefined {
  if (event.amount !== undefined) return event.amount;
  if (event.invoices.length === 0) return undefined;
  let sum = 0;
  for (const { amount } of event.invoices) {
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}
