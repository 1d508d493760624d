import type { Argument, FunctionResult } from "#shared/workbook/custom-function-arguments.ts";
import type { FunctionContext } from "#shared/workbook/custom-functions.ts";
import { isMonthFirst } from "#shared/workbook/read-book.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { argumentOf, cellOf } from "./cells.ts";
import { type ZoneDays, zoneDays } from "./days.ts";

/** What a custom function is computed with: its arguments as the core reads them, and the workbook's settings. */
export interface FunctionCall {
  readonly args: readonly Argument[];
  readonly context: FunctionContext;
}

type SheetValue = string | number | Date;

/**
 * Runs a custom function: arguments in, a value or rows out, days as dates.
 * @param readsSettings whether `Réglages` matters to it: it is read only then.
 */
export function runFunction(
  given: readonly unknown[],
  readsSettings: boolean,
  compute: (call: FunctionCall) => FunctionResult,
): SheetValue | SheetValue[][] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const days = zoneDays(spreadsheet.getSpreadsheetTimeZone());
  const result = compute({
    args: given.map((value) => argumentOf(value, days)),
    context: {
      settings: settingsOf(readsSettings ? spreadsheet.getSheetByName("Réglages") : null, days),
      monthFirst: isMonthFirst(spreadsheet.getSpreadsheetLocale()),
    },
  });
  if (!isRows(result)) return sheetValue(result, days);
  return result.map((row) => row.map((cell) => sheetValue(cell, days)));
}

const isRows = (
  result: FunctionResult,
): result is Exclude<FunctionResult, string | number | { day: unknown }> => Array.isArray(result);

function sheetValue(cell: Exclude<FunctionResult, readonly unknown[]>, days: ZoneDays): SheetValue {
  return typeof cell === "object" ? days.instantOf(cell.day) : cell;
}

/** `Réglages` as the workbook has it; the defaults when it has none. */
function settingsOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet | null,
  days: ZoneDays,
): FunctionContext["settings"] {
  if (sheet === null) return readSettings(undefined).settings;
  const values: unknown[][] = sheet.getDataRange().getValues();
  const rows = values.map((row) => row.map((value) => cellOf(value, days)));
  return readSettings(readTable({ sheetId: sheet.getSheetId(), title: "Réglages", rows }, "Réglages"))
    .settings;
}
