import { resolveA1, sheetByTitle } from "../../workbook/a1.ts";
import { calculate } from "../../workbook/calculated.ts";
import {
  cellAt,
  changeAlike,
  growGrid,
  lastColumn,
  lastRow,
  putCell,
  wholeSheet,
} from "../../workbook/cells.ts";
import {
  type Dimension,
  deleteDimension,
  dimensionSize,
  insertDimension,
} from "../../workbook/dimensions.ts";
import { shownCell } from "../../workbook/formula-results.ts";
import { localeOf } from "../../workbook/locale.ts";
import { displayed } from "../../workbook/rendered.ts";
import { type Box, type Cell, defaultColumnWidth, type Sheet } from "../../workbook/workbook.ts";
import { cleared } from "./cell-changes.ts";
import { cellWith } from "./cell-values.ts";
import { sheetCharts } from "./chart-service.ts";
import { type Host, ServiceFailure } from "./host.ts";
import { protect, protectionsOf } from "./protections.ts";
import { filterService, rangeAt, rangeInside, rangeService } from "./range-service.ts";
import { sortRows } from "./row-sort.ts";
import { conditionalFormatInside, conditionalFormatRule } from "./rule-builders.ts";
import { spreadsheetService } from "./spreadsheet-service.ts";

/** The sheet behind a Sheet that a script handed back. */
export function sheetInside(host: Host, service: unknown): Sheet {
  const inside = host.inside(service) as { sheet?: Sheet; box?: unknown } | undefined;
  if (inside?.sheet === undefined || inside.box !== undefined)
    throw new ServiceFailure("A Sheet is expected.");
  return inside.sheet;
}

/** A Range of a sheet from `A1` text or from row, column, number of rows, number of columns (from 1). */
function rangeOfSheet(host: Host, sheet: Sheet, args: readonly unknown[]): object {
  const [a, b, rows = 1, columns = 1] = args;
  if (typeof a === "number") {
    return rangeAt(host, sheet, a - 1, Number(b) - 1, Number(rows), Number(columns));
  }
  // A sheet's own notation: another sheet's name is not looked for.
  const alone = { ...host.workbook, sheets: [sheet] };
  const found = typeof a === "string" ? resolveA1(alone, a) : undefined;
  if (found === undefined) throw new ServiceFailure("Range not found");
  const { startRow, endRow, startColumn, endColumn } = found.box;
  return rangeAt(host, sheet, startRow, startColumn, endRow - startRow, endColumn - startColumn);
}

/** Selects a Range: its tab is shown and its cells are framed. */
export function activateRange(host: Host, range: unknown): unknown {
  const { sheet, box } = rangeInside(host, range);
  host.select(sheet, box);
  return range;
}

/** What is selected in a tab: its first cell when nothing is. */
export function activeRange(host: Host, sheet: Sheet): object {
  const { sheetId, box } = host.active;
  const first = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  return rangeService(host, sheet, sheetId === sheet.sheetId ? (box ?? first) : first);
}

/** A `Sheet` of Apps Script. */
export function sheetService(host: Host, sheet: Sheet): object {
  const changeAll = (to: (cell: Cell) => Cell) => {
    host.mayEdit(sheet);
    const used = { ...wholeSheet(sheet), endRow: sheet.rows.length };
    changeAlike(sheet, used, to);
    return self;
  };
  const insert = (dimension: Dimension, at: number, count: unknown, inherit: boolean) => {
    if (at < 0 || at > dimensionSize(sheet, dimension)) {
      throw new ServiceFailure("Those rows or columns are out of bounds.");
    }
    host.mayEdit(sheet, bandOf(sheet, dimension, at, Number(count ?? 1)));
    insertDimension(sheet, dimension, at, Number(count ?? 1), inherit);
    return self;
  };
  const remove = (dimension: Dimension, from: unknown, count: unknown) => {
    const [start, number] = [Number(from) - 1, Number(count ?? 1)];
    const size = dimensionSize(sheet, dimension);
    if (start < 0 || start + number > size)
      throw new ServiceFailure("Those rows or columns are out of bounds.");
    if (number >= size) {
      throw new ServiceFailure(`You can't delete all the ${dimension.toLowerCase()} on the sheet.`);
    }
    if (dimension === "ROWS" && (sheet.grid.frozenRowCount ?? 0) >= size - number) {
      throw new ServiceFailure("Sorry, it is not possible to delete all non-frozen rows.");
    }
    host.mayEdit(sheet, bandOf(sheet, dimension, start, number));
    deleteDimension(sheet, dimension, start, number);
    return self;
  };
  const freeze = (name: "frozenRowCount" | "frozenColumnCount", count: unknown) => {
    sheet.grid[name] = Number(count);
    return self;
  };
  const show = (hidden: boolean) => {
    if (hidden && !host.workbook.sheets.some((other) => other !== sheet && !other.hidden)) {
      throw new ServiceFailure("You can't hide all the sheets in a document.");
    }
    sheet.hidden = hidden;
    return self;
  };

  const self: object = host.service("Sheet", {
    read: {
      getConditionalFormatRules: () =>
        sheet.conditionalFormats.map((rule) => conditionalFormatRule(host, rule, sheet)),
    },
    write: {
      appendRow: (values) => {
        appendRow(host, sheet, values);
        return self;
      },
      clear: (options) => changeAll((cell) => cleared(cell, options)),
      clearContents: () => changeAll((cell) => cleared(cell, { contentsOnly: true })),
      sort: (column, ascending = true) => {
        const box = { ...wholeSheet(sheet), startRow: sheet.grid.frozenRowCount ?? 0 };
        host.mayEdit(sheet, box);
        calculate(host.workbook, host.request.today, sheet);
        return sortRows(
          sheet,
          { ...box, endRow: Math.max(box.startRow, lastRow(sheet)) },
          { column, ascending },
          self,
        );
      },
    },
    format: {
      clearFormats: () => changeAll((cell) => cleared(cell, { formatOnly: true })),
      clearNotes: () => changeAll(({ note: _note, ...rest }) => rest),
      setFrozenRows: (count) => freeze("frozenRowCount", count),
      setFrozenColumns: (count) => freeze("frozenColumnCount", count),
      setColumnWidth: (column, width) => setWidths(sheet, column, 1, width, self),
      setColumnWidths: (column, count, width) => setWidths(sheet, column, count, width, self),
      setRowHeight: () => self,
      setRowHeights: () => self,
      setRowHeightsForced: () => self,
      autoResizeColumn: (column) => resizeColumns(host, sheet, Number(column), 1, self),
      autoResizeColumns: (column, count) => resizeColumns(host, sheet, Number(column), Number(count), self),
      autoResizeRows: () => self,
      setHiddenGridlines: () => self,
      hideColumns: () => self,
      showColumns: () => self,
      hideRows: () => self,
      showRows: () => self,
      setTabColor: (color) => {
        if (typeof color === "string") sheet.tabColor = color;
        else delete sheet.tabColor;
        return self;
      },
      setConditionalFormatRules: (rules) => {
        sheet.conditionalFormats = (rules as unknown[]).map((rule) => conditionalFormatInside(host, rule));
      },
      clearConditionalFormatRules: () => {
        sheet.conditionalFormats = [];
      },
    },
    structure: {
      ...sheetCharts(host, sheet),
      protect: () => protect(host, sheet, undefined),
      setName: (name) => {
        rename(host, sheet, String(name));
        return self;
      },
      insertRows: (at, count) => insert("ROWS", Number(at) - 1, count, false),
      insertRowBefore: (at) => insert("ROWS", Number(at) - 1, 1, false),
      insertRowsBefore: (at, count) => insert("ROWS", Number(at) - 1, count, false),
      insertRowAfter: (after) => insert("ROWS", Number(after), 1, true),
      insertRowsAfter: (after, count) => insert("ROWS", Number(after), count, true),
      insertColumns: (at, count) => insert("COLUMNS", Number(at) - 1, count, false),
      insertColumnBefore: (at) => insert("COLUMNS", Number(at) - 1, 1, false),
      insertColumnsBefore: (at, count) => insert("COLUMNS", Number(at) - 1, count, false),
      insertColumnAfter: (after) => insert("COLUMNS", Number(after), 1, true),
      insertColumnsAfter: (after, count) => insert("COLUMNS", Number(after), count, true),
      deleteRow: (from) => remove("ROWS", from, 1),
      deleteRows: (from, count) => remove("ROWS", from, count),
      deleteColumn: (from) => remove("COLUMNS", from, 1),
      deleteColumns: (from, count) => remove("COLUMNS", from, count),
      hideSheet: () => show(true),
      showSheet: () => show(false),
    },
    navigate: {
      getSheetId: () => sheet.sheetId,
      getName: () => sheet.title,
      getSheetName: () => sheet.title,
      getIndex: () => host.workbook.sheets.indexOf(sheet) + 1,
      getType: () => "GRID",
      getParent: () => spreadsheetService(host),
      getLastRow: () => lastRow(sheet),
      getLastColumn: () => lastColumn(sheet),
      getMaxRows: () => sheet.grid.rowCount,
      getMaxColumns: () => sheet.grid.columnCount,
      getFrozenRows: () => sheet.grid.frozenRowCount ?? 0,
      getFrozenColumns: () => sheet.grid.frozenColumnCount ?? 0,
      getTabColor: () => sheet.tabColor ?? "",
      getColumnWidth: (column) => sheet.columnWidths[Number(column) - 1] ?? defaultColumnWidth,
      isSheetHidden: () => sheet.hidden,
      getDataRange: () =>
        rangeService(host, sheet, {
          startRow: 0,
          endRow: Math.max(1, lastRow(sheet)),
          startColumn: 0,
          endColumn: Math.max(1, lastColumn(sheet)),
        }),
      getRange: (...args) => rangeOfSheet(host, sheet, args),
      getRangeList: (texts) =>
        rangeList(
          host,
          (texts as unknown[]).map((text) => rangeOfSheet(host, sheet, [text])),
        ),
      getFilter: () => (sheet.filter === undefined ? null : filterService(host, sheet)),
      getProtections: (type) => protectionsOf(host, sheet, type),
      getBandings: () => [],
      activate: () => {
        host.activeSheetId = sheet.sheetId;
        return self;
      },
      setActiveRange: (range) => activateRange(host, range),
      setCurrentCell: (range) => activateRange(host, range),
      setActiveSelection: (range) =>
        activateRange(host, typeof range === "string" ? rangeOfSheet(host, sheet, [range]) : range),
      getActiveRange: () => activeRange(host, sheet),
      getActiveCell: () => activeRange(host, sheet),
      getCurrentCell: () => activeRange(host, sheet),
    },
  });
  return host.link(self, { sheet });
}

function bandOf(sheet: Sheet, dimension: Dimension, start: number, count: number): Box {
  const whole = wholeSheet(sheet);
  return dimension === "ROWS"
    ? { ...whole, startRow: start, endRow: start + count }
    : { ...whole, startColumn: start, endColumn: start + count };
}

/** After the last row with content; a row that must be added comes without any format. */
function appendRow(host: Host, sheet: Sheet, values: unknown): void {
  if (!Array.isArray(values))
    throw new ServiceFailure(
      "The parameters do not match the method signature for SpreadsheetApp.Sheet.appendRow.",
    );
  const row = lastRow(sheet);
  host.mayEdit(sheet, {
    startRow: row,
    endRow: row + 1,
    startColumn: 0,
    endColumn: Math.max(1, values.length),
  });
  growGrid(sheet, row + 1, values.length);
  values.forEach((value: unknown, column) => {
    putCell(sheet, row, column, cellWith(host, cellAt(sheet, row, column), value));
  });
}

/** Google's rules for a tab's name: unique whatever the case, 1 to 100 characters. */
export function checkTitle(host: Host, title: string, own?: Sheet): void {
  const twin = sheetByTitle(host.workbook, title);
  if (twin !== undefined && twin !== own) {
    throw new ServiceFailure(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  if (title === "" || title.length > 100) {
    throw new ServiceFailure("The sheet name must have between 1 and 100 characters.");
  }
}

function rename(host: Host, sheet: Sheet, title: string): void {
  checkTitle(host, title, sheet);
  sheet.title = title;
}

function setWidths(sheet: Sheet, column: unknown, count: unknown, width: unknown, self: object): object {
  for (let at = 0; at < Number(count); at += 1) sheet.columnWidths[Number(column) - 1 + at] = Number(width);
  return self;
}

/** Columns as wide as their longest text needs, at about seven pixels a character. */
function resizeColumns(host: Host, sheet: Sheet, column: number, count: number, self: object): object {
  const locale = localeOf(host.workbook.locale);
  calculate(host.workbook, host.request.today, sheet);
  for (let at = column - 1; at < column - 1 + count; at += 1) {
    const longest = sheet.rows.reduce((most, row) => {
      const cell = row[at];
      return cell === null || cell === undefined
        ? most
        : Math.max(most, displayed(shownCell(cell), locale).length);
    }, 2);
    sheet.columnWidths[at] = Math.min(longest * 7 + 20, 1200);
  }
  return self;
}

const listMethods = [
  "setNumberFormat",
  "setBackground",
  "setFontColor",
  "setFontWeight",
  "setFontStyle",
  "setFontSize",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setWrap",
  "setWrapStrategy",
  "setDataValidation",
  "setNote",
  "clearFormat",
];

function rangeList(host: Host, ranges: readonly object[]): object {
  const each =
    (name: string) =>
    (...args: unknown[]) => {
      for (const range of ranges) (Reflect.get(range, name) as (...given: unknown[]) => unknown)(...args);
      return self;
    };
  const self: object = host.service("RangeList", {
    // The calls are counted on each Range, where the work is done.
    uncounted: Object.fromEntries(
      [...listMethods, "setValue", "clearContent", "clear"].map((name) => [name, each(name)]),
    ),
    navigate: { getRanges: () => [...ranges] },
  });
  return self;
}
