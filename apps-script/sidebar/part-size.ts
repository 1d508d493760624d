/** The first part is small: the bar moves within seconds, and a workbook that is slow is known at once. */
export const FIRST_PART = 2_000;
/** No more than this: four megabytes on their way, and what Sheets writes well within its time. */
export const LARGEST_PART = 10_000;
const SMALLEST_PART = 500;

/** Milliseconds: well under the six minutes that Google gives a call, and short enough for the bar to move. */
const EASY = 12_000;
const HEAVY = 40_000;

/**
 * Rows of the next part, from how long the last one took. Each call reads the tab again before it writes: parts that
 * double until they are large make few calls, where equal small ones would read the whole tab dozens of times.
 * @param elapsed milliseconds that the last part of `rows` rows took.
 */
export function nextPart(rows: number, elapsed: number): number {
  if (elapsed > HEAVY) return Math.max(SMALLEST_PART, Math.floor(rows / 2));
  return elapsed < EASY ? Math.min(LARGEST_PART, rows * 2) : rows;
}

/** After a failure: the same rows again, by smaller parts in case they were too many at once. */
export function partAfterFailure(rows: number): number {
  return Math.max(SMALLEST_PART, Math.floor(rows / 2));
}
