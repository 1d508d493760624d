import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { OutCell, RefreshOutcome, TabWrite } from "#shared/workbook/book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS, TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";

const INVOICES: TabCells = {
  sheetId: 7,
  title: "Ventes",
  rows: [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
    ["Alpha", "FA-1", "01/09/2026", "01/10/2026", 1000],
    ["Bêta", "FA-2", "01/10/2026", "31/10/2026", 250.5],
    ["Alpha", "FA-3", "10/10/2026", "09/11/2026", 99.99],
  ],
};

function refreshed(tabs: readonly TabCells[], on = "2026-11-17"): Extract<RefreshOutcome, { kind: "done" }> {
  const outcome = refreshBook({ tabs, today: day(on), locale: "fr_FR" });
  if (outcome.kind !== "done") throw new Error(outcome.message);
  return outcome;
}

/** The workbook after a refresh, as a sheet would hold it: days as serials, ids given to new tabs. */
function applied(tabs: readonly TabCells[], writes: readonly TabWrite[]): readonly TabCells[] {
  const after = tabs.map((tab) => ({ ...tab, rows: tab.rows.map((row) => [...row]) }));
  const idOf = (name: TabName): number => 100 + TAB_NAMES.indexOf(name);
  const cell = (value: OutCell): Cell => {
    if (value === null || typeof value !== "object") return value;
    if ("day" in value) return value.day;
    return "formula" in value ? value.formula : `#${idOf(value.idOf)}`;
  };
  for (const { tab, sheetId, row, values } of writes) {
    let target = after.find((one) => one.sheetId === sheetId);
    if (!target) {
      target = { sheetId: idOf(tab), title: tab, rows: [] };
      after.push(target);
    }
    values.forEach((line, index) => {
      const at = row - 1 + index;
      while (target.rows.length <= at) target.rows.push([]);
      const old = target.rows[at] ?? [];
      const merged = [...old];
      line.forEach((value, column) => {
        merged[column] = cell(value);
      });
      target.rows[at] = merged;
    });
  }
  return after;
}

const tabOf = (tabs: readonly TabCells[], title: string): TabCells => {
  const found = tabs.find((tab) => tab.title === title);
  if (!found) throw new Error(`pas d'onglet ${title}`);
  return found;
};

describe("Actualiser", () => {
  it("crée les douze onglets du contrat avec leurs titres, et n'écrit jamais dans un onglet de l'utilisateur", () => {
    const { writes } = refreshed([INVOICES]);
    expect(writes.map(({ tab }) => tab)).toEqual(TAB_NAMES);
    expect(writes.every(({ sheetId }) => sheetId === undefined)).toBe(true);
    for (const { tab, values } of writes) {
      const header = values.find((row) => row[0] === HEADERS[tab][0]);
      expect(header?.slice(0, HEADERS[tab].length)).toEqual(HEADERS[tab]);
    }
  });

  it("la ligne « Total » vaut la somme des factures ouvertes, jour d'arrêté au-dessus des titres", () => {
    const { writes } = refreshed([INVOICES]);
    const balance = writes.find(({ tab }) => tab === "Balance âgée");
    expect(balance?.values[0]?.slice(0, 2)).toEqual(["Arrêtée au", { day: "2026-11-17" }]);
    const last = balance?.values[balance.values.length - 1];
    expect(last?.slice(0, 3)).toEqual(["Total", "EUR", 1350.49]);
  });

  it("actualiser deux fois le même jour ne change rien", () => {
    const once = applied([INVOICES], refreshed([INVOICES]).writes);
    const twice = applied(once, refreshed(once).writes);
    const trimmed = (tabs: readonly TabCells[]) =>
      tabs.map(({ title, rows }) => [title, rows.map((row) => row.map((cell) => cell ?? ""))]);
    expect(trimmed(twice)).toEqual(trimmed(once));
  });

  it("un onglet renommé est retrouvé par son repère, le nôtre comme celui de l'utilisateur", () => {
    const once = applied([INVOICES], refreshed([INVOICES]).writes);
    const renamed = once.map((tab) => {
      if (tab.title === "Relances") return { ...tab, title: "À relancer" };
      return tab.title === "Ventes" ? { ...tab, title: "Ventes 2026" } : tab;
    });
    const { writes, summary } = refreshed(renamed);
    expect(writes.every(({ sheetId }) => sheetId !== undefined)).toBe(true);
    expect(summary.invoices).toBe(3);
  });

  it("le journal connu puis disparu arrête tout, en disant pourquoi et que faire", () => {
    const once = applied([INVOICES], refreshed([INVOICES]).writes);
    const outcome = refreshBook({
      tabs: once.filter(({ title }) => title !== "Journal"),
      today: day("2026-11-17"),
      locale: "fr_FR",
    });
    expect(outcome.kind).toBe("refused");
    expect(outcome.kind === "refused" && outcome.message).toMatch(
      /Journal.*disparu.*Historique des versions/s,
    );
  });

  it("les lignes ajoutées au-dessus de nos titres et les notes à droite restent à leur place", () => {
    const once = applied([INVOICES], refreshed([INVOICES]).writes);
    const edited = once.map((tab): TabCells => {
      if (tab.title !== "Relances") return tab;
      const [headers = [], ...rows] = tab.rows;
      return {
        ...tab,
        rows: [
          ["Mes consignes : appeler avant 10 h"],
          [...headers, "Ma note"],
          ...rows.map((row) => [...row, row[1] === "Alpha" ? "voir Paul" : null]),
        ],
      };
    });
    const paid = edited.map((tab): TabCells => {
      if (tab.title !== "Règlements") return tab;
      return {
        ...tab,
        rows: [...tab.rows, ["P1", "16/11/2026", "Alpha", "VIR", 1000, "EUR", "FA-1", null, null]],
      };
    });
    const after = tabOf(applied(paid, refreshed(paid).writes), "Relances");
    expect(after.rows[0]?.[0]).toBe("Mes consignes : appeler avant 10 h");
    const width = HEADERS.Relances.length;
    expect(after.rows[1]?.slice(0, width + 1)).toEqual([...HEADERS.Relances, "Ma note"]);
    const noted = after.rows.slice(2).filter((row) => row[width] === "voir Paul");
    expect(noted.map((row) => row[1])).toEqual(["Alpha"]);
    expect(noted[0]?.[10]).toBe("FA-3");
  });

  it("« Clients » reçoit les clients nouveaux, une fois chacun, sans toucher aux lignes remplies", () => {
    const once = applied([INVOICES], refreshed([INVOICES]).writes);
    expect(
      tabOf(once, "Clients")
        .rows.slice(1)
        .map((row) => row[0]),
    ).toEqual(["Alpha", "Bêta"]);
    const more: TabCells = {
      ...INVOICES,
      rows: [...INVOICES.rows, ["Gamma", "FA-4", "10/10/2026", "09/11/2026", 10]],
    };
    const { writes } = refreshed([more, ...once.slice(1)]);
    const clients = writes.find(({ tab }) => tab === "Clients");
    expect(clients?.row).toBe(4);
    expect(clients?.values.map((row) => row[0])).toEqual(["Gamma"]);
  });

  it("« Date d'arrêté » l'emporte sur aujourd'hui", () => {
    const once = applied([INVOICES], refreshed([INVOICES]).writes);
    const dated = once.map((tab): TabCells => {
      if (tab.title !== "Réglages") return tab;
      return {
        ...tab,
        rows: tab.rows.map((row) =>
          row[0] === "Date d'arrêté" ? [row[0], "15/10/2026", row[2] ?? null] : row,
        ),
      };
    });
    const { summary } = refreshed(dated);
    expect(summary.asOf).toBe("2026-10-15");
    expect(summary.totals).toEqual([{ currency: "EUR", total: 135_049, overdue: 100_000 }]);
  });
});
