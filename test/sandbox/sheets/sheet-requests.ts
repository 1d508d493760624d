import { freeSheetId, newSheet, type Sheet, type Workbook } from "../workbook/workbook.ts";
import { splitFields } from "./cell-data.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { objectIn, resize, sheetOf, type UpdateRequest } from "./request-parts.ts";
import { sheetProperties } from "./spreadsheet-resource.ts";

const sheetPropertiesShape: Shape = {
  sheetId: "integer",
  title: "string",
  index: "integer",
  sheetType: "string",
  gridProperties: {
    rowCount: "integer",
    columnCount: "integer",
    frozenRowCount: "integer",
    frozenColumnCount: "integer",
    hideGridlines: "boolean",
  },
  hidden: "boolean",
  tabColor: "any",
  tabColorStyle: "any",
  rightToLeft: "boolean",
};

/** Requests on whole tabs. */
export const sheetRequests: Readonly<Record<string, UpdateRequest>> = {
  addSheet: { shape: { properties: sheetPropertiesShape }, apply: addSheet },
  deleteSheet: { shape: { sheetId: "integer" }, apply: deleteSheet },
  updateSheetProperties: {
    shape: { properties: sheetPropertiesShape, fields: "string" },
    apply: updateSheetProperties,
  },
};

function refuseTitle(workbook: Workbook, title: string, where: string, own?: Sheet): void {
  const twin = workbook.sheets.find(
    (sheet) => sheet !== own && sheet.title.toLowerCase() === title.toLowerCase(),
  );
  if (twin !== undefined) {
    throw new InvalidRequest(
      `Invalid ${where}: A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
  if (title === "" || title.length > 100) {
    throw new InvalidRequest(`Invalid ${where}: The sheet name must have between 1 and 100 characters.`);
  }
}

function freeTitle(workbook: Workbook): string {
  const used = new Set(workbook.sheets.map((sheet) => sheet.title));
  let number = workbook.sheets.length + 1;
  while (used.has(`Feuille ${number}`)) number += 1;
  return `Feuille ${number}`;
}

function addSheet(workbook: Workbook, request: JsonObject, where: string): object {
  const properties = objectIn(request, "properties");
  if (properties.sheetType !== undefined && properties.sheetType !== "GRID") {
    throw new InvalidRequest(`Invalid ${where}: the local Google makes GRID sheets only.`);
  }
  const title = typeof properties.title === "string" ? properties.title : freeTitle(workbook);
  refuseTitle(workbook, title, where);
  const sheetId = Number(properties.sheetId ?? freeSheetId(workbook));
  if (workbook.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    throw new InvalidRequest(`Invalid ${where}: Sheet with id ${sheetId} already exists.`);
  }
  const sheet = newSheet(sheetId, title, [], gridOf(objectIn(properties, "gridProperties")));
  sheet.hidden = properties.hidden === true;
  const index = Math.min(Number(properties.index ?? workbook.sheets.length), workbook.sheets.length);
  workbook.sheets.splice(index, 0, sheet);
  return { addSheet: { properties: sheetProperties(sheet, index) } };
}

function gridOf(given: JsonObject): Record<string, number> {
  const names = ["rowCount", "columnCount", "frozenRowCount", "frozenColumnCount"];
  return Object.fromEntries(
    names.filter((name) => given[name] !== undefined).map((name) => [name, Number(given[name])]),
  );
}

function deleteSheet(workbook: Workbook, request: JsonObject, where: string): object {
  const id = Number(request.sheetId ?? 0);
  const index = workbook.sheets.findIndex((sheet) => sheet.sheetId === id);
  if (index < 0) throw new InvalidRequest(`Invalid ${where}: No sheet with id: ${id}`);
  const others = workbook.sheets.filter((sheet) => sheet.sheetId !== id);
  if (!others.some((sheet) => !sheet.hidden)) {
    throw new InvalidRequest(`Invalid ${where}: You can't remove all the visible sheets in a document.`);
  }
  workbook.sheets.splice(index, 1);
  return {};
}

function updateSheetProperties(workbook: Workbook, request: JsonObject, where: string): object {
  const properties = objectIn(request, "properties");
  const sheet = sheetOf(workbook, properties.sheetId, where);
  const grid = objectIn(properties, "gridProperties");
  for (const field of splitFields(request.fields, where)) {
    applySheetField(workbook, sheet, field, properties, grid, where);
  }
  return {};
}

function applySheetField(
  workbook: Workbook,
  sheet: Sheet,
  field: string,
  properties: JsonObject,
  grid: JsonObject,
  where: string,
): void {
  switch (field) {
    case "*":
    case "gridProperties":
      for (const name of field === "*" ? ["title", "hidden"] : []) {
        if (properties[name] !== undefined) applySheetField(workbook, sheet, name, properties, grid, where);
      }
      for (const name of Object.keys(gridOf(grid))) {
        applySheetField(workbook, sheet, `gridProperties.${name}`, properties, grid, where);
      }
      return;
    case "title": {
      const title = String(properties.title ?? "");
      refuseTitle(workbook, title, where, sheet);
      sheet.title = title;
      return;
    }
    case "hidden":
      sheet.hidden = properties.hidden === true;
      if (!workbook.sheets.some((candidate) => !candidate.hidden)) {
        throw new InvalidRequest(`Invalid ${where}: You can't hide all the sheets in a document.`);
      }
      return;
    case "index": {
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(Number(properties.index ?? 0), 0, sheet);
      return;
    }
    case "gridProperties.rowCount":
      resize(sheet, "ROWS", Number(grid.rowCount), where);
      return;
    case "gridProperties.columnCount":
      resize(sheet, "COLUMNS", Number(grid.columnCount), where);
      return;
    case "gridProperties.frozenRowCount":
      sheet.grid.frozenRowCount = Number(grid.frozenRowCount ?? 0);
      return;
    case "gridProperties.frozenColumnCount":
      sheet.grid.frozenColumnCount = Number(grid.frozenColumnCount ?? 0);
      return;
    case "sheetId":
    case "gridProperties.hideGridlines":
    case "tabColor":
    case "tabColorStyle":
    case "rightToLeft":
      return;
    default:
      throw new InvalidRequest(`Invalid ${where}: Invalid field: ${field}`);
  }
}
