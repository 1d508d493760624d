import { comparable } from "../base/normalise.ts";
import type { Trade } from "../model/settings.ts";
import { SETTING_ROWS } from "../texts/settings.ts";
import { appendRows } from "./append-rows.ts";
import type { Book, BookWrite } from "./book.ts";
import { inColumns } from "./in-columns.ts";
import { readTable } from "./read-table.ts";

const NAME = "Métier";

/**
 * Writes the owner's trade in `Réglages`: in the value of its own row, else in a row added below. Nothing to write:
 * it says so already. @param trade `undefined`: none
 */
export function tradeWrites(book: Book, trade: Trade | undefined): readonly BookWrite[] {
  const tab = book.ourCells.Réglages;
  const table = tab && readTable(tab, "Réglages");
  const value = trade ?? "";
  const rows = table?.rows.filter((row) => comparable(row.text("Réglage")) === comparable(NAME)) ?? [];
  // Of two rows of one name, the one that says something is the one that is read.
  const row = rows.find((one) => one.text("Valeur") !== "") ?? rows[0];
  const column = table?.columns.Valeur;
  if (tab !== undefined && row !== undefined && column !== undefined) {
    const before = row.cell("Valeur");
    if (comparable(row.text("Valeur")) === comparable(value)) return [];
    return [
      {
        tab: "Réglages",
        sheetId: tab.sheetId,
        cells: [{ row: row.row, column, before, value: value === "" ? null : value }],
      },
    ];
  }
  if (trade === undefined) return [];
  const explanation = SETTING_ROWS.find(([name]) => name === NAME)?.[2] ?? "";
  const placed = inColumns("Réglages", tab, [[NAME, trade, explanation]]);
  const write = appendRows("Réglages", book.ourTabs.Réglages, tab, placed);
  return write === undefined ? [] : [write];
}
