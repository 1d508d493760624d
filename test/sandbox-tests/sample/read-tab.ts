import type { SampleCell } from "../../sandbox/sample/tab.ts";
import { sampleTabs } from "../../sandbox/sample/tabs.ts";

/** Rows of a tab under its header, by header. Written for these tests: none of the product's readers is used. */
export function rowsOf(title: string, headerRow = 0): readonly Readonly<Record<string, SampleCell>>[] {
  const tab = sampleTabs().find((candidate) => candidate.title === title);
  if (tab === undefined) throw new Error(`Onglet absent : ${title}`);
  const headers = (tab.rows[headerRow] ?? []).map(String);
  return tab.rows
    .slice(headerRow + 1)
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? null])));
}

/** Rows of the owner's tab that are invoices or credit notes: neither empty nor the total. */
export function invoiceLines(): readonly Readonly<Record<string, SampleCell>>[] {
  return rowsOf("Factures", 2).filter((row) => /^(FA|AV)-/.test(String(row["N° facture"])));
}

/** Cents of a cell: a number of euros, or a text such as `1 234,56 €`. */
export function centsOf(cell: SampleCell | undefined): number {
  if (typeof cell === "number") return Math.round(cell * 100);
  if (typeof cell !== "string" || !/^-?[\d\s\u00a0\u202f]+,\d\d[\s\u00a0]?€?$/.test(cell)) {
    throw new Error(`Montant illisible : ${JSON.stringify(cell)}`);
  }
  return Number(cell.replace(/[^\d-]/g, ""));
}

export const isDate = (cell: SampleCell | undefined): cell is { readonly date: string } =>
  typeof cell === "object" && cell !== null;

/** Days from one `YYYY-MM-DD` to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
