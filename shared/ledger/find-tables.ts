import type { Cell, TabCells } from "../model/cell.ts";
import { headerStrength } from "./map-columns.ts";

/** A header row and the rows under it, down to the next different header. Rows count from 0; `to` is excluded. */
export interface TableRange {
  readonly headerRow: number;
  readonly to: number;
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
export function findHeader(rows: TabCells["rows"], from = 0): number | undefined {
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
  const first = findHeader(tab.rows);
  if (first === undefined) return [];
  const tables: TableRange[] = [];
  let headerRow = first;
  const width = tab.rows[first]?.length ?? 0;
  for (let at = first + 1; at < tab.rows.length; at += 1) {
    const row = tab.rows[at];
    const header = tab.rows[headerRow];
    if (!row || !header || !mayBeHeader(row, header, width)) continue;
    if (headerStrength(row) < 2.5 || sameRow(row, header)) continue;
    tables.push({ headerRow, to: at });
    headerRow = at;
  }
  tables.push({ headerRow, to: tab.rows.length });
  return tables;
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
