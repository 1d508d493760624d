import { columnLetter } from "../base/column-letter.ts";
import { type Counted, stampOf } from "./freshness-stamp.ts";

/** A tab whose content, in some columns, the figures depend on. */
export interface Watched extends Counted {
  /** Its name as it stands in the workbook. */
  readonly title: string;
  /** Only its numbers are watched: its texts come and go without changing any figure. */
  readonly numbersOnly?: boolean;
  /** The owner may tick boxes in it (« payé »). */
  readonly withTicks?: boolean;
}

/** A name of a tab or a text inside a formula. */
export const quotedText = (text: string): string => `"${text.split('"').join('""')}"`;
export const quotedTab = (title: string): string => `'${title.split("'").join("''")}'`;

/** Columns that follow one another, first and last. */
function blocks(columns: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/**
 * Conditions, in native functions, that are true once the tab no longer holds what is stamped: counts of numbers,
 * texts and ticked boxes, sums in cents within a cent, characters. Whole columns, so that rows to come are seen too.
 */
export function changedConditions(watched: Watched): readonly string[] {
  const { title, rows, columns, summed, numbersOnly = false, withTicks = false } = watched;
  if (columns.length === 0) return [];
  const tab = quotedTab(title);
  const stamp = stampOf(watched);
  const ranges = (of: readonly number[]): readonly string[] =>
    blocks(of).map(([from, to]) => `${tab}!${columnLetter(from)}:${columnLetter(to)}`);
  const sumOf = (parts: readonly string[]): string => parts.join("+");
  const all = ranges(columns);
  const conditions = [`COUNT(${all.join(";")})<>${stamp.numbers}`];
  if (!numbersOnly) {
    conditions.push(`${sumOf(all.map((range) => `COUNTIF(${range};"?*")`))}<>${stamp.texts}`);
  }
  if (withTicks) {
    conditions.push(`${sumOf(all.map((range) => `COUNTIF(${range};TRUE())`))}<>${stamp.ticks}`);
  }
  // SUMIF passes over the owner's cells in error, where SUM would fail.
  if (summed.length > 0) {
    const sums = ranges(summed).flatMap((range) => [`SUMIF(${range};">0")`, `SUMIF(${range};"<0")`]);
    conditions.push(`ABS((${sumOf(sums)})*100-(${stamp.hundredths}))>=1`);
  }
  if (stamp.characters !== undefined && rows.length > 0) {
    const counted = blocks(columns).map(([from, to]) => {
      const range = `${tab}!${columnLetter(from)}1:${columnLetter(to)}${rows.length}`;
      return `ARRAYFORMULA(SUM(IF(ISTEXT(${range});LEN(${range});0)))`;
    });
    conditions.push(`${sumOf(counted)}<>${stamp.characters}`);
  }
  return conditions;
}
