import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { draftWarnings } from "#shared/workbook/draft-warnings.ts";
import { type OwnerSheet, readSheet } from "../../cases/owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
const FA1: readonly Cell[] = ["Durand", "FA-1", "15/10/2026", "10/11/2026", 1000];
const MAIL = { Client: "Durand", "E-mail": "compta@durand.example" };
const payment = (on: string, more = {}) => ({
  Identifiant: "R1",
  Date: on,
  Client: "Autre",
  Montant: 50,
  ...more,
});

/** What is said before the draft of the day's message to Durand, on Tuesday 17 November 2026. */
function warned(more: Partial<OwnerSheet>): readonly string[] {
  const { book, outcome, lines } = readSheet({ cells: [HEADERS, FA1], clients: [MAIL], ...more });
  const line = lines.find(({ state }) => state === "à faire");
  const customer = line === undefined ? undefined : book.ledger.directory.get(line.customer);
  if (line === undefined || customer === undefined) throw new Error("aucun message ce jour");
  return draftWarnings(book, outcome, line, customer).map((text) => text.replace(/[\u00a0\u202f]/g, " "));
}

describe("Avant tout brouillon", () => {
  it.each([
    { last: "10/11/2026", stale: false, why: "7 jours" },
    { last: "09/11/2026", stale: true, why: "8 jours" },
    { last: "17/11/2026", stale: false, why: "aujourd'hui" },
  ])("dernier règlement le $last ($why) : à vérifier $stale", ({ last, stale }) => {
    const said = warned({ payments: [payment(last)] });
    expect(said.some((text) => text.includes(`Le dernier règlement enregistré date du ${last}`))).toBe(stale);
  });

  it("un règlement daté de demain n'est pas une nouvelle de la banque", () => {
    const said = warned({
      payments: [payment("09/11/2026"), { ...payment("18/11/2026"), Identifiant: "R2" }],
    });
    expect(said.some((text) => text.includes("09/11/2026"))).toBe(true);
  });

  it("le délai est un réglage", () => {
    const settings = [{ Réglage: "Fraîcheur des règlements (j)", Valeur: 20 }];
    expect(warned({ payments: [payment("30/10/2026")], settings })).toEqual([]);
    expect(warned({ payments: [payment("27/10/2026")], settings })).toHaveLength(1);
  });

  it("aucun règlement connu se dit aussi", () => {
    expect(warned({})).toHaveLength(1);
  });

  it("un règlement non affecté du client se dit, avec son montant", () => {
    const said = warned({ payments: [payment("16/11/2026", { Client: "Durand", Montant: 120 })] });
    expect(said).toEqual([expect.stringContaining("120,00 €")]);
  });

  it("une adresse manquante se dit", () => {
    const said = warned({ payments: [payment("16/11/2026")], clients: [{ Client: "Durand" }] });
    expect(said).toEqual([expect.stringContaining("Durand")]);
  });

  it.each([
    { segment: "public", says: 1 },
    { segment: "grand compte", says: 1 },
    { segment: "compte clé", says: 0 },
  ])("une commande manquante se dit pour un client $segment : $says", ({ segment, says }) => {
    const late: readonly Cell[] = ["Durand", "FA-1", "01/10/2026", "10/11/2026", 100];
    const clients = [{ ...MAIL, Typologie: segment }];
    const said = warned({ cells: [HEADERS, late], clients, payments: [payment("16/11/2026")] });
    expect(said.filter((text) => text.includes("FA-1"))).toHaveLength(says);
  });
});
