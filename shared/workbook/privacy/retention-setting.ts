import { comparable } from "../../base/normalise.ts";
import { RETENTION_EXPLANATION, RETENTION_SETTING } from "../../texts/privacy.ts";
import { appendRows } from "../append-rows.ts";
import type { Book, BookWrite } from "../book.ts";
import { inColumns } from "../in-columns.ts";
import { readTable, type TableRow } from "../read-table.ts";
import { readNumber } from "../setting-values.ts";

/** Longest period that may be set: accounting records themselves are kept no longer (C. com. art. L123-22). */
export const LONGEST_RETENTION = 10;

function rowsOf(book: Pick<Book, "ourCells">): readonly TableRow[] {
  const tab = book.ourCells.Réglages;
  const rows = (tab && readTable(tab, "Réglages"))?.rows ?? [];
  return rows.filter((row) => comparable(row.text("Réglage")) === comparable(RETENTION_SETTING));
}

/** Whole years that the owner chose, 1 to 10; `undefined`: the time of limitation, or a value that is neither. */
export function retentionYears(book: Pick<Book, "ourCells">): number | undefined {
  const values = rowsOf(book).map((row) => readNumber(row.cell("Valeur")));
  return [...values].reverse().find((years) => isPeriod(years));
}

function isPeriod(years: number | undefined): boolean {
  return years !== undefined && Number.isInteger(years) && years >= 1 && years <= LONGEST_RETENTION;
}

/** Writes the period in its row of `Réglages`, else adds the row. @param years `undefined`: the time of limitation */
export function retentionWrites(book: Book, years: number | undefined): readonly BookWrite[] {
  const tab = book.ourCells.Réglages;
  const column = tab && readTable(tab, "Réglages")?.columns.Valeur;
  const rows = rowsOf(book);
  if (tab !== undefined && column !== undefined && rows.length > 0) {
    const cells = rows
      .filter((row) => String(row.cell("Valeur") ?? "") !== String(years ?? ""))
      .map((row) => ({ row: row.row, column, before: row.cell("Valeur"), value: years ?? null }));
    return cells.length === 0 ? [] : [{ tab: "Réglages", sheetId: tab.sheetId, cells }];
  }
  if (years === undefined) return [];
  const placed = inColumns("Réglages", tab, [[RETENTION_SETTING, years, RETENTION_EXPLANATION]]);
  const write = appendRows("Réglages", book.ourTabs.Réglages, tab, placed);
  return write === undefined ? [] : [write];
}
