import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import {
  addWorkingDays,
  easterSunday,
  isAlsaceMoselle,
  isWorkingDay,
  publicHolidays,
  workingDayFrom,
} from "#shared/base/working-days.ts";

// reference: Code du travail, art. L3133-1; the table was checked against a printed calendar.
describe("Jours fériés", () => {
  it.each([
    [2026, "2026-04-05", "2026-04-06", "2026-05-14", "2026-05-25"],
    [2027, "2027-03-28", "2027-03-29", "2027-05-06", "2027-05-17"],
    [2028, "2028-04-16", "2028-04-17", "2028-05-25", "2028-06-05"],
    [2029, "2029-04-01", "2029-04-02", "2029-05-10", "2029-05-21"],
    [2030, "2030-04-21", "2030-04-22", "2030-05-30", "2030-06-10"],
  ])(
    "%i : Pâques le %s, lundi de Pâques %s, Ascension %s, lundi de Pentecôte %s",
    (year, easter, monday, ascension, whit) => {
      expect(easterSunday(year)).toBe(easter);
      const holidays = publicHolidays(year);
      expect([monday, ascension, whit].filter((on) => holidays.has(on))).toEqual([monday, ascension, whit]);
      expect(holidays.size).toBe(11);
    },
  );

  it("l'Alsace-Moselle ajoute le vendredi saint et le 26 décembre", () => {
    const added = [...publicHolidays(2026, true)].filter((on) => !publicHolidays(2026).has(on));
    expect(added.sort()).toEqual(["2026-04-03", "2026-12-26"]);
    expect(isAlsaceMoselle("3 rue X, 67000 Strasbourg")).toBe(true);
    expect(isAlsaceMoselle("3 rue X, 75067 Paris")).toBe(false);
    expect(isAlsaceMoselle(undefined)).toBe(false);
  });

  it("un samedi, un dimanche et un férié ne sont pas ouvrés", () => {
    expect(isWorkingDay(day("2026-07-11"))).toBe(false);
    expect(isWorkingDay(day("2026-07-12"))).toBe(false);
    expect(isWorkingDay(day("2026-07-14"))).toBe(false);
    expect(isWorkingDay(day("2026-07-13"))).toBe(true);
  });

  it("le 14 juillet passe au 15, deux jours ouvrés après le vendredi 10 mènent au mercredi 15", () => {
    expect(workingDayFrom(day("2026-07-14"))).toBe("2026-07-15");
    expect(addWorkingDays(day("2026-07-10"), 2)).toBe("2026-07-15");
    expect(addWorkingDays(day("2026-07-14"), 0)).toBe("2026-07-15");
  });

  it("le premier jour ouvré n'est jamais avant, ni plus de quatre jours après", () => {
    for (let on = day("2026-01-01"); on < "2027-01-01"; on = addDays(on, 1)) {
      const found = workingDayFrom(on);
      expect(found >= on && found <= addDays(on, 4)).toBe(true);
      expect(isWorkingDay(found)).toBe(true);
    }
  });
});
