import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { Problem } from "#shared/model/problem.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { halfYearOfSetting, readTwoRates } from "#shared/workbook/read-owner-rates.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, type Rows, saidOf } from "../workbook/own-book.ts";

function read(rows: Rows) {
  const tab = { sheetId: 1, title: "Réglages", rows: [["Réglage", "Valeur", "Explication"], ...rows] };
  return readSettings(readTable(tab, "Réglages"));
}

describe("« Taux 2027 S1 » dans Réglages", () => {
  it.each([
    ["2,65 / 2,80", 265, 280],
    ["2,65 % ; 2,80 %", 265, 280],
    ["2.65/2.8", 265, 280],
    ["2,65\u00a0%\u202f/\u00a02,80\u00a0%", 265, 280],
    ["2,65 – 2,80", 265, 280],
    ["2,65 et 2,80", 265, 280],
    ["refi 2,65 / légal 2,80", 265, 280],
    ["légal : 2,80 ; refi : 2,65", 265, 280],
    ["2,65 refi / 2,80 légal", 265, 280],
    ["2,80 légal / 2,65 refi", 265, 280],
    ["2,80 % (légal) ; 2,65 % (refi)", 265, 280],
    // What follows the second rate alone is its source.
    ["2,65 / 2,80 BCE du 16/09/2026", 265, 280],
    ["0 / 0,77", 0, 77],
    ["3 / 2,80 (JO du 29/12/2026)", 300, 280],
  ])("« %s » : refi %i, légal %i", (value, refi, legal) => {
    expect(readTwoRates(value)).toMatchObject({ kind: "rates", refi, legal });
  });

  it("le mot écrit après chaque taux n'est pas leur source, ce qui suit l'est", () => {
    expect(readTwoRates("2,65 refi / 2,80 légal, JO du 29/12/2026")).toMatchObject({
      after: ", JO du 29/12/2026",
    });
    expect(readTwoRates("2,65 / 2,80 BCE du 16/09/2026")).toMatchObject({ after: "BCE du 16/09/2026" });
  });

  it.each<readonly [Cell, string]>([
    ["2,65", "one-missing"],
    [2.65, "one-missing"],
    ["2,65 %", "one-missing"],
    ["2,65 / ?", "one-missing"],
    ["2,65 JO du 27/12/2026", "one-missing"],
    ["bientôt", "unreadable"],
    ["12,65 / 2,80", "implausible"],
    ["2,65 / 0", "implausible"],
    ["2,65 / 2,805", "one-missing"],
    [true, "unreadable"],
  ])("« %s » : %s", (value, kind) => {
    expect(readTwoRates(value)).toEqual({ kind });
  });

  it("une cellule hostile de 40 000 signes est lue aussi vite qu'une autre", () => {
    expect(readTwoRates(`2,65 ${" ".repeat(20_000)}${"2,6".repeat(7_000)}`).kind).toBe("one-missing");
    expect(readTwoRates("9".repeat(40_000)).kind).toBe("one-missing");
  });

  it.each([
    ["Taux 2027 S1", "2027 S1"],
    ["taux 2027 s2", "2027 S2"],
    ["Taux S1 2027", "2027 S1"],
    ["Taux 2027S1", "2027 S1"],
    ["Taux 1er semestre 2027", "2027 S1"],
    ["Taux second semestre 2027", "2027 S2"],
    ["Taux de pénalité", undefined],
    ["Taux sous le plancher", undefined],
    ["Taux 2027", undefined],
    ["Objectif 2027 S1", undefined],
  ])("« %s » : %s", (name, half) => {
    expect(halfYearOfSetting(name)).toBe(half);
  });

  it("la source est dans le texte, sinon dans Explication ; sans source, les taux comptent et c'est dit", () => {
    const { settings, problems } = read([
      ["Taux 2027 S1", "2,65 / 2,80 (JO du 29/12/2026)", "autre"],
      ["Taux 2027 S2", "2,65 / 2,90", "Arrêté du 22/06/2027"],
      ["Taux 2028 S1", "2,65 / 3,00", null],
    ]);
    expect(settings.ownerRates.map(({ halfYear, source }) => [halfYear, source])).toEqual([
      ["2027 S1", "JO du 29/12/2026"],
      ["2027 S2", "Arrêté du 22/06/2027"],
      ["2028 S1", ""],
    ]);
    expect(problems.map(({ code, place }) => [code, place.row, place.column])).toEqual([
      ["owner-rates-without-source", 4, "Explication"],
    ]);
    expect(saidOf(problems[0] as Problem).problem).toContain(
      "2028 S1 sont utilisés, mais leur source n'est pas écrite",
    );
  });

  it("un seul taux : sans effet, la cellule et la forme attendue sont nommées", () => {
    const { settings, problems } = read([["Taux 2027 S1", "2,65 %", "JO"]]);
    expect(settings.ownerRates).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: "owner-rates-unreadable",
        severity: "à corriger",
        value: "2,65 %",
        place: { tab: "Réglages", row: 2, column: "Valeur" },
      },
    ]);
    expect(saidOf(problems[0] as Problem)).toEqual({
      problem: "Un seul taux est écrit, il en faut deux pour 2027 S1 : cette ligne est sans effet.",
      whatToDo:
        "Écrivez les deux taux en pour cent, le taux refi de la BCE puis le taux de l'intérêt légal (« tous les autres cas ») : 2,65 / 2,80.",
    });
  });

  it("un semestre que la table connaît : la ligne est ignorée et dite, plus fort si les taux diffèrent", () => {
    const { settings, problems } = read([
      ["Taux 2026 S2", "2,40 / 2,75", "JO du 30/06/2026"],
      ["Taux 2026 S1", "2,15 / 2,75", "erreur"],
    ]);
    expect(settings.ownerRates).toEqual([]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["owner-rates-ignored", "à savoir"],
      ["owner-rates-ignored", "à corriger"],
    ]);
    expect(saidOf(problems[1] as Problem).problem).toContain("2026 S1 (refi 2,15 %, intérêt légal 2,62 %)");
  });

  it("un semestre écrit deux fois compte par sa dernière ligne lisible", () => {
    const { settings } = read([
      ["Taux 2027 S1", "2,65 / 2,80", "JO"],
      ["Taux S1 2027", "2,70 / 2,85", "JO rectifié"],
      ["Taux 2027 S1", "bientôt", "JO"],
    ]);
    expect(settings.ownerRates).toEqual([
      { halfYear: "2027 S1", refi: 270, legal: 285, source: "JO rectifié" },
    ]);
  });
});

describe("« Taux sous le plancher »", () => {
  it.each([
    ["plancher", "plancher"],
    ["Au plancher", "plancher"],
    ["Taux légal par défaut", "taux légal par défaut"],
    ["taux légal par defaut", "taux légal par défaut"],
    ["BCE + 10 points", "taux légal par défaut"],
  ])("« %s » : %s", (value, chosen) => {
    expect(read([["Taux sous le plancher", value, null]]).settings.underFloor).toBe(chosen);
  });

  it("autre chose est illisible, nommé, et rien n'est choisi", () => {
    const { settings, problems } = read([["Taux sous le plancher", "le plus élevé", null]]);
    expect(settings.underFloor).toBeUndefined();
    expect(problems.map((problem) => saidOf(problem).whatToDo)).toEqual([
      "Écrivez plancher ou taux légal par défaut, ou laissez vide.",
    ]);
  });
});

describe("Anomalies des taux", () => {
  const on = (text: string): number => serialOfDay(day(text));
  const invoice = (customer: string, number: string, due: string): readonly Cell[] => [
    customer,
    number,
    on("2015-01-05"),
    on(due),
    1_000,
    null,
  ];
  const CODES = ["rate-half-year-unknown", "contract-rate-under-floor"];

  function said(today: string, invoices: Rows, tabs: Parameters<typeof ourTabs>[0] = {}): readonly Problem[] {
    const book = bookOf(today, [invoicesTab(invoices), ...ourTabs(tabs)]);
    return planBook(book).problems.filter(({ code }) => CODES.includes(code));
  }

  it("rien à dire tant que tous les semestres touchés sont connus", () => {
    expect(said("2026-12-31", [invoice("Morel", "FA-1", "2026-07-01")])).toEqual([]);
  });

  it("un semestre inconnu est dit une seule fois, avec la ligne à ajouter", () => {
    const problems = said("2027-01-15", [
      invoice("Morel", "FA-1", "2026-07-01"),
      invoice("Garnier", "FA-2", "2026-11-01"),
    ]);
    expect(problems.map(saidOf)).toEqual([
      {
        problem:
          "Des factures échues portent intérêt au semestre 2027 S1, dont les taux ne sont pas connus : leurs pénalités ne sont pas calculées. Le reste n'est pas bloqué.",
        whatToDo: expect.stringContaining("« Taux 2027 S1 » avec le taux refi de la BCE au 01/01/2027"),
      },
    ]);
    expect(problems[0]).toMatchObject({
      severity: "à corriger",
      value: "Taux 2027 S1",
      place: { tab: "Réglages" },
    });
  });

  it("l'entreprise ajoute la ligne : plus rien n'est dit", () => {
    expect(
      said("2027-01-15", [invoice("Morel", "FA-1", "2026-07-01")], {
        Réglages: [["Taux 2027 S1", "2,65 / 2,80", "JO du 29/12/2026"]],
      }),
    ).toEqual([]);
  });

  it("un acheteur public garde son taux de 2026, un particulier sans mise en demeure ne porte rien", () => {
    const clients = (segment: string) => ({ Clients: [clientRow({ Client: "Morel", Typologie: segment })] });
    const rows = [invoice("Morel", "FA-1", "2026-07-01")];
    expect(said("2027-01-15", rows, clients("public"))).toEqual([]);
    expect(said("2027-01-15", rows, clients("particulier"))).toEqual([]);
    expect(said("2027-01-15", [invoice("Morel", "FA-1", "2026-12-31")], clients("public"))).toHaveLength(1);
  });

  it("plusieurs semestres inconnus sont nommés ensemble", () => {
    const [problem] = said("2027-07-02", [invoice("Morel", "FA-1", "2026-07-01")]);
    expect(problem?.data?.halves).toBe("2027 S1, 2027 S2");
  });

  it("un taux contractuel sous le plancher nomme les semestres touchés et les deux taux possibles", () => {
    const settings = (choice: Cell) => ({
      Réglages: [
        ["Taux de pénalité", "10 %", null],
        ["Taux sous le plancher", choice, null],
      ] as Rows,
    });
    const rows = [invoice("Morel", "FA-1", "2025-05-01")];
    const [problem] = said("2026-11-23", rows, settings(null));
    expect(problem).toMatchObject({
      severity: "à corriger",
      place: { tab: "Réglages", row: 2, column: "Valeur" },
    });
    expect(saidOf(problem as Problem).problem).toContain(
      "2025 S1 (plancher 11,13 %, taux légal par défaut 13,15 %).",
    );
    const [chosen] = said("2026-11-23", rows, settings("plancher"));
    expect(chosen).toMatchObject({ severity: "à savoir" });
    expect(saidOf(chosen as Problem).whatToDo).toContain("vous avez choisi « plancher »");
    // From 2 July 2025 on, 10 % is over every floor.
    expect(said("2026-11-23", [invoice("Morel", "FA-1", "2025-07-01")], settings(null))).toEqual([]);
  });
});
