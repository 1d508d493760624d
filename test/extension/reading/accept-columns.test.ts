import { describe, expect, it } from "vitest";
import type { TabCells } from "#shared/model/cell.ts";
import type { OutCell, ProposedColumn } from "#shared/workbook/book.ts";
import {
  columnAnswers,
  fieldKey,
  proposedChoice,
  proposedTabs,
} from "../../../extension/panel/column-answers.ts";
import { acceptedColumns } from "../../../extension/reading/accept-columns.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { TODAY } from "../workshop.ts";

const SALES: TabCells = {
  sheetId: 7,
  title: "Ventes",
  rows: [
    ["Client", "N° facture", "Date", "Échéance", "Total TTC", "Montant TTC"],
    ["Alpha", "FA-1", "15/09/2026", "15/10/2026", 1000, 900],
    ["Bêta", "FA-2", "16/09/2026", "16/10/2026", 250, 240],
  ],
};

async function proposal() {
  const google = new FakeGoogle([SALES]);
  const reading = await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`));
  if (reading.kind !== "proposal") throw new Error(`Lu comme ${reading.kind}`);
  return { google, reading };
}

const columnOf = (columns: readonly ProposedColumn[], field: string): ProposedColumn => {
  const found = columns.find((column) => column.field === field);
  if (found === undefined) throw new Error(`Champ absent : ${field}`);
  return found;
};

const settings = (rows: readonly (readonly OutCell[])[]): ReadonlyMap<unknown, unknown> =>
  new Map(rows.map(([name, value]) => [name, value]));

const AMOUNT = "Correspondance · Montant TTC";

describe("Les colonnes proposées, dans le panneau", () => {
  it("chaque onglet dit ses champs, leur colonne et leurs premières cellules", async () => {
    const { reading } = await proposal();
    const [tab] = proposedTabs(reading.columns);
    expect([tab?.title, tab?.sheetId]).toEqual(["Ventes", 7]);
    const amount = columnOf(tab?.columns ?? [], "amount");
    expect([amount.header, proposedChoice(amount), amount.samples]).toEqual([
      "Total TTC",
      "4",
      ["1\u202f000,00", "250,00"],
    ]);
    expect(proposedChoice(columnOf(tab?.columns ?? [], "paidOn"))).toBe("none");
  });

  it("acceptées telles quelles : ce qui est proposé est inscrit dans Réglages, sans appel à Google", async () => {
    const { google, reading } = await proposal();
    const calls = google.calls.length;
    const accepted = acceptedColumns(reading, columnAnswers(reading.columns, new Map(), new Map()));
    expect(accepted.kind === "rows" && settings(accepted.rows).get(AMOUNT)).toBe("Total TTC");
    expect(google.calls).toHaveLength(calls);
  });

  it("une colonne corrigée : seule elle est envoyée, et c'est elle qui est inscrite", async () => {
    const { reading } = await proposal();
    const key = fieldKey(columnOf(reading.columns, "amount"));
    const answers = columnAnswers(reading.columns, new Map([[key, "5"]]), new Map());
    expect(answers.corrections).toEqual([{ sheetId: 7, field: "amount", column: 5 }]);
    const accepted = acceptedColumns(reading, answers);
    expect(accepted.kind === "rows" && settings(accepted.rows).get(AMOUNT)).toBe("Montant TTC");
  });

  it("le choix remis comme proposé n'est pas une correction", async () => {
    const { reading } = await proposal();
    const amount = columnOf(reading.columns, "amount");
    const chosen = new Map([[fieldKey(amount), proposedChoice(amount)]]);
    expect(columnAnswers(reading.columns, chosen, new Map())).toEqual({ corrections: [], shapes: [] });
  });

  it("une correction impossible est refusée avec sa raison, rien n'est à écrire", async () => {
    const { reading } = await proposal();
    const key = fieldKey(columnOf(reading.columns, "amount"));
    const accepted = acceptedColumns(
      reading,
      columnAnswers(reading.columns, new Map([[key, "0"]]), new Map()),
    );
    expect(accepted.kind).toBe("refused");
    expect(accepted.kind === "refused" && accepted.message).toContain("Client");
  });

  it("un onglet à ne pas lire n'a plus de colonnes à corriger", async () => {
    const { reading } = await proposal();
    const key = fieldKey(columnOf(reading.columns, "amount"));
    const answers = columnAnswers(reading.columns, new Map([[key, "5"]]), new Map([[7, "ignored"]]));
    expect(answers).toEqual({ corrections: [], shapes: [{ sheetId: 7, shape: "ignored" }] });
    expect(acceptedColumns(reading, answers).kind).toBe("refused");
  });
});
