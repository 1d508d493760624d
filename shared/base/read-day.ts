import { addDays, type Day, dayFrom, dayOfSerial } from "./day.ts";
import { monthNamed } from "./month-names.ts";
import { plainDigits, tidy } from "./normalise.ts";

export type DayCell =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "empty" }
  | { readonly kind: "impossible" }
  | { readonly kind: "unreadable" };

const EMPTY: DayCell = { kind: "empty" };
const IMPOSSIBLE: DayCell = { kind: "impossible" };
const UNREADABLE: DayCell = { kind: "unreadable" };

/** No invoice of a living business is dated outside these years: 9/9/9999 is a filler, not a day. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;
/** Serials of those years: another number in a date column is not a day. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_051;

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, dayOfMonth: number): DayCell {
  if (year < FIRST_YEAR || year > LAST_YEAR) return IMPOSSIBLE;
  const found = dayFrom(year, month, dayOfMonth);
  return found === undefined ? IMPOSSIBLE : { kind: "day", day: found };
}

function fromSerial(serial: number, monthFirst: boolean): DayCell {
  if (serial === 0) return EMPTY; // an empty date shown as 30/12/1899
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) return { kind: "day", day: dayOfSerial(serial) };
  // `02092025` loses its zero in a sheet.
  if (Number.isInteger(serial) && serial >= 1_011_950 && serial <= 99_991_231)
    return fromDigits(String(serial).padStart(8, "0"), monthFirst);
  return UNREADABLE;
}

/**
 * `20260312`, else `12032026`: no eight digits can be both within these years. Of `03122026` the day comes first
 * unless `monthFirst`; the single possible order wins.
 */
function fromDigits(digits: string, monthFirst: boolean): DayCell {
  const asIso = dated(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  if (asIso.kind === "day") return asIso;
  const year = Number(digits.slice(4));
  const [first, second] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const wanted = monthFirst ? dated(year, first, second) : dated(year, second, first);
  if (wanted.kind === "day") return wanted;
  return monthFirst ? dated(year, second, first) : dated(year, first, second);
}

/**
 * The day that a cell holds: a sheet's serial number, or text (`12/03/26`, `2026-03-12T08:00`, `1er août 2026`,
 * `30-Mar-2026`, `20260312`). Of `03/04/2026` the day comes first unless `monthFirst`; a value with a single
 * possible order is read in that order. `impossible`: written as a date that no calendar has, or out of 1950–2099.
 */
export function readDay(cell: string | number | boolean | null, monthFirst = false): DayCell {
  if (cell === null || cell === "") return EMPTY;
  if (typeof cell === "number") return fromSerial(cell, monthFirst);
  if (typeof cell === "boolean") return UNREADABLE;
  const full = tidy(plainDigits(cell));
  if (full.length > LONGEST) return UNREADABLE;
  const midnight = PARIS_MIDNIGHT.exec(full);
  if (midnight) return fromUtcMidnight(midnight);
  const text = withoutTime(full);
  if (text === "" || /^[0/.\- ]+$/.test(text)) return EMPTY;

  const isoLike = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (isoLike) return dated(Number(isoLike[1]), Number(isoLike[2]), Number(isoLike[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric) return fromNumericParts(numeric, monthFirst);
  if (/^\d{8}$/.test(text)) return fromDigits(text, monthFirst);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(",", ".")), monthFirst);
  return fromWords(text);
}

/** A longer text is a note, not a day. */
const LONGEST = 60;
/** What programs write of a French day's midnight: the evening before, in universal time. */
const PARIS_MIDNIGHT = /^(\d{4})-(\d{2})-(\d{2})[T ](22|23):00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/;

function fromUtcMidnight(parts: RegExpExecArray): DayCell {
  const read = dated(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (read.kind !== "day") return read;
  // Summer time from the end of March to the end of October: midnight is 22 h; else 23 h.
  const month = Number(parts[2]);
  const isSummer = month >= 4 && month <= 9;
  const changes = month === 3 || month === 10;
  const isMidnight = changes || (parts[4] === "22") === isSummer;
  return isMidnight ? { kind: "day", day: addDays(read.day, 1) } : read;
}

const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;

/** Drops a time of day, a weekday's name and whatever surrounds the date. */
function withoutTime(cell: string): string {
  return (
    cell
      .replace(/^'/, "")
      .replace(/^(?:le|au|du|depuis le|dated?) (?=[\da-z])/i, "")
      .replace(/(\d)T\d{1,2}:.*$/, "$1")
      .replace(/,? (?:à |at )?\d{1,2}[:h]\d{2}.*$/, "")
      .replace(
        /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? (?=\d{1,2}[-/. ](?:[a-zéû]|\d{1,2}[-/. ])|[a-zéû]+ \d)/i,
        "",
      )
      // A note after a whole date (« 12/03/2026 relancé ») does not change the day.
      .replace(/^(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})) [^\d]*$/, "$1")
      .trim()
  );
}

function fromNumericParts(parts: RegExpExecArray, monthFirst: boolean): DayCell {
  const first = Number(parts[1]);
  const second = Number(parts[2]);
  const year = fullYear(parts[3] ?? "");
  const wanted = monthFirst ? dated(year, first, second) : dated(year, second, first);
  if (wanted.kind === "day") return wanted;
  return monthFirst ? dated(year, second, first) : dated(year, first, second);
}

function fromWords(text: string): DayCell {
  const dayFirst =
    /^(\d{1,2})(?: ?er|st|nd|rd|th|e|°)?[-/. ]+(?:de )?([A-Za-zÀ-ÿ]{3,}\.?)[-/, ]*(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthThenDay = /^([A-Za-zÀ-ÿ]{3,}\.?)[-/ ]+(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4})$/i.exec(text);
  if (monthThenDay) return named(monthThenDay[3], monthThenDay[1], monthThenDay[2]);
  const yearFirst = /^(\d{4})[-/ ]+([A-Za-zÀ-ÿ]{3,}\.?)[-/ ]+(\d{1,2})$/.exec(text);
  return yearFirst ? named(yearFirst[1], yearFirst[2], yearFirst[3]) : UNREADABLE;
}

function named(year = "", word = "", dayOfMonth = ""): DayCell {
  const month = monthNamed(word);
  return month === undefined ? UNREADABLE : dated(fullYear(year), month, Number(dayOfMonth));
}

/** What the texts of a column show about the order of day and month. */
export interface DateOrderEvidence {
  /** Texts that only read with the day first (`30/01/2026`). */
  readonly dayFirst: number;
  /** Texts that only read with the month first (`01/30/2026`). */
  readonly monthFirst: number;
  /** Texts of two readings (`03/04/2026`). */
  readonly ambiguous: number;
}

/** Counts what a column shows about the order of its dates; serials and ISO days show nothing. */
export function dateOrderEvidence(cells: Iterable<string | number | boolean | null>): DateOrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous = 0;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const parts =
      /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2}/.exec(cell) ?? /^\s*(\d\d)(\d\d)(?:19|20)\d\d\s*$/.exec(cell);
    if (!parts) continue;
    const first = Number(parts[1]);
    const second = Number(parts[2]);
    if (first > 12 && second <= 12) dayFirst += 1;
    else if (second > 12 && first <= 12) monthFirst += 1;
    else if (first <= 12 && first !== second) ambiguous += 1;
  }
  return { dayFirst, monthFirst, ambiguous };
}
