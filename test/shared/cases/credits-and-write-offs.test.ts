import { describe, expect, it } from "vitest";
import { balanceOf, readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
const INVOICE = ["Martin", "FA-1", "01/09/2026", "01/10/2026", 1000];
const payment = (more: Readonly<Record<string, string | number>>) => ({
  Identifiant: "b1",
  Date: "05/10/2026",
  Client: "Martin",
  Libellé: "VIR MARTIN",
  Montant: 1000,
  ...more,
});

describe("Ce que nous devons à un client", () => {
  it("un avoir d'un client qui ne doit rien : une ligne négative, rien à relancer", () => {
    const read = readSheet({ cells: [HEADERS, INVOICE, ["Bob", "AV-2", "01/09/2026", "", -300]] });
    expect(balanceOf(read, "Bob")).toEqual([-300, 0]);
    expect([read.total, read.credits]).toEqual([700, -300]);
    expect(read.plan).toEqual(["à faire | reminder | FA-1 | 1000"]);
  });

  it("un trop-perçu est un crédit : 1 200 € reçus pour 1 000 €", () => {
    const read = readSheet({
      cells: [HEADERS, INVOICE],
      payments: [payment({ Montant: 1200, Factures: "FA-1" })],
    });
    expect([read.total, read.credits, read.plan]).toEqual([-200, -200, []]);
  });

  it("un remboursement rendu éteint le crédit", () => {
    const read = readSheet({
      cells: [HEADERS, INVOICE],
      payments: [
        payment({ Montant: 1200, Factures: "FA-1" }),
        payment({ Identifiant: "b2", Date: "20/10/2026", Montant: -200, Libellé: "VIR EMIS MARTIN" }),
      ],
    });
    expect([read.total, read.credits, read.plan]).toEqual([0, 0, []]);
  });

  it("un règlement non lettré baisse ce qui est réclamé, sans toucher à la facture", () => {
    const read = readSheet({ cells: [HEADERS, INVOICE], payments: [payment({ Montant: 400 })] });
    expect([read.total, read.overdue, read.credits]).toEqual([600, 1000, -400]);
    expect(read.plan).toEqual(["à faire | reminder | FA-1 | 600"]);
  });
});

describe("Règlements à venir et devises", () => {
  it("un règlement de demain n'existe pas encore : dit, non déduit", () => {
    const read = readSheet({
      cells: [HEADERS, INVOICE],
      payments: [payment({ Date: "18/11/2026", Factures: "FA-1" })],
    });
    expect(read.total).toBe(1000);
    expect(read.said("payments-to-come")).toEqual([
      "À venir à cette date : 1 règlement de plus tard, pour 1 000,00 €, non déduits.",
    ]);
  });

  it("un règlement en dollars ne solde pas une facture en euros : deux lignes, jamais additionnées", () => {
    const sheet = { cells: [HEADERS, INVOICE], payments: [payment({ Devise: "USD", Factures: "FA-1" })] };
    expect(readSheet(sheet).total).toBe(1000);
    expect(readSheet(sheet, "USD").total).toBe(-1000);
  });
});

describe("Passage en perte", () => {
  const journal = [
    {
      Identifiant: "e1",
      Date: "02/11/2026",
      Client: "Martin",
      Factures: "FA-1",
      Événement: "passage en perte",
    },
  ];

  it("n'est plus réclamé, mais reste dans la balance tant que la comptabilité ne l'a pas soldé, et c'est dit", () => {
    const read = readSheet({ cells: [HEADERS, INVOICE], journal });
    expect([read.total, read.plan]).toEqual([1000, ["suspendue | hold | FA-1 | 0"]]);
    expect(read.said("written-off-in-balance")).toEqual([
      "FA-1 est passée en perte : 1 000,00 € ne sont plus réclamés, mais restent dans la balance tant que votre comptabilité ne les a pas soldés.",
    ]);
  });

  it("pour une partie, le reste se relance", () => {
    const part = journal.map((row) => ({ ...row, Montant: 300 }));
    const read = readSheet({ cells: [HEADERS, INVOICE], journal: part });
    expect(read.plan).toEqual([
      "à faire | reminder | FA-1=700,00 | 700",
      "suspendue | hold | FA-1=300,00 | 0",
    ]);
  });

  it("soldée dans la liste, elle quitte la balance et l'anomalie", () => {
    const header = [...HEADERS, "Statut"];
    const read = readSheet({
      cells: [header, [...INVOICE, "passée en perte"], ["Bob", "FA-2", "01/09/2026", "01/12/2026", 10, ""]],
      journal,
    });
    expect(read.total).toBe(10);
    expect(read.said("written-off-in-balance")).toEqual([]);
  });
});
