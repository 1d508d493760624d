import { growGrid } from "../workbook/cells.ts";
import { type Dimension, deleteDimension, dimensionSize } from "../workbook/dimensions.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";

/** One kind of request of `spreadsheets.batchUpdate`: its JSON, and what it does to the workbook. */
export interface UpdateRequest {
  readonly shape: Shape;
  /** Changes the workbook and gives the reply; throws InvalidRequest. `where`: `requests[0].addSheet`. */
  readonly apply: (workbook: Workbook, request: JsonObject, where: string) => object;
}

/** The sheet of an id (0 when absent, as in Google's JSON); refused when no sheet has it. */
export function sheetOf(workbook: Workbook, sheetId: unknown, where: string): Sheet {
  const id = Number(sheetId ?? 0);
  const sheet = workbook.sheets.find((candidate) => candidate.sheetId === id);
  if (sheet === undefined) throw new InvalidRequest(`Invalid ${where}: No grid with id: ${id}`);
  return sheet;
}

/** An object inside a request, empty when absent. */
export function objectIn(request: JsonObject, name: string): JsonObject {
  return (request[name] ?? {}) as JsonObject;
}

/** Makes the grid this long: new rows or columns come at the end, without any format. */
export function resize(sheet: Sheet, dimension: Dimension, size: number, where: string): void {
  if (!(size >= 1))
    throw new InvalidRequest(`Invalid ${where}: The grid must have at least one row and column.`);
  const before = dimensionSize(sheet, dimension);
  if (size < before) deleteDimension(sheet, dimension, size, before - size);
  else growGrid(sheet, dimension === "ROWS" ? size : 0, dimension === "COLUMNS" ? size : 0);
}
