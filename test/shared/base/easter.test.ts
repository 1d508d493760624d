import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import {
  addWorkingDays,
  easterSunday,
  isAlsaceMoselle,
  isWorkingDay,
  workingDayFrom,
} from "#shared/base/working-days.ts";

/** Easter by the epact (Clavius; Knuth, « The Art of Computer Programming », 1.3.2, exercise 14): day of March. */
function easterByEpact(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const leapYearsDropped = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - leapYearsDropped - 10;
  let epact = (11 * golden + 20 + moon - leapYearsDropped + 300) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  const moonOfMarch = epact <= 23 ? 44 - epact : 74 - epact;
  return moonOfMarch + 7 - ((sunday + moonOfMarch) % 7);
}

describe("Pâques", () => {
  it("tombe, de 1900 à 3500, le jour que donne le calcul par l'épacte", () => {
    for (let year = 1900; year <= 3500; year += 1) {
      expect(easterSunday(year)).toBe(addDays(day(`${year}-03-01`), easterByEpact(year) - 1));
    }
  });

  // reference: the table of the Bureau des longitudes; the two earliest and latest of our time, and the exceptions.
  it.each(["1943-04-25", "1954-04-18", "1981-04-19", "2008-03-23", "2011-04-24", "2038-04-25", "2049-04-18"])(
    "%s",
    (easter) => {
      expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
    },
  );
});

describe("Jours ouvrés, hors d'Alsace et de Moselle sauf mention", () => {
  const goodFriday = day("2026-04-03");

  it("le vendredi saint est ouvré, et férié en Alsace-Moselle", () => {
    expect(isWorkingDay(goodFriday)).toBe(true);
    expect(isWorkingDay(goodFriday, true)).toBe(false);
    expect(workingDayFrom(goodFriday)).toBe("2026-04-03");
    expect(workingDayFrom(goodFriday, true)).toBe("2026-04-07");
    expect(addWorkingDays(day("2026-04-02"), 1)).toBe("2026-04-03");
    expect(addWorkingDays(day("2026-04-02"), 1, true)).toBe("2026-04-07");
  });

  it("un jour ouvré après le samedi est le lundi", () => {
    expect(addWorkingDays(day("2026-07-11"), 1)).toBe("2026-07-13");
    expect(addWorkingDays(day("2026-07-11"), 0)).toBe("2026-07-13");
  });

  it.each([
    ["67000", true],
    ["57100 Thionville", true],
    ["12 rue du Port, 68100", true],
    ["2 rue A, 68100 Mulhouse", true],
    ["BP 1680000", false],
    ["54000 Nancy", false],
    ["", false],
  ])("« %s » en Alsace-Moselle : %s", (address, expected) => {
    expect(isAlsaceMoselle(address)).toBe(expected);
  });
});
