import { french, type Locale, monthOfName } from "./locale.ts";
import { serialOf } from "./serial.ts";
import type { Cell, CellValue, NumberFormat } from "./workbook.ts";

/** What a typed text becomes: its value, the format Google gives a cell that had none, or a formula. */
export interface Entered {
  readonly value: CellValue;
  readonly format?: NumberFormat;
  readonly formula?: string;
}

/** A day and a moment as a French workbook shows them. */
export const { dateFormat, dateTimeFormat } = french;
const timeFormat: NumberFormat = { type: "TIME", pattern: "HH:mm:ss" };

/** Reads a text as Google Sheets reads what is typed in a workbook of the locale; `year` completes `31/12`. */
export function parseEntered(text: string, year: number, locale: Locale = french): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: "", formula: text };
  if (text === "") return { value: null };
  const signs = signsOf(locale);
  // Most texts begin like no figure, day or boolean: they are left alone at once.
  if (!signs.first.test(text)) return { value: text };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  const upper = trimmed.toUpperCase();
  if (upper === locale.yes || upper === "TRUE") return { value: true };
  if (upper === locale.no || upper === "FALSE") return { value: false };
  return parseNumber(trimmed, locale, signs.number) ?? parseMoment(trimmed, year, locale) ?? { value: text };
}

/** The regular expressions of a locale. `number`: sign, currency, whole, fraction, exponent, unit. */
interface Signs {
  readonly first: RegExp;
  readonly number: RegExp;
}

const knownSigns = new WeakMap<Locale, Signs>();

function signsOf(locale: Locale): Signs {
  let signs = knownSigns.get(locale);
  if (signs === undefined) {
    const currency = locale.currency.replace("$", "\\$");
    const decimal = locale.decimal === "." ? "\\." : locale.decimal;
    const group = `[${locale.typedGroups}]`;
    const space = "[ \\u00a0\\u202f]?";
    const letters = [locale.yes, locale.no, "TF"]
      .map((word) => word.slice(0, word === "TF" ? 2 : 1))
      .join("");
    signs = {
      first: new RegExp(`^[\\s\\d+\\-(${decimal}${currency}${letters}]`, "i"),
      number: new RegExp(
        `^([+-])?(${currency})?${space}(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(${decimal}\\d*)?(E[+-]?\\d+)?${space}(%|${currency})?$`,
        "i",
      ),
    };
    knownSigns.set(locale, signs);
  }
  return signs;
}

function parseNumber(text: string, locale: Locale, pattern: RegExp): Entered | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  const found = pattern.exec(bracketed?.[1] ?? text);
  if (found === null) return undefined;
  const [, sign, currencyBefore, whole, fraction, exponent, unit] = found;
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
  if (unit !== undefined || currencyBefore !== undefined) return { value, format: locale.currencyFormat };
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
const numbered = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?${clockPattern}`);
const yearFirst = new RegExp(`^(\\d{4})([/-])(\\d{1,2})\\2(\\d{1,2})${clockPattern}`);
const named = new RegExp(`^(\\d{1,2})(?:er)?[ -]([A-Za-zÀ-ÿ]+\\.?)(?:[ -](\\d{4}|\\d{2}))?${clockPattern}`);
const clockOnly = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function parseMoment(text: string, year: number, locale: Locale): Entered | undefined {
  const a = numbered.exec(text);
  // A dot stands between day and month only where days are written so; elsewhere `12.05` is a text.
  if (a !== null && (a[2] !== "." || locale.dateFormat.pattern.includes("."))) {
    const [first, second] = [Number(a[1]), Number(a[3])];
    const [day, month] = locale.monthFirst ? [second, first] : [first, second];
    return moment(fullYear(a[4], year), month, day, [a[5], a[6], a[7]], locale);
  }
  const b = yearFirst.exec(text);
  if (b !== null) return moment(Number(b[1]), Number(b[3]), Number(b[4]), [b[5], b[6], b[7]], locale);
  const c = named.exec(text);
  const month = c === null ? undefined : monthOfName(c[2] ?? "", locale);
  if (c !== null && month !== undefined) {
    return moment(fullYear(c[3], year), month, Number(c[1]), [c[4], c[5], c[6]], locale);
  }
  const d = clockOnly.exec(text);
  const fraction = d === null ? undefined : dayFraction(d[1], d[2], d[3]);
  return fraction === undefined ? undefined : { value: fraction, format: timeFormat };
}

type Clock = readonly [hour: string | undefined, minute: string | undefined, second: string | undefined];

function moment(year: number, month: number, day: number, clock: Clock, locale: Locale): Entered | undefined {
  const serial = serialOf(year, month, day);
  if (serial === undefined) return undefined;
  if (clock[0] === undefined) return { value: serial, format: locale.dateFormat };
  const fraction = dayFraction(...clock);
  return fraction === undefined ? undefined : { value: serial + fraction, format: locale.dateTimeFormat };
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
export function typedCell(before: Cell, text: string, year: number, locale: Locale = french): Cell {
  const { formula: _formula, links: _links, ...rest } = before;
  if (before.format?.type === "TEXT") return { ...rest, value: text === "" ? null : text };
  const entered = parseEntered(text, year, locale);
  const keeps = before.format !== undefined && (isMoment(before.format) || !isMoment(entered.format));
  const format = keeps ? before.format : (entered.format ?? before.format);
  return {
    ...rest,
    value: entered.value,
    ...(entered.formula !== undefined && { formula: entered.formula }),
    ...(format !== undefined && { format }),
  };
}
