import { customerRefusals } from "#shared/texts/customer-refusals.ts";
import { refusal } from "./refusal.ts";

const texts = customerRefusals.cell;

/**
 * Shows a cell to the owner: its tab comes to the front, the cell is selected.
 * @param row from 1; 0: the top of the tab
 * @param column from 1; 0: the first one
 * @throws Error in French when the tab or the row is no longer there, or when the tab is hidden.
 */
export function showCell(tab: string, row: number, column: number): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (sheet === null) throw refusal(texts.noTab(tab));
  // Selecting in a hidden tab shows nothing: the owner hid it, and shows it again if they want.
  if (sheet.isSheetHidden()) throw refusal(texts.hidden(tab));
  if (row > sheet.getMaxRows()) throw refusal(texts.noRow(tab, row));
  const across = Math.min(Math.max(1, column), sheet.getMaxColumns());
  sheet.getRange(Math.max(1, row), across).activate();
}
