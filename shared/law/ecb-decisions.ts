import type { Day } from "../base/day.ts";

/** A decision of the ECB on its main refinancing operations: fixed rate from its day of effect on. */
export interface EcbDecision {
  /** Day of effect, not of the announcement. */
  readonly from: Day;
  /** Hundredths of a percent (265 = 2,65 %). */
  readonly rate: number;
}

const DECISIONS: readonly (readonly [from: string, rate: number])[] = [
  ["2014-09-10", 5],
  ["2016-03-16", 0],
  ["2022-07-27", 50],
  ["2022-09-14", 125],
  ["2022-11-02", 200],
  ["2022-12-21", 250],
  ["2023-02-08", 300],
  ["2023-03-22", 350],
  ["2023-05-10", 375],
  ["2023-06-21", 400],
  ["2023-08-02", 425],
  ["2023-09-20", 450],
  ["2024-06-12", 425],
  ["2024-09-18", 365],
  ["2024-10-23", 340],
  ["2024-12-18", 315],
  ["2025-02-05", 290],
  ["2025-03-12", 265],
  ["2025-04-23", 240],
  ["2025-06-11", 215],
  ["2026-06-17", 240],
  ["2026-09-16", 265],
];

/**
 * The ECB's decisions by day of effect (source: « Key ECB interest rates », main refinancing operations, fixed rate),
 * the rate to which C.com L441-10 II and CCP R2192-31 refer. Earlier decisions are left out: no half-year of the table
 * needs them. The last one tells nothing of the days after we last looked: half-years stay those of rates.ts.
 */
export const ECB_DECISIONS: readonly EcbDecision[] = DECISIONS.map(([from, rate]) => ({
  from: from as Day,
  rate,
}));

/** The decision in force on a day (C.com L441-10 II: the first day of the half-year); `undefined` before the first. */
export function ecbDecisionOn(on: Day): EcbDecision | undefined {
  let found: EcbDecision | undefined;
  for (const decision of ECB_DECISIONS) if (decision.from <= on) found = decision;
  return found;
}
