import { type Day, day } from "#shared/base/day.ts";

/**
 * The calendar day of an instant in a time zone: the panel is the only place that reads a clock.
 * An unknown zone falls back on Paris, where the product's owners work.
 */
export function dayInZone(instant: Date, timeZone: string): Day {
  const parts = (zone: string): Record<string, string> =>
    Object.fromEntries(
      new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
        .formatToParts(instant)
        .map(({ type, value }) => [type, value]),
    );
  let found: Record<string, string>;
  try {
    found = parts(timeZone);
  } catch {
    found = parts("Europe/Paris");
  }
  return day(`${found.year}-${found.month}-${found.day}`);
}
