import type { Day } from "#shared/base/day.ts";
import { serialOfClock } from "./clock-serial.ts";

/** Instants and calendar days of one time zone, the spreadsheet's; each is computed once. */
export interface ZoneDays {
  /** The serial number that a sheet of this zone shows for an instant. */
  serialOf(instant: Date): number;
  /** The instant at which a day begins: what a date cell holds. */
  instantOf(day: Day): Date;
  /** Today in this zone. */
  today(): Day;
}

export function zoneDays(zone: string): ZoneDays {
  const serials = new Map<number, number>();
  const instants = new Map<Day, Date>();
  return {
    serialOf(instant) {
      const time = instant.getTime();
      const known = serials.get(time);
      if (known !== undefined) return known;
      const clock = Utilities.formatDate(instant, zone, "yyyy-MM-dd HH:mm:ss");
      const serial = serialOfClock(clock);
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
