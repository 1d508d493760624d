import type { Width } from "./wrap.ts";

/** Least white space between two columns. */
export const COLUMN_GAP = 10;

/** What a column asks for: `wished` to keep every cell on one line, `least` to keep every word whole. */
export interface ColumnNeed {
  readonly wished: number;
  readonly least: number;
}

const NOTHING: ColumnNeed = { wished: 0, least: 0 };

function widestOf(parts: readonly string[], width: Width): number {
  return parts.reduce((most, part) => Math.max(most, width(part)), 0);
}

/** What the cells of these rows ask of their columns, beside what was asked before. */
export function columnNeeds(
  rows: readonly (readonly string[])[],
  width: Width,
  before: readonly ColumnNeed[],
): readonly ColumnNeed[] {
  return before.map((need, index) =>
    rows.reduce<ColumnNeed>((most, row) => {
      const cell = row[index] ?? "";
      return {
        wished: Math.max(most.wished, widestOf(cell.split("\n"), width)),
        least: Math.max(most.least, widestOf(cell.split(/[ \t\n]+/), width)),
      };
    }, need),
  );
}

export function noNeeds(columns: number): readonly ColumnNeed[] {
  return new Array<ColumnNeed>(columns).fill(NOTHING);
}

export interface ColumnWidths {
  readonly widths: readonly number[];
  /** White space between two columns. */
  readonly gap: number;
  /** Whether every cell stands on one line. */
  readonly whole: boolean;
}

/** One word takes no more of the table's width than this: longer, it is cut, and the other columns stay readable. */
const WIDEST_WORD = 0.4;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Widths of the columns over `room`: what each wishes, the rest shared as white space; too narrow, words go to the next line;
 * narrower still, the columns that ask for most give way.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): ColumnWidths {
  const inside = room - COLUMN_GAP * Math.max(0, needs.length - 1);
  const wished = sum(needs.map((need) => need.wished));
  if (wished <= inside) {
    const widths = needs.map((need) => need.wished);
    if (widths.length < 2) return { widths: [room], gap: COLUMN_GAP, whole: true };
    return { widths, gap: COLUMN_GAP + (inside - wished) / (widths.length - 1), whole: true };
  }
  const leastOf = (need: ColumnNeed): number => Math.min(need.least, inside * WIDEST_WORD);
  const least = sum(needs.map(leastOf));
  if (least <= inside) {
    const share = (inside - least) / (wished - least);
    return {
      widths: needs.map((need) => leastOf(need) + share * (need.wished - leastOf(need))),
      gap: COLUMN_GAP,
      whole: false,
    };
  }
  const widths = new Array<number>(needs.length).fill(0);
  const byNeed = needs
    .map((need, index) => ({ index, least: leastOf(need) }))
    .sort((a, b) => a.least - b.least || a.index - b.index);
  let left = inside;
  byNeed.forEach(({ index, least: asked }, rank) => {
    const given = Math.min(asked, left / (byNeed.length - rank));
    widths[index] = given;
    left -= given;
  });
  return { widths, gap: COLUMN_GAP, whole: false };
}
