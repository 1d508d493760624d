import type { Day } from "../base/day.ts";
import type { Cell } from "../model/cell.ts";
import { rangePlace, shapesDifferMessage, startBelowTitleHint } from "../texts/custom-functions.ts";

/** An argument of a custom function: one cell, or the rows of a range. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** One cell of a result: the empty text is a blank cell. */
export type ResultCell = string | number | { readonly day: Day };

export type FunctionResult = ResultCell | readonly (readonly ResultCell[])[];

/** One set of cells that a rule is applied to. */
export interface RuleCells {
  readonly cells: readonly Cell[];
  /** They come from a range: a row in which an essential cell is blank gives a blank cell. */
  readonly inRange: boolean;
  /** Whether this very argument changes along the range, and is not one cell repeated. */
  readonly varies: (argument: number) => boolean;
}

type Range = readonly (readonly Cell[])[];

const isRange = (argument: Argument): argument is Range => Array.isArray(argument);
const widthOf = (range: Range): number => range[0]?.length ?? 0;
const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A range of one cell stands for that cell. */
function simplified(argument: Argument): Argument {
  if (!isRange(argument) || argument.length !== 1) return argument;
  const [row] = argument;
  return row?.length === 1 ? (row[0] ?? null) : argument;
}

/**
 * Applies a rule cell by cell. Single cells are repeated; a column beside a table (or a row above one) is repeated along
 * it; otherwise ranges must have one size, which is the result's. Under the last row that holds anything, and right of
 * the last such column, the result is blank: `D2:D` may stand for a whole column.
 * @throws Error in French when the ranges differ in size, or the rule's own with the place in the range.
 */
export function eachCell(given: readonly Argument[], rule: (of: RuleCells) => ResultCell): FunctionResult {
  const args = given.map(simplified);
  const ranges = args.filter(isRange);
  if (ranges.length === 0)
    return rule({ cells: args as readonly Cell[], inRange: false, varies: () => false });

  const height = sizeOf(ranges, (range) => range.length);
  const width = sizeOf(ranges, widthOf);
  const rows = filledRows(ranges, height);
  const columns = filledColumns(ranges, width);
  const varies = (argument: number): boolean => isRange(args[argument] ?? null);
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column): ResultCell => {
      if (row >= rows || column >= columns) return "";
      const cells = args.map((argument) => (isRange(argument) ? cellAt(argument, row, column) : argument));
      try {
        return rule({ cells, inRange: true, varies });
      } catch (problem) {
        const message = problem instanceof Error ? problem.message : String(problem);
        const hint = row === 0 && height > 1 && holdsTitle(args, cells) ? startBelowTitleHint() : "";
        throw new Error(`${rangePlace(row + 1, column + 1)}${message}${hint}`);
      }
    }),
  );
}

/** The one size of the ranges in a direction; those of 1 are repeated. */
function sizeOf(ranges: readonly Range[], size: (range: Range) => number): number {
  const most = ranges.reduce((largest, range) => Math.max(largest, size(range)), 1);
  for (const range of ranges) {
    if (size(range) === most || size(range) === 1) continue;
    const sizes = ranges.map((one) => ({ rows: one.length, columns: widthOf(one) }));
    throw new Error(shapesDifferMessage(sizes));
  }
  return most;
}

function cellAt(range: Range, row: number, column: number): Cell {
  const line = range[range.length === 1 ? 0 : row] ?? [];
  return line[widthOf(range) === 1 ? 0 : column] ?? null;
}

/** Rows down to the last in which a range that goes down holds something; all of them when none goes down. */
function filledRows(ranges: readonly Range[], height: number): number {
  if (height === 1) return 1;
  const tall = ranges.filter((range) => range.length > 1);
  let row = height;
  while (row > 0 && tall.every((range) => (range[row - 1] ?? []).every(isBlank))) row -= 1;
  return row;
}

function filledColumns(ranges: readonly Range[], width: number): number {
  if (width === 1) return 1;
  const wide = ranges.filter((range) => widthOf(range) > 1);
  let column = width;
  while (column > 0 && wide.every((range) => range.every((row) => isBlank(row[column - 1])))) column -= 1;
  return column;
}

/** Whether a cell of a first row reads like the title of its column: words without a figure. */
function holdsTitle(args: readonly Argument[], cells: readonly Cell[]): boolean {
  return cells.some(
    (cell, index) =>
      isRange(args[index] ?? null) && typeof cell === "string" && cell.trim() !== "" && !/\d/.test(cell),
  );
}
