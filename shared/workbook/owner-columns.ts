import { tidy } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { OutCell } from "./book.ts";

/**
 * The owner's own columns at the right of a rebuilt tab, kept with their row by its key cells; see design: keyed by
 * (Client, Factures). A row whose key is gone keeps its notes below the table, so that nothing of theirs is lost.
 */
export interface OwnerColumns {
  readonly headers: readonly OutCell[];
  /** Key of the row → the owner's cells, and the row they stood in (from 1). */
  readonly byKey: ReadonlyMap<string, OwnerCells>;
}

interface OwnerCells {
  readonly key: string;
  readonly keyCells: readonly Cell[];
  readonly row: number;
  readonly cells: readonly OutCell[];
}

export const rowKey = (cells: readonly unknown[], keyColumns: readonly number[]): string =>
  keyColumns.map((column) => tidy(String(cells[column] ?? ""))).join("\u0000");

/** Reads the owner's columns right of `width` columns of ours, from the header row (from 0) on. */
export function readOwnerColumns(
  tab: TabCells,
  headerRow: number,
  width: number,
  keyColumns: readonly number[],
): OwnerColumns {
  const cellsOf = (index: number): OutCell[] => {
    const formulas = tab.formulas?.[index] ?? [];
    return (tab.rows[index] ?? []).slice(width).map((cell, offset): OutCell => {
      const formula = formulas[width + offset] ?? "";
      return formula === "" ? cell : { formula };
    });
  };
  const byKey = new Map<string, OwnerCells>();
  for (let index = headerRow + 1; index < tab.rows.length; index += 1) {
    const cells = cellsOf(index);
    if (cells.every((cell) => cell === null || cell === "")) continue;
    const own = tab.rows[index] ?? [];
    const key = rowKey(own, keyColumns);
    byKey.set(byKey.has(key) ? `${key}\u0000${index}` : key, {
      key,
      keyCells: keyColumns.map((column) => own[column] ?? null),
      row: index + 1,
      cells,
    });
  }
  return { headers: cellsOf(headerRow), byKey };
}

/** A formula that looked at its own row looks at its new one: `=C5*2` moved from row 5 to 8 becomes `=C8*2`. */
export function moveFormula(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  // Texts between quotes stay as they are; `$` pins a row; a name such as LOG10( is no reference.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(^|[^A-Za-z0-9_$.!'])(\$?[A-Z]{1,3})(\d+)(?![\d(A-Za-z_])/g,
            (whole, before, column, row) => (Number(row) === from ? `${before}${column}${to}` : whole),
          ),
    )
    .join("");
}

function placed(cells: readonly OutCell[], from: number, to: number): readonly OutCell[] {
  return cells.map((cell) =>
    typeof cell === "object" && cell !== null && "formula" in cell
      ? { formula: moveFormula(cell.formula, from, to) }
      : cell,
  );
}

/** How alike two `Factures` cells are: the invoices they share. */
function shared(a: string, b: string): number {
  const set = new Set(a.split(", ").map((entry) => entry.split("=")[0]));
  return b.split(", ").filter((entry) => entry !== "" && set.has(entry.split("=")[0])).length;
}

/**
 * Puts the owner's cells beside the new rows: same key first; else, where the key has a second part (the invoices),
 * the row of the same first part that shares most invoices. What finds no row is returned as rows of its own, made
 * by `orphan` from the key cells.
 * @param firstRow sheet row (from 1) of the first new row
 */
export function withOwnerColumns(
  rows: readonly (readonly OutCell[])[],
  owner: OwnerColumns,
  keyColumns: readonly number[],
  firstRow: number,
  orphan: (keyCells: readonly Cell[]) => readonly OutCell[],
): readonly (readonly OutCell[])[] {
  if (owner.headers.length === 0 && owner.byKey.size === 0) return rows;
  const left = new Map(owner.byKey);
  const taken = new Map<number, OwnerCells>();
  rows.forEach((row, index) => {
    const key = rowKey(row, keyColumns);
    const found = left.get(key);
    if (!found) return;
    taken.set(index, found);
    left.delete(key);
  });
  const second = keyColumns[1];
  if (second !== undefined) {
    rows.forEach((row, index) => {
      if (taken.has(index)) return;
      const first = tidy(String(row[keyColumns[0] ?? 0] ?? ""));
      let best: { readonly key: string; readonly cells: OwnerCells; readonly count: number } | undefined;
      for (const [key, cells] of left) {
        if (tidy(String(cells.keyCells[0] ?? "")) !== first) continue;
        const count = shared(String(row[second] ?? ""), String(cells.keyCells[1] ?? ""));
        if (count > (best?.count ?? 0)) best = { key, cells, count };
      }
      if (!best) return;
      taken.set(index, best.cells);
      left.delete(best.key);
    });
  }
  const joined = rows.map((row, index): readonly OutCell[] => {
    const found = taken.get(index);
    return found ? [...row, ...placed(found.cells, found.row, firstRow + index)] : row;
  });
  const orphans = [...left.values()].map((entry, index) => [
    ...orphan(entry.keyCells),
    ...placed(entry.cells, entry.row, firstRow + rows.length + index),
  ]);
  return [...joined, ...orphans];
}
