import { currencyInHeader } from "../base/currency.ts";
import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import { type AmountCell, decimalEvidence, readAmount } from "../base/read-amount.ts";
import { type DateOrderEvidence, type DayCell, dateOrderEvidence, readDay } from "../base/read-day.ts";
import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field, SourceMapping } from "../model/mapping.ts";
import { columnName } from "./column-name.ts";
import type { ProblemSink } from "./reading.ts";

export type Rows = readonly (readonly Cell[])[];

/** Nothing, or only spaces. */
export function isBlank(cell: Cell | undefined): boolean {
  return (
    cell === null || cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "")
  );
}

/** The rows of one source in its tab: `from` the first under the header, `to` excluded. */
export interface Table {
  readonly source: SourceMapping;
  readonly rows: Rows;
  readonly from: number;
  readonly to: number;
}

function* cellsOf(table: Table, column: number): Generator<Cell> {
  for (let at = table.from; at < table.to; at += 1) yield table.rows[at]?.[column] ?? null;
}

export interface AmountColumn {
  readonly mapping: ColumnMapping;
  read(row: readonly Cell[]): AmountCell;
  /** Amounts of more than two decimals met so far. */
  rounded(): number;
  /** Texts of two readings (`1,234`), when nothing in the column tells. */
  readonly assumed: number;
}

export function mappingOf(table: Table, field: Field): ColumnMapping | undefined {
  return table.source.columns.find((one) => one.field === field);
}

/**
 * Reads a column of amounts with the decimal sign that the whole column shows. Amounts with more than two decimals
 * are rounded so that the sum of the column stays the file's own sum: each rounding is carried to the next.
 */
export function amountColumn(table: Table, field: Field): AmountColumn | undefined {
  const mapping = mappingOf(table, field);
  if (!mapping) return undefined;
  const { column } = mapping;
  const { sign, ambiguous } = decimalEvidence(cellsOf(table, column));
  let carried = 0;
  let count = 0;
  return {
    mapping,
    rounded: () => count,
    assumed: sign === undefined ? ambiguous : 0,
    read(row) {
      const cell = readAmount(row[column] ?? null, sign);
      if (cell.kind !== "amount" || cell.exact === undefined) return cell;
      count += 1;
      const rounded = Math.round(cell.exact + carried);
      carried += cell.exact - rounded;
      return { ...cell, cents: (rounded === 0 ? 0 : rounded) as Cents };
    },
  };
}

export interface DayColumn {
  readonly mapping: ColumnMapping;
  read(row: readonly Cell[]): DayCell;
}

/** How the days of a table are read, and whether some order of day and month had to be assumed. */
export interface DayOrder {
  /** Column → month first. */
  readonly monthFirst: ReadonlyMap<number, boolean>;
  /** The first column that holds dates of two readings, when nothing in it decides alone. */
  readonly assumed: ColumnMapping | undefined;
  readonly assumedMonthFirst: boolean;
}

const DAY_FIELDS: readonly Field[] = [
  "issued",
  "pieceDate",
  "due",
  "paidOn",
  "paidOn2",
  "paidOn3",
  "lettrageDate",
  "portalReceived",
];

/** The order of day and month by column: its own majority, else the other date columns', else the workbook's. */
export function dayOrder(table: Table, monthFirst: boolean): DayOrder {
  const columns = table.source.columns.filter((one) => DAY_FIELDS.includes(one.field));
  const evidence = columns.map((one): [ColumnMapping, DateOrderEvidence] => [
    one,
    dateOrderEvidence(cellsOf(table, one.column)),
  ]);
  let day = 0;
  let month = 0;
  for (const [, seen] of evidence) {
    day += seen.dayFirst;
    month += seen.monthFirst;
  }
  const fallback = day === month ? monthFirst : month > day;
  const order = new Map<number, boolean>();
  let assumed: ColumnMapping | undefined;
  for (const [one, seen] of evidence) {
    const decided = seen.dayFirst !== seen.monthFirst;
    order.set(one.column, decided ? seen.monthFirst > seen.dayFirst : fallback);
    const contested = seen.dayFirst > 0 && seen.monthFirst > 0;
    if (assumed === undefined && seen.ambiguous > 0 && (contested || (!decided && day === month)))
      assumed = one;
  }
  return {
    monthFirst: order,
    assumed,
    assumedMonthFirst: assumed ? (order.get(assumed.column) ?? false) : false,
  };
}

/** Reads a column of days; each distinct text is read once. */
export function dayColumn(table: Table, field: Field, order: DayOrder): DayColumn | undefined {
  const mapping = mappingOf(table, field);
  if (!mapping) return undefined;
  const { column } = mapping;
  const monthFirst = order.monthFirst.get(column) ?? false;
  const known = new Map<Cell, DayCell>();
  return {
    mapping,
    read(row) {
      const cell = row[column] ?? null;
      const found = known.get(cell);
      if (found) return found;
      const read = readDay(cell, monthFirst);
      known.set(cell, read);
      return read;
    },
  };
}

/** The day of a cell; a cell that holds no possible day is named and gives none. */
export function dayOrSay(
  column: DayColumn | undefined,
  row: readonly Cell[],
  at: number,
  problems: ProblemSink,
): Day | undefined {
  if (!column) return undefined;
  const read = column.read(row);
  if (read.kind === "day") return read.day;
  if (read.kind !== "empty") {
    const code = read.kind === "impossible" ? "date-impossible" : "date-unreadable";
    problems.say(code, "à corriger", at, columnName(column.mapping), row[column.mapping.column]);
  }
  return undefined;
}

export interface TextColumn {
  readonly mapping: ColumnMapping;
  read(row: readonly Cell[]): string;
}

const PLAIN_TEXT = /^[!-~]+(?: [!-~]+)*$/;

/** A cell as a person reads it: numbers without decimals as they stand, texts tidied. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  return PLAIN_TEXT.test(cell) ? cell : tidy(cell);
}

export function textColumn(table: Table, field: Field): TextColumn | undefined {
  const mapping = mappingOf(table, field);
  if (!mapping) return undefined;
  const { column } = mapping;
  return { mapping, read: (row) => textOf(row[column]) };
}

/**
 * The currency of amounts that name none: the header's, else the symbol that the column mostly bears, else the euro.
 * A few marked cells among bare ones are exceptions; from a twentieth on they show what the whole column is in.
 */
export function tableCurrency(table: Table, fields: readonly Field[]): string {
  for (const field of fields) {
    const mapping = mappingOf(table, field);
    const named = mapping && currencyInHeader(mapping.header);
    if (named !== undefined) return named;
  }
  const seen = new Map<string, number>();
  let filled = 0;
  for (const field of fields) {
    const mapping = mappingOf(table, field);
    if (!mapping) continue;
    let looked = 0;
    for (const cell of cellsOf(table, mapping.column)) {
      if (cell === null || cell === "") continue;
      filled += 1;
      looked += 1;
      if (looked > 5000) break;
      if (typeof cell !== "string" || !/[^\d.,\s'()+-]/.test(cell)) continue;
      const read = readAmount(cell);
      if (read.kind === "amount" && read.currency !== undefined) {
        seen.set(read.currency, (seen.get(read.currency) ?? 0) + 1);
      }
    }
  }
  const [first, ...others] = [...seen].sort((a, b) => b[1] - a[1]);
  if (!first || others.length > 0) return "EUR";
  return first[1] >= filled * 0.05 ? first[0] : "EUR";
}
