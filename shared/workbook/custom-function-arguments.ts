import type { Day } from "../base/day.ts";
import type { Cell } from "../model/cell.ts";
import { rangePlace, shapesDifferMessage } from "../texts/custom-functions.ts";

/** An argument of a custom function: one cell, or the rows of a range. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** One cell of a result: the empty text is a blank cell. */
export type ResultCell = string | number | { readonly day: Day };

export type FunctionResult = ResultCell | readonly (readonly ResultCell[])[];

const isRange = (argument: Argument): argument is readonly (readonly Cell[])[] => Array.isArray(argument);

/** A range of one cell stands for that cell. */
function simplified(argument: Argument): Argument {
  if (!isRange(argument) || argument.length !== 1) return argument;
  const [row] = argument;
  return row?.length === 1 ? (row[0] ?? null) : argument;
}

/**
 * Applies a rule cell by cell: single cells are repeated, ranges must have one shape, the result has that shape.
 * `inRange` tells the rule that a blank row may be skipped.
 * @throws Error in French when the ranges differ in size, or the rule's own with the place in the range.
 */
export function eachCell(
  given: readonly Argument[],
  rule: (cells: readonly Cell[], inRange: boolean) => ResultCell,
): FunctionResult {
  const args = given.map(simplified);
  const ranges = args.filter(isRange);
  const shape = ranges[0];
  if (shape === undefined) return rule(args as readonly Cell[], false);
  const width = shape[0]?.length ?? 0;
  if (ranges.some((range) => range.length !== shape.length || range[0]?.length !== width)) {
    throw new Error(shapesDifferMessage());
  }
  return shape.map((row, rowIndex) =>
    row.map((_, columnIndex) => {
      const cells = args.map((argument) =>
        isRange(argument) ? (argument[rowIndex]?.[columnIndex] ?? null) : argument,
      );
      try {
        return rule(cells, true);
      } catch (problem) {
        const message = problem instanceof Error ? problem.message : String(problem);
        throw new Error(`${rangePlace(rowIndex + 1, columnIndex + 1)}${message}`);
      }
    }),
  );
}
