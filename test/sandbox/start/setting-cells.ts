import { HEADERS } from "#shared/workbook/tabs.ts";
import { cellAt, putCell } from "../workbook/cells.ts";
import { freeSheetId, newSheet, type Sheet, type Workbook } from "../workbook/workbook.ts";

/** Writes a value in `Réglages`, as the owner would; the tab is created with its headers if it is not there. */
export function fillSetting(workbook: Workbook, name: string, value: string): void {
  const sheet = workbook.sheets.find((tab) => tab.title === "Réglages") ?? addSettings(workbook);
  const first = sheet.rows.findIndex((row) => row[0]?.value === name);
  const row = first >= 0 ? first : firstFreeRow(sheet);
  putCell(sheet, row, 0, { ...cellAt(sheet, row, 0), value: name });
  putCell(sheet, row, 1, { ...cellAt(sheet, row, 1), value });
}

/** The value of a setting; `null` when it is empty or not there. */
export function settingOf(workbook: Workbook, name: string): string | number | boolean | null {
  const sheet = workbook.sheets.find((tab) => tab.title === "Réglages");
  return sheet?.rows.find((row) => row[0]?.value === name)?.[1]?.value ?? null;
}

function addSettings(workbook: Workbook): Sheet {
  const headers = HEADERS.Réglages.map((value) => ({ value }));
  const sheet = newSheet(freeSheetId(workbook), "Réglages", [headers]);
  workbook.sheets.push(sheet);
  return sheet;
}

function firstFreeRow(sheet: Sheet): number {
  let row = sheet.rows.length;
  while (row > 0 && (sheet.rows[row - 1] ?? []).every((cell) => (cell?.value ?? null) === null)) row -= 1;
  return row;
}
