import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { TabCells } from "#shared/model/cell.ts";
import { freshnessFormula, isFreshnessFormula } from "#shared/workbook/freshness.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";

/** Sheets takes no more in a cell. */
const MOST = 50_000;

function formulaOver(count: number): string {
  const tabs = Array.from(
    { length: count },
    (_, at): TabCells => ({
      sheetId: 100 + at,
      title: `Factures du mois numéro ${at}, avec un nom bien long`,
      rows: [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
        ["Dupont", `FA-${at}`, "05/01/2026", "04/02/2026", 1200],
      ],
    }),
  );
  const outcome = refreshBook({ tabs, today: day("2026-03-31"), locale: "fr_FR" });
  if (outcome.kind !== "done") throw new Error(outcome.message);
  const balance = outcome.writes.find(({ tab }) => tab === "Balance âgée");
  const cell = balance?.values[0]?.find((one) => typeof one === "object" && one !== null && "formula" in one);
  if (typeof cell !== "object" || cell === null || !("formula" in cell)) throw new Error("pas de formule");
  return cell.formula;
}

describe("La mention « à jour » tient dans une cellule", () => {
  it.each([1, 40, 100, 190])("%i onglets de factures", (count) => {
    const formula = formulaOver(count);
    expect(formula.length).toBeLessThan(MOST);
    expect(isFreshnessFormula(formula)).toBe(true);
    // Every tab is still watched.
    expect(new Set(formula.match(/numéro \d+,/g)).size).toBe(count);
  });

  it("un réglage sans fin est suivi par sa longueur", () => {
    const setting = { name: "Tranches", value: "x".repeat(49_990) };
    const formula = freshnessFormula(
      {
        settings: { title: "Réglages", name: "A", value: "B" },
        asOf: { name: "Date d'arrêté", value: null },
        texts: [setting],
        sources: [],
        rebuilt: [],
      },
      "$B$1",
    );
    expect(formula).toContain("<>49990");
    expect(formula.length).toBeLessThan(2_000);
  });
});
