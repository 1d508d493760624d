import type { ResolvedRange } from "../workbook/a1.ts";
import { calculate } from "../workbook/calculated.ts";
import { cellAt } from "../workbook/cells.ts";
import { colorOf } from "../workbook/colors.ts";
import { type Locale, localeOf } from "../workbook/locale.ts";
import { type Box, defaultColumnWidth, type Sheet, type Workbook } from "../workbook/workbook.ts";
import { cellData } from "./cell-data.ts";
import { conditionalFormat, embeddedChart, gridRange, protectedRange } from "./embedded.ts";
import { asksFor, type FieldMask, type KnownFields } from "./field-mask.ts";
import { withinGrid } from "./value-ranges.ts";

/** The names of Google's `Spreadsheet` that a mask may ask for. */
export const spreadsheetFields: KnownFields = {
  spreadsheetId: true,
  spreadsheetUrl: true,
  properties: {
    title: true,
    locale: true,
    timeZone: true,
    autoRecalc: true,
    defaultFormat: true,
    iterativeCalculationSettings: true,
    spreadsheetTheme: true,
    importFunctionsExternalUrlAccessAllowed: true,
  },
  sheets: {
    properties: {
      sheetId: true,
      title: true,
      index: true,
      sheetType: true,
      gridProperties: {
        rowCount: true,
        columnCount: true,
        frozenRowCount: true,
        frozenColumnCount: true,
        hideGridlines: true,
        rowGroupControlAfter: true,
        columnGroupControlAfter: true,
      },
      hidden: true,
      tabColor: true,
      tabColorStyle: true,
      rightToLeft: true,
      dataSourceSheetProperties: true,
    },
    data: {
      startRow: true,
      startColumn: true,
      rowData: {
        values: {
          userEnteredValue: true,
          effectiveValue: true,
          formattedValue: true,
          userEnteredFormat: true,
          effectiveFormat: true,
          hyperlink: true,
          note: true,
          textFormatRuns: true,
          dataValidation: true,
          pivotTable: true,
          chipRuns: true,
          dataSourceTable: true,
          dataSourceFormula: true,
        },
      },
      rowMetadata: true,
      columnMetadata: true,
    },
    merges: true,
    conditionalFormats: true,
    filterViews: true,
    protectedRanges: true,
    basicFilter: true,
    charts: true,
    bandedRanges: true,
    developerMetadata: true,
    rowGroups: true,
    columnGroups: true,
    slicers: true,
    tables: true,
  },
  namedRanges: true,
  developerMetadata: true,
  dataSources: true,
  dataSourceSchedules: true,
};

/** A tab's `SheetProperties`; Google leaves out what is zero or false, except the id and the index. */
export function sheetProperties(sheet: Sheet, index: number): object {
  const color = colorOf(sheet.tabColor);
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = sheet.grid;
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    sheetType: "GRID",
    gridProperties: {
      rowCount,
      columnCount,
      ...(frozenRowCount > 0 && { frozenRowCount }),
      ...(frozenColumnCount > 0 && { frozenColumnCount }),
    },
    ...(sheet.hidden && { hidden: true }),
    ...(color !== undefined && { tabColor: color, tabColorStyle: { rgbColor: color } }),
  };
}

/** The `Spreadsheet`, with the cells of the ranges (all cells when none is given) if data is wanted. */
export function spreadsheetResource(
  workbook: Workbook,
  ranges: readonly ResolvedRange[],
  includeGridData: boolean,
  mask: FieldMask | undefined,
  today: string,
): object {
  const withData = mask === undefined ? includeGridData : asksFor(mask, "sheets", "data");
  const locale = localeOf(workbook.locale);
  const shown = workbook.sheets
    .map((sheet, index) => ({ sheet, index, own: ranges.filter((range) => range.sheet === sheet) }))
    .filter((entry) => ranges.length === 0 || entry.own.length > 0);
  if (withData) for (const { sheet } of shown) calculate(workbook, today, sheet);
  return {
    spreadsheetId: workbook.spreadsheetId,
    properties: {
      title: workbook.title,
      locale: workbook.locale,
      autoRecalc: "ON_CHANGE",
      timeZone: workbook.timeZone,
    },
    sheets: shown.map(({ sheet, index, own }) => ({
      properties: sheetProperties(sheet, index),
      ...(withData && {
        data:
          own.length > 0
            ? own.map((range) => gridData(sheet, locale, withinGrid(range)))
            : [gridData(sheet, locale)],
      }),
      ...(sheet.merges.length > 0 && { merges: sheet.merges.map((box) => gridRange(sheet.sheetId, box)) }),
      ...(sheet.conditionalFormats.length > 0 && {
        conditionalFormats: sheet.conditionalFormats.map((held) => conditionalFormat(sheet.sheetId, held)),
      }),
      ...(sheet.protectedRanges.length > 0 && {
        protectedRanges: sheet.protectedRanges.map((held) => protectedRange(sheet.sheetId, held)),
      }),
      ...(sheet.filter !== undefined && { basicFilter: { range: gridRange(sheet.sheetId, sheet.filter) } }),
      ...(sheet.charts !== undefined &&
        sheet.charts.length > 0 && {
          charts: sheet.charts.map((chart) => embeddedChart(workbook, sheet.sheetId, chart)),
        }),
    })),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
  };
}

function columnMetadata(sheet: Sheet, start: number, end: number): object[] {
  return Array.from({ length: Math.max(0, end - start) }, (_none, at) => ({
    pixelSize: sheet.columnWidths[start + at] ?? defaultColumnWidth,
  }));
}

function gridData(sheet: Sheet, locale: Locale, box?: Box): object {
  const startRow = box?.startRow ?? 0;
  const startColumn = box?.startColumn ?? 0;
  const endRow = Math.min(box?.endRow ?? sheet.rows.length, sheet.rows.length);
  const rowData: object[] = [];
  for (let row = startRow; row < endRow; row += 1) {
    const endColumn = Math.min(box?.endColumn ?? Number.MAX_SAFE_INTEGER, sheet.rows[row]?.length ?? 0);
    const values: object[] = [];
    for (let column = startColumn; column < endColumn; column += 1) {
      values.push(cellData(cellAt(sheet, row, column), locale));
    }
    rowData.push(values.length > 0 ? { values } : {});
  }
  return {
    ...(startRow > 0 && { startRow }),
    ...(startColumn > 0 && { startColumn }),
    ...(rowData.length > 0 && { rowData }),
    columnMetadata: columnMetadata(sheet, startColumn, box?.endColumn ?? sheet.grid.columnCount),
  };
}
