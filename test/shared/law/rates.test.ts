import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { endOfHalfYear, floorOf, halfYearOf, RATES, ratesOf } from "#shared/law/rates.ts";

/** Dates of effect of the ECB main refinancing rate, in hundredths of a percent: kept apart from the table. */
const ECB: readonly (readonly [string, number])[] = [
  ["2014-09-10", 5],
  ["2016-03-16", 0],
  ["2022-07-27", 50],
  ["2022-09-14", 125],
  ["2022-11-02", 200],
  ["2022-12-21", 250],
  ["2023-02-08", 300],
  ["2023-03-22", 350],
  ["2023-05-10", 375],
  ["2023-06-21", 400],
  ["2023-08-02", 425],
  ["2023-09-20", 450],
  ["2024-06-12", 425],
  ["2024-09-18", 365],
  ["2024-10-23", 340],
  ["2024-12-18", 315],
  ["2025-02-05", 290],
  ["2025-03-12", 265],
  ["2025-04-23", 240],
  ["2025-06-11", 215],
  ["2026-06-17", 240],
];

const firstDay = (halfYear: string): string => halfYear.replace(" S1", "-01-01").replace(" S2", "-07-01");

describe("Taux par semestre", () => {
  it("la table va de 2015 S1 à 2026 S2, sans trou ni doublon", () => {
    const expected: string[] = [];
    for (let year = 2015; year <= 2026; year += 1) expected.push(`${year} S1`, `${year} S2`);
    expect(RATES.map((rates) => rates.halfYear)).toEqual(expected);
  });

  it.each(RATES.map((rates) => [rates.halfYear, rates] as const))(
    "%s : le taux refi est celui en vigueur le premier jour du semestre",
    (halfYear, rates) => {
      const inForce = ECB.filter(([from]) => from <= firstDay(halfYear)).pop();
      expect([rates.origin.kind === "table" && rates.origin.refiSince, rates.refi]).toEqual(inForce);
    },
  );

  it.each([
    ["2015 S1", 93, 406],
    ["2020 S2", 84, 311],
    ["2022 S2", 77, 315],
    ["2023 S2", 422, 682],
    ["2024 S1", 507, 801],
    ["2026 S1", 262, 667],
    ["2026 S2", 275, 684],
  ])(
    "%s : intérêt légal %i, créancier particulier %i (centièmes de pour cent)",
    (halfYear, legal, personal) => {
      expect(ratesOf(halfYear)).toMatchObject({ legal, legalPrivate: personal });
    },
  );

  it.each([
    ["2024 S1", 1521],
    ["2024 S2", 1476],
    ["2026 S2", 825],
  ])("%s : plancher d'un taux contractuel %i (art. L441-10 II)", (halfYear, floor) => {
    const rates = ratesOf(halfYear);
    expect(rates && floorOf(rates)).toBe(floor);
  });

  it("un semestre à venir n'est pas connu, et n'est pas prolongé du précédent", () => {
    expect(ratesOf("2027 S1")).toBeUndefined();
    expect(ratesOf("2014 S2")).toBeUndefined();
  });

  it("les taux de Réglages complètent la table sans jamais la remplacer", () => {
    const own = [
      { halfYear: "2027 S1", refi: 265, legal: 280, source: "JO du 27/12/2026" },
      { halfYear: "2026 S2", refi: 999, legal: 999, source: "erreur" },
    ];
    expect(ratesOf("2027 S1", own)).toMatchObject({ refi: 265, legal: 280 });
    expect(ratesOf("2026 S2", own)).toMatchObject({ refi: 240, legal: 275 });
  });

  it.each([
    ["2026-06-30", "2026 S1", "2026-06-30"],
    ["2026-07-01", "2026 S2", "2026-12-31"],
    ["2026-12-31", "2026 S2", "2026-12-31"],
    ["2027-01-01", "2027 S1", "2027-06-30"],
  ])("%s est dans %s, qui finit le %s", (on, halfYear, end) => {
    expect(halfYearOf(day(on))).toBe(halfYear);
    expect(endOfHalfYear(day(on))).toBe(end);
  });
});
