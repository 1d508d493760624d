import { cellAt, changeAlike, growGrid, lastRow, putCell } from "../workbook/cells.ts";
import type { Box, Cell, Sheet, Workbook } from "../workbook/workbook.ts";
import { type CellFields, cellDataShape, cellFieldsOf, changedCell } from "./cell-data.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { objectIn, sheetOf, type UpdateRequest } from "./request-parts.ts";

const gridRangeShape: Shape = {
  sheetId: "integer",
  startRowIndex: "integer",
  endRowIndex: "integer",
  startColumnIndex: "integer",
  endColumnIndex: "integer",
};
const rowDataShape: Shape = [{ values: [cellDataShape] }];

/** Requests on cells. */
export const cellRequests: Readonly<Record<string, UpdateRequest>> = {
  appendCells: {
    shape: { sheetId: "integer", rows: rowDataShape, fields: "string" },
    apply: appendCells,
  },
  updateCells: {
    shape: {
      rows: rowDataShape,
      fields: "string",
      start: { sheetId: "integer", rowIndex: "integer", columnIndex: "integer" },
      range: gridRangeShape,
    },
    apply: updateCells,
  },
  repeatCell: {
    shape: { range: gridRangeShape, cell: cellDataShape, fields: "string" },
    apply: repeatCell,
  },
};

/** Rows after the last one with content; rows that must be added come without any format. */
function appendCells(workbook: Workbook, request: JsonObject, where: string): object {
  const sheet = sheetOf(workbook, request.sheetId, where);
  writeRowData(sheet, lastRow(sheet), 0, request, cellFieldsOf(request.fields, where), where, true);
  return {};
}

function updateCells(workbook: Workbook, request: JsonObject, where: string): object {
  const fields = cellFieldsOf(request.fields, where);
  if (request.range !== undefined) {
    const range = objectIn(request, "range");
    const sheet = sheetOf(workbook, range.sheetId, where);
    const box = boxOf(sheet, range, where);
    // Cells of the range that the rows do not reach are cleared, as far as the fields say.
    changeAlike(sheet, box, (cell) => changedCell(cell, {}, fields, where));
    const rows = ((request.rows ?? []) as JsonObject[]).slice(0, box.endRow - box.startRow).map((row) => ({
      values: ((row.values ?? []) as JsonObject[]).slice(0, box.endColumn - box.startColumn),
    }));
    writeRowData(sheet, box.startRow, box.startColumn, { rows }, fields, where, false);
    return {};
  }
  if (request.start === undefined) {
    throw new InvalidRequest(`Invalid ${where}: Must specify one of: start, range.`);
  }
  const start = objectIn(request, "start");
  const sheet = sheetOf(workbook, start.sheetId, where);
  writeRowData(
    sheet,
    Number(start.rowIndex ?? 0),
    Number(start.columnIndex ?? 0),
    request,
    fields,
    where,
    false,
  );
  return {};
}

function writeRowData(
  sheet: Sheet,
  startRow: number,
  startColumn: number,
  request: JsonObject,
  fields: CellFields,
  where: string,
  grow: boolean,
): void {
  const rows = (request.rows ?? []) as JsonObject[];
  const width = rows.reduce((most, row) => Math.max(most, ((row.values ?? []) as unknown[]).length), 0);
  const [endRow, endColumn] = [startRow + rows.length, startColumn + width];
  if (grow) growGrid(sheet, endRow, endColumn);
  else if (endRow > sheet.grid.rowCount || endColumn > sheet.grid.columnCount) {
    throw new InvalidRequest(
      `Invalid ${where}: Attempting to write row: ${endRow - 1}, column: ${endColumn - 1}, beyond the last requested row of: ${sheet.grid.rowCount - 1} or column of: ${sheet.grid.columnCount - 1}`,
    );
  }
  rows.forEach((row, down) => {
    ((row.values ?? []) as JsonObject[]).forEach((data, across) => {
      const [line, column] = [startRow + down, startColumn + across];
      putCell(sheet, line, column, changedCell(cellAt(sheet, line, column), data, fields, where));
    });
  });
}

function repeatCell(workbook: Workbook, request: JsonObject, where: string): object {
  const range = objectIn(request, "range");
  const sheet = sheetOf(workbook, range.sheetId, where);
  const fields = cellFieldsOf(request.fields, where, "cell");
  const data = objectIn(request, "cell");
  const repeated = (cell: Cell) => changedCell(cell, data, fields, where);
  changeAlike(sheet, boxOf(sheet, range, where), repeated);
  return {};
}

function boxOf(sheet: Sheet, range: JsonObject, where: string): Box {
  const { rowCount, columnCount } = sheet.grid;
  const box = {
    startRow: Number(range.startRowIndex ?? 0),
    endRow: Number(range.endRowIndex ?? rowCount),
    startColumn: Number(range.startColumnIndex ?? 0),
    endColumn: Number(range.endColumnIndex ?? columnCount),
  };
  if (
    box.startRow < 0 ||
    box.startColumn < 0 ||
    box.startRow >= box.endRow ||
    box.startColumn >= box.endColumn
  ) {
    throw new InvalidRequest(`Invalid ${where}: The range is empty or begins before the sheet.`);
  }
  if (box.endRow > rowCount || box.endColumn > columnCount) {
    throw new InvalidRequest(
      `Invalid ${where}: range exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return box;
}
