import { type Day, day } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";

/** CPCEx L125-1, R125-1: principal and interest, for the small-claims procedure. */
export const SMALL_CLAIMS_CEILING: Cents = cents(500_000);

/** CPC 750-1: up to this amount a claim before the tribunal judiciaire needs a prior attempt to settle. */
export const PRIOR_ATTEMPT_CEILING: Cents = cents(500_000);

/** CPC 761, 853: above it a lawyer is compulsory in a full action. */
export const LAWYER_THRESHOLD: Cents = cents(1_000_000);

interface Since<T> {
  readonly from: Day;
  readonly value: T;
}

/**
 * Contribution per civil case before the tribunal judiciaire, never before the commercial court (CGI 1635 bis Q, finance
 * law for 2026, art. 128). Sources give 1 March or 1 May 2026 as its first day: from the later one all agree.
 */
const CONTRIBUTION: readonly Since<Cents>[] = [{ from: day("2026-05-01"), value: cents(5_000) }];

/** The contribution on a day, `undefined` before it was surely due. */
export function judicialContribution(on: Day): Cents | undefined {
  return lastOf(CONTRIBUTION, on);
}

/** CPC 1411, décret n° 2026-96 of 16 February 2026: months to serve a payment order, by the day of the order. */
const SERVICE: readonly Since<number>[] = [
  { from: day("1981-05-12"), value: 6 },
  { from: day("2026-09-01"), value: 3 },
];

/** Months to serve a payment order issued on a day; after them it is worth nothing. */
export function monthsToServe(order: Day): number {
  return lastOf(SERVICE, order) ?? 6;
}

function lastOf<T>(values: readonly Since<T>[], on: Day): T | undefined {
  let found: T | undefined;
  for (const { from, value } of values) if (from <= on) found = value;
  return found;
}
