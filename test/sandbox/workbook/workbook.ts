/**
 * The spreadsheet behind the local Google, as plain data: a JSON text of it is its whole state.
 *
 * The value of a formula cell is the empty text here; what it gives is computed when it is read and stands beside it
 * (calculated.ts, formula-results.ts). A test that needs a value that cannot be computed writes it in the cell.
 */
import type { Chart } from "./charts.ts";
import { calculatedFrom, keepCalculated, keepRevision } from "./formula-results.ts";
import { type PackedRows, packedRows, unpackedRows } from "./packed-rows.ts";
import type { ConditionalFormat, ValidationRule } from "./rules.ts";

/** What a cell holds; `null` is an empty cell. A day is its serial number (day 0 = 1899-12-30). */
export type CellValue = string | number | boolean | null;

type NumberFormatType =
  | "TEXT"
  | "NUMBER"
  | "PERCENT"
  | "CURRENCY"
  | "DATE"
  | "TIME"
  | "DATE_TIME"
  | "SCIENTIFIC";

export interface NumberFormat {
  readonly type: NumberFormatType;
  readonly pattern: string;
}

/** Replaced as a whole, never changed in place: copies of a workbook share their cells. */
export interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: NumberFormat;
  /** Other formatting, by the names of Google's `CellFormat` (`backgroundColor`, `textFormat` …). */
  readonly style?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly validation?: ValidationRule;
  /** Links of parts of the text, in order, without overlap. */
  readonly links?: readonly CellLink[];
}

/** A link on the characters from `start` to `end` (excluded). */
export interface CellLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

export type Row = (Cell | null)[];

export interface GridProperties {
  rowCount: number;
  columnCount: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
}

/** Zero-based, end excluded, as Google's `GridRange` once its open ends are closed. */
export interface Box {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface ProtectedRange {
  readonly id: number;
  description: string;
  warningOnly: boolean;
  /** Absent: the whole sheet. */
  readonly range?: Box;
  unprotected?: readonly Box[];
}

export interface Sheet {
  readonly sheetId: number;
  title: string;
  hidden: boolean;
  grid: GridProperties;
  rows: Row[];
  merges: Box[];
  protectedRanges: ProtectedRange[];
  conditionalFormats: ConditionalFormat[];
  charts?: Chart[];
  columnWidths: Record<number, number>;
  tabColor?: string;
  filter?: Box;
}

/** The three stores of PropertiesService. */
interface PropertyStores {
  document: Record<string, string>;
  script: Record<string, string>;
  user: Record<string, string>;
}

export interface Workbook {
  readonly spreadsheetId: string;
  title: string;
  locale: string;
  timeZone: string;
  /** In the order of the tabs. */
  sheets: Sheet[];
  /** Rows of a tab that a script makes. Default: Google's thousand; a test of many runs asks for fewer. */
  newTabRows?: number;
  properties: PropertyStores;
}

const defaultRowCount = 1000;
const defaultColumnCount = 26;
/** In pixels. */
export const defaultColumnWidth = 100;

/** A workbook without tabs, in French and in Paris. */
export function newWorkbook(spreadsheetId: string, title: string): Workbook {
  return {
    spreadsheetId,
    title,
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [],
    properties: { document: {}, script: {}, user: {} },
  };
}

/** A tab, large enough for its rows and never smaller than Google's 1000 × 26 unless asked. */
export function newSheet(
  sheetId: number,
  title: string,
  rows: Row[] = [],
  grid?: Partial<GridProperties>,
): Sheet {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheetId,
    title,
    hidden: false,
    grid: {
      ...grid,
      rowCount: grid?.rowCount ?? Math.max(defaultRowCount, rows.length),
      columnCount: grid?.columnCount ?? Math.max(defaultColumnCount, width),
    },
    rows,
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    columnWidths: {},
  };
}

/** A sheet id no tab has: 0 for the first tab, as in Google, then the next free number. */
export function freeSheetId(workbook: Workbook): number {
  const used = new Set(workbook.sheets.map((sheet) => sheet.sheetId));
  let id = 0;
  while (used.has(id)) id = id === 0 ? 1_000_001 : id + 1;
  return id;
}

/** A copy that can be changed without touching the original; cells are shared because they never change. */
export function copyWorkbook(workbook: Workbook): Workbook {
  const copy = {
    ...workbook,
    properties: {
      document: { ...workbook.properties.document },
      script: { ...workbook.properties.script },
      user: { ...workbook.properties.user },
    },
    sheets: workbook.sheets.map((sheet) => copySheet(sheet, sheet.sheetId, sheet.title)),
  };
  keepCalculated(copy, calculatedFrom(workbook));
  return copy;
}

/** The same for one tab, under an id and a title. */
export function copySheet(sheet: Sheet, sheetId: number, title: string): Sheet {
  const copy: Sheet = {
    ...sheet,
    sheetId,
    title,
    grid: { ...sheet.grid },
    rows: sheet.rows.map((row) => row.slice()),
    merges: sheet.merges.slice(),
    protectedRanges: sheet.protectedRanges.map((range) => ({ ...range })),
    conditionalFormats: sheet.conditionalFormats.slice(),
    ...(sheet.charts && { charts: sheet.charts.slice() }),
    columnWidths: { ...sheet.columnWidths },
  };
  keepRevision(copy, sheet);
  return copy;
}

/** The whole state as JSON text, each cell that many places share written once. */
export function serialise(workbook: Workbook): string {
  return JSON.stringify({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: packedRows(sheet.rows) })),
  });
}

/** Reads back what `serialise` wrote. Throws when the text is not a workbook. */
export function deserialise(text: string): Workbook {
  const parsed: unknown = JSON.parse(text);
  if (!isWorkbook(parsed))
    throw new Error("Le texte lu n'est pas un classeur enregistré par ce bac à sable.");
  for (const sheet of parsed.sheets) sheet.rows = unpackedRows(sheet.rows);
  return parsed as Workbook;
}

/** As it is written: rows packed, or plain in a text that was written before they were. */
type Stored = Omit<Workbook, "sheets"> & {
  readonly sheets: (Omit<Sheet, "rows"> & { rows: PackedRows | Row[] })[];
};

function isWorkbook(value: unknown): value is Stored {
  if (typeof value !== "object" || value === null) return false;
  const sheets: unknown = Reflect.get(value, "sheets");
  const properties: unknown = Reflect.get(value, "properties");
  return (
    typeof Reflect.get(value, "spreadsheetId") === "string" &&
    typeof properties === "object" &&
    Array.isArray(sheets)
  );
}
