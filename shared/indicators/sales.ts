import { type Day, daysBetween } from "../base/day.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { monthsBefore } from "./months.ts";

/** What was invoiced in one currency, credit notes deducted, by day: sums of any period in logarithmic time. */
export interface Sales {
  /** First day with a sale; `undefined`: none has a day. */
  readonly first: Day | undefined;
  /** Invoiced in a period, first day excluded and last one included, in cents. */
  between(after: Day, until: Day): number;
}

const isSale = ({ kind }: LedgerItem): boolean =>
  kind === "invoice" || kind === "deposit" || kind === "credit-note";

/** Sales by currency: one pass over the ledger. An item without an issue day belongs to no period. */
export function salesByCurrency(items: readonly LedgerItem[]): (currency: string) => Sales {
  const byDay = new Map<string, Map<Day, number>>();
  for (const item of items) {
    if (item.issued === undefined || !isSale(item)) continue;
    let days = byDay.get(item.currency);
    if (days === undefined) {
      days = new Map();
      byDay.set(item.currency, days);
    }
    days.set(item.issued, (days.get(item.issued) ?? 0) + item.amount);
  }
  const made = new Map<string, Sales>();
  return (currency) => {
    const known = made.get(currency) ?? salesOf(byDay.get(currency) ?? new Map());
    made.set(currency, known);
    return known;
  };
}

function salesOf(byDay: ReadonlyMap<Day, number>): Sales {
  const days = [...byDay.keys()].sort();
  const sums: number[] = [];
  let total = 0;
  for (const on of days) {
    total += byDay.get(on) ?? 0;
    sums.push(total);
  }
  const until = (on: Day): number => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? "") <= on) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  };
  return { first: days[0], between: (after, last) => until(last) - until(after) };
}

/**
 * DSO by exhaustion of sales (countback): whole months back from the day (calendar months from the end of one), then a
 * share of the last one. `undefined` when the known sales do not reach what is owed.
 */
export function countbackDso(sales: Sales, owed: number, asOf: Day): number | undefined {
  if (owed <= 0 || sales.first === undefined) return undefined;
  let left = owed;
  let days = 0;
  for (let month = 0, until = asOf; left > 0; month += 1) {
    if (until < sales.first) return undefined;
    const after = monthsBefore(asOf, month + 1);
    const length = daysBetween(after, until);
    const sold = sales.between(after, until);
    if (sold >= left) return days + (length * left) / sold;
    left -= Math.max(0, sold);
    days += length;
    until = after;
  }
  return days;
}
