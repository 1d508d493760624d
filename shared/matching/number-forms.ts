import { tidy, withoutAccents } from "../base/normalise.ts";
import { labelTokens } from "./label-tokens.ts";

/** The parts of an invoice number that a payer may write alone: `FA-2026-0123` → FA, 20260123, 0123, 123, 2026. */
export interface NumberForms {
  /** Letters and digits only. */
  readonly compact: string;
  /** Its letters before the first digit. */
  readonly prefix: string;
  /** All that follows the prefix, without separators; empty when the number has no digit. */
  readonly tail: string;
  /** The running number with its zeros. */
  readonly serial: string;
  /** The running number without leading zeros. */
  readonly bare: string;
  /** The year that it carries, on four digits; empty when none. */
  readonly year: string;
  /** Further texts that stand for the whole number: `260123` for `2026-0123`, `20260123` for `26/0123`. */
  readonly others: readonly string[];
}

/** `0123` → `123`. */
export const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

/** Two digits that are the year of issue, or of the years beside it. */
function isShortYear(digits: string, issuedYear: string): boolean {
  if (digits.length !== 2) return false;
  if (issuedYear === "") return false;
  return Math.abs(Number(digits) - Number(issuedYear.slice(2))) <= 1;
}

/** Four digits that are the year of issue or of the years beside it; of our times when the issue is unknown. */
function isLongYear(digits: string, issuedYear: string): boolean {
  if (!/^20[1-3]\d$/.test(digits)) return false;
  return issuedYear === "" || Math.abs(Number(digits) - Number(issuedYear)) <= 1;
}

/** Splits a run that begins with a year: `20260123`, `260123`, `202601015` (year, month, number). */
function splitRun(run: string, issuedYear: string): readonly string[] {
  if (run.length >= 7 && isLongYear(run.slice(0, 4), issuedYear)) return [run.slice(0, 4), run.slice(4)];
  if (run.length >= 5 && isShortYear(run.slice(0, 2), issuedYear)) return [run.slice(0, 2), run.slice(2)];
  return [run];
}

/**
 * Reads an invoice number of any form: `FA-2026-0123`, `F26/0123`, `20260123`, `123/2026`, `FAC00123`, `INV-12`.
 * @param issuedYear four digits, or empty when unknown: tells a year of two digits from a number
 */
export function numberForms(number: string, issuedYear: string): NumberForms {
  const tokens = labelTokens(number);
  const compact = tokens.map(({ text }) => text).join("");
  const first = tokens.findIndex(({ digits }) => digits);
  if (first < 0) return { compact, prefix: compact, tail: "", serial: "", bare: "", year: "", others: [] };
  const prefix = tokens
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const tail = compact.slice(prefix.length);

  const runs = tokens.filter(({ digits }) => digits).flatMap(({ text }) => splitRun(text, issuedYear));
  const isYear = (run: string): boolean => isLongYear(run, issuedYear) || isShortYear(run, issuedYear);
  const years = runs.filter(isYear);
  // The running number is the last run; a year may follow it (`123/2026`).
  const last = runs[runs.length - 1] ?? "";
  const serial = isYear(last) ? (runs[runs.length - 2] ?? last) : last;
  const yearRun = years.find((run) => run !== serial) ?? "";
  const year = yearRun.length === 2 ? `20${yearRun}` : yearRun;
  const others: string[] = [];
  if (year !== "") {
    const other = yearRun.length === 2 ? year : year.slice(2);
    others.push(other + serial);
    if (serial !== withoutZeros(serial)) others.push(yearRun + withoutZeros(serial));
  }
  return { compact, prefix, tail, serial, bare: withoutZeros(serial), year, others };
}

const PLAIN = /^[!-~]*$/;

/** One form of a number, case, accents and spaces aside. */
export function sameNumber(number: string): string {
  if (PLAIN.test(number)) return number.toLowerCase();
  return withoutAccents(tidy(number)).toLowerCase();
}
