/**
 * Calendar days, free of clock and time zone: text `YYYY-MM-DD`, which sorts as it counts.
 * The arithmetic is the proleptic Gregorian calendar on day numbers (day 0 = 1970-01-01).
 */
export type Day = string & { readonly kind: "day" };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_1970_IN_SERIAL = 25569; // serial 0 = 1899-12-30, as in Sheets

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The day of a year, month (1–12) and day of month; `undefined` when the calendar has no such day (31/02). */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return undefined;
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

/**
 * The day written `YYYY-MM-DD`.
 * @throws RangeError when the text is not such a day.
 */
export function day(text: string): Day {
  const match = PATTERN.exec(text);
  const found = match && dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!found) throw new RangeError(`Jour impossible : ${text}`);
  return found;
}

/** The same as `day`, `undefined` instead of an error. */
export function dayOrUndefined(text: string): Day | undefined {
  const match = PATTERN.exec(text);
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

// Read digit by digit: these run once or more for each of a million invoices.
const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

export const yearOf = (on: Day): number =>
  digit(on, 0) * 1000 + digit(on, 1) * 100 + digit(on, 2) * 10 + digit(on, 3);
export const monthOf = (on: Day): number => digit(on, 5) * 10 + digit(on, 6);
export const dayOfMonthOf = (on: Day): number => digit(on, 8) * 10 + digit(on, 9);

/** Days since 1970-01-01. */
export function dayNumber(on: Day): number {
  return numberOf(yearOf(on), monthOf(on), dayOfMonthOf(on));
}

/** The same of a year, month and day of month (Howard Hinnant, « chrono-Compatible Low-Level Date Algorithms »). */
function numberOf(calendarYear: number, month: number, dayOfMonth: number): number {
  const year = month <= 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  // Nothing below zero from here on: `| 0` cuts as `floor` does, in whole numbers all along.
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

// A cache of texts, not state: the same count always gives the same day. Seventy years, each written once.
const FIRST_KEPT = 7_305; // 1990-01-01
const MOST_KEPT = 25_600;
const texts: (Day | undefined)[] = new Array(MOST_KEPT);

/** The day of a number of days since 1970-01-01. */
export function dayOfNumber(count: number): Day {
  const at = count - FIRST_KEPT;
  const known = texts[at];
  if (known !== undefined) return known;
  const written = writtenDay(count);
  if (at >= 0 && at < MOST_KEPT) texts[at] = written;
  return written;
}

function writtenDay(count: number): Day {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

/** Calendar days from one day to another: negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(on: Day, count: number): Day {
  return dayOfNumber(dayNumber(on) + count);
}

/** Same day number some months later, else the last day of that month (art. 641 CPC). */
export function addMonths(on: Day, count: number): Day {
  const months = yearOf(on) * 12 + (monthOf(on) - 1) + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayOfNumber(numberOf(year, month, Math.min(dayOfMonthOf(on), daysInMonth(year, month))));
}

export function endOfMonth(on: Day): Day {
  return `${on.slice(0, 8)}${pad(daysInMonth(yearOf(on), monthOf(on)), 2)}` as Day;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(on: Day): number {
  return ((((dayNumber(on) + 3) % 7) + 7) % 7) + 1;
}

/** The day of a sheet's serial number (day 0 = 1899-12-30); a time of day is dropped. */
export function dayOfSerial(serial: number): Day {
  return dayOfNumber(Math.floor(serial) - DAYS_BEFORE_1970_IN_SERIAL);
}

/** The serial number that a sheet holds for a day. */
export function serialOfDay(on: Day): number {
  return dayNumber(on) + DAYS_BEFORE_1970_IN_SERIAL;
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
