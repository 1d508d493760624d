import { comparable } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { ColumnSpan, Field } from "../model/mapping.ts";
import { isSecondHeaderRow } from "./header-rows.ts";
import { fieldsOfHeader, headerStrength, headerText } from "./header-words.ts";

/** A header row and the rows under it, down to the next different header. Rows count from 0; `to` is excluded. */
export interface TableRange {
  /** The lower one when the header takes two rows. */
  readonly headerRow: number;
  readonly to: number;
  /** Columns of a table that has another one beside it: from 0, `end` excluded. */
  readonly span?: ColumnSpan;
}

/** Title lines, addresses and filters stand above a header: it is looked for this far down. */
const DEPTH = 100;
const ENOUGH = 1.5;

const sameRow = (a: readonly Cell[], b: readonly Cell[]): boolean => {
  const width = Math.max(a.length, b.length);
  for (let column = 0; column < width; column += 1) {
    if (String(a[column] ?? "").trim() !== String(b[column] ?? "").trim()) return false;
  }
  return true;
};

/** Whether a row repeats the header (a page break of the printed file). */
export function repeatsHeader(row: readonly Cell[], header: readonly Cell[]): boolean {
  const first = header.findIndex((cell) => typeof cell === "string" && cell !== "");
  return first >= 0 && row[first] === header[first] && sameRow(row, header);
}

/** The row that looks most like a header among the first ones; `undefined` when none does. */
function findHeader(rows: TabCells["rows"], from = 0): number | undefined {
  let best: number | undefined;
  let strength = ENOUGH;
  const until = Math.min(rows.length, from + DEPTH);
  for (let at = from; at < until; at += 1) {
    const row = rows[at];
    if (!row) continue;
    const found = headerStrength(row);
    if (found > strength) {
      best = at;
      strength = found;
      // Rows of a table after its header are values: a clear header ends the search soon.
      if (strength >= 3) break;
    }
  }
  return best;
}

/** All tables of a tab, by their headers. A header repeated word for word belongs to the table above. */
export function findTables(tab: TabCells): readonly TableRange[] {
  const found = findHeader(tab.rows);
  if (found === undefined) return [];
  const first = lastHeaderRow(tab.rows, found);
  const tables: TableRange[] = [];
  let headerRow = first;
  const width = tab.rows[first]?.length ?? 0;
  for (let at = first + 1; at < tab.rows.length; at += 1) {
    const row = tab.rows[at];
    const header = tab.rows[headerRow];
    if (!row || !header || !mayBeHeader(row, header, width)) continue;
    if (headerStrength(row) < 2.5 || sameRow(row, header)) continue;
    tables.push({ headerRow, to: at });
    headerRow = lastHeaderRow(tab.rows, at);
    at = headerRow;
  }
  tables.push({ headerRow, to: tab.rows.length });
  return tables.flatMap((table) => besideEachOther(tab.rows, table));
}

const lastHeaderRow = (rows: TabCells["rows"], at: number): number =>
  isSecondHeaderRow(rows, at) ? at + 1 : at;

/** Fields that the words of some columns name most strongly. */
function fieldsIn(header: readonly Cell[], start: number, end: number): ReadonlySet<Field> {
  const fields = new Set<Field>();
  for (const cell of header.slice(start, end)) {
    const [best] = [...fieldsOfHeader(headerText(cell))].sort((a, b) => b[1] - a[1]);
    if (best) fields.add(best[0]);
  }
  return fields;
}

/**
 * Splits a header that two tables share, side by side: parted by a wholly blank column, each with columns of its own
 * that make a table, and naming again what the one at its left already names.
 */
function besideEachOther(rows: TabCells["rows"], table: TableRange): readonly TableRange[] {
  const header = rows[table.headerRow] ?? [];
  const starts: number[] = [];
  for (let column = 1; column < header.length; column += 1) {
    if (headerText(header[column]) === "" || headerText(header[column - 1]) !== "") continue;
    if (isBlankColumn(rows, table, column - 1)) starts.push(column);
  }
  const spans: { start: number; end: number }[] = [{ start: 0, end: header.length }];
  for (const start of starts) {
    const last = spans[spans.length - 1];
    const end = starts.find((other) => other > start) ?? header.length;
    if (!last || headerStrength(header.slice(start, end)) < ENOUGH) continue;
    const left = fieldsIn(header, last.start, start);
    const again = [...fieldsIn(header, start, end)].filter((field) => left.has(field));
    if (again.length < 2 || headerStrength(header.slice(last.start, start)) < ENOUGH) continue;
    if (rowsGoOn(rows, table, { start: last.start, end: start }, { start, end })) continue;
    last.end = start - 1;
    spans.push({ start, end: header.length });
  }
  return spans.length === 1 ? [table] : spans.map((span) => ({ ...table, span }));
}

/**
 * Whether two parts are one table with a blank column in its middle: each row is filled on both sides, no title stands
 * on both, and the customer on one side at most.
 */
function rowsGoOn(rows: TabCells["rows"], table: TableRange, left: ColumnSpan, right: ColumnSpan): boolean {
  const header = rows[table.headerRow] ?? [];
  const titles = ({ start, end }: ColumnSpan): readonly string[] =>
    header
      .slice(start, end)
      .map((cell) => comparable(headerText(cell)))
      .filter((text) => text !== "");
  const atLeft = new Set(titles(left));
  if (titles(right).some((title) => atLeft.has(title))) return false;
  const named = [left, right].filter(({ start, end }) => fieldsIn(header, start, end).has("customer"));
  if (named.length > 1) return false;
  const isFilled = (row: readonly Cell[], { start, end }: ColumnSpan): boolean =>
    row.slice(start, end).some((cell) => cell !== null && String(cell).trim() !== "");
  const under = rows.slice(table.headerRow + 1, Math.min(table.to, table.headerRow + 200));
  return under.every((row) => isFilled(row, left) === isFilled(row, right));
}

function isBlankColumn(rows: TabCells["rows"], table: TableRange, column: number): boolean {
  const to = Math.min(table.to, table.headerRow + 200);
  for (let at = table.headerRow; at < to; at += 1) {
    const cell = rows[at]?.[column];
    if (cell !== null && cell !== undefined && String(cell).trim() !== "") return false;
  }
  return true;
}

/** The rows of a table that has another one beside it, the cells of that other blanked: columns keep their place. */
export function rowsInSpan(rows: TabCells["rows"], span: ColumnSpan | undefined): TabCells["rows"] {
  if (!span) return rows;
  return rows.map((row) => row.slice(0, span.end).map((cell, column) => (column < span.start ? null : cell)));
}

/** A cheap first look, for a million rows: a header has three words or more, and no cell that begins as a number. */
function mayBeHeader(row: readonly Cell[], header: readonly Cell[], width: number): boolean {
  let texts = 0;
  for (let column = 0; column < width; column += 1) {
    const cell = row[column];
    if (typeof cell === "number") return false;
    if (typeof cell !== "string" || cell === "") continue;
    const code = cell.charCodeAt(0);
    const isNumber =
      (code >= 48 && code <= 57) || code === 45 || code === 36 || code === 40 || code === 0x20ac;
    if (isNumber && !/^\d+ ?(?:[-aà+]|j)/.test(cell)) return false;
    if (isNumber && /^\d+[-/]\d+[-/]\d/.test(cell)) return false;
    texts += 1;
  }
  return texts >= 3 || (texts === 2 && header.length <= 3);
}
