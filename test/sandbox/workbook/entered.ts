import { monthOfFrenchName } from "./french-names.ts";
import { serialOf } from "./serial.ts";
import type { Cell, CellValue, NumberFormat } from "./workbook.ts";

/** What a typed text becomes: its value, the format Google gives a cell that had none, or a formula. */
export interface Entered {
  readonly value: CellValue;
  readonly format?: NumberFormat;
  readonly formula?: string;
}

export const dateFormat: NumberFormat = { type: "DATE", pattern: "dd/MM/yyyy" };
export const dateTimeFormat: NumberFormat = { type: "DATE_TIME", pattern: "dd/MM/yyyy HH:mm:ss" };
const timeFormat: NumberFormat = { type: "TIME", pattern: "HH:mm:ss" };
const euroFormat: NumberFormat = { type: "CURRENCY", pattern: "#,##0.00\u00a0[$€-40C]" };
export const textFormat: NumberFormat = { type: "TEXT", pattern: "@" };

/** Reads a text as Google Sheets reads what is typed in a French workbook; `year` completes `31/12`. */
export function parseEntered(text: string, year: number): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: "", formula: text };
  // Most texts begin like no figure, day or boolean: they are left alone at once.
  if (!/^[\s\d+\-(€,VFT]/i.test(text)) return { value: text === "" ? null : text };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  const upper = trimmed.toUpperCase();
  if (upper === "VRAI" || upper === "TRUE") return { value: true };
  if (upper === "FAUX" || upper === "FALSE") return { value: false };
  return parseNumber(trimmed) ?? parseMoment(trimmed, year) ?? { value: text };
}

const spaces = "[ \\u00a0\\u202f]";
const numberPattern = new RegExp(
  `^([+-])?(€)?${spaces}?(\\d{1,3}(?:${spaces}\\d{3})+|\\d+)?(,\\d*)?(E[+-]?\\d+)?${spaces}?(%|€)?$`,
  "i",
);

function parseNumber(text: string): Entered | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  const found = numberPattern.exec(bracketed?.[1] ?? text);
  if (found === null) return undefined;
  const [, sign, euroBefore, whole, fraction, exponent, unit] = found;
  const digits = (fraction ?? "").slice(1);
  if (whole === undefined && digits === "") return undefined;
  if (bracketed !== null && sign !== undefined) return undefined;
  const plain = `${(whole ?? "0").replace(/\D/g, "")}.${digits || "0"}${exponent ?? ""}`;
  const negative = sign === "-" || bracketed !== null;
  const size = unit === "%" ? Number(shifted(plain)) : Number(plain);
  const value = negative ? -size : size;
  if (unit === "%") {
    return { value, format: { type: "PERCENT", pattern: digits === "" ? "0%" : "0.00%" } };
  }
  if (unit === "€" || euroBefore !== undefined) return { value, format: euroFormat };
  if (exponent !== undefined) return { value, format: { type: "SCIENTIFIC", pattern: "0.00E+00" } };
  if (/\D/.test(whole ?? "")) {
    return { value, format: { type: "NUMBER", pattern: digits === "" ? "#,##0" : "#,##0.00" } };
  }
  return { value };
}

/** Moves the decimal point in the text: 12,1 % is 0.121 exactly as written, not 12.1 / 100. */
function shifted(plain: string): string {
  return plain.includes("e") || plain.includes("E") ? String(Number(plain) / 100) : `${plain}e-2`;
}

const clockPattern = "(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?$";
const dayFirst = new RegExp(`^(\\d{1,2})([/-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?${clockPattern}`);
const yearFirst = new RegExp(`^(\\d{4})([/-])(\\d{1,2})\\2(\\d{1,2})${clockPattern}`);
const named = new RegExp(`^(\\d{1,2})(?:er)?[ -]([A-Za-zÀ-ÿ]+\\.?)(?:[ -](\\d{4}|\\d{2}))?${clockPattern}`);
const clockOnly = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function parseMoment(text: string, year: number): Entered | undefined {
  const a = dayFirst.exec(text);
  if (a !== null) return moment(fullYear(a[4], year), Number(a[3]), Number(a[1]), a[5], a[6], a[7]);
  const b = yearFirst.exec(text);
  if (b !== null) return moment(Number(b[1]), Number(b[3]), Number(b[4]), b[5], b[6], b[7]);
  const c = named.exec(text);
  const month = c === null ? undefined : monthOfFrenchName(c[2] ?? "");
  if (c !== null && month !== undefined) {
    return moment(fullYear(c[3], year), month, Number(c[1]), c[4], c[5], c[6]);
  }
  const d = clockOnly.exec(text);
  const fraction = d === null ? undefined : dayFraction(d[1], d[2], d[3]);
  return fraction === undefined ? undefined : { value: fraction, format: timeFormat };
}

function moment(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): Entered | undefined {
  const serial = serialOf(year, month, day);
  if (serial === undefined) return undefined;
  if (hour === undefined) return { value: serial, format: dateFormat };
  const fraction = dayFraction(hour, minute, second);
  return fraction === undefined ? undefined : { value: serial + fraction, format: dateTimeFormat };
}

function dayFraction(hour?: string, minute?: string, second?: string): number | undefined {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86_400 : undefined;
}

/** Two digits as Google reads them: up to 29 is 20xx, from 30 on 19xx. */
function fullYear(text: string | undefined, current: number): number {
  if (text === undefined) return current;
  const number = Number(text);
  if (text.length === 4) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

/** Whether a format shows its number as a day or a time. */
export function isMoment(format: NumberFormat | undefined): boolean {
  return format?.type === "DATE" || format?.type === "DATE_TIME" || format?.type === "TIME";
}

/** The cell after a text was typed in it: a text-formatted cell keeps the text, others take value and format. */
export function typedCell(before: Cell, text: string, year: number): Cell {
  const { formula: _formula, ...rest } = before;
  if (before.format?.type === "TEXT") return { ...rest, value: text === "" ? null : text };
  const entered = parseEntered(text, year);
  const keeps = before.format !== undefined && (isMoment(before.format) || !isMoment(entered.format));
  const format = keeps ? before.format : (entered.format ?? before.format);
  return {
    ...rest,
    value: entered.value,
    ...(entered.formula !== undefined && { formula: entered.formula }),
    ...(format !== undefined && { format }),
  };
}
