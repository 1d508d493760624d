import { currencyOf } from "../base/currency.ts";
import { readAmount } from "../base/read-amount.ts";
import { readDay } from "../base/read-day.ts";
import { readTerms } from "../law/payment-terms.ts";
import type { Cell } from "../model/cell.ts";
import { AMOUNT_FIELDS, DAY_FIELDS, type Field } from "../model/mapping.ts";

/** What a sample of a column's cells looks like: shares of the cells that are filled, 0 to 1. */
export interface ColumnProfile {
  readonly filled: number;
  readonly distinct: number;
  readonly amounts: number;
  /** Amounts with decimals or a currency. */
  readonly decimals: number;
  /** Texts, or numbers of eight digits, that read as a day. */
  readonly days: number;
  /** Whole numbers that may be the serial of a day from 2000 on. */
  readonly serials: number;
  readonly texts: number;
  readonly currencies: number;
  readonly accounts: number;
  readonly sides: number;
  readonly emails: number;
  /** Cells that are 0 or 1 and nothing else: an answer, not an amount. */
  readonly flags: number;
  /** Texts that read as payment terms (`30 jours`, `à réception`). */
  readonly terms: number;
}

/** A cheap first look at what may be terms. */
const TERMS = /\d|r[ée]cep|compt|fin|imm[ée]d|receipt/i;
const SIDE = /^(?:[dc]|db|cr|[dc][ée]bit|cr[ée]dit|[+-]?1|[+-])$/i;
/** A general account of the French chart, with or without the customer at its tail. */
export const ACCOUNT = /^[1-8]\d{2,}[0-9A-Z]*$/i;

/** What one cell adds to the counts of its column. */
interface Look {
  readonly amount: boolean;
  readonly decimal: boolean;
  readonly day: boolean;
  readonly serial: boolean;
  readonly text: boolean;
  readonly currency: boolean;
  readonly account: boolean;
  readonly side: boolean;
  readonly email: boolean;
  readonly flag: boolean;
  readonly one: boolean;
  readonly terms: boolean;
}

function lookOf(cell: Exclude<Cell, null>): Look {
  const amount = readAmount(cell);
  const isAmount = amount.kind === "amount";
  const flag = cell === 0 || cell === 1 || cell === "0" || cell === "1";
  const one = cell === 1 || cell === "1";
  if (typeof cell === "number") {
    const whole = Number.isInteger(cell);
    return {
      amount: isAmount,
      decimal: !whole,
      // A day of eight digits that a sheet made a number.
      day: whole && cell >= 1_011_950 && readDay(cell).kind === "day",
      serial: cell >= 36_526 && cell < 73_051,
      text: false,
      currency: false,
      account: ACCOUNT.test(String(cell)),
      side: cell === 1 || cell === -1,
      email: false,
      flag,
      one,
      terms: false,
    };
  }
  const text = String(cell).trim();
  const day = readDay(text);
  return {
    amount: isAmount,
    decimal: isAmount && (amount.currency !== undefined || /\d[.,]\d/.test(text)),
    day: (day.kind === "day" || day.kind === "impossible") && !/^\d{5}$/.test(text),
    serial: false,
    text: !isAmount && day.kind !== "day",
    currency: currencyOf(text) !== undefined,
    account: ACCOUNT.test(text),
    side: SIDE.test(text),
    email: text.includes("@"),
    flag,
    one,
    terms: text.length < 40 && TERMS.test(text) && readTerms(text) !== undefined,
  };
}

/** Profile of one column over sampled rows; a cell that comes again is looked at once. */
export function profileOf(rows: readonly (readonly Cell[])[], column: number): ColumnProfile {
  const count = { filled: 0, amounts: 0, decimals: 0, days: 0, serials: 0, texts: 0, currencies: 0 };
  const also = { accounts: 0, sides: 0, emails: 0, flags: 0, ones: 0, terms: 0 };
  const seen = new Map<Cell, number>();
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null || (typeof cell === "string" && cell.trim() === "")) continue;
    count.filled += 1;
    seen.set(cell, (seen.get(cell) ?? 0) + 1);
  }
  for (const [cell, times] of seen) {
    if (cell === null) continue;
    const look = lookOf(cell);
    if (look.amount) count.amounts += times;
    if (look.decimal) count.decimals += times;
    if (look.day) count.days += times;
    if (look.serial) count.serials += times;
    if (look.text) count.texts += times;
    if (look.currency) count.currencies += times;
    if (look.account) also.accounts += times;
    if (look.side) also.sides += times;
    if (look.email) also.emails += times;
    if (look.flag) also.flags += times;
    if (look.one) also.ones += times;
    if (look.terms) also.terms += times;
  }
  const share = (part: number): number => (count.filled === 0 ? 0 : part / count.filled);
  return {
    filled: count.filled,
    distinct: seen.size,
    amounts: share(count.amounts),
    decimals: share(count.decimals),
    days: share(count.days),
    serials: share(count.serials),
    texts: share(count.texts),
    currencies: share(count.currencies),
    accounts: share(also.accounts),
    sides: share(also.sides),
    emails: share(also.emails),
    flags: also.ones > 0 ? share(also.flags) : 0,
    terms: share(also.terms),
  };
}

const MONEY: ReadonlySet<Field> = new Set(AMOUNT_FIELDS);
const DAYS: ReadonlySet<Field> = new Set(DAY_FIELDS);

export const isMoneyField = (field: Field): boolean => MONEY.has(field);
export const isDayField = (field: Field): boolean => DAYS.has(field);

/** How well contents fit a field, 0 (cannot be) to 1: an empty column says little, a wrong one says no. */
export function contentFit(field: Field, profile: ColumnProfile): number {
  if (profile.filled === 0) {
    if (field === "customer" || field === "amount") return 0.3;
    return MONEY.has(field) || DAYS.has(field) ? 0.85 : 0.9;
  }
  if (MONEY.has(field)) {
    if (profile.amounts === 0 || (profile.days > 0.5 && profile.decimals < 0.1)) return 0;
    if (field === "paid" && profile.serials > 0.9) return 0.3;
    if (field === "paid" && profile.flags === 1 && profile.filled > 1) return 0;
    // A few texts among amounts are anomalies to name, not a reason to read another column.
    return profile.amounts >= 0.6 ? 1 : 0.7 + 0.3 * profile.amounts;
  }
  if (DAYS.has(field)) {
    const share = profile.days + profile.serials;
    // Names of customers above their block, notes and fillers may stand among the dates.
    if (share >= 0.5) return 1;
    return share >= 0.15 ? 0.85 : 0;
  }
  switch (field) {
    case "customer":
      if (profile.decimals > 0.5 || profile.days > 0.8 || profile.currencies > 0.9) return 0;
      return profile.texts < 0.3 && profile.accounts < 0.5 ? 0.9 : 1;
    case "code":
    case "number":
      return profile.decimals > 0.5 || (profile.days > 0.8 && profile.amounts < 0.5) ? 0 : 1;
    case "status":
      // Whole numbers may be the life-cycle codes of electronic invoices (210, 213 …).
      if (profile.days > 0.5 || profile.serials > 0.7 || profile.decimals > 0) return 0;
      return profile.amounts > 0.7 ? 0.8 : 1;
    case "terms":
      // « Échéance » that says how long, not which day.
      if (profile.decimals > 0.1) return 0;
      return profile.terms > 0.3 ? 1 : profile.days > 0.3 || profile.serials > 0.5 ? 0 : 0.8;
    case "currency":
      return profile.currencies > 0.7 ? 1 : 0;
    case "direction":
      return profile.sides > 0.7 ? 1 : 0;
    case "account":
      return profile.accounts > 0.3 ? 1 : 0.6;
    case "email":
      return profile.emails > 0.3 ? 1 : 0.5;
    default:
      return 1;
  }
}

/** Up to `most` rows spread over a table, the first ones always among them. */
export function sampleRows(
  rows: readonly (readonly Cell[])[],
  from: number,
  to: number,
  most = 400,
): readonly (readonly Cell[])[] {
  const step = Math.max(1, (to - from) / most);
  const sample: (readonly Cell[])[] = [];
  for (let at = from; at < to && sample.length < most; at += step) {
    const row = rows[Math.floor(at)];
    if (row) sample.push(row);
  }
  return sample;
}
