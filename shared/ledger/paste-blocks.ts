import type { Cell } from "../model/cell.ts";
import { isBlank } from "./column-readers.ts";

/**
 * Rows where another paste begins in one table of lines: after a blank row or a header written again, and where two or
 * more different rows in a row say again, cell for cell, what rows above said in the same order. Identical lines
 * inside one paste are lines of their own; across pastes they are the same line.
 * @param isHeader whether a row repeats the header
 */
export function pasteStarts(
  rows: readonly (readonly Cell[])[],
  from: number,
  to: number,
  isHeader: (row: readonly Cell[]) => boolean,
): ReadonlySet<number> {
  const starts = new Set<number>();
  /** Rows of the block in order, identical neighbours as one; where each text was first met. */
  let runs: { readonly text: string; readonly at: number }[] = [];
  let first = new Map<string, number>();
  let fresh = false;
  const begin = (at: number): void => {
    starts.add(at);
    runs = [];
    first = new Map();
  };
  const textAt = (at: number): string => (rows[at] ?? []).map((cell) => String(cell ?? "")).join("\u0001");
  let at = from;
  let text = textAt(at);
  while (at < to) {
    const row = rows[at];
    if (!row || row.every(isBlank) || isHeader(row)) {
      fresh = true;
      at += 1;
      text = textAt(at);
      continue;
    }
    if (fresh) begin(at);
    fresh = false;
    let next = at + 1;
    let following = textAt(next);
    while (next < to && following === text) {
      next += 1;
      following = textAt(next);
    }
    const before = first.get(text);
    const after = before === undefined ? undefined : runs[before + 1];
    if (after !== undefined && next < to && following === after.text) begin(at);
    if (!first.has(text)) first.set(text, runs.length);
    runs.push({ text, at });
    at = next;
    text = following;
  }
  return starts;
}
