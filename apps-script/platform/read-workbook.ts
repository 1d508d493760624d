import type { TabCells } from "#shared/model/cell.ts";
import type { BookInput } from "#shared/workbook/book.ts";
import { requireScope } from "./access.ts";
import { cellOf, isDate } from "./cells.ts";
import { type ZoneDays, zoneDays } from "./days.ts";
import { holdsOwnerCells, rebuiltTabOf } from "./owner-cells.ts";

/** The open workbook as it was read, and what writing needs to know of it. */
export interface Snapshot {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheets: ReadonlyMap<number, GoogleAppsScript.Spreadsheet.Sheet>;
  readonly days: ZoneDays;
  readonly input: BookInput;
  /**
   * Dates found in the rebuilt tabs, by sheet id, column (from 0) and serial number: a date that the owner put beside
   * ours goes back as a date even in a row whose cell has no date format.
   */
  readonly dates: ReadonlyMap<number, ReadonlyMap<string, Date>>;
}

export const dateKey = (column: number, serial: number): string => `${column} ${serial}`;

/**
 * Reads every tab once; formulas only of a rebuilt tab in which the owner added cells.
 * @param wanted which tabs are read; the others are there by their name alone, without a row. All of them unless told.
 * @throws Error in French when the owner did not grant the reading of the workbook.
 */
export function readWorkbook(wanted: (title: string, sheetId: number) => boolean = () => true): Snapshot {
  requireScope("sheet");
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const days = zoneDays(spreadsheet.getSpreadsheetTimeZone());
  const sheets = new Map<number, GoogleAppsScript.Spreadsheet.Sheet>();
  const dates = new Map<number, ReadonlyMap<string, Date>>();
  const tabs: TabCells[] = [];
  for (const sheet of spreadsheet.getSheets()) {
    // A tab that is a chart or a connected data source has no cells.
    if (sheet.getType() !== SpreadsheetApp.SheetType.GRID) continue;
    const sheetId = sheet.getSheetId();
    if (!wanted(sheet.getName(), sheetId)) {
      sheets.set(sheetId, sheet);
      tabs.push({ sheetId, title: sheet.getName(), rows: [] });
      continue;
    }
    const range = sheet.getDataRange();
    const values: unknown[][] = range.getValues();
    const tab = tabOf(sheetId, sheet.getName(), values, days);
    sheets.set(sheetId, sheet);
    const rebuilt = rebuiltTabOf(tab);
    if (rebuilt !== undefined) dates.set(sheetId, datesIn(values, days));
    tabs.push(
      rebuilt !== undefined && holdsOwnerCells(tab, rebuilt)
        ? { ...tab, formulas: range.getFormulas() }
        : tab,
    );
  }
  const input = { tabs, today: days.today(), locale: spreadsheet.getSpreadsheetLocale() };
  return { spreadsheet, sheets, days, input, dates };
}

function tabOf(sheetId: number, title: string, values: unknown[][], days: ZoneDays): TabCells {
  const rows = values.map((row) => row.map((value) => cellOf(value, days)));
  // The data range of an empty sheet is its first cell.
  const empty = rows.length === 1 && (rows[0] ?? []).every((cell) => cell === null);
  return { sheetId, title, rows: empty ? [] : rows };
}

function datesIn(values: unknown[][], days: ZoneDays): ReadonlyMap<string, Date> {
  const found = new Map<string, Date>();
  for (const row of values) {
    row.forEach((value, column) => {
      if (isDate(value)) found.set(dateKey(column, days.serialOf(value)), value);
    });
  }
  return found;
}
