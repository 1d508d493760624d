import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS, TAB_NAMES } from "#shared/workbook/tabs.ts";
import { plain } from "./own-book.ts";

const TITLES = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
const MINE: TabCells = {
  sheetId: 11,
  title: "Mes factures",
  rows: [TITLES, ["Dupont", "FA-1", "01/01/2026", "31/01/2026", 1200]],
};
const BEFORE: TabCells = {
  sheetId: 12,
  title: "Avant 2026",
  rows: [TITLES, ["Vieux", "FA-0", "01/09/2025", "30/09/2025", 10]],
};
const settings = (...rows: Cell[][]): TabCells => ({
  sheetId: 5,
  title: "Réglages",
  rows: [HEADERS.Réglages, ...rows],
});
const refreshed = (...tabs: TabCells[]) => refreshBook({ tabs, today: day("2026-03-31"), locale: "fr_FR" });

describe("Une ligne « Onglet · … » de Réglages qui désigne un onglet du propriétaire", () => {
  it.each(TAB_NAMES.filter((name) => name !== "Journal"))(
    "« Onglet · %s » : ses factures comptent toujours et rien n'y est écrit",
    (name) => {
      const outcome = refreshed(MINE, BEFORE, settings([`Onglet · ${name}`, "#11"]));
      if (outcome.kind !== "done") throw new Error(outcome.message);
      expect(outcome.summary.totals.map(({ total }) => total)).toEqual([cents(121_000)]);
      expect(outcome.writes.filter(({ sheetId }) => sheetId === 11)).toEqual([]);
    },
  );

  it("« Onglet · Journal » : Crescendo s'arrête, plutôt que de croire que personne n'a été relancé", () => {
    const outcome = refreshed(MINE, BEFORE, settings(["Onglet · Journal", "#11"]));
    expect(outcome.kind === "refused" && plain(outcome.message)).toContain("L'onglet « Journal » a disparu");
  });

  it("un onglet à nous ne passe pas pour un autre, et le bon identifiant est récrit", () => {
    const payments: TabCells = { sheetId: 21, title: "Règlements", rows: [HEADERS.Règlements] };
    const journal: TabCells = { sheetId: 22, title: "Journal", rows: [HEADERS.Journal] };
    const outcome = refreshed(MINE, payments, journal, settings(["Onglet · Journal", "#21"]));
    if (outcome.kind !== "done") throw new Error(outcome.message);
    const rows = outcome.writes.filter(({ tab }) => tab === "Réglages").flatMap(({ values }) => values);
    expect(rows.filter(([name]) => name === "Onglet · Journal").map((row) => row.slice(0, 2))).toEqual([
      ["Onglet · Journal", { idOf: "Journal" }],
    ]);
  });

  it("un onglet à nous que le propriétaire a renommé reste reconnu à ses titres", () => {
    const renamed: TabCells = { sheetId: 31, title: "Qui relancer", rows: [HEADERS.Relances] };
    const outcome = refreshed(MINE, renamed, settings(["Onglet · Relances", "#31"]));
    if (outcome.kind !== "done") throw new Error(outcome.message);
    expect(outcome.writes.find(({ tab }) => tab === "Relances")?.sheetId).toBe(31);
  });
});

describe("Un onglet du propriétaire qui porte le nom d'un des nôtres", () => {
  const homeMade: TabCells = {
    sheetId: 13,
    title: "Balance âgée",
    rows: [
      ["Client", "Total", "0-30", "31-60", "Commentaire"],
      ["Dupont", 999, 5, 6, "à voir"],
    ],
  };

  it("sa balance faite à la main n'est pas récrite : Crescendo demande de la renommer", () => {
    const outcome = refreshed(MINE, homeMade);
    expect(outcome.kind === "refused" && plain(outcome.message)).toContain(
      "L'onglet « Balance âgée » n'a pas les titres de Crescendo",
    );
  });

  it.each([
    ["Clients", ["Nom", "Adresse", "Tél"]],
    ["Réglages", ["Machine", "Vitesse"]],
    ["Journal", ["Date", "Libellé", "Débit", "Crédit"]],
  ] as const)("son onglet « %s », avec d'autres titres, ne reçoit aucune ligne", (title, titles) => {
    const own: TabCells = { sheetId: 15, title, rows: [titles, titles.map((text) => `${text} de moi`)] };
    const outcome = refreshed(MINE, own);
    expect(outcome.kind === "refused" && plain(outcome.message)).toContain(
      `L'onglet « ${title} » n'a pas les titres de Crescendo`,
    );
  });

  it("son onglet « Clients » qui a quelques-uns de nos titres sert tel quel, sans doublon", () => {
    const own: TabCells = {
      sheetId: 16,
      title: "Clients",
      rows: [
        ["Client", "Ville", "Téléphone"],
        ["Dupont", "Lyon", "0102030405"],
      ],
    };
    const outcome = refreshed(MINE, own);
    if (outcome.kind !== "done") throw new Error(outcome.message);
    expect(outcome.writes.filter(({ tab }) => tab === "Clients")).toEqual([]);
  });

  it("renommée, elle ne gêne plus", () => {
    const outcome = refreshed(
      MINE,
      { ...homeMade, title: "Ma balance" },
      settings(["Onglet · Ma balance", "ignoré"]),
    );
    expect(outcome.kind).toBe("done");
  });

  it("la nôtre, dont une colonne a été supprimée, reste la nôtre", () => {
    const ours: TabCells = {
      sheetId: 14,
      title: "Balance âgée",
      rows: [["Arrêtée au", 46_112], HEADERS["Balance âgée"].slice(0, -2)],
    };
    const outcome = refreshed(MINE, ours);
    if (outcome.kind !== "done") throw new Error(outcome.message);
    expect(outcome.writes.find(({ tab }) => tab === "Balance âgée")?.sheetId).toBe(14);
  });
});
