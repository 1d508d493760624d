import { type Day, daysBetween } from "../base/day.ts";
import { tidy } from "../base/normalise.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Step } from "../model/scenario.ts";

/** One row to be: invoices that came to a rank. */
export interface Reached {
  readonly step: Step;
  readonly numbers: readonly string[];
}

/**
 * How far each late invoice had come on the day of the last reminder: no further than its lateness allowed then, for a
 * message raises each invoice to its own step. Those that had come furthest take the step that the owner names.
 * @param steps those that the customer's reminders follow, by rank
 */
export function reachedSteps(
  late: readonly OpenItem[],
  steps: readonly Step[],
  last: Step,
  on: Day,
): readonly Reached[] {
  const before = steps.filter(({ rank }) => rank <= last.rank);
  const reach = late.flatMap(({ item }) => {
    if (item.due === undefined || item.due >= on) return [];
    const days = daysBetween(item.due, on);
    const at = before
      .filter(({ offset }) => offset <= days)
      .reduce((most, { rank }) => Math.max(most, rank), 0);
    return [{ number: tidy(item.number), at }];
  });
  const furthest = reach.reduce((most, { at }) => Math.max(most, at), 0);
  const byRank = new Map<number, string[]>();
  for (const { number, at } of reach) {
    const rank = at === furthest ? last.rank : at;
    if (rank === 0) continue;
    byRank.set(rank, [...(byRank.get(rank) ?? []), number]);
  }
  return [...byRank]
    .sort(([a], [b]) => b - a)
    .flatMap(([rank, numbers]) => {
      const step = steps.find((one) => one.rank === rank);
      return step === undefined ? [] : [{ step, numbers }];
    });
}
