import { addDays, type Day, dayFrom, weekday, yearOf } from "./day.ts";

/** Easter Sunday of a year (Gregorian computus; Meeus, « Astronomical Algorithms », chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - h - (yearOfCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayFrom(year, Math.floor(n / 31), (n % 31) + 1) as Day;
}

/** Fixed public holidays, month and day (Code du travail, art. L3133-1). */
const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/**
 * The public holidays of a year (Code du travail, art. L3133-1); Alsace-Moselle adds Good Friday and
 * 26 December (art. L3134-13).
 */
export function publicHolidays(year: number, alsaceMoselle = false): ReadonlySet<string> {
  const easter = easterSunday(year);
  const days = new Set<string>(FIXED.map((monthAndDay) => `${year}-${monthAndDay}`));
  for (const afterEaster of [1, 39, 50]) days.add(addDays(easter, afterEaster));
  if (alsaceMoselle) {
    days.add(addDays(easter, -2));
    days.add(`${year}-12-26`);
  }
  return days;
}

// A cache of computed years, not state: the same year always gives the same days.
const known = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number, alsaceMoselle: boolean): ReadonlySet<string> {
  const key = 2 * year + (alsaceMoselle ? 1 : 0);
  const found = known.get(key);
  if (found !== undefined) return found;
  const computed = publicHolidays(year, alsaceMoselle);
  known.set(key, computed);
  return computed;
}

/** Whether an address lies in Alsace-Moselle, by its postcode (57, 67, 68). */
export function isAlsaceMoselle(address: string | undefined): boolean {
  return address !== undefined && /(^|\D)(57|67|68)\d{3}(\D|$)/.test(address);
}

/** Monday to Friday, public holidays excepted. */
export function isWorkingDay(on: Day, alsaceMoselle = false): boolean {
  return weekday(on) <= 5 && !holidaysOf(yearOf(on), alsaceMoselle).has(on);
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(on: Day, alsaceMoselle = false): Day {
  let candidate = on;
  while (!isWorkingDay(candidate, alsaceMoselle)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The n-th working day after a day; 0 gives the day itself, moved on to a working day. */
export function addWorkingDays(on: Day, count: number, alsaceMoselle = false): Day {
  let current = count === 0 ? workingDayFrom(on, alsaceMoselle) : on;
  for (let left = count; left > 0; left -= 1) current = workingDayFrom(addDays(current, 1), alsaceMoselle);
  return current;
}
