import type { Argument, FunctionResult } from "#shared/workbook/custom-function-arguments.ts";
import type { FunctionContext } from "#shared/workbook/custom-functions.ts";
import { isMonthFirst } from "#shared/workbook/read-book.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { argumentOf, cellOf } from "./cells.ts";
import { type ZoneDays, zoneDays } from "./days.ts";
import { inFrench } from "./failures.ts";

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
  // What the rule itself refuses is French already, and may quote any text of the owner's.
  const { days, call } = inFrench(() => callOf(given, readsSettings));
  const result = compute(call);
  if (!isRows(result)) return sheetValue(result, days);
  return result.map((row) => row.map((cell) => sheetValue(cell, days)));
}

function callOf(
  given: readonly unknown[],
  readsSettings: boolean,
): { readonly days: ZoneDays; readonly call: FunctionCall } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const days = zoneDays(spreadsheet.getSpreadsheetTimeZone());
  const settings = settingsOf(readsSettings ? settingsSheet(spreadsheet) : null, days);
  const monthFirst = isMonthFirst(spreadsheet.getSpreadsheetLocale());
  return {
    days,
    call: { args: given.map((value) => argumentOf(value, days)), context: { settings, monthFirst } },
  };
}

/** `Réglages` under its name; renamed, the tab whose first cell is its first header. */
function settingsSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Sheet | null {
  const named = spreadsheet.getSheetByName("Réglages");
  if (named !== null) return named;
  const found = spreadsheet
    .getSheets()
    .find(
      (sheet) =>
        sheet.getType() === SpreadsheetApp.SheetType.GRID &&
        sheet.getRange(1, 1).getValue() === HEADERS.Réglages[0],
    );
  return found ?? null;
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
