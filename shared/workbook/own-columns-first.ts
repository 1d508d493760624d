import { columnLetter } from "../base/column-letter.ts";
import { comparable, tidy } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/**
 * A rebuilt tab as it was read, our columns put back first and in order: an owner may have moved one, or inserted one of
 * theirs between. Theirs follow at the right, in their order, with their formulas; rows above the headers stay as they
 * are. A tab in order is given back itself.
 * @param headerRow row of our headers, from 0; negative: there is none.
 */
export function ownColumnsFirst(tab: TabCells, name: TabName, headerRow: number): TabCells {
  const header = headerRow < 0 ? undefined : tab.rows[headerRow];
  if (header === undefined) return tab;
  const headers = HEADERS[name].map(comparable);
  const written = header.map((cell) => comparable(tidy(String(cell ?? ""))));
  const places = headers.map((one) => written.indexOf(one));
  if (places.every((place, rank) => place === rank || (place < 0 && isFree(written, rank)))) return tab;

  const width = tab.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const ours = new Set(places);
  const order = [...places];
  for (let column = 0; column < width; column += 1) {
    if (ours.has(column)) continue;
    // A column without header inside ours that holds nothing is no column of the owner's.
    if (tab.rows.slice(headerRow).some((row) => isFilled(row[column] ?? null))) order.push(column);
  }
  const moved = new Map(order.map((from, to) => [from, to]));
  const arranged = <T>(
    rows: readonly (readonly T[])[],
    blank: T,
    change: (cell: T) => T,
  ): readonly (readonly T[])[] =>
    rows.map((row, index) =>
      index < headerRow ? row : order.map((from) => (from < 0 ? blank : change(row[from] ?? blank))),
    );
  return {
    ...tab,
    rows: arranged<Cell>(tab.rows, null, (cell) => cell),
    ...(tab.formulas === undefined
      ? {}
      : { formulas: arranged<string>(tab.formulas, "", (formula) => withColumnsMoved(formula, moved)) }),
  };
}

const isFilled = (cell: Cell): boolean => cell !== null && cell !== "";

/** A header of ours that is missing, with nothing of the owner's in its place. */
const isFree = (written: readonly string[], rank: number): boolean => (written[rank] ?? "") === "";

/** A formula that looked at a cell of this tab looks at the same column where it now stands. */
function withColumnsMoved(formula: string, moved: ReadonlyMap<number, number>): string {
  if (formula === "") return formula;
  // Texts between quotes stay as they are, and what is behind a tab's name is another tab's.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(^|[^A-Za-z0-9_$.!'])(\$?)([A-Z]{1,3})(\$?\d+)(?![\d(A-Za-z_])/g,
            (whole, before: string, pin: string, column: string, row: string) => {
              const to = moved.get(columnIndexOf(column));
              return to === undefined ? whole : `${before}${pin}${columnLetter(to)}${row}`;
            },
          ),
    )
    .join("");
}

function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
