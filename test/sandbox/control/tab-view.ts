import { lastColumn, lastRow } from "../workbook/cells.ts";
import { isMoment } from "../workbook/entered.ts";
import { displayed } from "../workbook/rendered.ts";
import { wallClockOf } from "../workbook/serial.ts";
import type { Cell, Sheet } from "../workbook/workbook.ts";

/** One cell for the page: its text, and what changes its look. */
export interface CellView {
  readonly t: string;
  /** A number or a day: aligned to the right. */
  readonly n?: true;
  readonly b?: true;
  /** Background, `#rrggbb`. */
  readonly bg?: string;
  readonly f?: string;
}

/** What the page shows of a tab. */
export interface TabView {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly CellView[])[];
  readonly rowTotal: number;
  readonly columns: number;
  readonly frozenRows: number;
}

const mostRows = 500;

/** The first rows of a tab as a person reads them. */
export function tabView(sheet: Sheet): TabView {
  const rowTotal = lastRow(sheet);
  const columns = lastColumn(sheet);
  const rows = sheet.rows
    .slice(0, Math.min(rowTotal, mostRows))
    .map((row) => Array.from({ length: columns }, (_none, column) => cellView(row[column] ?? null)));
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    rows,
    rowTotal,
    columns,
    frozenRows: sheet.grid.frozenRowCount ?? 0,
  };
}

function cellView(cell: Cell | null): CellView {
  if (cell === null) return { t: "" };
  const bold = asRecord(cell.style?.textFormat)?.bold === true;
  const background = hexColour(asRecord(cell.style?.backgroundColor));
  return {
    t: cell.formula ?? displayed(cell),
    ...(typeof cell.value === "number" ? { n: true as const } : {}),
    ...(bold ? { b: true as const } : {}),
    ...(background === undefined ? {} : { bg: background }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
  };
}

/** The whole tab as CSV for programs: comma, RFC 4180, ISO days, decimal point, no thousands. */
export function tabCsv(sheet: Sheet): string {
  const columns = lastColumn(sheet);
  return sheet.rows
    .slice(0, lastRow(sheet))
    .map((row) =>
      Array.from({ length: columns }, (_none, column) => csvField(plainText(row[column] ?? null))).join(","),
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

function hexColour(colour: Record<string, unknown> | undefined): string | undefined {
  if (colour === undefined) return undefined;
  const part = (name: string): string => {
    const value = colour[name];
    const amount = typeof value === "number" ? Math.min(1, Math.max(0, value)) : 0;
    return Math.round(amount * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part("red")}${part("green")}${part("blue")}`;
}
