/** Serial dates: whole days since 1899-12-30, the time of day as the fraction. No time zone is involved. */

const dayMs = 86_400_000;
const origin = Date.UTC(1899, 11, 30);

export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The serial number of a calendar day; `undefined` when the day does not exist (31/02). */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? Math.round((at.getTime() - origin) / dayMs) : undefined;
}

/** The serial number of a wall-clock moment. */
export function serialOfWallClock(clock: Omit<WallClock, "weekday">): number {
  const at = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
  // Whole days are divided apart: no rounding error can reach them.
  const ms = at - origin + clock.millisecond;
  const days = Math.floor(ms / dayMs);
  return days + (ms - days * dayMs) / dayMs;
}

/** The wall-clock moment of a serial number, to the millisecond. */
export function wallClockOf(serial: number): WallClock {
  const at = new Date(origin + Math.round(serial * dayMs));
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
    weekday: at.getUTCDay(),
  };
}
