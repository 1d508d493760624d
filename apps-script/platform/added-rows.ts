import type { TabWrite } from "#shared/workbook/book.ts";
import { REBUILT } from "#shared/workbook/tabs.ts";
import type { Snapshot } from "./read-workbook.ts";
import { changedSince, columnsWithFormulas, formulaInTheWay } from "./workbook-changed.ts";

/**
 * Rows are added under what was read: had somebody typed there since, they would be written over. Where the owner drew
 * formulas further down than the last row, those columns are left to them.
 * @returns the columns (from 0) that must not be written.
 */
export function columnsToLeave(
  snapshot: Snapshot,
  { tab, sheetId, row, values }: TabWrite,
): ReadonlySet<number> {
  const sheet = snapshot.sheets.get(sheetId ?? -1);
  if (sheet === undefined || REBUILT.includes(tab) || values.length === 0) return new Set();
  const read = snapshot.input.tabs.find((one) => one.sheetId === sheetId)?.rows.length ?? 0;
  if (sheet.getLastRow() > read) {
    throw changedSince(`des lignes ont été ajoutées dans l'onglet «\u00a0${tab}\u00a0»`);
  }
  const overlap = Math.min(read - row + 1, values.length);
  if (overlap < 1) return new Set();
  const width = Math.min(values[0]?.length ?? 1, sheet.getMaxColumns());
  const drawn = columnsWithFormulas(sheet.getRange(row, 1, overlap, width).getFormulas());
  for (const column of drawn) {
    if (values.some((line) => (line[column] ?? null) !== null)) throw formulaInTheWay(tab, column, row);
  }
  return drawn;
}

/** The columns to write, in as few blocks as can be: one when none is left out. */
export function blocksWithout(
  leave: ReadonlySet<number>,
  width: number,
): readonly { readonly from: number; readonly until: number }[] {
  const blocks: { from: number; until: number }[] = [];
  for (let column = 0; column < width; column += 1) {
    if (leave.has(column)) continue;
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.until === column) last.until = column + 1;
    else blocks.push({ from: column, until: column + 1 });
  }
  return blocks;
}
