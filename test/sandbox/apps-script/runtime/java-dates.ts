import { wallClockOf } from "../../workbook/serial.ts";
import { ServiceFailure } from "./host.ts";
import { instantOf, offsetAt, serialAt } from "./zoned-time.ts";

const months = [
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
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** A date in a pattern of Java's SimpleDateFormat, as `Utilities.formatDate` writes it. */
export function formatJavaDate(ms: number, timeZone: string, pattern: string): string {
  const clock = wallClockOf(serialAt(ms, timeZone));
  let out = "";
  for (const [whole, quoted, letter] of pattern.matchAll(token)) {
    if (quoted !== undefined) out += quoted === "" ? "'" : quoted.replaceAll("''", "'");
    else if (letter === undefined) out += whole;
    else out += field(letter, whole.length);
  }
  return out;

  function field(letter: string, width: number): string {
    const number = (value: number) => String(value).padStart(width, "0");
    switch (letter) {
      case "y":
      case "Y":
        return width === 2 ? String(clock.year % 100).padStart(2, "0") : number(clock.year);
      case "M": {
        const name = months[clock.month - 1] ?? "";
        return width >= 4 ? name : width === 3 ? name.slice(0, 3) : number(clock.month);
      }
      case "d":
        return number(clock.day);
      case "E":
        return width >= 4 ? (weekdays[clock.weekday] ?? "") : (weekdays[clock.weekday] ?? "").slice(0, 3);
      case "u":
        return number(clock.weekday === 0 ? 7 : clock.weekday);
      case "H":
        return number(clock.hour);
      case "h":
        return number(clock.hour % 12 === 0 ? 12 : clock.hour % 12);
      case "m":
        return number(clock.minute);
      case "s":
        return number(clock.second);
      case "S":
        return number(clock.millisecond);
      case "a":
        return clock.hour < 12 ? "AM" : "PM";
      case "Z":
      case "X":
        return offset(letter, width);
      default:
        throw new ServiceFailure(`Utilities.formatDate: pattern letter "${letter}" is not imitated.`);
    }
  }

  function offset(letter: string, width: number): string {
    const minutes = Math.round(offsetAt(ms, timeZone) / 60_000);
    if (letter === "X" && minutes === 0) return "Z";
    const size = Math.abs(minutes);
    const colon = letter === "X" && width === 3 ? ":" : "";
    const hours = String(Math.floor(size / 60)).padStart(2, "0");
    return `${minutes < 0 ? "-" : "+"}${hours}${colon}${String(size % 60).padStart(2, "0")}`;
  }
}

/** The instant a text shows in a pattern and a zone, as `Utilities.parseDate` reads it. */
export function parseJavaDate(text: string, timeZone: string, pattern: string): number {
  const clock = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  const names = {
    y: "year",
    M: "month",
    d: "day",
    H: "hour",
    m: "minute",
    s: "second",
    S: "millisecond",
  } as const;
  let rest = text;
  for (const [whole, quoted, letter] of pattern.matchAll(token)) {
    const literal = quoted ?? (letter === undefined ? whole : undefined);
    if (literal !== undefined) {
      if (!rest.startsWith(literal)) refuse();
      rest = rest.slice(literal.length);
      continue;
    }
    const name = names[letter as keyof typeof names];
    if (name === undefined)
      throw new ServiceFailure(`Utilities.parseDate: pattern "${whole}" is not imitated.`);
    const digits = new RegExp(`^\\d{1,${Math.max(whole.length, 4)}}`).exec(rest)?.[0] ?? refuse();
    const kept = whole.length > 1 ? digits.slice(0, whole.length) : digits;
    clock[name] = Number(kept);
    rest = rest.slice(kept.length);
  }
  return instantOf(clock, timeZone);

  function refuse(): never {
    throw new ServiceFailure(`Cannot parse date: "${text}" with pattern "${pattern}".`);
  }
}
