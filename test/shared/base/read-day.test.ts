import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { dateOrderEvidence, readDay } from "#shared/base/read-day.ts";

describe("Jour d'une cellule", () => {
  it.each<[cell: string | number, read: string]>([
    [46_093, "2026-03-12"],
    [45_864.529204772807, "2025-07-26"],
    [20_260_312, "2026-03-12"],
    ["12/03/26", "2026-03-12"],
    ["12-03-2026", "2026-03-12"],
    ["12.03.2026", "2026-03-12"],
    ["1/3/2026", "2026-03-01"],
    ["2026-03-12", "2026-03-12"],
    ["2026/01/18", "2026-01-18"],
    ["30-Mar-2026", "2026-03-30"],
    ["12 mars 2026", "2026-03-12"],
    ["1er août 2026", "2026-08-01"],
    ["1er\u00a0août\u00a02026", "2026-08-01"],
    ["15 sept. 2026", "2026-09-15"],
    ["03-févr.-26", "2026-02-03"],
    ["jeudi 12 mars 2026", "2026-03-12"],
    ["March 12, 2026", "2026-03-12"],
    ["Mar 12, 2026", "2026-03-12"],
    ["20260312", "2026-03-12"],
    ["12032026", "2026-03-12"],
    ["2026-03-12T23:30:00Z", "2026-03-12"],
    ["2026-03-12 10:00:00.123", "2026-03-12"],
    ["15-03-2025 10:00:00", "2025-03-15"],
    ["29/02/2028", "2028-02-29"],
    ["01/30/2026", "2026-01-30"],
    ["31/12/99", "1999-12-31"],
    ["46093", "2026-03-12"],
    ["46093,52", "2026-03-12"],
    ["12-mars-26", "2026-03-12"],
    ["le 12/03/2026", "2026-03-12"],
    ["Le 12 mars 2026", "2026-03-12"],
    ["lundi 12 mars 2026", "2026-03-12"],
    ["1 er août 2026", "2026-08-01"],
    ["12/03/2026 relancé", "2026-03-12"],
    ["12. März 2026", "2026-03-12"],
    ["2026-03-12T08:00:00+02:00", "2026-03-12"],
    ["2026-03-11T23:00:00.000Z", "2026-03-12"],
    ["2026-08-01T22:00:00Z", "2026-08-02"],
    ["2026-08-01T23:00:00Z", "2026-08-01"],
    ["12/03/2026 23:00", "2026-03-12"],
    ["\uff11\uff12/\uff10\uff13/2026", "2026-03-12"],
  ])("« %s » est le %s", (cell, read) => {
    expect(readDay(cell)).toEqual({ kind: "day", day: read });
  });

  it("le numéro de série aller-retour redonne le jour", () => {
    expect(readDay(serialOfDay(day("2026-03-12")))).toEqual({ kind: "day", day: "2026-03-12" });
  });

  it.each(["31/02/2026", "29/02/2026", "9/9/9999", "2026-18-01", "20261301", "32/01/2026", "31 avril 2026"])(
    "« %s » est impossible",
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: "impossible" });
    },
  );

  it.each([
    "{current_date}",
    "à réception",
    "mars 2026",
    "12/03",
    "11/02/2026 ou 15/03/2026",
    "x".repeat(10_000),
    "1/".repeat(5000),
    "12",
    30,
    2026,
    true,
    "juin",
  ])("« %s » n'est pas lu comme un jour", (cell) => {
    expect(readDay(cell)).toEqual({ kind: "unreadable" });
  });

  it.each([null, "", " ", 0, "00/00/0000", "0000-00-00"])("« %s » est vide", (cell) => {
    expect(readDay(cell)).toEqual({ kind: "empty" });
  });

  it("« 03/04/2026 » dépend de l'ordre, « 30/04/2026 » n'en dépend pas", () => {
    expect(readDay("03/04/2026", false)).toEqual({ kind: "day", day: "2026-04-03" });
    expect(readDay("03/04/2026", true)).toEqual({ kind: "day", day: "2026-03-04" });
    expect(readDay("30/04/2026", true)).toEqual({ kind: "day", day: "2026-04-30" });
  });

  it("compte ce qu'une colonne montre de l'ordre, les valeurs identiques dans les deux sens à part", () => {
    expect(
      dateOrderEvidence(["30/01/2026", "01/30/2026", "03/04/2026", "05/05/2026", "2026-01-02", 46_093, null]),
    ).toEqual({
      dayFirst: 1,
      monthFirst: 1,
      ambiguous: 1,
    });
  });
});
