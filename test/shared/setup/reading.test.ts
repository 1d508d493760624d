import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { answerColumns, answerSetupTerms } from "#shared/entry/setup-answers.ts";
import { setupState } from "#shared/workbook/setup/state.ts";
import { invoicesTab, ourTabs } from "../workbook/own-book.ts";
import { afterAnswer, inputOf, rowsOf, settingOf, stateOf } from "./own-setup.ts";

const invoices = invoicesTab([
  ["Alpha", "FA-1", "2026-03-01", "2026-03-31", 1200, ""],
  ["Bêta", "FA-2", "2026-03-05", "2026-04-04", 900, "2026-05-03"],
  ["Gamma", "FA-3", "2026-05-02", "2026-06-01", 300.5, ""],
]);
const undated = invoicesTab([
  ["Alpha", "FA-1", "2026-03-01", "", 1200, ""],
  ["Gamma", "FA-3", "2026-05-02", "2026-06-01", 300.5, ""],
]);
const doubtful = {
  sheetId: 0,
  title: "Factures",
  rows: [
    ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
    ["Alpha", "FA-1", "2026-03-01", "2026-03-31", 1000, 1750],
    ["Bêta", "FA-2", "2026-03-05", "2026-04-04", 500, 610],
  ],
};

describe("Ce que la mise en route montre de la lecture", () => {
  it("l'onglet, ses colonnes, et des factures telles que comprises, avec leur ligne", () => {
    const { tabs, sample } = stateOf([invoices]);
    expect(tabs.map(({ tab, shape, rows }) => [tab, shape, rows])).toEqual([["Factures", "factures", 3]]);
    expect(tabs[0]?.columns.slice(0, 2)).toEqual([
      { words: "Client", header: "Client" },
      { words: "Numéro", header: "N° facture" },
    ]);
    expect(sample).toEqual([
      {
        client: "Alpha",
        number: "FA-1",
        issued: "01/03/2026",
        due: "31/03/2026",
        dueComputed: false,
        amount: "1\u202f200,00\u00a0€",
        open: "",
        place: "Factures, ligne 2",
      },
      {
        client: "Gamma",
        number: "FA-3",
        issued: "02/05/2026",
        due: "01/06/2026",
        dueComputed: false,
        amount: "300,50\u00a0€",
        open: "",
        place: "Factures, ligne 4",
      },
    ]);
  });

  it("la première question dit le montant et jusqu'à quand les encaissements sont connus", () => {
    expect(stateOf([invoices]).balance.question).toBe(
      "Vos clients vous doivent 1\u202f500,50\u00a0€, encaissements à jour au 03/05/2026\u00a0: exact\u00a0?",
    );
    expect(stateOf([undated]).balance.receipts).toBe("Aucun encaissement n'est connu.");
  });

  it("un classeur vide, ou sans factures, dit quoi apporter", () => {
    expect(setupState(inputOf([{ sheetId: 0, title: "Feuille 1", rows: [] }])).kind).toBe("empty");
    expect(setupState(inputOf([{ sheetId: 0, title: "Feuille 1", rows: [["bonjour"]] }])).kind).toBe(
      "refused",
    );
  });

  it("des colonnes douteuses sont demandées ; acceptées, elles vont dans Réglages, sans autre onglet", () => {
    const tabs = [doubtful];
    expect(setupState(inputOf(tabs)).kind).toBe("columns");
    const now = afterAnswer(tabs, answerColumns(inputOf(tabs), {}));
    expect(now.map(({ title }) => title)).toEqual(["Factures", "Réglages"]);
    expect(settingOf(now, "Onglet · Factures")).toBe("factures #0");
    expect(stateOf(now).balance.totalWords).toBe("1\u202f500,00\u00a0€");
    expect(answerColumns(inputOf(now), {})).toMatchObject({ kind: "change", parts: [] });
  });

  it("une colonne mal lue se corrige aussi quand la lecture est sûre", () => {
    const { columns } = stateOf([invoices]);
    expect(columns.find(({ field }) => field === "amount")?.header).toBe("Montant TTC");
    const change = answerColumns(inputOf([invoices]), {
      corrections: [{ sheetId: 0, field: "paidOn", column: "none" }],
    });
    const now = afterAnswer([invoices], change);
    expect(stateOf(now).balance.totalWords).toBe("2\u202f400,50\u00a0€");
    expect(settingOf(now, "Correspondance · Payée le")).toBe("aucune");
  });
});

describe("Le délai des factures sans échéance", () => {
  it("demandé seulement quand une facture ouverte n'en a pas, sinon dit réglé", () => {
    expect(stateOf([invoices]).terms.status).toBe("settled");
    const { terms } = stateOf([undated]);
    expect(terms.status).toBe("open");
    expect(terms.sentence).toContain("1\u00a0facture sur 2 n'indique pas d'échéance");
  });

  it("les conditions d'un client suffisent : rien n'est demandé", () => {
    const clients = ourTabs({ Clients: [["Alpha", "", "", "", "", "", "", "", "", "30J"]] });
    expect(stateOf([undated, ...clients]).terms.status).toBe("settled");
  });

  it("la réponse va dans Conditions par défaut, compte aussitôt, et peut changer", () => {
    const thirty = afterAnswer([undated], answerSetupTerms(inputOf([undated]), "30J"));
    expect(settingOf(thirty, "Conditions par défaut")).toBe("30J");
    expect(stateOf(thirty).terms).toMatchObject({ status: "answered", current: "30J" });
    // 1er mars + 30 jours = 31 mars.
    expect(stateOf(thirty).sample[0]).toMatchObject({ due: "31/03/2026", dueComputed: true });
    const later = afterAnswer(thirty, answerSetupTerms(inputOf(thirty), "45J FDM"));
    expect(rowsOf(later, "Réglages").length).toBe(rowsOf(thirty, "Réglages").length);
    expect(settingOf(later, "Conditions par défaut")).toBe("45J FDM");
  });

  it("« sans échéance » se retient aussi, et un délai donné ensuite l'emporte", () => {
    const left = afterAnswer([undated], answerSetupTerms(inputOf([undated]), ""));
    expect(stateOf(left).terms).toMatchObject({ status: "answered", left: true, current: "" });
    const given = afterAnswer(left, answerSetupTerms(inputOf(left), "60J"));
    expect(stateOf(given).terms).toMatchObject({ status: "answered", left: false, current: "60J" });
    const again = afterAnswer(given, answerSetupTerms(inputOf(given), ""));
    expect(stateOf(again).terms).toMatchObject({ status: "answered", left: true, current: "" });
  });

  it("un délai illisible est refusé, sans rien écrire", () => {
    expect(answerSetupTerms(inputOf([undated]), "bientôt")).toMatchObject({ kind: "refused" });
  });

  it("écrit à la main dans Réglages, il répond à la question", () => {
    const settings = ourTabs({ Réglages: [["Conditions par défaut", "30J"]] });
    expect(stateOf([undated, ...settings], day("2026-05-12")).terms.status).toBe("answered");
  });
});
