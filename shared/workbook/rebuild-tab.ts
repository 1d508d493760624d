import { comparable } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { OutCell, TabWrite } from "./book.ts";
import { ownColumnsFirst } from "./own-columns-first.ts";
import { readOwnerColumns, rowKey, withOwnerColumns } from "./owner-columns.ts";
import { headerRowOf } from "./read-table.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/** What a rebuilt tab becomes. */
export interface Rebuild {
  readonly tab: TabName;
  readonly sheetId: number | undefined;
  /** The tab as it stands; `undefined` when it is to be created. */
  readonly before: TabCells | undefined;
  /** Line above the headers (« Arrêtée au » and the day), when the tab has one. */
  readonly above: readonly OutCell[] | undefined;
  /** A formula of ours in that line, in the first cell that the owner left free at the right of `above`. */
  readonly aboveFormula?: {
    /** @param row row of the line, from 1 */
    readonly at: (row: number) => string;
    /** Whether a formula found there is ours: it is then replaced where it stands. */
    readonly isOurs: (formula: string) => boolean;
  };
  /** Headers, then rows. */
  readonly table: readonly (readonly OutCell[])[];
  /** Columns that name a row: the owner's notes follow them. */
  readonly keyColumns: readonly number[];
  /** Row for notes whose own row is gone. */
  readonly orphan: (keyCells: readonly Cell[]) => readonly OutCell[];
  /** Rows at the end of the table that stay last (`Total`). */
  readonly lastRows?: number;
}

function rectangle(rows: readonly (readonly OutCell[])[], height: number): readonly (readonly OutCell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const blank = (length: number): OutCell[] => new Array<OutCell>(length).fill(null);
  const full = rows.map((row) => [...row, ...blank(width - row.length)]);
  while (full.length < height) full.push(blank(width));
  return full;
}

/**
 * One rectangle for a rebuilt tab: our columns first and in order, the owner's at their right with their rows, old
 * rows blanked. Rows that the owner added above the headers are left alone: writing starts at our own first row.
 */
export function rebuildTab(rebuild: Rebuild): TabWrite {
  const { tab, sheetId, above, aboveFormula, table, keyColumns } = rebuild;
  const read = rebuild.before;
  const before = read && ownColumnsFirst(read, tab, headerRowOf(read.rows, tab));
  const frozenRows = above ? 2 : 1;
  const [headers = [], ...rows] = table;
  if (!before) {
    const first = above ? [withFormula(above, above.length, aboveFormula, 1)] : [];
    return { tab, sheetId, row: 1, values: rectangle([...first, ...table], 0), frozenRows };
  }

  const foundHeader = headerRowOf(before.rows, tab);
  const headerRow =
    foundHeader >= 0
      ? foundHeader
      : before.rows.length === 0
        ? frozenRows - 1
        : before.rows.length + frozenRows - 1;
  const labelRow = above && headerRow > 0 ? findLabel(before, headerRow, above[0]) : undefined;
  const start = foundHeader < 0 && above ? headerRow - 1 : (labelRow ?? headerRow);
  const owner = readOwnerColumns(before, headerRow, HEADERS[tab].length, keyColumns);

  const last = rebuild.lastRows ?? 0;
  const body = rows.slice(0, rows.length - last);
  const keys = new Set(rows.map((row) => rowKey(row, keyColumns)));
  const inTheMiddle =
    last === 0
      ? []
      : [...owner.byKey.values()]
          .filter((entry) => !keys.has(entry.key))
          .map((entry) => rebuild.orphan(entry.keyCells));
  const ordered = [...body, ...inTheMiddle, ...rows.slice(rows.length - last)];
  const joined = withOwnerColumns(ordered, owner, keyColumns, headerRow + 2, rebuild.orphan);

  const lines: (readonly OutCell[])[] = [];
  for (let index = start; index < headerRow; index += 1) {
    const old = asTheyStand(before, index);
    // The line of the day keeps what the owner wrote at its right.
    lines.push(
      above && (index === labelRow || foundHeader < 0)
        ? withFormula([...above, ...old.slice(above.length)], above.length, aboveFormula, index + 1)
        : old,
    );
  }
  lines.push([...headers, ...owner.headers], ...joined);
  return { tab, sheetId, row: start + 1, values: rectangle(lines, before.rows.length - start), frozenRows };
}

/** The line with our formula, where it stood or in the first free cell from `from` on: never over the owner's. */
function withFormula(
  line: readonly OutCell[],
  from: number,
  ours: Rebuild["aboveFormula"],
  row: number,
): readonly OutCell[] {
  if (ours === undefined) return line;
  // In a cell of plain text a formula stays a text: it is ours all the same.
  const isIt = (cell: OutCell): boolean =>
    typeof cell === "object" && cell !== null && "formula" in cell
      ? ours.isOurs(cell.formula)
      : typeof cell === "string" && ours.isOurs(cell);
  const standing = line.findIndex((cell, column) => column >= from && isIt(cell));
  const free = line.findIndex((cell, column) => column >= from && (cell === null || cell === ""));
  const at = standing >= 0 ? standing : free >= 0 ? free : line.length;
  const filled: OutCell[] = [...line];
  while (filled.length <= at) filled.push(null);
  filled[at] = { formula: ours.at(row) };
  return filled;
}

/** The cells of a row of the owner's, a formula staying a formula. */
function asTheyStand(tab: TabCells, index: number): readonly OutCell[] {
  const formulas = tab.formulas?.[index] ?? [];
  return (tab.rows[index] ?? []).map((cell, column): OutCell => {
    const formula = formulas[column] ?? "";
    return formula === "" ? cell : { formula };
  });
}

/** The row above the header whose first cell is the label, from 0. */
function findLabel(tab: TabCells, headerRow: number, label: OutCell | undefined): number | undefined {
  const wanted = comparable(String(label ?? ""));
  for (let index = headerRow - 1; index >= 0; index -= 1) {
    if (comparable(String(tab.rows[index]?.[0] ?? "")) === wanted) return index;
  }
  return undefined;
}
