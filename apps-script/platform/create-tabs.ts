import type { TabWrite } from "#shared/workbook/book.ts";
import type { TabName } from "#shared/workbook/tabs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Makes the tabs that are missing, after the owner's, headers bold and kept in view. Tabs of one layout are copies of
 * the first, still empty: the look costs the same few calls for one tab as for ten.
 */
export function createTabs(
  spreadsheet: Spreadsheet,
  writes: readonly TabWrite[],
): ReadonlyMap<TabName, Sheet> {
  const missing = writes.filter((write) => write.sheetId === undefined);
  const made = new Map<TabName, Sheet>();
  if (missing.length === 0) return made;

  const seen = spreadsheet.getActiveSheet();
  const models = new Map<number, Sheet>();
  let count = spreadsheet.getSheets().length;
  for (const { tab, frozenRows } of missing) {
    const model = models.get(frozenRows);
    const sheet = model
      ? spreadsheet.insertSheet(tab, count, { template: model })
      : spreadsheet.insertSheet(tab, count);
    if (model === undefined) {
      sheet.setFrozenRows(frozenRows);
      sheet.getRange(frozenRows, 1, 1, sheet.getMaxColumns()).setFontWeight("bold");
      models.set(frozenRows, sheet);
    }
    made.set(tab, sheet);
    count += 1;
  }
  // A new tab becomes the one shown: the owner stays where they were.
  spreadsheet.setActiveSheet(seen);
  return made;
}
