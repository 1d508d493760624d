import type { Day } from "./day.ts";
import { dayOfMonthOf, monthOf, yearOf } from "./day.ts";
import type { Cents } from "./money.ts";

export const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";
/** The sign of a negative figure in print; a hyphen would break from it at the end of a line. */
export const MINUS = "\u2212";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

/** Digits by groups of three with U+202F: 1234567 → `1 234 567`. */
export function formatInteger(value: number): string {
  const sign = value < 0 ? MINUS : "";
  return sign + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
}

/** `1 234,56` without a currency. */
export function formatNumber(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const rest = magnitude % 100;
  return `${amount < 0 ? MINUS : ""}${formatInteger((magnitude - rest) / 100)},${String(rest).padStart(2, "0")}`;
}

/** `1 234,56 €`: the same bytes in the sheet, the panel and the letter (no Intl). */
export function formatAmount(amount: Cents, currency = "EUR"): string {
  return `${formatNumber(amount)}${NO_BREAK_SPACE}${SYMBOLS[currency] ?? currency}`;
}

/** A rate in hundredths of a percent: 1240 → `12,40 %`. */
export function formatRate(hundredthsOfPercent: number): string {
  return `${formatNumber(hundredthsOfPercent as Cents)}${NO_BREAK_SPACE}%`;
}

/** `12/03/2026`. */
export function formatDay(on: Day): string {
  return `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
}

/** `1er août 2026`, `12 mars 2026`. */
export function formatLongDay(on: Day): string {
  const dayOfMonth = dayOfMonthOf(on);
  const month = MONTHS[monthOf(on) - 1] ?? "";
  return `${dayOfMonth === 1 ? "1er" : dayOfMonth}${NO_BREAK_SPACE}${month}${NO_BREAK_SPACE}${yearOf(on)}`;
}

/** `1 facture`, `2 factures`: French counts zero and one as singular. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatInteger(count)}${NO_BREAK_SPACE}${Math.abs(count) < 2 ? singular : several}`;
}
