import { addDays, addMonths, type Day } from "../base/day.ts";
import type { GracePeriod, Judgment } from "../model/penalty-statement.ts";

/** Five points, in hundredths of a percent (CMF L313-3). */
const INCREASE = 500;
const MONTHS = 2;

/**
 * First day with the increase of five points: once two months have passed since the decision could be enforced, or
 * since it was served when it must be (CMF L313-3; months by CPC 641). `undefined`: it must be served and was not.
 */
export function increaseFrom({ enforceable, mustBeServed, served }: Judgment): Day | undefined {
  const start = mustBeServed === true ? served : enforceable;
  return start === undefined ? undefined : addDays(addMonths(start, MONTHS), 1);
}

/** What a judgment adds to the legal rate on a day, in hundredths of a percent (CMF L313-3). */
export function increaseOn(on: Day, judgment: Judgment | undefined): number {
  const from = judgment && increaseFrom(judgment);
  return from !== undefined && from <= on ? INCREASE : 0;
}

/**
 * Whether the sums bear the legal rate on a day because a court awarded it (C.civ 1231-7). The five points raise the
 * legal rate only: where the decision lets the rate of C.com L441-10 or the contract's go on, nothing is added.
 */
export function legalRateAwardedOn(on: Day, judgment: Judgment | undefined): boolean {
  return judgment?.legalRateFrom !== undefined && judgment.legalRateFrom <= on;
}

/** Whether a day falls in a court-ordered period of grace, in which nothing runs (C.civ 1343-5). */
export function isInGrace(on: Day, grace: GracePeriod | undefined): boolean {
  return grace !== undefined && grace.from <= on && on <= grace.to;
}

/** Last days of the stretches that a judgment and a period of grace cut: a new segment begins on the day after. */
export function judgmentCuts(judgment: Judgment | undefined, grace: GracePeriod | undefined): readonly Day[] {
  const firstDays = [
    judgment && increaseFrom(judgment),
    judgment?.legalRateFrom,
    grace?.from,
    grace && addDays(grace.to, 1),
  ];
  return firstDays.flatMap((first) => (first === undefined ? [] : [addDays(first, -1)]));
}
