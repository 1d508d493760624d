import { describe, expect, it } from "vitest";
import { readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
const CELLS = [HEADERS, ["Martin", "FA-1", "01/09/2026", "01/10/2026", 1000]];
const card = {
  Identifiant: "b1",
  Date: "05/10/2026",
  Client: "Martin",
  Libellé: "REMISE CB",
  Montant: 984.5,
  Factures: "FA-1",
};

describe("Un écart accepté est une ligne de « Règlements » à lui", () => {
  it("remise de carte nette de commission : le reste est dû tant que rien ne le solde", () => {
    const read = readSheet({ cells: CELLS, payments: [card] });
    expect([read.total, read.plan]).toEqual([15.5, ["à faire | reminder | FA-1 | 15.5"]]);
  });

  it.each(["commission carte", "frais bancaires", "écart", "escompte"])(
    "moyen « %s » : la facture est soldée",
    (means) => {
      const settled = { ...card, Identifiant: "x1", Montant: 15.5, Factures: "FA-1=15,50", Moyen: means };
      const read = readSheet({ cells: CELLS, payments: [card, settled] });
      expect([read.total, read.credits, read.plan]).toEqual([0, 0, []]);
    },
  );

  it("annulé (montant 0, sans facture, « ignoré ») : le reste est dû de nouveau, rien d'autre ne bouge", () => {
    const undone = {
      ...card,
      Identifiant: "x1",
      Montant: 0,
      Factures: "",
      État: "ignoré",
      Moyen: "commission carte",
    };
    const read = readSheet({ cells: CELLS, payments: [card, undone] });
    expect([read.total, read.credits, read.plan]).toEqual([15.5, 0, ["à faire | reminder | FA-1 | 15.5"]]);
  });

  it("plusieurs cartes encaissées en une remise nette : chaque facture a sa part de commission", () => {
    const read = readSheet({
      cells: [...CELLS, ["Durand", "FA-2", "01/09/2026", "01/10/2026", 500]],
      payments: [
        card,
        { ...card, Identifiant: "b2", Client: "Durand", Montant: 492.25, Factures: "FA-2" },
        { ...card, Identifiant: "x1", Montant: 15.5, Factures: "FA-1=15,50", Moyen: "commission carte" },
        {
          ...card,
          Identifiant: "x2",
          Client: "Durand",
          Montant: 7.75,
          Factures: "FA-2=7,75",
          Moyen: "commission carte",
        },
      ],
    });
    expect([read.total, read.plan]).toEqual([0, []]);
  });
});
