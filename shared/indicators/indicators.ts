import type { AgedBalance } from "../aging/aged-balance.ts";
import { openPosition } from "../aging/open-position.ts";
import { addDays, addMonths, type Day, daysBetween } from "../base/day.ts";
import { type PaidHistory, paidHistory, settledDay } from "../dunning/paid-history.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenPosition } from "../model/open-position.ts";
import { INDICATOR_WORDS, type IndicatorCode } from "../texts/indicators.ts";
import { actionsByChannel } from "./actions.ts";
import { promisesKept } from "./promises-kept.ts";
import { setApart } from "./set-apart.ts";

/** A row of `Indicateurs`; no value: it cannot be computed yet, and the definition says why. */
export interface Indicator {
  readonly name: string;
  readonly value: number | undefined;
  readonly unit: string;
  readonly period: string;
  readonly definition: string;
}

export interface IndicatorInput {
  readonly position: OpenPosition;
  readonly balance?: AgedBalance;
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly journal: readonly JournalEvent[];
  readonly asOf: Day;
  /** Who pays for an account in the end (`Clients.Payeur`); none given: each pays for itself. */
  readonly payerOf?: (account: CustomerKey) => CustomerKey;
}

const PERIOD = 90;

const rounded = (value: number): number => Math.round(value * 10) / 10;

function row(code: IndicatorCode, value: number | undefined, more = ""): Indicator {
  const words = INDICATOR_WORDS[code];
  return { ...words, name: `${words.name}${more}`, value: value === undefined ? undefined : rounded(value) };
}

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : (100 * part) / whole;

/** What is owed in a currency at a position: open items less credits. */
function receivable(position: OpenPosition, currency: string): number {
  let total = 0;
  for (const { item, open } of position.items) if (item.currency === currency) total += open;
  for (const credit of position.credits) if (credit.currency === currency) total -= credit.amount;
  return total;
}

function openTotal(
  position: OpenPosition,
  currency: string,
  keep: (daysLate: number | undefined) => boolean,
): number {
  let total = 0;
  for (const { item, open, daysLate } of position.items) {
    if (item.currency === currency && keep(daysLate)) total += open;
  }
  return total;
}

const isSale = (item: LedgerItem, currency: string): boolean =>
  item.currency === currency &&
  (item.kind === "invoice" || item.kind === "deposit" || item.kind === "credit-note");

/** Invoiced in a period, credit notes deducted, first day excluded and last one included. */
function invoiced(items: readonly LedgerItem[], currency: string, after: Day, until: Day): number {
  let total = 0;
  for (const item of items) {
    if (isSale(item, currency) && item.issued !== undefined && item.issued > after && item.issued <= until) {
      total += item.amount;
    }
  }
  return total;
}

/** DSO by exhaustion of sales: whole months back from the as-of day, then a share of the last one. */
function countbackDso(
  items: readonly LedgerItem[],
  currency: string,
  owed: number,
  asOf: Day,
): number | undefined {
  const sales = items.filter((item) => isSale(item, currency));
  const first = sales.flatMap(({ issued }) => (issued === undefined ? [] : [issued])).sort()[0];
  if (first === undefined) return undefined;
  let left = owed;
  let days = 0;
  for (let month = 0, until = asOf; left > 0; month += 1) {
    if (until < first) return undefined;
    const after = addMonths(asOf, -(month + 1));
    const length = daysBetween(after, until);
    const sold = invoiced(sales, currency, after, until);
    if (sold >= left) return days + (length * left) / sold;
    left -= Math.max(0, sold);
    days += length;
    until = after;
  }
  return days;
}

/** Lateness of the invoices wholly settled in the period, weighted by amount; early ones count as negative. */
function averageDelay(
  items: readonly LedgerItem[],
  history: PaidHistory,
  currency: string,
  asOf: Day,
): number | undefined {
  const from = addDays(asOf, -PERIOD);
  let weighted = 0;
  let total = 0;
  for (const item of items) {
    if (item.currency !== currency || item.due === undefined || item.amount <= 0 || item.kind === "entry")
      continue;
    const paid = settledDay(history, item);
    if (paid === undefined || paid <= from || paid > asOf) continue;
    weighted += daysBetween(item.due, paid) * item.amount;
    total += item.amount;
  }
  return total === 0 ? undefined : weighted / total;
}

function currenciesOf(position: OpenPosition, items: readonly LedgerItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { currency } of items) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  for (const { item } of position.items) if (!counts.has(item.currency)) counts.set(item.currency, 0);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
}

/** Totals of what is owed and not chased; a row only where there is some. Exact amounts, never rounded. */
function apart(position: OpenPosition, currency: string, more: string): readonly Indicator[] {
  const totals = setApart(position, currency);
  return (["factored", "retention"] as const).flatMap((code) => {
    const value = totals[code];
    const unit = currency === "EUR" ? INDICATOR_WORDS[code].unit : currency;
    return value === undefined ? [] : [{ ...row(code, undefined, more), value, unit }];
  });
}

/** The figures of one currency; amounts of two currencies are never added. */
function ofCurrency(
  input: IndicatorInput,
  history: PaidHistory,
  monthAgo: OpenPosition,
  currency: string,
  more: string,
): readonly Indicator[] {
  const { position, items, asOf } = input;
  const owed = receivable(position, currency);
  const sold = invoiced(items, currency, addDays(asOf, -PERIOD), asOf);
  const open = openTotal(position, currency, () => true);
  const overdue = openTotal(position, currency, (days) => days !== undefined && days >= 1);
  const old = openTotal(position, currency, (days) => days !== undefined && days > PERIOD);
  const opening = receivable(monthAgo, currency) + invoiced(items, currency, addMonths(asOf, -1), asOf);
  const collectable = opening - (owed - overdue);
  return [
    row("dso-simple", sold <= 0 ? undefined : (owed / sold) * PERIOD, more),
    row("dso-countback", owed <= 0 ? undefined : countbackDso(items, currency, owed, asOf), more),
    row("average-delay", averageDelay(items, history, currency, asOf), more),
    row("overdue-share", share(overdue, open), more),
    row("over-90-share", share(old, open), more),
    row("cei", collectable <= 0 ? undefined : share(opening - owed, collectable), more),
    ...apart(position, currency, more),
  ];
}

/** The rows of `Indicateurs` at a day: one set by currency, then promises and actions. Rounded to a tenth. */
export function indicatorsOf(input: IndicatorInput): readonly Indicator[] {
  const { position, items, payments, journal, asOf } = input;
  const history = paidHistory(items, payments, asOf);
  const monthAgo = openPosition(items, payments, addMonths(asOf, -1)).position;
  const currencies = currenciesOf(position, items);
  const rows = currencies.flatMap((currency, rank) =>
    ofCurrency(input, history, monthAgo, currency, rank === 0 ? "" : ` – ${currency}`),
  );
  const promises = promisesKept(journal, items, history, asOf, input.payerOf);
  rows.push(row("promises-kept", promises.judged === 0 ? undefined : share(promises.kept, promises.judged)));
  for (const { channel, count } of actionsByChannel(journal, asOf)) {
    rows.push(row("actions", count, ` – ${channel}`));
  }
  return rows;
}
