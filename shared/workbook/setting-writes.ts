import type { TabCells } from "../model/cell.ts";
import { appendRows } from "./append-rows.ts";
import type { OutCell, TabWrite } from "./book.ts";
import { readTable } from "./read-table.ts";

/**
 * Writes rows of `Réglages`: a setting that stands there already has its value changed in its own row, so that what the
 * owner sees is what counts; the others are added below. Explanations and other columns are never touched.
 */
export function settingWrites(
  sheetId: number | undefined,
  before: TabCells | undefined,
  rows: readonly (readonly OutCell[])[],
): readonly TabWrite[] {
  const table = before && readTable(before, "Réglages");
  const inPlace = table?.columns.Réglage === 0 && table.columns.Valeur === 1;
  const rowOf = new Map<string, number>();
  if (inPlace) {
    for (const row of table.rows) {
      const name = row.text("Réglage");
      if (row.text("Valeur") !== "" || !rowOf.has(name)) rowOf.set(name, row.row);
    }
  }
  const writes: TabWrite[] = [];
  const added: (readonly OutCell[])[] = [];
  for (const row of rows) {
    const [name, value = null] = row;
    const at = typeof name === "string" ? rowOf.get(name) : undefined;
    if (at === undefined || name === undefined) added.push(row);
    else writes.push({ tab: "Réglages", sheetId, row: at, values: [[name, value]], frozenRows: 1 });
  }
  const appended = appendRows("Réglages", sheetId, before, added);
  return appended ? [...writes, appended] : writes;
}
