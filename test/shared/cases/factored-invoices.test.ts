import { describe, expect, it } from "vitest";
import { indicatorsOf } from "#shared/indicators/indicators.ts";
import type { Cell } from "#shared/model/cell.ts";
import { type Read, readSheet } from "./owner-sheet.ts";

const sheet = (header: string, factored: Cell, other: Cell): Read =>
  readSheet({
    cells: [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC", header],
      ["Martin", "FA-1", "01/06/2026", "01/07/2026", 8000, factored],
      ["Martin", "FA-2", "01/09/2026", "01/10/2026", 500, other],
    ],
  });

const factoredTotal = ({ book, outcome }: Read): number | undefined =>
  indicatorsOf({
    position: outcome.position,
    items: book.ledger.items,
    payments: book.payments,
    journal: book.journal,
    asOf: book.asOf,
  }).find(({ name }) => name === "Factures cédées (affacturage)")?.value;

describe("Factures cédées à un factor", () => {
  it.each([
    ["Statut", "cédée", "à payer"],
    ["Statut", "Affacturage", "envoyée"],
    ["Statut", "factor", ""],
    ["Affacturage", "oui", "non"],
    ["Factor", "BNP Factor", ""],
    ["Cédée", "x", ""],
  ])("colonne « %s » : « %s » n'est jamais relancée, l'autre (« %s ») l'est", (header, factored, other) => {
    const read = sheet(header, factored, other);
    expect(read.plan).toEqual(["à faire | reminder | FA-2 | 500", "suspendue | hold | FA-1 | 0"]);
  });

  it("comptées dans la balance tant que la liste les porte, leur total à part dans « Indicateurs »", () => {
    const read = sheet("Statut", "cédée", "à payer");
    expect([read.total, read.overdue]).toEqual([8500, 8500]);
    expect(factoredTotal(read)).toBe(8000);
  });

  it("sans facture cédée, pas de ligne dans « Indicateurs »", () => {
    expect(factoredTotal(sheet("Statut", "à payer", "à payer"))).toBeUndefined();
  });

  it("même très ancienne, une facture cédée n'attend aucune décision de relance", () => {
    const read = readSheet({
      cells: [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Statut"],
        ["Martin", "FA-1", "01/06/2024", "01/07/2024", 8000, "cédée"],
      ],
    });
    expect(read.plan).toEqual(["suspendue | hold | FA-1 | 0"]);
  });
});
