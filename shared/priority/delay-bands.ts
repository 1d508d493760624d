/**
 * First day late of each band of the life table: each band is about twice as long as the one before, so that every one
 * of them holds payments even in a small portfolio. The last one has no end.
 */
const STARTS = [1, 8, 16, 31, 61, 121] as const;
/** How far one looks into the last band, in days: as far as the delay is capped. */
const LAST_WIDTH = 90;

export const BAND_COUNT = STARTS.length;

/** First day late of a band; after the last band, never. */
export const bandStart = (band: number): number => STARTS[band] ?? Number.POSITIVE_INFINITY;

/** Days of a band; the last one is counted as 90. */
export const bandWidth = (band: number): number =>
  band + 1 < BAND_COUNT ? bandStart(band + 1) - bandStart(band) : LAST_WIDTH;

/** The band of a lateness of one day or more. */
export function bandOf(daysLate: number): number {
  let band = 0;
  while (daysLate >= bandStart(band + 1)) band += 1;
  return band;
}

/** How often invoices were paid in each band, and how many days they spent there unpaid (whole or weighted counts). */
export interface LifeTable {
  readonly payments: number[];
  readonly days: number[];
}

export const emptyTable = (): LifeTable => ({
  payments: new Array<number>(BAND_COUNT).fill(0),
  days: new Array<number>(BAND_COUNT).fill(0),
});

/**
 * Adds one late invoice: the days it spent unpaid in each band, and its payment in the last one it came to. One that
 * is still open is counted for the days it has already waited, no more and no less (a censored life, Kaplan & Meier 1958).
 */
export function addLate(table: LifeTable, daysLate: number, isPaid: boolean): void {
  const last = bandOf(daysLate);
  for (let band = 0; band <= last; band += 1) {
    const end = band === last ? daysLate : bandStart(band + 1) - 1;
    table.days[band] = (table.days[band] ?? 0) + end - bandStart(band) + 1;
  }
  if (isPaid) table.payments[last] = (table.payments[last] ?? 0) + 1;
}
