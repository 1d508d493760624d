import { addDays, type Day, dayFrom, weekday } from "../../base/day.ts";

const STAMP =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})?(?::?\d{2}(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|\[[^\]]{0,20}\]|[+-]\d{2}:?\d{2})?$/;

function lastSunday(year: number, month: number): Day | undefined {
  const last = dayFrom(year, month, 31);
  return last && addDays(last, -(weekday(last) % 7));
}

/** Whether France is on summer time that day: from the last Sunday of March to that of October (directive 2000/84). */
function isSummerTime(on: Day): boolean {
  const year = Number(on.slice(0, 4));
  const start = lastSunday(year, 3);
  const end = lastSunday(year, 10);
  return start !== undefined && end !== undefined && on >= start && on < end;
}

/**
 * The day of a bank's timestamp (`20261103120000[+1:CET]`, `2026-11-03`, `2026-11-02T23:00:00Z`): as written, unless
 * it is written in universal time, when it is the day that it was in France. `undefined`: no timestamp, or no such day.
 */
export function bankDay(text: string): Day | undefined {
  const parts = STAMP.exec(text.trim());
  if (!parts) return undefined;
  const on = dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!on || on < "1950" || on >= "2100") return undefined;
  const zone = parts[6] ?? "";
  const universal =
    /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone) || /^\[[+-]?0{1,2}(?:\.0{1,2})?(?::|\])/.test(zone);
  if (!universal || parts[4] === undefined) return on;
  return Number(parts[4]) + (isSummerTime(on) ? 2 : 1) >= 24 ? addDays(on, 1) : on;
}
