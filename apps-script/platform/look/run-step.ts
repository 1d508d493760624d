import { PROTECTION_WORDS } from "#shared/texts/tab-look.ts";
import type { TabWrite } from "#shared/workbook/book.ts";
import { headerNotes, lookOf, widthRuns, wrappedRuns } from "#shared/workbook/look/tab-look.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { drawCharts } from "./charts.ts";
import { colourTab } from "./colour-formats.ts";
import { type TabFinder, validateColumns, validateSettings } from "./entry-validations.ts";
import { isWhole, type LookStep } from "./look-steps.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Row of the headers of a tab made by us: below « Arrêtée au » in the balance, the first elsewhere. */
const headerRow = (tab: TabName): number => (tab === "Balance âgée" ? 2 : 1);

function protectColumns(sheet: Sheet, tab: TabName): void {
  const isThere = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .some((protection) => protection.getDescription() === PROTECTION_WORDS);
  if (isThere) return;
  // Our columns only: the owner's notes at their right are theirs, and raise no warning.
  sheet
    .getRange(1, 1, sheet.getMaxRows(), HEADERS[tab].length)
    .protect()
    .setDescription(PROTECTION_WORDS)
    .setWarningOnly(true);
}

function wrapTexts(sheet: Sheet, tab: TabName): void {
  const rows = sheet.getMaxRows();
  for (const { column, count } of wrappedRuns(tab)) sheet.getRange(1, column, rows, count).setWrap(true);
  const width = HEADERS[tab].length;
  if (lookOf(tab).wrapped.length > 0) sheet.getRange(1, 1, rows, width).setVerticalAlignment("top");
  if (lookOf(tab).wrapsHeader) sheet.getRange(headerRow(tab), 1, 1, width).setWrap(true);
}

/**
 * Does one step of a tab's look.
 * @param write what was just written in it, where that is known.
 * @returns whether it is done; `false`: it has nothing to show yet, and waits for a later refresh.
 */
export function runStep(
  { tab, part }: LookStep,
  sheet: Sheet,
  write: TabWrite | undefined,
  tabOf: TabFinder,
): boolean {
  switch (part) {
    case "charts":
      return write !== undefined && drawCharts(sheet, write);
    case "protection":
      protectColumns(sheet, tab);
      return true;
    case "colours":
      colourTab(sheet, tab);
      return true;
    case "entries":
      if (tab === "Réglages") validateSettings(sheet, isWhole(write) ? write.values : undefined, tabOf);
      else validateColumns(sheet, tab, tabOf);
      return true;
    case "widths":
      for (const { column, count, pixels } of widthRuns(tab)) sheet.setColumnWidths(column, count, pixels);
      return true;
    case "wraps":
      wrapTexts(sheet, tab);
      return true;
    case "notes":
      sheet.getRange(headerRow(tab), 1, 1, HEADERS[tab].length).setNotes([[...(headerNotes(tab) ?? [])]]);
      return true;
    case "frozen columns":
      sheet.setFrozenColumns(lookOf(tab).frozenColumns ?? 0);
      return true;
  }
}
