import { comparable } from "#shared/base/normalise.ts";
import type { OwnerRates } from "#shared/model/settings.ts";
import { appendRows } from "#shared/workbook/append-rows.ts";
import type { Book, BookWrite } from "#shared/workbook/book.ts";
import { inColumns } from "#shared/workbook/in-columns.ts";
import { readTable, type TableRow } from "#shared/workbook/read-table.ts";

/** The name of a half-year's row in `Réglages`. */
const rateRowName = (halfYear: string): string => `Taux ${halfYear}`;

/** Hundredths of a percent as the cell writes them: 265 → `2,65`. */
function rateCell(hundredths: number): string {
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
}

/** The row of a half-year: nothing there, an empty one, or one that says something. */
export type RateRow =
  | { readonly kind: "none" }
  | { readonly kind: "empty"; readonly row: number }
  | { readonly kind: "filled"; readonly row: number };

function rowsOf(book: Book, halfYear: string): readonly TableRow[] {
  const tab = book.ourCells.Réglages;
  const name = comparable(rateRowName(halfYear));
  return (
    (tab && readTable(tab, "Réglages"))?.rows.filter((row) => comparable(row.text("Réglage")) === name) ?? []
  );
}

/** Whether `Réglages` has the row of a half-year: the owner's own is never written over. */
export function rateRow(book: Book, halfYear: string): RateRow {
  const rows = rowsOf(book, halfYear);
  const filled = rows.find((row) => row.text("Valeur") !== "");
  if (filled !== undefined) return { kind: "filled", row: filled.row };
  const [first] = rows;
  return first === undefined ? { kind: "none" } : { kind: "empty", row: first.row };
}

/** The row to append: name, `2,65 / 2,80` (refi / legal, in percent), and where the figures come from. */
export function rateWrites(book: Book, rates: OwnerRates): readonly BookWrite[] {
  const tab = book.ourCells.Réglages;
  const row = [
    rateRowName(rates.halfYear),
    `${rateCell(rates.refi)} / ${rateCell(rates.legal)}`,
    rates.source,
  ];
  const placed = inColumns("Réglages", tab, [row]);
  const write = appendRows("Réglages", book.ourTabs.Réglages, tab, placed);
  return write === undefined ? [] : [write];
}

/** Empties the row that was just appended, where it still holds what was written; nothing else. */
export function undoneRate(book: Book, rates: OwnerRates): readonly BookWrite[] {
  const tab = book.ourCells.Réglages;
  const table = tab && readTable(tab, "Réglages");
  if (tab === undefined || table === undefined) return [];
  const value = `${rateCell(rates.refi)} / ${rateCell(rates.legal)}`;
  const found = rowsOf(book, rates.halfYear).find(
    (row) => row.text("Valeur") === value && row.text("Explication") === rates.source,
  );
  if (found === undefined) return [];
  const cells = ["Réglage", "Valeur", "Explication"].flatMap((header) => {
    const column = table.columns[header];
    return column === undefined ? [] : [{ row: found.row, column, before: found.cell(header), value: null }];
  });
  return [{ tab: "Réglages", sheetId: tab.sheetId, cells }];
}
