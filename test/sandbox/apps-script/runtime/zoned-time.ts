import { serialOfWallClock, type WallClock, wallClockOf } from "../../workbook/serial.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(ms: number, timeZone: string): number {
  const whole = Math.floor(ms / 1000) * 1000;
  const part = new Map(
    formatOf(timeZone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const number = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
  const shown = new Date(0);
  shown.setUTCFullYear(number("year"), number("month") - 1, number("day"));
  shown.setUTCHours(number("hour"), number("minute"), number("second"), 0);
  return shown.getTime() - whole;
}

/** The serial number that a zone's clocks show at an instant. */
export function serialAt(ms: number, timeZone: string): number {
  const local = new Date(ms + offsetAt(ms, timeZone));
  return serialOfWallClock({
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  });
}

/** The instant at which a zone's clocks show a wall-clock moment; in a gap, the moment after it. */
export function instantOf(clock: Omit<WallClock, "weekday">, timeZone: string): number {
  const at = new Date(0);
  at.setUTCFullYear(clock.year, clock.month - 1, clock.day);
  at.setUTCHours(clock.hour, clock.minute, clock.second, clock.millisecond);
  const guess = at.getTime() - offsetAt(at.getTime(), timeZone);
  return at.getTime() - offsetAt(guess, timeZone);
}

const knownInstants = new Map<string, number>();

/** The instant of a serial number in a zone; whole days are kept, columns repeat them. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const key = `${timeZone} ${serial}`;
  const known = knownInstants.get(key);
  if (known !== undefined) return known;
  const instant = instantOf(wallClockOf(serial), timeZone);
  if (Number.isInteger(serial)) knownInstants.set(key, instant);
  return instant;
}
