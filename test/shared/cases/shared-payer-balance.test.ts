import { describe, expect, it } from "vitest";
import { balanceOf, readSheet } from "./owner-sheet.ts";

const CELLS = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Café du Port", "FA-1", "01/09/2026", "01/10/2026", 300],
  ["Café de la Gare", "FA-2", "01/09/2026", "01/10/2026", 500],
];
const paidBy = (payer: string) => [
  { Client: "Café du Port", Payeur: payer, Adresse: "1 quai Sud, 13002 Marseille" },
  { Client: "Café de la Gare", Payeur: payer, Adresse: "1 quai Sud, 13002 Marseille" },
];

describe("Un payeur ou une adresse en commun : la balance reste par client", () => {
  it.each(["", "Groupe Bistrot"])("payeur « %s » : chacun sa ligne, ses montants", (payer) => {
    const read = readSheet({ cells: CELLS, clients: paidBy(payer) });
    expect(balanceOf(read, "Café du Port")).toEqual([300, 300]);
    expect(balanceOf(read, "Café de la Gare")).toEqual([500, 500]);
    expect(read.outcome.balance.rows).toHaveLength(2);
  });

  it("un règlement du payeur, noté au compte crédité, ne baisse que ce compte", () => {
    const read = readSheet({
      cells: CELLS,
      clients: paidBy("Groupe Bistrot"),
      payments: [
        {
          Identifiant: "b1",
          Date: "05/10/2026",
          Client: "Café du Port",
          Libellé: "VIR GROUPE BISTROT",
          Montant: 300,
          Factures: "FA-1",
        },
      ],
    });
    expect(balanceOf(read, "Café du Port")).toEqual([0, 0]);
    expect(balanceOf(read, "Café de la Gare")).toEqual([500, 500]);
  });
});
