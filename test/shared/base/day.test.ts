import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  day,
  dayFrom,
  dayNumber,
  dayOfNumber,
  dayOfSerial,
  daysBetween,
  endOfMonth,
  serialOfDay,
  weekday,
} from "#shared/base/day.ts";

describe("Jours", () => {
  it.each([
    { from: "2026-03-31", to: "2026-03-31", days: 0, why: "le jour même" },
    { from: "2026-03-31", to: "2026-04-01", days: 1, why: "le lendemain, fin de mois" },
    { from: "2028-02-28", to: "2028-03-01", days: 2, why: "année bissextile" },
    { from: "2026-02-28", to: "2026-03-01", days: 1, why: "année ordinaire" },
    { from: "2100-02-28", to: "2100-03-01", days: 1, why: "2100 n'est pas bissextile" },
    { from: "2026-01-01", to: "2025-12-31", days: -1, why: "à rebours" },
  ])("du $from au $to : $days ($why)", ({ from, to, days }) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it("refuse un jour qui n'existe pas et le nomme", () => {
    expect(() => day("2026-02-30")).toThrow("2026-02-30");
    expect(dayFrom(2026, 13, 1)).toBeUndefined();
    expect(dayFrom(1899, 1, 1)).toBeUndefined();
  });

  it("compte les jours comme le calendrier de la machine, de 1900 à 2200", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_500, max: 84_000 }), (count) => {
        const machine = new Date(count * 86_400_000).toISOString().slice(0, 10);
        expect(dayOfNumber(count)).toBe(machine);
        expect(dayNumber(dayOfNumber(count))).toBe(count);
        expect(weekday(dayOfNumber(count)) % 7).toBe(new Date(count * 86_400_000).getUTCDay());
      }),
    );
  });

  it("un mois plus tard que le 31 janvier est le dernier jour de février", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2028-01-31"), 1)).toBe("2028-02-29");
    expect(addMonths(day("2026-03-15"), -3)).toBe("2025-12-15");
    expect(endOfMonth(day("2026-04-01"))).toBe("2026-04-30");
    expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
  });

  it("le numéro de série 1 est le 31 décembre 1899, l'heure est ôtée", () => {
    expect(dayOfSerial(1)).toBe("1899-12-31");
    expect(dayOfSerial(45_658.99)).toBe("2025-01-01");
    expect(serialOfDay(day("2025-01-01"))).toBe(45_658);
  });
});
