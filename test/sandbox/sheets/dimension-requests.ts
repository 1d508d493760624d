import { type Dimension, deleteDimension, dimensionSize, insertDimension } from "../workbook/dimensions.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { objectIn, resize, sheetOf, type UpdateRequest } from "./request-parts.ts";

const dimensionRangeShape: Shape = {
  sheetId: "integer",
  dimension: "string",
  startIndex: "integer",
  endIndex: "integer",
};

/** Requests on rows and columns. */
export const dimensionRequests: Readonly<Record<string, UpdateRequest>> = {
  appendDimension: {
    shape: { sheetId: "integer", dimension: "string", length: "integer" },
    apply: appendDimension,
  },
  insertDimension: {
    shape: { range: dimensionRangeShape, inheritFromBefore: "boolean" },
    apply: insertDimensionRequest,
  },
  deleteDimension: { shape: { range: dimensionRangeShape }, apply: deleteDimensionRequest },
};

function dimensionOf(given: unknown, where: string): Dimension {
  if (given === "ROWS" || given === "COLUMNS") return given;
  throw new InvalidRequest(`Invalid ${where}: No dimension specified.`);
}

function appendDimension(workbook: Workbook, request: JsonObject, where: string): object {
  const sheet = sheetOf(workbook, request.sheetId, where);
  const dimension = dimensionOf(request.dimension, where);
  const length = Number(request.length ?? 0);
  if (!(length > 0)) throw new InvalidRequest(`Invalid ${where}: Length must be greater than zero.`);
  resize(sheet, dimension, dimensionSize(sheet, dimension) + length, where);
  return {};
}

function insertDimensionRequest(workbook: Workbook, request: JsonObject, where: string): object {
  const { sheet, dimension, start, end } = dimensionRange(workbook, request, where);
  if (start > dimensionSize(sheet, dimension)) {
    throw new InvalidRequest(`Invalid ${where}: range.startIndex[${start}] must be inside the grid.`);
  }
  if (request.inheritFromBefore === true && start === 0) {
    throw new InvalidRequest(`Invalid ${where}: inheritFromBefore cannot be true if inserting at index 0.`);
  }
  insertDimension(sheet, dimension, start, end - start, request.inheritFromBefore === true);
  return {};
}

function deleteDimensionRequest(workbook: Workbook, request: JsonObject, where: string): object {
  const { sheet, dimension, start, end: asked } = dimensionRange(workbook, request, where);
  const size = dimensionSize(sheet, dimension);
  if (start >= size) {
    throw new InvalidRequest(`Invalid ${where}: Cannot delete a row or column that doesn't exist.`);
  }
  const end = Math.min(asked, size);
  if (end - start === size) {
    throw new InvalidRequest(
      `Invalid ${where}: You can't delete all the ${dimension.toLowerCase()} on the sheet.`,
    );
  }
  deleteDimension(sheet, dimension, start, end - start);
  return {};
}

function dimensionRange(workbook: Workbook, request: JsonObject, where: string) {
  const range = objectIn(request, "range");
  const sheet = sheetOf(workbook, range.sheetId, where);
  const dimension = dimensionOf(range.dimension, where);
  const start = Number(range.startIndex ?? 0);
  const end = Number(range.endIndex ?? dimensionSize(sheet, dimension));
  if (start < 0 || end <= start) {
    throw new InvalidRequest(
      `Invalid ${where}: range.endIndex[${end}] must be after range.startIndex[${start}].`,
    );
  }
  return { sheet, dimension, start, end };
}
