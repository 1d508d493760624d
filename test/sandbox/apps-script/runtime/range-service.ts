import { printBox } from "../../workbook/a1.ts";
import { calculate } from "../../workbook/calculated.ts";
import { cellAt, changeAlike, changeCells, emptied, hasContent } from "../../workbook/cells.ts";
import { shownCell } from "../../workbook/formula-results.ts";
import { localeOf } from "../../workbook/locale.ts";
import { refusedEntry } from "../../workbook/refused-entry.ts";
import { displayed } from "../../workbook/rendered.ts";
import type { Box, Cell, Sheet } from "../../workbook/workbook.ts";
import {
  cleared,
  patternOf,
  validationOf,
  withFormula,
  withNote,
  withNumberFormat,
  withoutFormat,
  withValidation,
} from "./cell-changes.ts";
import { styledCell, styleOf, styleSettings } from "./cell-styles.ts";
import { cellWith, scriptValue } from "./cell-values.ts";
import { type Host, type Method, overlaps, ServiceFailure } from "./host.ts";
import { protect } from "./protections.ts";
import { richTextOf, withRichText } from "./rich-text.ts";
import { sortRows } from "./row-sort.ts";
import { sheetService } from "./sheet-service.ts";

/** What stands behind a Range. */
export interface RangeInside {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** The sheet and box behind a Range that a script handed back. */
export function rangeInside(host: Host, range: unknown): RangeInside {
  const inside = host.inside(range) as Partial<RangeInside> | undefined;
  if (inside?.sheet === undefined || inside.box === undefined)
    throw new ServiceFailure("A Range is expected.");
  return { sheet: inside.sheet, box: inside.box };
}

/** A `Range` of Apps Script over a box of a sheet. */
export function rangeService(host: Host, sheet: Sheet, box: Box): object {
  const locale = localeOf(host.workbook.locale);
  const height = box.endRow - box.startRow;
  const width = box.endColumn - box.startColumn;
  const first = () => cellAt(sheet, box.startRow, box.startColumn);
  // Values are read once the formulas are computed.
  const fresh = () => calculate(host.workbook, host.request.today, sheet);
  const firstValue = () => {
    fresh();
    return shownCell(first());
  };
  const table = <T>(of: (cell: Cell) => T): T[][] =>
    Array.from({ length: height }, (_row, down) =>
      Array.from({ length: width }, (_column, across) =>
        of(cellAt(sheet, box.startRow + down, box.startColumn + across)),
      ),
    );
  const change = (to: (cell: Cell) => Cell) => {
    host.mayEdit(sheet, box);
    changeAlike(sheet, box, to);
    return self;
  };
  const valueTable = <T>(of: (cell: Cell) => T): T[][] => {
    fresh();
    return table((cell) => of(shownCell(cell)));
  };
  const changeEach = (values: unknown, to: (cell: Cell, value: unknown) => Cell) => {
    const rows = checkedTable(values, height, width);
    host.mayEdit(sheet, box);
    changeAlike(sheet, box, to, (row, column) => rows[row - box.startRow]?.[column - box.startColumn]);
    return self;
  };

  /** Values: all of them are checked before the first is written. */
  const enterEach = (values: unknown) => {
    const rows = checkedTable(values, height, width);
    host.mayEdit(sheet, box);
    for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row += 1) {
      for (let column = box.startColumn; column < box.endColumn; column += 1) {
        const before = sheet.rows[row]?.[column];
        if (before?.validation?.strict !== true) continue;
        const given = rows[row - box.startRow]?.[column - box.startColumn];
        const refusal = refusedEntry(host.workbook, cellWith(host, before, given), row, column);
        if (refusal !== undefined) throw new ServiceFailure(refusal);
      }
    }
    changeCells(sheet, box, (cell, row, column) =>
      cellWith(host, cell, rows[row - box.startRow]?.[column - box.startColumn]),
    );
    return self;
  };

  const format: Record<string, Method> = {
    setNumberFormat: (pattern) => change((cell) => withNumberFormat(cell, pattern)),
    setNumberFormats: (patterns) => changeEach(patterns, withNumberFormat),
    setNote: (note) => change((cell) => withNote(cell, note)),
    setNotes: (notes) => changeEach(notes, withNote),
    clearNote: () => change((cell) => withNote(cell, "")),
    clearFormat: () => change(withoutFormat),
    setDataValidation: (rule) => change((cell) => withValidation(host, cell, rule)),
    setDataValidations: (rules) => changeEach(rules, (cell, rule) => withValidation(host, cell, rule)),
    clearDataValidations: () => change((cell) => withValidation(host, cell, null)),
    setBorder: () => self,
    setTextRotation: () => self,
    applyRowBanding: () => bandingService(host),
    merge: () => {
      host.mayEdit(sheet, box);
      return merge(sheet, box, self);
    },
    breakApart: () => breakApart(sheet, box, self),
  };
  const read: Record<string, Method> = {
    getValue: () => scriptValue(host, firstValue()),
    getValues: () => valueTable((cell) => scriptValue(host, cell)),
    getDisplayValue: () => displayed(firstValue(), locale),
    getDisplayValues: () => valueTable((cell) => displayed(cell, locale)),
    getFormula: () => first().formula ?? "",
    getFormulas: () => table((cell) => cell.formula ?? ""),
    getNumberFormat: () => patternOf(first()),
    getNumberFormats: () => table(patternOf),
    getDataValidation: () => validationOf(host, first()),
    getDataValidations: () => table((cell) => validationOf(host, cell)),
    getRichTextValue: () => richTextOf(host, firstValue()),
    getRichTextValues: () => valueTable((cell) => richTextOf(host, cell)),
    getNote: () => first().note ?? "",
    getNotes: () => table((cell) => cell.note ?? ""),
    isBlank: () => table(hasContent).every((row) => row.every((filled) => !filled)),
  };
  for (const [name, setting] of Object.entries(styleSettings)) {
    format[`set${name}`] = (value) => change((cell) => styledCell(cell, setting, value));
    format[`set${plural(name)}`] = (values) =>
      changeEach(values, (cell, value) => styledCell(cell, setting, value));
    read[`get${name}`] = () => styleOf(first(), setting);
    read[`get${plural(name)}`] = () => table((cell) => styleOf(cell, setting));
  }

  const self: object = host.service("Range", {
    read,
    format,
    write: {
      setValue: (value) =>
        enterEach(Array.from({ length: height }, () => Array.from({ length: width }, () => value))),
      setValues: enterEach,
      setRichTextValue: (value) => change((cell) => withRichText(host, cell, value)),
      setRichTextValues: (values) => changeEach(values, (cell, value) => withRichText(host, cell, value)),
      setFormula: (formula) => change((cell) => withFormula(cell, formula)),
      setFormulas: (formulas) => changeEach(formulas, withFormula),
      clearContent: () => change((cell) => (hasContent(cell) ? emptied(cell) : cell)),
      clear: (options) => change((cell) => cleared(cell, options)),
      sort: (by) => {
        host.mayEdit(sheet, box);
        fresh();
        return sortRows(sheet, box, by, self);
      },
      insertCheckboxes: () =>
        change((cell) => ({
          ...emptied(cell),
          value: false,
          validation: { condition: { type: "BOOLEAN" }, strict: true, showCustomUi: true },
        })),
    },
    structure: {
      protect: () => protect(host, sheet, box),
      createFilter: () => {
        sheet.filter = box;
        return filterService(host, sheet);
      },
    },
    navigate: {
      getRow: () => box.startRow + 1,
      getRowIndex: () => box.startRow + 1,
      getColumn: () => box.startColumn + 1,
      getNumRows: () => height,
      getNumColumns: () => width,
      getHeight: () => height,
      getWidth: () => width,
      getLastRow: () => box.endRow,
      getLastColumn: () => box.endColumn,
      getA1Notation: () => printBox(box),
      getSheet: () => sheetService(host, sheet),
      getGridId: () => sheet.sheetId,
      getCell: (row, column) => {
        const at = { row: box.startRow + Number(row) - 1, column: box.startColumn + Number(column) - 1 };
        return rangeAt(host, sheet, at.row, at.column, 1, 1);
      },
      offset: (down, across, rows = height, columns = width) =>
        rangeAt(
          host,
          sheet,
          box.startRow + Number(down),
          box.startColumn + Number(across),
          Number(rows),
          Number(columns),
        ),
      activate: () => {
        host.select(sheet, box);
        return self;
      },
      activateAsCurrentCell: () => {
        host.select(sheet, { ...box, endRow: box.startRow + 1, endColumn: box.startColumn + 1 });
        return self;
      },
    },
  });
  return host.link(self, { sheet, box } satisfies RangeInside);
}

/** A Range from zero-based coordinates, refused in Google's words when it leaves the grid. */
export function rangeAt(
  host: Host,
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): object {
  if (![row, column, rows, columns].every(Number.isInteger)) {
    throw new ServiceFailure(
      "The parameters do not match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  }
  if (row < 0) throw new ServiceFailure("The starting row of the range is too small.");
  if (column < 0) throw new ServiceFailure("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceFailure("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceFailure("The number of columns in the range must be at least 1.");
  if (row + rows > sheet.grid.rowCount || column + columns > sheet.grid.columnCount) {
    throw new ServiceFailure("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return rangeService(host, sheet, {
    startRow: row,
    endRow: row + rows,
    startColumn: column,
    endColumn: column + columns,
  });
}

/** A table given by a script, refused in Google's words when its size is not the range's. */
function checkedTable(values: unknown, height: number, width: number): unknown[][] {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
    throw new ServiceFailure(
      "The parameters do not match the method signature for SpreadsheetApp.Range.setValues.",
    );
  }
  if (values.length !== height) {
    throw new ServiceFailure(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${height}.`,
    );
  }
  for (const row of values) {
    if (row.length !== width) {
      throw new ServiceFailure(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
      );
    }
  }
  return values;
}

function plural(name: string): string {
  if (name === "FontFamily") return "FontFamilies";
  if (name === "WrapStrategy") return "WrapStrategies";
  return `${name}s`;
}

function merge(sheet: Sheet, box: Box, self: object): object {
  sheet.merges = [...sheet.merges.filter((held) => !overlaps(held, box)), box];
  changeCells(sheet, box, (cell, row, column) =>
    row === box.startRow && column === box.startColumn ? cell : emptied(cell),
  );
  return self;
}

function breakApart(sheet: Sheet, box: Box, self: object): object {
  sheet.merges = sheet.merges.filter((held) => !overlaps(held, box));
  return self;
}

function bandingService(host: Host): object {
  const self: object = host.service("Banding", {
    format: { setHeaderRowColor: () => self, setFirstRowColor: () => self, setSecondRowColor: () => self },
  });
  return self;
}

/** The filter of a sheet, as far as making and removing it. */
export function filterService(host: Host, sheet: Sheet): object {
  return host.service("Filter", {
    structure: {
      remove: () => {
        delete sheet.filter;
      },
    },
    navigate: {
      getRange: () => (sheet.filter === undefined ? null : rangeService(host, sheet, sheet.filter)),
    },
  });
}
