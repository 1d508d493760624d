import { french, type Locale } from "./locale.ts";
import { type WallClock, wallClockOf } from "./serial.ts";
import type { Cell, NumberFormat } from "./workbook.ts";

/** The text a person sees in the cell of a workbook of the locale. */
export function displayed(cell: Cell, locale: Locale = french): string {
  const { value, format } = cell;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? locale.yes : locale.no;
  if (typeof value === "string") return value;
  return displayedNumber(value, format, locale);
}

/** A number in its format; without one, up to ten significant digits and the locale's decimal sign. */
export function displayedNumber(
  value: number,
  format: NumberFormat | undefined,
  locale: Locale = french,
): string {
  if (format === undefined || format.pattern === "" || format.type === "TEXT") return general(value, locale);
  if (/^(general|standard)$/i.test(format.pattern)) return general(value, locale);
  if (format.type === "DATE" || format.type === "TIME" || format.type === "DATE_TIME") {
    return displayedMoment(value, format.pattern, locale);
  }
  return inPattern(value, format.pattern, locale);
}

function general(value: number, locale: Locale): string {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
  return text.replace(".", locale.decimal).replace("e+", "E+").replace("e-", "E-");
}

/** The type Google deduces from a pattern given without one, as `setNumberFormat` does. */
export function formatOfPattern(pattern: string): NumberFormat | undefined {
  if (!known.has(pattern)) known.set(pattern, readPattern(pattern));
  return known.get(pattern);
}

/** A workbook has a dozen patterns and thousands of cells. */
const known = new Map<string, NumberFormat | undefined>();

function readPattern(pattern: string): NumberFormat | undefined {
  if (pattern === "" || /^(general|standard)$/i.test(pattern)) return undefined;
  if (pattern === "@") return { type: "TEXT", pattern };
  const letters = pattern.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, "");
  const days = /[dy]|M{3}/i.test(letters) || /m+[/.-]|[/.-]m+/i.test(letters);
  const hours = /h|s/i.test(letters);
  if (days) return { type: hours ? "DATE_TIME" : "DATE", pattern };
  if (hours) return { type: "TIME", pattern };
  if (letters.includes("%")) return { type: "PERCENT", pattern };
  if (/E[+-]/i.test(letters)) return { type: "SCIENTIFIC", pattern };
  if (/€|\[\$/.test(pattern)) return { type: "CURRENCY", pattern };
  return { type: "NUMBER", pattern };
}

const momentToken =
  /"([^"]*)"|\\(.)|\[\$[^\]]*\]|yyyy|yy|y|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|am\/pm|[\s\S]/gi;

function displayedMoment(serial: number, pattern: string, locale: Locale): string {
  const clock = wallClockOf(Math.round(serial * 86_400) / 86_400);
  let out = "";
  let previous = "";
  for (const found of pattern.matchAll(momentToken)) {
    const token = found[0];
    const next = pattern.slice((found.index ?? 0) + token.length);
    const literal = found[1] ?? found[2];
    if (literal !== undefined) {
      out += literal;
      continue;
    }
    // `mm` is minutes after hours or before seconds, months elsewhere; Java's `MM` is always months.
    const minutes = /^m{1,2}$/.test(token) && (previous === "h" || /^[^a-z]*s/i.test(next));
    out += minutes ? padded(clock.minute, token.length) : momentPart(token.toLowerCase(), clock, locale);
    if (/^[a-z]/i.test(token)) previous = token.charAt(0).toLowerCase();
  }
  return out;
}

function momentPart(token: string, clock: WallClock, locale: Locale): string {
  const month = clock.month - 1;
  switch (token) {
    case "yyyy":
    case "y":
      return padded(clock.year, 4);
    case "yy":
      return padded(clock.year % 100, 2);
    case "mmmm":
      return locale.months[month] ?? "";
    case "mmm":
      return locale.shortMonths[month] ?? "";
    case "mm":
    case "m":
      return padded(clock.month, token.length);
    case "dddd":
      return locale.weekdays[clock.weekday] ?? "";
    case "ddd":
      return locale.shortWeekdays[clock.weekday] ?? "";
    case "dd":
    case "d":
      return padded(clock.day, token.length);
    case "hh":
    case "h":
      return padded(clock.hour, token.length);
    case "ss":
    case "s":
      return padded(clock.second, token.length);
    default:
      return token.startsWith("[$") ? "" : token;
  }
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** `#,##0.00 €`, `0%`, `0.00;(0.00)`: sections by sign, literals, grouping, decimals. */
function inPattern(value: number, pattern: string, locale: Locale): string {
  const sections = pattern.split(";");
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const section = own ?? sections[0] ?? "";
  const size = own === undefined ? value : Math.abs(value);
  const body = section.replace(/\[(?:red|green|blue|black|white|color ?\d+)\]/gi, "");
  // The digits' part of the pattern, between what stands before and after it as it is.
  const found = /^((?:"[^"]*"|\\.|\[\$[^\]]*\]|[^#0])*)([#0][#0,.]*(?:E[+-]0+)?)?([\s\S]*)$/i.exec(body);
  const before = literal(found?.[1] ?? "");
  const after = literal(found?.[3] ?? "");
  if (found?.[2] === undefined) return before + after;
  const scaled = body.includes("%") ? Number(`${size}e2`) || size * 100 : size;
  const sign = scaled < 0 && /[1-9]/.test(digits(Math.abs(scaled), found[2], locale)) ? "-" : "";
  return `${sign}${before}${digits(Math.abs(scaled), found[2], locale)}${after}`;
}

function literal(text: string): string {
  return text
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, "$1")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, " ")
    .replace(/\*./g, "");
}

function digits(size: number, pattern: string, locale: Locale): string {
  const scientific = /^(.*)E[+-](0+)$/i.exec(pattern);
  if (scientific !== null)
    return inScientific(size, scientific[1] ?? "0", (scientific[2] ?? "").length, locale);
  const [wholePart = "", decimals = ""] = pattern.split(".");
  const most = decimals.replace(/[^#0]/g, "").length;
  const least = decimals.replace(/[^0]/g, "").length;
  const [whole = "0", fraction = ""] = fixed(size, most).split(".");
  let kept = fraction;
  while (kept.length > least && kept.endsWith("0")) kept = kept.slice(0, -1);
  const minimum = wholePart.replace(/[^0]/g, "").length;
  const shown = (whole === "0" && minimum === 0 ? "" : whole).padStart(minimum, "0");
  const grouped = wholePart.includes(",") ? shown.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group) : shown;
  return kept === "" ? grouped : `${grouped}${locale.decimal}${kept}`;
}

function inScientific(size: number, mantissaPattern: string, exponentDigits: number, locale: Locale): string {
  const power = size === 0 ? 0 : Math.floor(Math.log10(size));
  const exponent = String(Math.abs(power)).padStart(exponentDigits, "0");
  return `${digits(size / 10 ** power, mantissaPattern, locale)}E${power < 0 ? "-" : "+"}${exponent}`;
}

/** Half away from zero on the decimal the number shows: 1.005 gives 1.01, as a spreadsheet does. */
function fixed(size: number, decimals: number): string {
  const text = String(size);
  if (text.includes("e")) return size.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

/** The pattern Google uses when a format comes with a type alone. */
export function defaultPattern(type: NumberFormat["type"]): string {
  switch (type) {
    case "TEXT":
      return "@";
    case "NUMBER":
      return "#,##0.00";
    case "PERCENT":
      return "0.00%";
    case "CURRENCY":
      return "#,##0.00\u00a0[$€-40C]";
    case "DATE":
      return "dd/MM/yyyy";
    case "TIME":
      return "HH:mm:ss";
    case "DATE_TIME":
      return "dd/MM/yyyy HH:mm:ss";
    case "SCIENTIFIC":
      return "0.00E+00";
  }
}
