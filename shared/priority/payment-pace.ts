import { BAND_COUNT, bandStart, bandWidth, type LifeTable } from "./delay-bands.ts";

/** Chance a day that an overdue invoice is paid, by band of lateness. */
export type Pace = readonly number[];

/** Before anything is known: one overdue invoice in ten is paid on a day of its first week … */
const FIRST_PACE = 1 / 10;
/** … and half as many in each later band: the longer it lasts, the longer it will. */
const SLOWING = 1 / 2;
/** That expectation weighs one payment. */
const EXPECTED_PAYMENTS = 1;
/** A customer's own history counts beside this many invoices of the portfolio. */
const PORTFOLIO_INVOICES = 4;
/** Bands that begin within a month: a payment that came before them speaks of them too. */
const QUICK_UNTIL = 30;
/** It counts there as a payment after so many days. */
const QUICK_DAYS = 4;

/** The portfolio's pace: payments of each band over days spent there, beside what one expects of any portfolio. */
export function portfolioPace(table: LifeTable): Pace {
  const pace: number[] = [];
  let before = FIRST_PACE / SLOWING;
  for (let band = 0; band < BAND_COUNT; band += 1) {
    const expected = before * SLOWING;
    const payments = (table.payments[band] ?? 0) + EXPECTED_PAYMENTS;
    before = payments / ((table.days[band] ?? 0) + EXPECTED_PAYMENTS / expected);
    pace.push(before);
  }
  return pace;
}

/**
 * Adds a payment to a customer's own table as one that came before some bands: who pays on the day, or quickly, would
 * also settle soon what is late for once. Without it, a punctual customer would have no history of lateness at all.
 * @param from the first band that the payment came before
 */
export function addQuick(table: LifeTable, from: number): void {
  for (let band = from; bandStart(band) <= QUICK_UNTIL; band += 1) {
    table.payments[band] = (table.payments[band] ?? 0) + 1;
    table.days[band] = (table.days[band] ?? 0) + QUICK_DAYS;
  }
}

/**
 * A customer's pace: its own payments and days, beside four invoices that went through the band at the portfolio's
 * pace (gamma-Poisson shrinkage; Efron & Morris 1977). Without history it is the portfolio's.
 */
export function customerPace(own: LifeTable | undefined, portfolio: Pace): Pace {
  if (own === undefined) return portfolio;
  return portfolio.map((pace, band) => {
    const payments = PORTFOLIO_INVOICES * (1 - Math.exp(-pace * bandWidth(band)));
    return ((own.payments[band] ?? 0) + payments) / ((own.days[band] ?? 0) + payments / pace);
  });
}
