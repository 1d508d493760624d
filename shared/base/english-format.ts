import type { Day } from "./day.ts";
import { dayOfMonthOf, monthOf, yearOf } from "./day.ts";
import { MINUS, NO_BREAK_SPACE } from "./french-format.ts";
import type { Cents } from "./money.ts";
import { ownValue } from "./own-value.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Signs that stand before the figure; another currency is its code and a space. */
const SIGNS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

/** Digits by groups of three with a comma: 1234567 → `1,234,567`. */
export function formatEnglishInteger(value: number): string {
  const sign = value < 0 ? MINUS : "";
  return sign + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1,234.56` without a currency and without its sign. */
function magnitudeOf(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const rest = magnitude % 100;
  return `${formatEnglishInteger((magnitude - rest) / 100)}.${String(rest).padStart(2, "0")}`;
}

/** `€1,234.56`, `−€40.00`; a currency without a sign of its own: `CHF 1,234.56`, with a no-break space. */
export function formatEnglishAmount(amount: Cents, currency = "EUR"): string {
  const before = ownValue(SIGNS, currency) ?? `${currency}${NO_BREAK_SPACE}`;
  return `${amount < 0 ? MINUS : ""}${before}${magnitudeOf(amount)}`;
}

/** A rate in hundredths of a percent: 1240 → `12.40%`. */
export function formatEnglishRate(hundredthsOfPercent: number): string {
  return `${hundredthsOfPercent < 0 ? MINUS : ""}${magnitudeOf(hundredthsOfPercent as Cents)}%`;
}

/** `12 April 2026`, its spaces no-break: never in figures alone, that an American would read the other way round. */
export function formatEnglishDay(on: Day): string {
  return [dayOfMonthOf(on), MONTHS[monthOf(on) - 1] ?? "", yearOf(on)].join(NO_BREAK_SPACE);
}

/** `12 Apr 2026`, for the column of a table. */
export function formatEnglishShortDay(on: Day): string {
  const month = (MONTHS[monthOf(on) - 1] ?? "").slice(0, 3);
  return [dayOfMonthOf(on), month, yearOf(on)].join(NO_BREAK_SPACE);
}

/** `1 invoice`, `0 invoices`, `2 invoices`: English counts one alone as singular. */
export function englishPlural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatEnglishInteger(count)}${NO_BREAK_SPACE}${Math.abs(count) === 1 ? singular : several}`;
}
