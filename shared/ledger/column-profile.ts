import { currencyOf } from "../base/currency.ts";
import { readAmount } from "../base/read-amount.ts";
import { readDay } from "../base/read-day.ts";
import { readTerms } from "../law/payment-terms.ts";
import type { Cell } from "../model/cell.ts";
import type { Field } from "../model/mapping.ts";

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

/** Profile of one column over sampled rows. */
export function profileOf(rows: readonly (readonly Cell[])[], column: number): ColumnProfile {
  const count = { filled: 0, amounts: 0, decimals: 0, days: 0, serials: 0, texts: 0, currencies: 0 };
  const also = { accounts: 0, sides: 0, emails: 0, flags: 0, ones: 0, terms: 0 };
  const seen = new Set<Cell>();
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null || (typeof cell === "string" && cell.trim() === "")) continue;
    count.filled += 1;
    seen.add(cell);
    const amount = readAmount(cell);
    if (amount.kind === "amount") count.amounts += 1;
    if (cell === 0 || cell === 1 || cell === "0" || cell === "1") also.flags += 1;
    if (cell === 1 || cell === "1") also.ones += 1;
    if (typeof cell === "number") {
      if (cell >= 36_526 && cell < 73_051) count.serials += 1;
      if (!Number.isInteger(cell)) count.decimals += 1;
      // A day of eight digits that a sheet made a number.
      else if (cell >= 1_011_950 && readDay(cell).kind === "day") count.days += 1;
      if (ACCOUNT.test(String(cell))) also.accounts += 1;
      if (cell === 1 || cell === -1) also.sides += 1;
      continue;
    }
    const text = String(cell).trim();
    if (amount.kind === "amount" && (amount.currency !== undefined || /\d[.,]\d/.test(text)))
      count.decimals += 1;
    const day = readDay(text);
    if ((day.kind === "day" || day.kind === "impossible") && !/^\d{5}$/.test(text)) count.days += 1;
    if (amount.kind !== "amount" && day.kind !== "day") count.texts += 1;
    if (currencyOf(text) !== undefined) count.currencies += 1;
    if (ACCOUNT.test(text)) also.accounts += 1;
    if (SIDE.test(text)) also.sides += 1;
    if (text.includes("@")) also.emails += 1;
    if (text.length < 40 && TERMS.test(text) && readTerms(text) !== undefined) also.terms += 1;
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

const MONEY: ReadonlySet<Field> = new Set<Field>([
  "amount",
  "amountExclTax",
  "vat",
  "paid",
  "paid2",
  "paid3",
  "remaining",
  "debit",
  "credit",
  "balance",
  "notDue",
  "bucket1",
  "bucket2",
  "bucket3",
  "bucket4",
  "bucket5",
  "bucket6",
]);
const DAYS: ReadonlySet<Field> = new Set<Field>([
  "issued",
  "due",
  "paidOn",
  "paidOn2",
  "paidOn3",
  "pieceDate",
  "lettrageDate",
  "portalReceived",
]);

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
