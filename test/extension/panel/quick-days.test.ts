import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { callBackDays, promiseDays, usualPromiseDay } from "#shared/entry/quick-days.ts";

describe("Les jours que l'on promet", () => {
  it.each([
    {
      today: "2026-11-17",
      why: "un mardi",
      days: ["Demain 2026-11-18", "Vendredi\u00a020 2026-11-20", "Fin du mois 2026-11-30"],
    },
    {
      today: "2026-11-19",
      why: "un jeudi : demain est vendredi, « vendredi » est le suivant",
      days: ["Demain 2026-11-20", "Vendredi\u00a027 2026-11-27", "Fin du mois 2026-11-30"],
    },
    {
      today: "2026-11-20",
      why: "un vendredi : le jour ouvré suivant est lundi, nommé par son nom",
      days: ["Lundi\u00a023 2026-11-23", "Vendredi\u00a027 2026-11-27", "Fin du mois 2026-11-30"],
    },
    {
      today: "2026-11-30",
      why: "le dernier jour du mois : la fin du mois est celle du suivant",
      days: ["Demain 2026-12-01", "Vendredi\u00a04 2026-12-04", "Fin du mois 2026-12-31"],
    },
    {
      today: "2026-07-28",
      why: "la fin du mois est un vendredi : elle n'est dite qu'une fois",
      days: ["Demain 2026-07-29", "Vendredi\u00a031 2026-07-31"],
    },
  ])("le $today, $why", ({ today, days }) => {
    expect(promiseDays(day(today)).map(({ label, day: on }) => `${label} ${on}`)).toEqual(days);
  });

  it("une promesse sans autre précision est pour vendredi", () => {
    expect(usualPromiseDay(day("2026-11-17"))).toBe("2026-11-20");
  });

  it("on rappelle demain ou dans une semaine, un jour ouvré", () => {
    expect(callBackDays(day("2026-11-17")).map(({ day: on }) => on)).toEqual(["2026-11-18", "2026-11-24"]);
    // Le 1er novembre 2026 est un dimanche et férié.
    expect(callBackDays(day("2026-10-25")).map(({ day: on }) => on)).toEqual(["2026-10-26", "2026-11-02"]);
  });
});
