import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

const invoices: TabCells = {
  sheetId: 1,
  title: "Factures",
  rows: [
    ["Client", "Numéro", "Date", "Échéance", "Montant TTC"],
    ["Dupont", "FA-1", "01/05/2026", "31/05/2026", 1000],
    ["Dupont", "FA-2", "01/05/2026", "31/05/2026", 500],
    ["Dupont", "FA-2", "02/05/2026", "31/05/2026", 700],
    ["Dupont", "FA-3", "02/05/2026", null, 80],
  ],
};
const payments: TabCells = {
  sheetId: 2,
  title: "Règlements",
  rows: [
    HEADERS.Règlements,
    ["P1", "05/06/2026", "Dupont", "VIR", 100, "EUR", "FA-9", null, null],
    ["P2", "05/06/2026", "Zorro", "VIR", 50, "EUR", null, null, null],
  ],
};

/** Rows of a rebuilt tab by its headers. */
function rowsOf(tabs: readonly TabCells[], name: TabName): readonly Readonly<Record<string, unknown>>[] {
  const outcome = refreshBook({ tabs, today: day("2026-06-10"), locale: "fr_FR" });
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  const values = outcome.writes.find((write) => write.tab === name)?.values ?? [];
  const at = values.findIndex((row) => row[0] === HEADERS[name][0]);
  return values
    .slice(at + 1)
    .map((row) => Object.fromEntries(HEADERS[name].map((header, index) => [header, row[index] as Cell])));
}

describe("Une anomalie dit où elle est", () => {
  it.each([
    { tab: "Règlements", value: "FA-9", column: "Factures" },
    { tab: "Factures", value: "FA-2", column: "Numéro" },
    { tab: "Factures", value: "", column: "Échéance" },
  ])("« $value » de $tab : colonne $column", ({ tab, value, column }) => {
    const found = rowsOf([invoices, payments], "Anomalies").filter(
      (row) => row.Onglet === tab && row.Valeur === value,
    );
    expect(found.map((row) => row.Colonne)).toContain(column);
  });
});

describe("Ce que la date d'arrêté laisse de côté ou déduit se dit", () => {
  const later: TabCells = {
    ...payments,
    rows: [
      HEADERS.Règlements,
      ["P1", "11/06/2026", "Dupont", "VIR", 100, "EUR", "FA-1", null, null],
      ["P2", "15/06/2026", "Dupont", "VIR", 50, "EUR", null, null, null],
      ["P3", "10/06/2026", "Dupont", "VIR", 30, "EUR", "FA-1", null, null],
    ],
  };

  it("les règlements postérieurs sont à venir, pas déduits", () => {
    const said = rowsOf([invoices, later], "Anomalies").filter((row) => row.Onglet === "Règlements");
    expect(said.map((row) => row.Problème)).toEqual([
      "À venir à cette date\u00a0: 2\u00a0règlements de plus tard, pour 150,00\u00a0€, non déduits.",
    ]);
    const [total] = rowsOf([invoices, later], "Balance âgée").filter((row) => row.Client === "Total");
    expect(total?.Total).toBe(1000 + 500 + 700 + 80 - 30);
  });
});

describe("Le client d'un règlement qui n'a aucune facture", () => {
  it("garde dans la balance le nom écrit sur le règlement", () => {
    const row = rowsOf([invoices, payments], "Balance âgée").find((one) => one.Total === -50);
    expect(row?.Client).toBe("Zorro");
  });
});
