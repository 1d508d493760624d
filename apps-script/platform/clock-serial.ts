import { type Day, serialOfDay } from "#shared/base/day.ts";

const SECONDS_PER_DAY = 86_400;
const SERIAL_OF_1970 = 25_569;

/** A FEC day (20260510) pasted under a date format is a day of the year 57371: its serial is what was pasted. */
function serialOfDate(on: string): number {
  if (on.length === 10) return serialOfDay(on as Day);
  const [year = 0, month = 1, date = 1] = on.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / (SECONDS_PER_DAY * 1000) + SERIAL_OF_1970;
}

/** The serial number of a clock `yyyy-MM-dd HH:mm:ss`, whose year may have more than four digits. */
export function serialOfClock(clock: string): number {
  const [on = "", at = ""] = clock.split(" ");
  const seconds = Number(at.slice(0, 2)) * 3600 + Number(at.slice(3, 5)) * 60 + Number(at.slice(6, 8));
  return serialOfDate(on) + seconds / SECONDS_PER_DAY;
}
