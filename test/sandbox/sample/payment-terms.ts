import { addDays, type Day, endOfMonth } from "#shared/base/day.ts";

/** Due day for the terms the sample uses (`30J`, `30J FDM`, `COMPTANT` …); none: paid on receipt. */
export function dueUnder(terms: string, issued: Day): Day {
  const days = Number(/^(\d+)J/.exec(terms)?.[1] ?? 0);
  const later = addDays(issued, days);
  return terms.endsWith("FDM") ? endOfMonth(later) : later;
}
