import { type Day, day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { Problem } from "#shared/model/problem.ts";
import { problemText } from "#shared/texts/problems.ts";
import type { Book } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

export type Rows = readonly (readonly Cell[])[];

/** The owner's own tab of invoices: `[client, number, issued, due, amount, paid on]`. */
export function invoicesTab(rows: Rows): TabCells {
  return {
    sheetId: 0,
    title: "Factures",
    rows: [["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"], ...rows],
  };
}

/** Tabs of ours with their headers, by name. */
export function ourTabs(tabs: Readonly<Partial<Record<TabName, Rows>>>): readonly TabCells[] {
  return (Object.keys(tabs) as TabName[]).map((title, index) => ({
    sheetId: index + 1,
    title,
    rows: [HEADERS[title], ...(tabs[title] ?? [])],
  }));
}

/** A workbook read on a day. */
export function bookOf(on: string, tabs: readonly TabCells[]): Book {
  const today: Day = day(on);
  const reading = readBook({ tabs, today, locale: "fr_FR" });
  if (reading.kind !== "book") throw new Error(reading.message);
  return reading.book;
}

/** A row of `Clients` by its headers. */
export function clientRow(cells: Readonly<Record<string, Cell>>): readonly Cell[] {
  for (const header of Object.keys(cells)) {
    if (!HEADERS.Clients.includes(header)) throw new Error(`pas de colonne ${header}`);
  }
  return HEADERS.Clients.map((header) => cells[header] ?? null);
}

/** A sentence with ordinary spaces and apostrophes, to compare words. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/[’]/g, "'");

/** What `Anomalies` says, as a person reads it. */
export function saidOf(problem: Problem): { readonly problem: string; readonly whatToDo: string } {
  const words = problemText(problem);
  return { problem: plain(words.problem), whatToDo: plain(words.whatToDo) };
}
