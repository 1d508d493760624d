import type { Cell } from "#shared/model/cell.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { type ExportedTab, type LocalBook, rowsOf } from "./local-book.ts";

/** A row of `Journal` or `Courriers` in the contract's order of columns. */
export interface KeptRow {
  readonly id: string;
  /** The customer, as the row names it. */
  readonly customer: string;
  readonly cells: readonly Cell[];
}

/** The rows of a tab that have an identifier, in the tab's order; the first one of each identifier. */
export function keptRows(book: LocalBook, tab: ExportedTab): readonly KeptRow[] {
  const place = book.head.tabs.find(({ title }) => title === tab);
  const rows = place === undefined ? [] : rowsOf(book, place.sheetId);
  const table = readTable({ sheetId: 0, title: tab, rows }, tab);
  const found = new Map<string, KeptRow>();
  for (const row of table?.rows ?? []) {
    const id = row.text("Identifiant");
    if (id === "" || found.has(id)) continue;
    found.set(id, {
      id,
      customer: row.text("Client"),
      cells: HEADERS[tab].map((header) => row.cell(header)),
    });
  }
  return [...found.values()];
}

/** The rows that were neither exported nor carried over yet. */
export function waitingRows(book: LocalBook, tab: ExportedTab): readonly KeptRow[] {
  const done = new Set(book.head.exported[tab]);
  return keptRows(book, tab).filter(({ id }) => !done.has(id));
}

/** The workbook, whose rows count as exported. */
export function withExported(book: LocalBook, tab: ExportedTab, rows: readonly KeptRow[]): LocalBook {
  const { head } = book;
  const all = new Set([...head.exported[tab], ...rows.map(({ id }) => id)]);
  return { ...book, head: { ...head, exported: { ...head.exported, [tab]: [...all] } } };
}
