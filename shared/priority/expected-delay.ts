import { bandOf, bandStart } from "./delay-bands.ts";
import type { Pace } from "./payment-pace.ts";

/** Farther than this nobody looks (method 7): an old crumb never outweighs a real debt. */
const DELAY_CAP = 90;

/**
 * Further days that an invoice so many days late is expected to stay unpaid, at most 90: the mean of what is left of
 * its life when it is paid at this pace, cut at 90 days. Between 0 and 90.
 * @param daysLate 0 or more
 */
export function expectedFurtherDelay(pace: Pace, daysLate: number): number {
  let unpaid = 1;
  let expected = 0;
  let ahead = 0;
  for (let band = bandOf(Math.max(1, daysLate + 1)); ahead < DELAY_CAP; band += 1) {
    const chance = pace[band] ?? 0;
    const days = Math.min(bandStart(band + 1) - 1 - daysLate, DELAY_CAP) - ahead;
    const kept = Math.exp(-chance * days);
    // Area under the share that is still unpaid: it falls by the same factor every day of a band.
    expected += chance > 0 ? (unpaid * (1 - kept)) / chance : unpaid * days;
    unpaid *= kept;
    ahead += days;
  }
  return expected;
}
