import { printBox } from "../workbook/a1.ts";
import { calculate } from "../workbook/calculated.ts";
import { hasContent, lastColumn, lastRow } from "../workbook/cells.ts";
import { type Chart, chartSize } from "../workbook/charts.ts";
import { meets } from "../workbook/condition.ts";
import { isMoment } from "../workbook/entered.ts";
import { shownCell } from "../workbook/formula-results.ts";
import { hyperlinkOf } from "../workbook/hyperlink.ts";
import { localeOf } from "../workbook/locale.ts";
import { displayed } from "../workbook/rendered.ts";
import { conditionTexts } from "../workbook/rules.ts";
import { wallClockOf } from "../workbook/serial.ts";
import type { Cell, CellLink, Sheet, Workbook } from "../workbook/workbook.ts";
import { chartPicture } from "./chart-svg.ts";
import { colorIn, conditionalLooks, type Look } from "./conditional-look.ts";

/** One cell for the page: its text, and what changes its look. */
export interface CellView {
  readonly t: string;
  /** A number or a day: aligned to the right. */
  readonly n?: true;
  readonly b?: true;
  readonly i?: true;
  readonly strike?: true;
  /** Background and text colours, `#rrggbb`. */
  readonly bg?: string;
  readonly fg?: string;
  /** `left`, `center`, `right` when the cell says so. */
  readonly align?: string;
  readonly top?: true;
  readonly wrap?: true;
  readonly f?: string;
  readonly note?: string;
  readonly links?: readonly CellLink[];
  /** Values of its drop-down list. */
  readonly list?: readonly string[];
  /** A box to tick: its state. */
  readonly box?: boolean;
  /** The rule of entry is not met. */
  readonly bad?: true;
}

/** A chart over the tab: its picture, and the same in words. */
export interface ChartView {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly alt: string;
}

/** What the page shows of a tab. */
export interface TabView {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly CellView[])[];
  readonly rowTotal: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridRows: number;
  readonly gridColumns: number;
  /** Widths in pixels of the columns that have one of their own, by index. */
  readonly widths: Readonly<Record<number, number>>;
  readonly charts: readonly ChartView[];
  /** What is protected, in words. */
  readonly protections: readonly string[];
}

const mostRows = 500;

/** The first rows of a tab as a person sees them, formulas computed. */
export function tabView(workbook: Workbook, sheet: Sheet, today: string): TabView {
  calculate(workbook, today, sheet);
  const rowTotal = lastRow(sheet);
  const columns = lastColumn(sheet);
  const height = Math.min(rowTotal, mostRows);
  const looks = conditionalLooks(workbook, sheet, height, today);
  const rows = sheet.rows
    .slice(0, height)
    .map((cells, row) =>
      Array.from({ length: columns }, (_none, column) =>
        cellView(workbook, read(cells[column]), looks.get(`${row} ${column}`)),
      ),
    );
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    rows,
    rowTotal,
    columns,
    frozenRows: sheet.grid.frozenRowCount ?? 0,
    frozenColumns: sheet.grid.frozenColumnCount ?? 0,
    gridRows: sheet.grid.rowCount,
    gridColumns: sheet.grid.columnCount,
    widths: sheet.columnWidths,
    charts: (sheet.charts ?? []).map((chart) => chartView(workbook, sheet, chart, today)),
    protections: sheet.protectedRanges.map(
      ({ range, description, warningOnly }) =>
        `${range === undefined ? "Tout l’onglet" : printBox(range)}\u00a0: ${warningOnly ? "avertissement avant de modifier" : "protégé"}${description === "" ? "" : ` (${description})`}`,
    ),
  };
}

function read(cell: Cell | null | undefined): Cell | null {
  return cell === null || cell === undefined ? null : shownCell(cell);
}

function chartView(workbook: Workbook, sheet: Sheet, chart: Chart, today: string): ChartView {
  for (const { sheetId } of chart.ranges) {
    const source = workbook.sheets.find((other) => other.sheetId === sheetId);
    if (source !== undefined && source !== sheet) calculate(workbook, today, source);
  }
  const { row, column, x, y } = chart.anchor;
  return { id: chart.id, row, column, x, y, ...chartSize(chart), ...chartPicture(workbook, chart) };
}

function cellView(workbook: Workbook, cell: Cell | null, look: Look | undefined): CellView {
  if (cell === null) {
    const bg = colorIn(look, "background");
    return bg === undefined ? { t: "" } : { t: "", bg };
  }
  const text = { ...asRecord(cell.style?.textFormat), ...asRecord(look?.textFormat) };
  const bg = colorIn(look, "background") ?? colorIn(cell.style, "background");
  const fg = colorIn(look, "text") ?? colorIn(cell.style, "text");
  const align = cell.style?.horizontalAlignment;
  const url = hyperlinkOf(cell);
  const shown = displayed(cell, localeOf(workbook.locale));
  const links = cell.links ?? (url === undefined ? undefined : [{ start: 0, end: shown.length, url }]);
  const isUnknown = cell.formula !== undefined && cell.value === "";
  return {
    t: isUnknown ? (cell.formula ?? "") : shown,
    ...(typeof cell.value === "number" && { n: true as const }),
    ...(text.bold === true && { b: true as const }),
    ...(text.italic === true && { i: true as const }),
    ...(text.strikethrough === true && { strike: true as const }),
    ...(bg !== undefined && { bg }),
    ...(fg !== undefined && { fg }),
    ...(typeof align === "string" && { align: align.toLowerCase() }),
    ...(cell.style?.verticalAlignment === "TOP" && { top: true as const }),
    ...(cell.style?.wrapStrategy === "WRAP" && { wrap: true as const }),
    ...(cell.formula !== undefined && { f: cell.formula }),
    ...(cell.note !== undefined && { note: cell.note }),
    ...(links !== undefined && !isUnknown && { links }),
    ...validationView(workbook, cell),
  };
}

function validationView(workbook: Workbook, cell: Cell): Partial<CellView> {
  const condition = cell.validation?.condition;
  if (condition === undefined) return {};
  const isBad = hasContent(cell) && meets(workbook, condition, cell) === false;
  const values = conditionTexts(condition);
  const range = condition.type === "ONE_OF_RANGE";
  return {
    ...(isBad && { bad: true as const }),
    ...(condition.type === "BOOLEAN" && { box: cell.value === true }),
    ...(cell.validation?.showCustomUi !== false &&
      (condition.type === "ONE_OF_LIST" || range) && {
        list: range ? values.map((text) => text.replace(/^=/, "")) : values,
      }),
  };
}

/** The whole tab as CSV for programs: comma, RFC 4180, ISO days, decimal point, no thousands. */
export function tabCsv(sheet: Sheet): string {
  const columns = lastColumn(sheet);
  return sheet.rows
    .slice(0, lastRow(sheet))
    .map((row) =>
      Array.from({ length: columns }, (_none, column) => csvField(plainText(read(row[column])))).join(","),
    )
    .map((line) => `${line}\r\n`)
    .join("");
}

/** The value of a cell for programs. */
export function plainText(cell: Cell | null): string {
  if (cell === null || cell.value === null) return "";
  if (typeof cell.value === "number" && isMoment(cell.format)) return isoMoment(cell.value);
  return String(cell.value);
}

function isoMoment(serial: number): string {
  const clock = wallClockOf(serial);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${String(clock.year).padStart(4, "0")}-${two(clock.month)}-${two(clock.day)}`;
  if (Number.isInteger(serial)) return day;
  return `${day}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}
