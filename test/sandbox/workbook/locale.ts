import type { NumberFormat } from "./workbook.ts";

/** How a workbook of a locale reads what is typed and shows what it holds. */
export interface Locale {
  readonly decimal: string;
  readonly group: string;
  /** Signs that may stand between thousands when typed, as the inside of a class of a regular expression. */
  readonly typedGroups: string;
  readonly monthFirst: boolean;
  readonly yes: string;
  readonly no: string;
  /** January first. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly currency: string;
  readonly currencyFormat: NumberFormat;
  readonly dateFormat: NumberFormat;
  readonly dateTimeFormat: NumberFormat;
  /** A new tab's name before its number. */
  readonly newTab: string;
}

const words: Readonly<Record<string, readonly [yes: string, no: string, newTab: string]>> = {
  fr: ["VRAI", "FAUX", "Feuille "],
  de: ["WAHR", "FALSCH", "Tabellenblatt"],
  es: ["VERDADERO", "FALSO", "Hoja "],
  it: ["VERO", "FALSO", "Foglio"],
  nl: ["WAAR", "ONWAAR", "Blad"],
  pt: ["VERDADEIRO", "FALSO", "Página"],
};
const currencies: Readonly<Record<string, readonly [sign: string, pattern: string]>> = {
  US: ["$", "[$$-409]#,##0.00"],
  CA: ["$", "[$$]#,##0.00"],
  GB: ["£", "[$£-809]#,##0.00"],
  CH: ["CHF", "[$CHF] #,##0.00"],
};
const euro = ["€", "#,##0.00\u00a0[$€-40C]"] as const;

const known = new Map<string, Locale>();

/** The ways of a locale as Google writes it (`fr_FR`, `en_US`, `de_DE` …); one that nobody knows reads as `en_US`. */
export function localeOf(name: string): Locale {
  let found = known.get(name);
  if (found === undefined) {
    found = made(name);
    known.set(name, found);
  }
  return found;
}

function made(name: string): Locale {
  const tag = Intl.NumberFormat.supportedLocalesOf(name.replace("_", "-"))[0] ?? "en-US";
  const [language = "en", region = ""] = tag.split("-");
  const numbers = new Intl.NumberFormat(tag).formatToParts(-12345678.5);
  const sign = (type: string, otherwise: string) =>
    numbers.find((part) => part.type === type)?.value ?? otherwise;
  const group = sign("group", "\u00a0");
  const pattern = tag === "en-US" ? "M/d/yyyy" : datePatternOf(tag);
  const [yes, no, newTab] = words[language] ?? ["TRUE", "FALSE", "Sheet"];
  const [currency, currencyPattern] = currencies[region] ?? euro;
  return {
    decimal: sign("decimal", "."),
    group,
    typedGroups: /\s/.test(group) ? " \\u00a0\\u202f" : group === "." ? "." : group === "," ? "," : "'’",
    monthFirst: pattern.startsWith("M"),
    yes,
    no,
    newTab,
    months: monthNames(tag, "long"),
    shortMonths: monthNames(tag, "short"),
    weekdays: weekdayNames(tag, "long"),
    shortWeekdays: weekdayNames(tag, "short"),
    currency,
    currencyFormat: { type: "CURRENCY", pattern: currencyPattern },
    dateFormat: { type: "DATE", pattern },
    dateTimeFormat: { type: "DATE_TIME", pattern: `${pattern} HH:mm:ss` },
  };
}

function datePatternOf(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(0);
  const letters: Readonly<Record<string, string>> = { day: "dd", month: "MM", year: "yyyy" };
  return parts.map((part) => letters[part.type] ?? part.value.replace(/[^\d./-]/g, "")).join("");
}

function monthNames(tag: string, month: "long" | "short"): readonly string[] {
  // With a day beside it, the name has the form that stands inside a date.
  const format = new Intl.DateTimeFormat(tag, { month, day: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_none, at) => named(format, "month", Date.UTC(2026, at, 15)));
}

function weekdayNames(tag: string, weekday: "long" | "short"): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: "UTC" });
  return Array.from({ length: 7 }, (_none, at) => named(format, "weekday", Date.UTC(2026, 2, 1 + at)));
}

function named(format: Intl.DateTimeFormat, type: string, at: number): string {
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? "";
}

/** The month, 1 to 12, of a name or its abbreviation, with or without its dot and accents. */
export function monthOfName(word: string, locale: Locale): number | undefined {
  const bare = plain(word);
  if (bare.length < 3) return undefined;
  const at = [locale.months, locale.shortMonths]
    .map((names) => names.findIndex((name) => plain(name) === bare))
    .find((index) => index >= 0);
  return at === undefined ? undefined : at + 1;
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
}

/** The usual one of this project. */
export const french: Locale = localeOf("fr_FR");
