import type { Day } from "#shared/base/day.ts";
import { serialOfDay } from "#shared/base/day.ts";

/** Instants and calendar days of one time zone, the spreadsheet's; each is computed once. */
export interface ZoneDays {
  /** The serial number that a sheet of this zone shows for an instant. */
  serialOf(instant: Date): number;
  /** The instant at which a day begins: what a date cell holds. */
  instantOf(day: Day): Date;
  /** Today in this zone. */
  today(): Day;
}

const SECONDS_PER_DAY = 86_400;

export function zoneDays(zone: string): ZoneDays {
  const serials = new Map<number, number>();
  const instants = new Map<Day, Date>();
  return {
    serialOf(instant) {
      const time = instant.getTime();
      const known = serials.get(time);
      if (known !== undefined) return known;
      const clock = Utilities.formatDate(instant, zone, "yyyy-MM-dd HH:mm:ss");
      const seconds =
        Number(clock.slice(11, 13)) * 3600 + Number(clock.slice(14, 16)) * 60 + Number(clock.slice(17, 19));
      const serial = serialOfDay(clock.slice(0, 10) as Day) + seconds / SECONDS_PER_DAY;
      serials.set(time, serial);
      return serial;
    },
    instantOf(day) {
      const known = instants.get(day);
      if (known !== undefined) return known;
      const instant = Utilities.parseDate(day, zone, "yyyy-MM-dd");
      instants.set(day, instant);
      return instant;
    },
    today: () => Utilities.formatDate(new Date(), zone, "yyyy-MM-dd") as Day,
  };
}
