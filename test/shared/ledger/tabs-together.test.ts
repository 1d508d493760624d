import { describe, expect, it } from "vitest";
import { recognise } from "#shared/ledger/recognise.ts";
import type { TabCells } from "#shared/model/cell.ts";
import { codesOf, NOTHING_KEPT, owed, readTabs, tabOf } from "./tabs-of-words.ts";

const HEADER = "Client;N° facture;Date;Échéance;Montant TTC";
const F1 = "Dupont;F1;15/01/2026;14/02/2026;100,00";
const F2 = "Martin;F2;16/01/2026;15/02/2026;200,00";
const F3 = "Petit;F3;17/01/2026;16/02/2026;300,00";

/** Certain, sources, what is owed and the numbers still to pay. */
function together(tabs: readonly TabCells[]) {
  const recognition = recognise(tabs, NOTHING_KEPT);
  const reading = readTabs(tabs);
  const open = reading.items
    .filter((item) => item.amount - item.settlements.reduce((sum, one) => sum + one.amount, 0) !== 0)
    .map((item) => item.number);
  return {
    certain: recognition.certain,
    sources: recognition.sources.map(({ tab }) => tab),
    aside: recognition.leftOut.map(({ tab, why }) => `${tab} ${why}`),
    owed: owed(reading),
    open,
    count: reading.items.length,
    codes: codesOf(reading),
  };
}

describe("Plusieurs onglets lus ensemble", () => {
  it("un onglet « Payées » sans colonne de règlement : ses factures sont réglées, et c'est dit", () => {
    const read = together([tabOf("Factures", [HEADER, F1], 1), tabOf("Payées", [HEADER, F2, F3], 2)]);
    expect(read).toMatchObject({
      certain: true,
      sources: ["Factures", "Payées"],
      owed: 10_000,
      open: ["F1"],
    });
    expect(read.codes).toEqual(["tab-settled"]);
  });

  it.each([
    "Réglées",
    "Factures payées 2025",
    "FACTURES SOLDEES",
    "Archives 2024",
    "Paid",
    "Factures clients encaissées",
  ])("le titre « %s » dit que tout est payé", (title) => {
    expect(together([tabOf("2026", [HEADER, F1], 1), tabOf(title, [HEADER, F2], 2)])).toMatchObject({
      certain: true,
      open: ["F1"],
    });
  });

  it.each(["Non payées", "Impayées", "À régler", "Factures à payer", "Suivi des factures"])(
    "le titre « %s » ne le dit pas",
    (title) => {
      expect(together([tabOf("2026", [HEADER, F1], 1), tabOf(title, [HEADER, F2], 2)]).owed).toBe(30_000);
    },
  );

  it("sur leur date de règlement quand l'onglet la donne", () => {
    const tabs = [
      tabOf("Factures", [HEADER, F1], 1),
      tabOf("Payées", [`${HEADER};Payée le`, `${F2};20/02/2026`, `${F3};`], 2),
    ];
    const { items } = readTabs(tabs);
    expect(items.map((item) => item.settlements)).toEqual([
      [],
      [{ day: "2026-02-20", amount: 20_000 }],
      [{ day: undefined, amount: 30_000 }],
    ]);
  });

  it("une colonne « Reste dû » de l'onglet « Payées » l'emporte sur son titre", () => {
    const tabs = [
      tabOf("Factures", [HEADER, F1], 1),
      tabOf("Payées", [`${HEADER};Reste dû`, `${F2};50,00`, `${F3};0,00`], 2),
    ];
    expect(together(tabs)).toMatchObject({ owed: 15_000, open: ["F1", "F2"] });
  });

  it("la même facture dans « Factures » et « Payées » compte une fois, payée", () => {
    const read = together([tabOf("Factures", [HEADER, F1, F2, F3], 1), tabOf("Payées", [HEADER, F2, F3], 2)]);
    expect(read).toMatchObject({ certain: true, owed: 10_000, open: ["F1"], count: 3 });
    expect(read.codes).toEqual(["tab-settled", "invoice-in-two-tabs"]);
  });

  it("le même numéro à un autre montant dans l'onglet « Payées » n'est pas la même facture : les deux sont signalées", () => {
    const read = together([
      tabOf("Factures", [HEADER, F1, F3], 1),
      tabOf("Payées", [HEADER, "Dupont;F1;15/01/2026;14/02/2026;40,00"], 2),
    ]);
    expect(read.codes).toEqual(["tab-settled", "number-duplicated", "number-duplicated"]);
    expect(read.owed).toBe(40_000);
  });

  it("un onglet par année, les impayées reportées sur le suivant : chaque facture compte une fois", () => {
    const read = together([
      tabOf("2025", [HEADER, F1, F2], 1),
      tabOf("2026", [HEADER, F2, F3, "Dupont;F4;20/01/2026;19/02/2026;1,00"], 2),
    ]);
    expect(read).toMatchObject({ certain: true, owed: 60_100, count: 4 });
    expect(read.codes).toEqual(["invoice-in-two-tabs"]);
  });

  it("un onglet par site s'additionne, même si les numéros recommencent", () => {
    const read = together([
      tabOf("Lyon", [HEADER, "Dupont;1;15/01/2026;14/02/2026;100,00"], 1),
      tabOf("Nice", [HEADER, "Martin;1;15/01/2026;14/02/2026;70,00"], 2),
    ]);
    expect(read).toMatchObject({ certain: true, owed: 17_000, count: 2 });
  });

  it("une copie identique n'est pas comptée, sans question, et c'est su", () => {
    const read = together([
      tabOf("Factures", [HEADER, F1, F2], 1),
      tabOf("Copie de Factures", [HEADER, F1, F2], 2),
    ]);
    expect(read).toMatchObject({
      certain: true,
      sources: ["Factures"],
      aside: ["Copie de Factures copy"],
      owed: 30_000,
    });
  });

  it("une copie identique sans numéros de facture n'est pas comptée non plus", () => {
    const lines = [
      "Client;Date;Échéance;Montant TTC",
      "Dupont;15/01/2026;14/02/2026;100,00",
      "Martin;16/01/2026;15/02/2026;5,00",
    ];
    expect(together([tabOf("A", lines, 1), tabOf("B", lines, 2)])).toMatchObject({
      sources: ["A"],
      owed: 10_500,
    });
  });

  it("une balance âgée à côté de ses factures n'est pas comptée en plus", () => {
    const read = together([
      tabOf("Factures", [HEADER, F1, F2], 1),
      tabOf(
        "Balance",
        ["Client;Non échu;1-30;31-60;Total", "Dupont;;;100,00;100,00", "Martin;;;200,00;200,00"],
        2,
      ),
    ]);
    expect(read).toMatchObject({ sources: ["Factures"], owed: 30_000 });
  });

  it("des règlements, des devis, un carnet d'adresses à côté des factures ne gênent pas leur lecture", () => {
    const read = together([
      tabOf("Clients 2026", ["Client;E-mail;Téléphone", "Dupont;a@b.fr;0102030405"], 3),
      tabOf("Factures", [HEADER, F1, F2], 1),
      tabOf("Encaissements", ["Date;Client;Mode;Montant", "20/02/2026;Dupont;Chèque;100,00"], 2),
      tabOf("Devis", ["N° devis;Client;Date;Montant TTC", "D1;Petit;20/02/2026;900,00"], 4),
    ]);
    expect(read).toMatchObject({ certain: true, sources: ["Factures"], owed: 30_000 });
    expect(read.aside).toEqual(["Clients 2026 no-amount", "Encaissements payments", "Devis quotes"]);
  });
});
