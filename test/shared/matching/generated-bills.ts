import { addDays, addMonths, type Day, day } from "#shared/base/day.ts";
import type { NumberParts } from "./generated-labels.ts";
import type { Style } from "./generated-styles.ts";
import type { Chance } from "./random.ts";

/** Forms of number series; `restart`: the running number begins again each January. */
const SERIES: readonly ((count: number, year: string) => NumberParts)[] = [
  (count, year) => parts(`FA-${year}-${pad(count, 4)}`, "FA", year, pad(count, 4)),
  (count, year) => parts(`F${year.slice(2)}/${pad(count, 4)}`, "F", year, pad(count, 4)),
  (count, year) => parts(`${year}${pad(count, 4)}`, "", year, pad(count, 4)),
  (count, year) => parts(String(count), "", year, String(count)),
  (count, year) => parts(`FAC${pad(count + 4_000, 5)}`, "FAC", year, pad(count + 4_000, 5)),
  (count, year) => parts(`INV-${year}-${count}`, "INV", year, String(count)),
  (count, year) => parts(`${year}-${pad(count, 3)}`, "", year, pad(count, 3)),
];

export const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const parts = (number: string, prefix: string, year: string, serial: string): NumberParts => ({
  number,
  prefix,
  year,
  serial,
});

export interface Bill {
  readonly customer: number;
  readonly number: NumberParts;
  readonly issued: Day;
  readonly due: Day;
  readonly amount: number;
  readonly amountExclTax: number;
  readonly credit: boolean;
  readonly subscription: boolean;
  paid: boolean;
}

/** Invoices, credit notes and subscriptions of every customer, numbered in order of day. */
export function billsOf(random: Chance, style: Style, seed: number, customers: number): Bill[] {
  const first = SERIES[seed % SERIES.length];
  const second = seed % 3 === 0 ? SERIES[(seed + 1) % SERIES.length] : first;
  if (!first || !second) throw new Error("no series");
  const subscribers = new Map<number, number>();
  for (let at = 0; at < customers; at += 1)
    if (random.is(0.125)) subscribers.set(at, random.pick([2_900, 4_900, 12_000, 18_000, 35_880]));
  const dated: { customer: number; issued: Day; amount: number; credit: boolean; subscription: boolean }[] =
    [];
  for (let at = 0; at < customers; at += 1) {
    const monthly = subscribers.get(at);
    if (monthly !== undefined) {
      for (let month = 0; month < 11; month += 1)
        dated.push({
          customer: at,
          issued: addMonths(day("2025-10-01"), month),
          amount: monthly,
          credit: false,
          subscription: true,
        });
      continue;
    }
    const count = random.whole(3, 14);
    for (let one = 0; one < count; one += 1) {
      const credit = random.is(0.05);
      const excluding = random.is(style.round) ? random.whole(3, 400) * 1_000 : random.whole(3_000, 400_000);
      const amount = Math.round(excluding * random.pick([1.2, 1.2, 1.2, 1.1, 1.055]));
      const size = credit ? -Math.round(amount / random.whole(2, 6)) : amount;
      dated.push({
        customer: at,
        issued: addDays(day("2025-10-01"), random.whole(0, 330)),
        amount: size,
        credit,
        subscription: false,
      });
    }
  }
  dated.sort((a, b) => (a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : a.customer - b.customer));
  const counters = new Map<string, number>();
  const used = new Set<string>();
  return dated.map(({ customer, issued, amount, credit, subscription }): Bill => {
    const year = issued.slice(0, 4);
    const series = issued < "2026-06-15" ? first : second;
    const counter = credit ? `avoir ${year}` : `${year} ${series === first}`;
    let count = counters.get(counter) ?? (year === "2025" && !credit ? 700 : 0);
    let number: NumberParts;
    // A series that begins again may give two customers one number, never one customer the same twice.
    do {
      count += 1;
      number = credit ? parts(`AV-${year}-${pad(count, 3)}`, "AV", year, pad(count, 3)) : series(count, year);
    } while (used.has(`${customer} ${number.number}`));
    used.add(`${customer} ${number.number}`);
    counters.set(counter, count);
    const due = addDays(issued, random.pick([0, 15, 30, 30, 30, 45]));
    return {
      customer,
      number,
      issued,
      due,
      amount,
      amountExclTax: Math.round(amount / 1.2),
      credit,
      subscription,
      paid: false,
    };
  });
}
