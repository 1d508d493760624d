import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { readTable } from "#shared/workbook/read-table.ts";

function settings(rows: readonly (readonly Cell[])[]) {
  const tab = { sheetId: 1, title: "Réglages", rows: [["Réglage", "Valeur", "Explication"], ...rows] };
  return readSettings(readTable(tab, "Réglages"));
}

describe("Réglages", () => {
  it("sans ligne, les valeurs par défaut du contrat", () => {
    const { settings: read, problems } = settings([]);
    expect(problems).toEqual([]);
    expect(read).toMatchObject({
      minimumMessage: 1500,
      minimumCall: 30_000,
      minimumRegistered: 15_000,
      contactSpacing: 5,
      paymentFreshness: 7,
      bucketBounds: [30, 60, 90],
      allocation: "intérêts d'abord",
      dayBase: 365,
      costOfCall: 1250,
      costOfEmail: 0,
      costOfRegistered: 700,
      callsPerDay: 5,
      messagesPerDay: 15,
    });
    expect(read.asOf).toBeUndefined();
    expect(read.penaltyRate).toBeUndefined();
    expect(read.defaultTerms).toBeUndefined();
  });

  it.each([
    { name: "Date d'arrêté", value: 46_337, field: "asOf", read: "2026-11-11", why: "une vraie date" },
    {
      name: "Date d'arrêté",
      value: "11/11/2026",
      field: "asOf",
      read: "2026-11-11",
      why: "une date en texte",
    },
    { name: "Montant minimum", value: "20,50", field: "minimumMessage", read: 2050, why: "virgule décimale" },
    {
      name: "Taux de pénalité",
      value: 0.15,
      field: "penaltyRate",
      read: 1500,
      why: "cellule en pourcentage",
    },
    {
      name: "Taux de pénalité",
      value: "12,4 %",
      field: "penaltyRate",
      read: 1240,
      why: "texte en pour cent",
    },
    { name: "Taux de pénalité", value: 15, field: "penaltyRate", read: 1500, why: "nombre seul" },
    { name: "Tranches", value: "15/45/75", field: "bucketBounds", read: [15, 45, 75], why: "autres bornes" },
    {
      name: "Imputation",
      value: "Principal d'abord",
      field: "allocation",
      read: "principal d'abord",
      why: "majuscule",
    },
    {
      name: "Capacité du jour",
      value: "3 appels, 8 messages",
      field: "messagesPerDay",
      read: 8,
      why: "texte",
    },
    { name: "Base de calcul", value: 366, field: "dayBase", read: 366, why: "année de 366 jours" },
    { name: "Métier", value: "BTP", field: "trade", read: "bâtiment", why: "un autre mot" },
    { name: "Métier", value: "Batiment", field: "trade", read: "bâtiment", why: "sans accent" },
    { name: "Métier", value: "Transports", field: "trade", read: "transport", why: "au pluriel" },
    { name: "Mode de priorité", value: "Montant", field: "priorityMode", read: "montant", why: "majuscule" },
    {
      name: "Mode de priorité",
      value: "par retard",
      field: "priorityMode",
      read: "retard",
      why: "une phrase",
    },
    {
      name: "Mode de priorité",
      value: "montant et retard",
      field: "priorityMode",
      read: "mixte",
      why: "les deux",
    },
    { name: "Relances confiées à", value: " Inès ", field: "chaser", read: "Inès", why: "espaces" },
    { name: "Litiges confiés à", value: "Paul", field: "disputeSolver", read: "Paul", why: "un nom" },
    {
      name: "Objectif · DSO",
      value: "45 j",
      field: "targets",
      read: [{ indicator: "DSO", value: 45, source: "" }],
      why: "avec son unité",
    },
    {
      name: "objectif : Part échue",
      value: "12,5 %",
      field: "targets",
      read: [{ indicator: "Part échue", value: 12.5, source: "" }],
      why: "deux-points au lieu du point médian",
    },
    {
      name: "Moyenne publiée · Retard moyen",
      value: 13.6,
      field: "publishedAverages",
      read: [{ indicator: "Retard moyen", value: 13.6, source: "" }],
      why: "un nombre",
    },
  ])("« $name » $value ($why)", ({ name, value, field, read }) => {
    const { settings: all, problems } = settings([[name, value, null]]);
    expect(problems).toEqual([]);
    expect((all as unknown as Record<string, unknown>)[field]).toEqual(read);
  });

  it("une valeur illisible est nommée et la valeur par défaut s'applique", () => {
    const { settings: read, problems } = settings([["Tranches", "60/30", null]]);
    expect(read.bucketBounds).toEqual([30, 60, 90]);
    expect(problems).toMatchObject([{ code: "setting-unreadable", place: { tab: "Réglages", row: 2 } }]);
  });

  it("un réglage inconnu est dit, les repères d'onglet et de colonne ne le sont pas", () => {
    const { problems } = settings([
      ["Montant minimal", 12, null],
      ["Onglet · Factures", "factures #0", null],
      ["Correspondance · Client", "Client", null],
    ]);
    expect(problems.map((problem) => [problem.code, problem.value])).toEqual([
      ["setting-unknown", "Montant minimal"],
    ]);
  });

  it.each([
    { name: "Métier", value: "astronaute", field: "trade" },
    { name: "Mode de priorité", value: "au hasard", field: "priorityMode" },
    { name: "Objectif · DSO", value: "bientôt", field: "targets" },
    { name: "Objectif · DSO", value: "30/60", field: "targets" },
    { name: "Moyenne publiée · DSO", value: "voir le site", field: "publishedAverages" },
  ])("« $name » $value : illisible, nommé avec sa ligne, et sans effet", ({ name, value, field }) => {
    const { settings: all, problems } = settings([
      ["Auteur", "Camille", null],
      [name, value, null],
    ]);
    expect(problems).toMatchObject([
      { code: "setting-unreadable", value, place: { tab: "Réglages", row: 3, column: "Valeur" } },
    ]);
    expect((all as unknown as Record<string, unknown>)[field]).toBeUndefined();
    expect(all.author).toBe("Camille");
  });

  it("une moyenne publiée garde sa source ; écrite deux fois, la dernière compte", () => {
    const { settings: read } = settings([
      ["Moyenne publiée · Retard moyen", 12, "ancienne"],
      ["Moyenne publiée · retard moyen", 13.6, "Observatoire des délais de paiement, 2025"],
    ]);
    expect(read.publishedAverages).toEqual([
      { indicator: "retard moyen", value: 13.6, source: "Observatoire des délais de paiement, 2025" },
    ]);
  });

  it("un objectif écrit deux fois compte par sa dernière ligne remplie, à la place de celle-ci", () => {
    const { settings: read } = settings([
      ["Objectif · DSO", 45, "banque"],
      ["Objectif · Part échue", 20, null],
      ["objectif : dso", 40, "décembre"],
      ["Objectif · DSO", null, null],
    ]);
    expect(read.targets).toEqual([
      { indicator: "Part échue", value: 20, source: "" },
      { indicator: "dso", value: 40, source: "décembre" },
    ]);
  });

  it("« Objectif · » sans nom d'indicateur est un réglage inconnu", () => {
    const { problems } = settings([["Objectif · ", 12, null]]);
    expect(problems.map(({ code }) => code)).toEqual(["setting-unknown"]);
  });

  it.each(["Objectif · Bonheur", "Moyenne publiée · Bonheur"])(
    "« $name » : aucun indicateur de ce nom, donc un réglage inconnu",
    (name) => {
      const { settings: all, problems } = settings([[name, 3, null]]);
      expect([all.targets, all.publishedAverages]).toEqual([undefined, undefined]);
      expect(problems).toMatchObject([
        { code: "setting-unknown", value: name, place: { row: 2, column: "Réglage" } },
      ]);
    },
  );

  it("les taux d'un semestre ajouté gardent leur source", () => {
    const { settings: read } = settings([["Taux 2027 S1", "2,65 / 2,80", "Arrêté du 22/12/2026"]]);
    expect(read.ownerRates).toEqual([
      { halfYear: "2027 S1", refi: 265, legal: 280, source: "Arrêté du 22/12/2026" },
    ]);
  });
});
