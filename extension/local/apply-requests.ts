import type { Cell } from "#shared/model/cell.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import type { SheetsRequest } from "../reading/sheets-port.ts";
import type { LocalBook, LocalHead, Rows } from "./local-book.ts";
import { LocalError } from "./local-error.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The tabs whose cells a list of requests touches. */
export function tabsTouched(requests: readonly SheetsRequest[]): readonly number[] {
  const touched = requests.flatMap((request) => {
    const { appendCells, updateCells } = request;
    const place = fields(updateCells).start ?? fields(updateCells).range ?? appendCells;
    const { sheetId } = fields(place);
    return typeof sheetId === "number" ? [sheetId] : [];
  });
  return [...new Set(touched)];
}

/**
 * The workbook after requests of `spreadsheets.batchUpdate`, as Google would carry them out: those that the product
 * sends, and no others. Nothing is changed in place.
 * @throws Error that names a request which is not carried out here, or a tab that is not there: none is done then
 */
export function applyRequests(before: LocalBook, requests: readonly SheetsRequest[]): LocalBook {
  let { head } = before;
  const rows = new Map(before.rows);
  const rowsOfTab = (place: Fields): { readonly id: number; readonly rows: Rows } => {
    const { sheetId } = place;
    const tab = head.tabs.find((one) => one.sheetId === sheetId);
    if (tab === undefined) throw new LocalError(localTexts.errors.noTab);
    return { id: tab.sheetId, rows: rows.get(tab.sheetId) ?? [] };
  };
  for (const request of requests) {
    const [name = "", content] = Object.entries(request)[0] ?? [];
    const order = fields(content);
    if (name === "addSheet") {
      head = withTab(head, fields(order.properties));
    } else if (name === "appendCells") {
      const { id, rows: found } = rowsOfTab(order);
      rows.set(id, [...filled(found), ...list(order.rows).map(newRow)]);
    } else if (name === "updateCells") {
      const start = fields(order.start);
      const { id, rows: found } = rowsOfTab(start);
      rows.set(id, updated(found, start, list(order.rows)));
    } else {
      throw new LocalError(localTexts.errors.unknownRequest(name));
    }
  }
  return { head, rows };
}

function withTab(head: LocalHead, { sheetId, title }: Fields): LocalHead {
  if (typeof sheetId !== "number" || typeof title !== "string") {
    throw new LocalError(localTexts.errors.unknownRequest("addSheet"));
  }
  if (head.tabs.some((tab) => tab.sheetId === sheetId || tab.title === title)) {
    throw new LocalError(localTexts.errors.tabExists(title));
  }
  return { ...head, tabs: [...head.tabs, { sheetId, title }] };
}

/** Rows up to the last one that holds something: what is appended goes right after it, as in Google's own. */
function filled(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === null || cell === "")) end -= 1;
  return rows.slice(0, end);
}

function newRow(row: unknown): readonly Cell[] {
  return list(fields(row).values).map(cellOf);
}

function updated(rows: Rows, { rowIndex, columnIndex }: Fields, changes: readonly unknown[]): Rows {
  if (typeof rowIndex !== "number" || typeof columnIndex !== "number") {
    throw new LocalError(localTexts.errors.unknownRequest("updateCells"));
  }
  const all = [...rows];
  while (all.length < rowIndex + changes.length) all.push([]);
  for (const [offset, change] of changes.entries()) {
    const row = [...(all[rowIndex + offset] ?? [])];
    const cells = newRow(change);
    while (row.length < columnIndex + cells.length) row.push(null);
    row.splice(columnIndex, cells.length, ...cells);
    all[rowIndex + offset] = row;
  }
  return all;
}

/** The value of a `CellData`: a number, a boolean, a text; formats are Google's affair. */
function cellOf(data: unknown): Cell {
  const value = fields(fields(data).userEnteredValue);
  const { numberValue, boolValue, stringValue } = value;
  if (typeof numberValue === "number") return numberValue;
  if (typeof boolValue === "boolean") return boolValue;
  if (typeof stringValue === "string") return stringValue === "" ? null : stringValue;
  const [other] = Object.keys(value);
  if (other !== undefined) throw new LocalError(localTexts.errors.unknownRequest(other));
  return null;
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
