import { wholeSheet } from "./cells.ts";
import type { Box, Sheet, Workbook } from "./workbook.ts";

/** A range read from A1 notation, zero-based; an `undefined` end is open (whole column, whole row). */
export interface ParsedA1 {
  /** The sheet's name, unquoted; `undefined` when the text names none. */
  readonly sheetName?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** `AB` → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 27 → `AB`. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

const cellsPattern = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

/**
 * Reads `'Feuille à moi'!A1:B`, `A1`, `A:C`, `2:5`, `A5:B`, or a sheet's name alone.
 * `undefined` when the text is none of these; whether the sheet exists is not checked here.
 */
export function parseA1(text: string): ParsedA1 | undefined {
  const split = splitSheetName(text);
  if (split === undefined) return undefined;
  const { sheetName, cells } = split;
  if (cells === undefined) return sheetName === undefined ? undefined : { sheetName };
  const box = parseCells(cells);
  if (box !== undefined) return sheetName === undefined ? box : { sheetName, ...box };
  // A bare word that is no range of cells names a sheet: `Journal`.
  return sheetName === undefined && cells !== "" ? { sheetName: cells } : undefined;
}

function splitSheetName(text: string): { sheetName?: string; cells?: string } | undefined {
  if (text.startsWith("'")) {
    const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/.exec(text);
    if (quoted?.[1] === undefined) return undefined;
    const sheetName = quoted[1].replaceAll("''", "'");
    return quoted[2] === undefined ? { sheetName } : { sheetName, cells: quoted[2] };
  }
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { cells: text };
  if (mark === 0 || mark === text.length - 1) return undefined;
  return { sheetName: text.slice(0, mark), cells: text.slice(mark + 1) };
}

function parseCells(text: string): Omit<ParsedA1, "sheetName"> | undefined {
  const found = cellsPattern.exec(text);
  if (found === null) return undefined;
  const [, columnA, rowA, columnB, rowB] = found;
  if (!text.includes(":")) {
    if (columnA === undefined || rowA === undefined) return undefined;
    const row = Number(rowA) - 1;
    const column = columnIndex(columnA);
    return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  }
  if ((columnA ?? rowA) === undefined || (columnB ?? rowB) === undefined) return undefined;
  // `A:5` and `1:B` mix a whole column with a whole row: not a range.
  if ((columnA === undefined) !== (columnB === undefined)) return undefined;
  if (rowA === undefined && rowB !== undefined && columnA === undefined) return undefined;
  const columns = ordered(
    columnA === undefined ? undefined : columnIndex(columnA),
    columnB === undefined ? undefined : columnIndex(columnB),
  );
  const firstRow = rowA === undefined ? undefined : Number(rowA) - 1;
  const lastRow = rowB === undefined ? undefined : Number(rowB) - 1;
  if (firstRow === undefined || lastRow === undefined) {
    return { ...startOnly(firstRow ?? lastRow), ...columnsOf(columns) };
  }
  const rows = ordered(firstRow, lastRow);
  return { startRow: rows?.[0], endRow: (rows?.[1] ?? 0) + 1, ...columnsOf(columns) };
}

function startOnly(row: number | undefined): Pick<ParsedA1, "startRow"> {
  return row === undefined ? {} : { startRow: row };
}

function columnsOf(columns: readonly [number, number] | undefined) {
  return columns === undefined ? {} : { startColumn: columns[0], endColumn: columns[1] + 1 };
}

function ordered(a: number | undefined, b: number | undefined): [number, number] | undefined {
  return a === undefined || b === undefined ? undefined : [Math.min(a, b), Math.max(a, b)];
}

/** The sheet of that title; Google finds it whatever the case when no title matches exactly. */
export function sheetByTitle(workbook: Workbook, title: string): Sheet | undefined {
  return (
    workbook.sheets.find((sheet) => sheet.title === title) ??
    workbook.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase())
  );
}

/** What a range covers: its sheet and its box with the open ends closed by the grid; not clipped to it. */
export interface ResolvedRange {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly openRows: boolean;
  readonly openColumns: boolean;
}

/** Finds the sheet and the cells of a text in A1 notation; `undefined` when it cannot be read or found. */
export function resolveA1(workbook: Workbook, text: string): ResolvedRange | undefined {
  const parsed = parseA1(text);
  if (parsed === undefined) return undefined;
  const sheet =
    parsed.sheetName === undefined
      ? (workbook.sheets.find((candidate) => !candidate.hidden) ?? workbook.sheets[0])
      : sheetByTitle(workbook, parsed.sheetName);
  if (sheet === undefined) return undefined;
  const whole = wholeSheet(sheet);
  return {
    sheet,
    box: {
      startRow: parsed.startRow ?? whole.startRow,
      endRow: parsed.endRow ?? Math.max(whole.endRow, (parsed.startRow ?? 0) + 1),
      startColumn: parsed.startColumn ?? whole.startColumn,
      endColumn: parsed.endColumn ?? whole.endColumn,
    },
    openRows: parsed.endRow === undefined,
    openColumns: parsed.endColumn === undefined,
  };
}

/** `A1:B2` of a box, `A1` when it is one cell. */
export function printBox(box: Box): string {
  const first = `${columnLetters(box.startColumn)}${box.startRow + 1}`;
  const last = `${columnLetters(box.endColumn - 1)}${box.endRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's title as A1 notation writes it: quoted unless it is a plain word that is no cell. */
export function printTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && parseCells(title) === undefined;
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `'Feuille à moi'!A1:B2`. */
export function printA1(title: string, box: Box): string {
  return `${printTitle(title)}!${printBox(box)}`;
}
