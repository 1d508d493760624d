import { describe, expect, it } from "vitest";
import {
  addDays,
  day,
  dayFrom,
  dayNumber,
  dayOfNumber,
  dayOrUndefined,
  daysInMonth,
  earlierOf,
  laterOf,
} from "#shared/base/day.ts";

/** The same day by the machine's own calendar. */
const byMachine = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);

describe("Les bords du calendrier", () => {
  it.each([
    [2026, 28],
    [2028, 29],
    [1900, 28],
    [2000, 29],
    [2100, 28],
    [2400, 29],
  ])("février %i a %i jours", (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it("les mois de trente jours sont avril, juin, septembre et novembre", () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(months.filter((month) => daysInMonth(2026, month) === 30)).toEqual([4, 6, 9, 11]);
    expect(months.filter((month) => daysInMonth(2026, month) === 31)).toEqual([1, 3, 5, 7, 8, 10, 12]);
  });

  it("la fin de février et le 1er mars de chaque année, de 1901 à 2500, sont ceux de la machine", () => {
    for (let year = 1901; year <= 2500; year += 1) {
      const before = dayNumber(day(`${year}-02-27`));
      for (const after of [1, 2, 3]) {
        expect(dayOfNumber(before + after)).toBe(byMachine(year, 2, 27 + after));
      }
    }
    expect(addDays(day("2000-02-28"), 1)).toBe("2000-02-29");
  });

  it("les jours vont du 1er janvier 1900 au 31 décembre 9999", () => {
    expect(dayFrom(1900, 1, 1)).toBe("1900-01-01");
    expect(dayFrom(9999, 12, 31)).toBe("9999-12-31");
    expect([dayFrom(1899, 12, 31), dayFrom(10_000, 1, 1)]).toEqual([undefined, undefined]);
  });

  it.each([
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
    [2026, Number.NaN, 1],
    [2026, 1, Number.NaN],
  ])("%d-%d-%d n'est aucun jour", (year, month, dayOfMonth) => {
    expect(dayFrom(year, month, dayOfMonth)).toBeUndefined();
  });

  it("un texte qui n'est pas un jour n'en donne aucun, sans erreur", () => {
    expect(dayOrUndefined("2026-03-12")).toBe("2026-03-12");
    expect(dayOrUndefined("2026-02-30")).toBeUndefined();
    expect(dayOrUndefined("12/03/2026")).toBeUndefined();
  });

  it("de deux jours, le plus tard et le plus tôt", () => {
    const [first, second] = [day("2026-03-12"), day("2026-03-13")];
    expect([laterOf(first, second), laterOf(second, first)]).toEqual([second, second]);
    expect([earlierOf(first, second), earlierOf(second, first)]).toEqual([first, first]);
  });
});
