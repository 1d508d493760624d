import { type Cell, copyWorkbook, type Sheet, type Workbook } from "../sandbox/workbook/workbook.ts";
import { type Made, workbookOf } from "./built-add-on.ts";

export const TODAY = "2026-05-12";
export const TOMORROW = "2026-05-13";

const FACTURES: readonly (readonly Made[])[] = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Réglé", "Statut"],
  ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200, 0, ""],
  ["Alpha", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5, 0, ""],
  ["Bêta", "FA-3", { day: "2026-01-01" }, { day: "2026-01-31" }, 1000, 400, ""],
  ["Gamma & fils", "FA-4", { day: "2026-04-02" }, { day: "2026-05-02" }, 500, 0, ""],
];

/** An owner's workbook of four invoices, before Crescendo. */
export const aWorkbookOfInvoices = (): Workbook => workbookOf({ Factures: FACTURES });

export function sheetOf(workbook: Workbook, title: string): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`Onglet absent : ${title}`);
  return found;
}

/** A copy in which one cell holds something else; row and column from 0. */
export function changed(
  workbook: Workbook,
  title: string,
  row: number,
  column: number,
  value: Cell["value"],
): Workbook {
  const copy = copyWorkbook(workbook);
  const { rows } = sheetOf(copy, title);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  const { formula: _formula, ...before } = cells[column] ?? { value: null };
  cells[column] = { ...before, value };
  return copy;
}

/** Row, from 0, whose first cell holds a text. */
export function rowNamed(workbook: Workbook, title: string, name: string): number {
  const row = sheetOf(workbook, title).rows.findIndex((cells) => cells[0]?.value === name);
  if (row < 0) throw new Error(`Ligne absente de « ${title} » : ${name}`);
  return row;
}
