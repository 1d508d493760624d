import { comparable } from "../base/normalise.ts";
import { findTables } from "../ledger/find-tables.ts";
import { unsplitRows } from "../ledger/unsplit-rows.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import { appendRows } from "./append-rows.ts";
import type { BookInput, OutCell, TabWrite } from "./book.ts";
import { type KeptTabs, readKept, tabIdRows } from "./kept-mapping.ts";
import { settingsTable } from "./read-book.ts";
import { isBlankRow } from "./read-table.ts";
import { HEADERS, type TabName } from "./tabs.ts";

const TAB = "Grand livre";

/** `Grand livre` as it stands, if it does, and what `Réglages` knows of our tabs. */
export interface LedgerTarget {
  readonly tab: TabCells | undefined;
  readonly kept: KeptTabs;
}

export function ledgerTarget({ tabs }: Pick<BookInput, "tabs">): LedgerTarget {
  const kept = readKept(settingsTable(tabs), tabs);
  return { tab: tabs.find(({ sheetId }) => sheetId === kept.ourTabs[TAB]), kept };
}

/** Where each heading of ours stands in a header row; `undefined` when one of them is missing. */
function placesIn(header: readonly Cell[]): readonly number[] | undefined {
  const words = header.map((cell) => comparable(String(cell ?? "")));
  const places = HEADERS[TAB].map((name) => words.indexOf(comparable(name)));
  return places.includes(-1) ? undefined : places;
}

/**
 * Adds rows at the foot of `Grand livre`, under its own header; a tab whose last table has another one (a ledger
 * pasted over ours) gets ours again first, so that the new rows are read by their own headings.
 */
export function appendLedgerRows(
  tab: TabCells | undefined,
  rows: readonly Readonly<Record<string, OutCell>>[],
): TabWrite | undefined {
  if (rows.length === 0) return undefined;
  const inOrder = (places: readonly number[]): readonly (readonly OutCell[])[] => {
    const width = Math.max(...places) + 1;
    return rows.map((row) => {
      const cells = new Array<OutCell>(width).fill(null);
      HEADERS[TAB].forEach((name, rank) => {
        cells[places[rank] ?? 0] = row[name] ?? null;
      });
      return cells;
    });
  };
  const contract = HEADERS[TAB].map((_, rank) => rank);
  if (!tab || tab.rows.every(isBlankRow)) return appendRows(TAB, tab?.sheetId, tab, inOrder(contract));
  const tables = findTables(unsplitRows(tab));
  const last = tables[tables.length - 1];
  const header = last && !last.span ? tab.rows[last.headerRow] : undefined;
  const places = header && placesIn(header);
  return places
    ? appendRows(TAB, tab.sheetId, tab, inOrder(places))
    : appendRows(TAB, tab.sheetId, tab, [HEADERS[TAB], ...inOrder(contract)]);
}

/** The id of a tab that an import creates, kept as a refresh does, with those of our other tabs that stand already. */
export function idsWrite(input: BookInput, kept: KeptTabs, created: TabName): TabWrite | undefined {
  const settings = input.tabs.find(({ sheetId }) => sheetId === kept.ourTabs.Réglages);
  const rows = tabIdRows(kept).filter(([, value]) => {
    const name = typeof value === "object" && value !== null && "idOf" in value ? value.idOf : undefined;
    return (
      name !== undefined && (name === created || name === "Réglages" || kept.ourTabs[name] !== undefined)
    );
  });
  return appendRows("Réglages", settings?.sheetId, settings, rows);
}
