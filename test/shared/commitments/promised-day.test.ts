import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import { statedDay } from "#shared/dunning/promised-day.ts";
import { anEvent, anInvoice } from "../dunning/builders.ts";
import { inputOn } from "./scene.ts";

const written = (detail: string, on = "2026-06-18") => statedDay({ day: day(on), detail });

describe("Le jour d'une promesse notée à la main, « Date promise » restée vide", () => {
  it.each([
    ["paiera le 26/06 par virement", "2026-06-26"],
    ["virement 26/06/2026", "2026-06-26"],
    ["ok pour le 26.06.26", "2026-06-26"],
    ["fin juin, au plus tard le 30 juin", "2026-06-30"],
    ["le 1er juillet 2026", "2026-07-01"],
    ["500 € le 26/06, le reste le 10/07", "2026-07-10"],
  ])("« %s »", (detail, expected) => {
    expect(written(detail)).toBe(expected);
  });

  it("sans année, une date déjà passée est celle de l'année suivante", () => {
    expect(written("le 05/01", "2026-12-20")).toBe("2027-01-05");
  });

  it.each([
    "par chèque",
    "facture FA-26/06",
    "12,50 € de frais",
    "vu le 03/06/2026 avec M. Morel",
    "le 31/02/2027",
    "1/2 maintenant",
    "",
  ])("« %s » ne dit pas de jour à venir", (detail) => {
    expect(written(detail)).toBeUndefined();
  });

  it("la cellule « Date promise » passe avant ce que dit le détail", () => {
    expect(
      statedDay({ day: day("2026-06-18"), promisedDay: day("2026-06-30"), detail: "le 26/06/2026" }),
    ).toBe("2026-06-30");
  });

  it("la promesse n'est pas rompue avant le jour écrit", () => {
    const scene = {
      items: [anInvoice("FA-1", 100, "2026-05-01")],
      journal: [anEvent("promesse", "2026-06-18", "FA-1", { detail: "paiera le 26/06 par virement" })],
    };
    expect(promiseReports(inputOn("2026-06-25", scene)).map(({ status }) => status)).toEqual(["running"]);
    expect(promiseReports(inputOn("2026-07-01", scene)).map(({ status }) => status)).toEqual(["broken"]);
  });

  it("un texte hostile de 200 000 signes se lit comme un autre", () => {
    expect(written("1/".repeat(100_000))).toBeUndefined();
  });
});

describe("Les bornes d'une date écrite sans son année, ou avec", () => {
  it("le jour même de la ligne compte, la veille est de l'année suivante", () => {
    expect(written("le 18/06")).toBe("2026-06-18");
    expect(written("le 18/06/2026")).toBe("2026-06-18");
    expect(written("le 17/06/2026")).toBeUndefined();
    expect(written("le 17/06")).toBeUndefined();
  });

  it("sans année, dans les 180 jours qui viennent", () => {
    // 18 June + 180 days = 15 December.
    expect(written("le 15/12")).toBe("2026-12-15");
    expect(written("le 16/12")).toBeUndefined();
    expect(written("le 16/12/2026")).toBe("2026-12-16");
  });

  it("un jour que l'année n'a pas", () => {
    expect(written("le 30 février")).toBeUndefined();
    expect(written("le 29/02", "2027-12-20")).toBe("2028-02-29");
  });

  it("l'année écrite après le nom du mois compte, celle en deux chiffres aussi", () => {
    expect(written("le 20 juin 2027")).toBe("2027-06-20");
    expect(written("le 20/06/27")).toBe("2027-06-20");
  });

  it("le dernier des jours, qu'il soit dans le détail ou dans le motif", () => {
    const said = (detail: string, motive: string) => statedDay({ day: day("2026-06-18"), detail, motive });
    expect(said("le 10/07", "le 26/06")).toBe("2026-07-10");
    expect(said("le 26/06", "le 10/07")).toBe("2026-07-10");
    expect(said("le 10/07 ou le 26/06", "")).toBe("2026-07-10");
  });
});
