import { type Day, dayNumber } from "#shared/base/day.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { paymentHabits } from "#shared/priority/payment-habits.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { futureOf, openOn, type Receivables } from "./receivables.ts";

/** Customers with something overdue on a day, what a choice of each is worth, and how each ranking weighs them. */
export interface DayOfChoices {
  readonly customers: readonly CustomerKey[];
  /** Cent-days that what each owes will still stay unpaid, at most 90 days: known only afterwards. */
  readonly values: readonly number[];
  readonly weights: Readonly<Record<Ranking, readonly number[]>>;
}

export const RANKINGS = [
  "mixte",
  "mixte, as in Relances",
  "amount",
  "lateness",
  "amount × lateness",
  "perfect foresight",
] as const;
export type Ranking = (typeof RANKINGS)[number];

/** Rankings that anybody could make in a sheet. */
export const SIMPLE: readonly Ranking[] = ["amount", "lateness", "amount × lateness"];

interface Owed {
  amount: number;
  late: number;
  amountLate: number;
  expected: number;
  value: number;
}

/**
 * Whom the choice is among: everybody who owes something overdue, or those of whom the plan asks for a message or a
 * call on that day and nothing else (no invoice to mend, no step that waits).
 */
export type Among = "all" | "to do";

/** The customer's place in `Relances`: that of its first line. */
function placesInPlan({ book }: Receivables, on: Day, among: Among): ReadonlyMap<CustomerKey, number> {
  const places = new Map<CustomerKey, number>();
  const others = new Set<CustomerKey>();
  for (const { line, rank, first } of planBook({ ...book, asOf: on }).plan) {
    const isOverdue = [...line.parts, ...line.informed].some(({ open }) => (open.daysLate ?? 0) > 0);
    if (!isOverdue) continue;
    if (first || line.state !== "à faire") others.add(line.customer);
    if (!places.has(line.customer)) places.set(line.customer, rank);
  }
  if (among === "to do") for (const customer of others) places.delete(customer);
  return places;
}

/** Weighs the customers of a day by what was known on it; only `values` and foresight look further. */
export function choicesOn(set: Receivables, on: Day, among: Among): DayOfChoices {
  const { items } = set.book.ledger;
  const habits = paymentHabits(items, set.book.payments, on);
  const today = dayNumber(on);
  const end = dayNumber(set.end);
  const owed = new Map<CustomerKey, Owed>();
  for (const history of set.histories) {
    const late = today - history.due;
    if (history.issued > today || late <= 0) continue;
    const open = openOn(history, today);
    if (open <= 0) continue;
    const { customer } = history.item;
    const sum = owed.get(customer) ?? { amount: 0, late: 0, amountLate: 0, expected: 0, value: 0 };
    owed.set(customer, sum);
    sum.amount += open;
    sum.late = Math.max(sum.late, late);
    sum.amountLate += open * late;
    sum.expected += open * habits.furtherDelay(customer, late);
    sum.value += futureOf(history, today, end);
  }
  const places = placesInPlan(set, on, among);
  const customers = [...owed.keys()].filter((key) => among === "all" || places.has(key)).sort();
  const each = (weigh: (sum: Owed, customer: CustomerKey) => number): readonly number[] =>
    customers.flatMap((customer) => {
      const sum = owed.get(customer);
      return sum === undefined ? [] : [weigh(sum, customer)];
    });
  const values = each(({ value }) => value);
  return {
    customers,
    values,
    weights: {
      mixte: each(({ expected }) => expected),
      "mixte, as in Relances": each((_, customer) => -(places.get(customer) ?? Number.MAX_SAFE_INTEGER)),
      amount: each(({ amount }) => amount),
      lateness: each(({ late }) => late),
      "amount × lateness": each(({ amountLate }) => amountLate),
      "perfect foresight": values,
    },
  };
}

/** Customers that a cut holds. */
export const heldBy = (cut: number, customers: number): number => Math.max(1, Math.ceil(cut * customers));

/** Share of the whole value in the first customers of a ranking; ties by the customer's name. */
export function shareOf({ values }: DayOfChoices, weights: readonly number[], cut: number): number {
  const order = values.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  let held = 0;
  let whole = 0;
  order.forEach((at, place) => {
    const value = values[at] ?? 0;
    whole += value;
    if (place < heldBy(cut, values.length)) held += value;
  });
  return held / whole;
}
