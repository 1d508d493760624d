import type { Cents } from "../base/money.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { numberKey } from "./invoice-number.ts";

/** A customer's open items, found by number: an event reads its own invoices without scanning them all. */
export interface OpenIndex {
  /** Oldest due first. */
  readonly all: readonly OpenItem[];
  readonly byNumber: ReadonlyMap<string, readonly OpenItem[]>;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Oldest due first, then by issue, number and row: the same list whatever the order of the sheet's reading. */
export function byAge(a: OpenItem, b: OpenItem): number {
  return (
    compareText(a.item.due ?? "9999", b.item.due ?? "9999") ||
    compareText(a.item.issued ?? "", b.item.issued ?? "") ||
    compareText(a.item.number, b.item.number) ||
    compareText(a.item.origin.tab, b.item.origin.tab) ||
    (a.item.origin.row ?? 0) - (b.item.origin.row ?? 0)
  );
}

/** Indexes the open items of one customer. */
export function indexOpen(items: readonly OpenItem[]): OpenIndex {
  const all = [...items].sort(byAge);
  const byNumber = new Map<string, OpenItem[]>();
  for (const open of all) {
    const key = numberKey(open.item.number);
    if (key === "") continue;
    const list = byNumber.get(key);
    if (list === undefined) byNumber.set(key, [open]);
    else list.push(open);
  }
  return { all, byNumber };
}

/**
 * Open items that an event speaks of, oldest first. Without invoices: the whole customer, that is the items that
 * existed on its day.
 */
export function itemsOf(event: JournalEvent, index: OpenIndex): readonly OpenItem[] {
  if (event.invoices.length === 0) {
    return index.all.filter(({ item }) => item.issued === undefined || item.issued <= event.day);
  }
  const found = new Set<OpenItem>();
  for (const { number } of event.invoices) {
    for (const open of index.byNumber.get(numberKey(number)) ?? []) found.add(open);
  }
  return [...found].sort(byAge);
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
  const stated = new Map<string, number>();
  for (const { number, amount } of event.invoices) {
    if (amount !== undefined) stated.set(numberKey(number), amount);
  }
  let rest = total ?? Number.POSITIVE_INFINITY;
  const shares: Share[] = [];
  for (const open of itemsOf(event, index)) {
    const own = stated.get(numberKey(open.item.number));
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
