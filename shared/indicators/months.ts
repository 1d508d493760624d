import { addDays, addMonths, type Day, endOfMonth } from "../base/day.ts";

/** First day of a day's month. */
export const startOfMonth = (on: Day): Day => `${on.slice(0, 8)}01` as Day;

/** The day some months before: the same day of the month, and the end of a month for the end of a month. */
export function monthsBefore(on: Day, months: number): Day {
  const before = addMonths(on, -months);
  return on === endOfMonth(on) ? endOfMonth(before) : before;
}

/** The day a month before, counted likewise. */
export const monthBefore = (on: Day): Day => monthsBefore(on, 1);

/** The last days of the last full months before a day, oldest first. */
export function lastMonthEnds(asOf: Day, months: number): readonly Day[] {
  const ends: Day[] = [];
  let end = addDays(startOfMonth(asOf), -1);
  for (let count = 0; count < months; count += 1) {
    ends.unshift(end);
    end = addDays(startOfMonth(end), -1);
  }
  return ends;
}
