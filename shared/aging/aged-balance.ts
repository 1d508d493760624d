import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { OpenItem, OpenPosition } from "../model/open-position.ts";

interface Columns {
  readonly currency: string;
  readonly total: Cents;
  /** *Sans échéance*. */
  readonly noDue: Cents;
  /** *Non échu*: due on the day or later. */
  readonly notDue: Cents;
  /** One a bound, then beyond the last one. */
  readonly buckets: readonly Cents[];
  /** Credit notes and unmatched payments, never positive. */
  readonly credits: Cents;
  /** *Échu*: the buckets, credits not deducted. */
  readonly overdue: Cents;
  /** *Dont en litige*. */
  readonly disputed: Cents;
  /** *Dont à échoir sous 15 j*. */
  readonly dueSoon: Cents;
  /** *Retard max (j)*: 0 when nothing is late. */
  readonly maxDaysLate: number;
}

export interface AgedRow extends Columns {
  readonly customer: CustomerKey;
}
export type AgedTotal = Columns;

export interface AgedBalance {
  /** A row a customer and currency, in the order met. */
  readonly rows: readonly AgedRow[];
  /** A row a currency. */
  readonly totals: readonly AgedTotal[];
}

/** Days within which a debt not yet due is soon due. */
export const SOON = 15;

/** The sums of a row while they grow, in cents. */
export interface Sums {
  customer: CustomerKey;
  currency: string;
  noDue: number;
  notDue: number;
  buckets: number[];
  credits: number;
  disputed: number;
  dueSoon: number;
  maxDaysLate: number;
}

/** The bucket of an item late by some days, from 0; the one beyond the last bound comes last. */
export function bucketOf(bounds: readonly number[], daysLate: number): number {
  let bucket = 0;
  while (bucket < bounds.length && daysLate > (bounds[bucket] ?? 0)) bucket += 1;
  return bucket;
}

interface ChainedSums extends Sums {
  /** The same customer's sums in another currency. */
  other: ChainedSums | undefined;
}

function emptySums(customer: CustomerKey, currency: string, buckets: number): ChainedSums {
  return {
    customer,
    currency,
    noDue: 0,
    notDue: 0,
    buckets: new Array<number>(buckets).fill(0),
    credits: 0,
    disputed: 0,
    dueSoon: 0,
    maxDaysLate: 0,
    other: undefined,
  };
}

/**
 * The aged balance by customer and currency (method 3): one pass over the position. `bounds` are the last days of the
 * buckets (30, 60, 90); `disputed` gives the disputed part of an item. Currencies are never added. Always:
 * no due + not due + buckets + credits = total = open items − open credits.
 */
export function agedBalance(
  position: OpenPosition,
  bounds: readonly number[],
  disputed: (open: OpenItem) => Cents,
): AgedBalance {
  const size = bounds.length + 1;
  // Nearly every customer has one currency: its first one is found at once, the others behind it.
  const byCustomer = new Map<CustomerKey, ChainedSums>();
  const all: Sums[] = [];
  const sumsOf = (customer: CustomerKey, currency: string): Sums => {
    let last: ChainedSums | undefined;
    for (let one = byCustomer.get(customer); one !== undefined; one = one.other) {
      if (one.currency === currency) return one;
      last = one;
    }
    const sums = emptySums(customer, currency, size);
    if (last === undefined) byCustomer.set(customer, sums);
    else last.other = sums;
    all.push(sums);
    return sums;
  };

  for (const open of position.items) {
    const sums = sumsOf(open.item.customer, open.item.currency);
    const { daysLate } = open;
    if (daysLate === undefined) sums.noDue += open.open;
    else if (daysLate <= 0) {
      sums.notDue += open.open;
      if (daysLate >= -SOON) sums.dueSoon += open.open;
    } else {
      const bucket = bucketOf(bounds, daysLate);
      sums.buckets[bucket] = (sums.buckets[bucket] ?? 0) + open.open;
      if (daysLate > sums.maxDaysLate) sums.maxDaysLate = daysLate;
    }
    sums.disputed += disputed(open);
  }
  for (const credit of position.credits) sumsOf(credit.customer, credit.currency).credits -= credit.amount;
  return balanceOf(all, size);
}

/** The balance of rows already summed, with a total a currency. @param size how many buckets a row has */
export function balanceOf(all: readonly Sums[], size: number): AgedBalance {
  const totals = new Map<string, Sums>();
  for (const sums of all) {
    const total = totals.get(sums.currency) ?? emptySums("" as CustomerKey, sums.currency, size);
    totals.set(sums.currency, total);
    add(total, sums);
  }
  return {
    rows: all.map(rowOf),
    totals: [...totals.values()].map(columns),
  };
}

/** Field by field: on tens of thousands of rows a spread makes each of them twice. */
function rowOf(sums: Sums): AgedRow {
  const overdue = overdueOf(sums);
  return {
    customer: sums.customer,
    currency: sums.currency,
    total: (sums.noDue + sums.notDue + overdue + sums.credits) as Cents,
    noDue: sums.noDue as Cents,
    notDue: sums.notDue as Cents,
    buckets: sums.buckets as Cents[],
    credits: sums.credits as Cents,
    overdue: overdue as Cents,
    disputed: sums.disputed as Cents,
    dueSoon: sums.dueSoon as Cents,
    maxDaysLate: sums.maxDaysLate,
  };
}

function overdueOf({ buckets }: Sums): number {
  let overdue = 0;
  for (let bucket = 0; bucket < buckets.length; bucket += 1) overdue += buckets[bucket] ?? 0;
  return overdue;
}

function add(total: Sums, sums: Sums): void {
  total.noDue += sums.noDue;
  total.notDue += sums.notDue;
  sums.buckets.forEach((amount, bucket) => {
    total.buckets[bucket] = (total.buckets[bucket] ?? 0) + amount;
  });
  total.credits += sums.credits;
  total.disputed += sums.disputed;
  total.dueSoon += sums.dueSoon;
  if (sums.maxDaysLate > total.maxDaysLate) total.maxDaysLate = sums.maxDaysLate;
}

function columns(sums: Sums): Columns {
  const { customer: _nobody, ...total } = rowOf(sums);
  return total;
}
