import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { retentionOf } from "#shared/workbook/privacy/retention-of.ts";
import { retentionWrites, retentionYears } from "#shared/workbook/privacy/retention-setting.ts";
import type { Workbook } from "../cases/grouped-book.ts";
import { wholeOn } from "./privacy-book.ts";

const COLUMNS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"];
const paid = (name: string, number: string, on: string) => [name, number, on, on, 100, on];

const BOOK: Workbook = {
  columns: COLUMNS,
  invoices: [
    paid("Artisan Leroy", "FA-1", "17/11/2021"),
    paid("Mme Petit", "FA-2", "17/11/2024"),
    paid("Mairie de Brindas", "FA-3", "15/03/2022"),
    paid("Récent", "FA-4", "01/10/2026"),
    ["Qui doit", "FA-5", "01/01/2018", "01/02/2018", 100, ""],
  ],
  clients: [
    { Client: "Mme Petit", Typologie: "particulier" },
    { Client: "Mairie de Brindas", Typologie: "public" },
    { Client: "Jamais facturé" },
  ],
};

const told = (today: string, workbook: Workbook = BOOK) => {
  const { book, outcome } = wholeOn(today, workbook);
  return retentionOf(book, outcome, day(today)).map(({ name, until, rule }) => [name, until, rule]);
};

describe("Le rappel des durées de conservation", () => {
  it("le dernier jour de la prescription est encore dans la durée, le lendemain ne l'est plus", () => {
    expect(told("2026-11-17")).toEqual([]);
    expect(told("2026-11-18")).toEqual([
      ["Artisan Leroy", "2026-11-17", "business"],
      ["Mme Petit", "2026-11-17", "consumer"],
    ]);
  });

  it("un organisme public : quatre ans à partir du 1er janvier suivant", () => {
    expect(told("2026-12-31").map(([name]) => name)).not.toContain("Mairie de Brindas");
    expect(told("2027-01-01")).toContainEqual(["Mairie de Brindas", "2026-12-31", "public"]);
  });

  it("qui doit encore n'est jamais proposé, quel que soit le temps passé", () => {
    expect(told("2040-01-01").map(([name]) => name)).toEqual([
      "Artisan Leroy",
      "Mme Petit",
      "Mairie de Brindas",
      "Récent",
    ]);
  });

  it("un échange plus récent recommence la durée", () => {
    const journal = [{ Identifiant: "A-1", Date: "02/10/2025", Client: "Artisan Leroy", Événement: "appel" }];
    expect(told("2026-11-18", { ...BOOK, journal }).map(([name]) => name)).toEqual(["Mme Petit"]);
  });

  it("les années choisies dans Réglages remplacent la prescription, pour tous", () => {
    const settings = [{ Réglage: "Conservation des contacts (ans)", Valeur: 3 }];
    expect(told("2026-11-18", { ...BOOK, settings })).toEqual([
      ["Artisan Leroy", "2024-11-17", "setting"],
      ["Mairie de Brindas", "2025-03-15", "setting"],
    ]);
  });

  it.each([
    ["3", 3],
    [10, 10],
    [11, undefined],
    [0, undefined],
    ["2,5", undefined],
    ["longtemps", undefined],
  ] as const)("« %s » : %s", (value, years) => {
    const { book } = wholeOn("2026-11-18", {
      ...BOOK,
      settings: [{ Réglage: "Conservation des contacts (ans)", Valeur: value }],
    });
    expect(retentionYears(book)).toBe(years);
    expect(book.problems.filter(({ code }) => code === "setting-unknown")).toEqual([]);
  });

  it("le choix s'écrit à la fin de Réglages, puis dans sa propre ligne, et s'en retire", () => {
    const { book } = wholeOn("2026-11-18", BOOK);
    expect(retentionWrites(book, undefined)).toEqual([]);
    const [added] = retentionWrites(book, 5);
    expect(added).toMatchObject({
      tab: "Réglages",
      values: [["Conservation des contacts (ans)", 5, expect.any(String)]],
    });
    const settings = [{ Réglage: "Conservation des contacts (ans)", Valeur: 5 }];
    const chosen = wholeOn("2026-11-18", { ...BOOK, settings }).book;
    expect(retentionWrites(chosen, 5)).toEqual([]);
    const [changed] = retentionWrites(chosen, undefined);
    expect(changed).toMatchObject({ cells: [{ column: 1, before: 5, value: null }] });
  });
});
