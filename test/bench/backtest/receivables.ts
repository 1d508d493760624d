import { addDays, type Day, dayNumber, dayOfNumber } from "#shared/base/day.ts";
import { paidHistory } from "#shared/dunning/paid-history.ts";
import type { TabCells } from "#shared/model/cell.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Book } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";

/** A portfolio whose payments are known: what each item still owes at any day of it. */
export interface Receivables {
  readonly name: string;
  readonly book: Book;
  /** Items with a due day that can be overdue, with what was taken off them, by day number. */
  readonly histories: readonly ItemHistory[];
  /** Last day of which the data know the payments. */
  readonly end: Day;
  /** Days at which the ranking is judged. */
  readonly days: readonly Day[];
  /** Later days, kept aside while the ranking was made: less than 90 days of payments follow them. */
  readonly lastDays: readonly Day[];
}

export interface ItemHistory {
  readonly item: LedgerItem;
  readonly due: number;
  readonly issued: number;
  readonly paid: readonly { readonly on: number; readonly amount: number }[];
}

/** A day far enough for every settlement to count. */
const EVER = dayOfNumber(dayNumber("2099-12-31" as Day));
const CAP = 90;
/** Invoices that must be settled before a day, for there to be something to learn from. */
const SETTLED_BEFORE = 10;
const DAYS_JUDGED = 12;

/** Terms for what says none, as an owner answers at set-up (a FEC holds no due day). */
const SETTINGS_TAB: TabCells = {
  sheetId: 9_001,
  title: "Réglages",
  rows: [
    ["Réglage", "Valeur", "Explication"],
    ["Conditions par défaut", "30J", null],
  ],
};

function histories(book: Book): readonly ItemHistory[] {
  const { items } = book.ledger;
  const settled = paidHistory(items, book.payments, EVER);
  return items.flatMap((item): ItemHistory[] => {
    if (item.due === undefined || item.amount <= 0) return [];
    // Paid without anyone knowing when: it is open at no day.
    if (item.settlements.some(({ day }) => day === undefined)) return [];
    const paid = (settled.get(item) ?? []).map(({ day, amount }) => ({ on: dayNumber(day), amount }));
    const issued = dayNumber(item.issued ?? addDays(item.due, -30));
    return [{ item, due: dayNumber(item.due), issued, paid: paid.sort((a, b) => a.on - b.on) }];
  });
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * The last day of which the payments are known: where they stop being as many as usual. A single date mistyped months
 * later is no end.
 */
function endOf(all: readonly ItemHistory[]): number {
  const paid = all.flatMap((one) => one.paid.map(({ on }) => on)).sort((a, b) => a - b);
  return quantile(paid, 0.985);
}

/** So many days at most, evenly from one to another, a week apart at least. */
function evenly(first: number, last: number, most: number): readonly Day[] {
  if (last < first) return [];
  const count = Math.min(most, Math.floor((last - first) / 7) + 1);
  const step = count === 1 ? 0 : (last - first) / (count - 1);
  return Array.from({ length: count }, (_, at) => dayOfNumber(Math.round(first + at * step)));
}

/**
 * Up to twelve days between the first one with enough paid invoices before it and the last one with 90 days after it
 * (a third of the data's length when they are short), and the days after these with a week at least after them.
 */
function daysOf(all: readonly ItemHistory[], end: number): Pick<Receivables, "days" | "lastDays"> {
  const paid = all.flatMap((one) => one.paid.map(({ on }) => on)).sort((a, b) => a - b);
  if (paid.length <= SETTLED_BEFORE) return { days: [], lastDays: [] };
  const start = quantile(paid, 0.01);
  const length = end - start;
  const first = Math.max(start + Math.min(180, Math.floor(length / 3)), paid[SETTLED_BEFORE] ?? end);
  const last = end - Math.min(CAP, Math.floor(length / 3));
  return { days: evenly(first, last, DAYS_JUDGED), lastDays: evenly(Math.max(first, last + 4), end - 7, 4) };
}

/** Reads tabs by the product's own reader, proposal accepted. @throws with the reader's own sentence */
export function receivables(name: string, tabs: readonly TabCells[], end?: Day): Receivables {
  // No day of the data is after the day of reading, so that nothing is said of dates to come.
  const given = tabs.some(({ title }) => title === SETTINGS_TAB.title) ? tabs : [...tabs, SETTINGS_TAB];
  const reading = readBook({ tabs: given, today: EVER, locale: "fr_FR" }, { accept: true });
  if (reading.kind !== "book") throw new Error(`${name} : ${reading.message}`);
  const all = histories(reading.book);
  const last = end === undefined ? endOf(all) : dayNumber(end);
  return { name, book: reading.book, histories: all, end: dayOfNumber(last), ...daysOf(all, last) };
}

/** What is left of an item at the end of a day. */
export function openOn({ item, paid }: ItemHistory, on: number): number {
  let open: number = item.amount;
  for (const part of paid) if (part.on <= on) open -= part.amount;
  return Math.max(0, open);
}

/**
 * Cent-days that an item overdue on a day stays unpaid after it, at most 90 days. What is not paid by the end of the
 * data is counted to the end of the data: at least that long, and nothing is made up.
 */
export function futureOf(history: ItemHistory, on: number, end: number): number {
  let open = openOn(history, on);
  let from = on;
  let area = 0;
  const horizon = Math.min(on + CAP, Math.max(end, on));
  for (const part of history.paid) {
    if (part.on <= on) continue;
    if (part.on > horizon) break;
    area += open * (part.on - from);
    open = Math.max(0, open - part.amount);
    from = part.on;
  }
  return area + open * (horizon - from);
}
