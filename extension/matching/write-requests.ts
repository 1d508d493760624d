import { serialOfDay } from "#shared/base/day.ts";
import type { BookWrite, CellsWrite, OutCell, TabWrite } from "#shared/workbook/book.ts";
import { newTabRows } from "#shared/workbook/new-tabs.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import { appendRequest } from "../drafting/sheet-rows.ts";
import type { SheetsRequest } from "../reading/sheets-port.ts";

/** Sheet ids of tabs, those made since the workbook was read included. */
export type TabIds = Readonly<Partial<Record<TabName, number>>>;

export const isCells = (write: BookWrite): write is CellsWrite => "cells" in write;

/**
 * What the core wants written, as requests of one `batchUpdate`: rows are added where Google finds the end of the tab,
 * single cells are changed in place, all or nothing.
 */
export function writeRequests(writes: readonly BookWrite[], ids: TabIds): readonly SheetsRequest[] {
  return writes.flatMap((write) => (isCells(write) ? cellRequests(write) : addedRows(write, ids)));
}

function addedRows(write: TabWrite, ids: TabIds): readonly SheetsRequest[] {
  const sheetId = write.sheetId ?? ids[write.tab];
  // The tab was made with its headers just before.
  const rows = write.sheetId === undefined ? write.values.slice(newTabRows(write.tab).length) : write.values;
  return sheetId === undefined || rows.length === 0 ? [] : [appendRequest(write.tab, sheetId, rows)];
}

type Cells = CellsWrite["cells"];

/** One request for each run of rows of one column: a thousand cells are a few requests. */
function cellRequests({ sheetId, cells }: CellsWrite): readonly SheetsRequest[] {
  const runs: { readonly column: number; readonly row: number; readonly values: OutCell[] }[] = [];
  for (const { row, column, value } of inColumns(cells)) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.values.length === row) last.values.push(value);
    else runs.push({ column, row, values: [value] });
  }
  return runs.map(({ column, row, values }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row - 1, columnIndex: column },
      rows: values.map((value) => ({ values: [userEntered(value)] })),
      fields: values.some(isDay) ? "userEnteredValue,userEnteredFormat.numberFormat" : "userEnteredValue",
    },
  }));
}

function inColumns(cells: Cells): Cells {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}

const isDay = (value: OutCell): value is { readonly day: Parameters<typeof serialOfDay>[0] } =>
  typeof value === "object" && value !== null && "day" in value;

/** A text stays text whatever it begins with; an empty cell is emptied. */
function userEntered(value: OutCell): object {
  if (isDay(value)) {
    return {
      userEnteredValue: { numberValue: serialOfDay(value.day) },
      userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } },
    };
  }
  if (typeof value === "number") return { userEnteredValue: { numberValue: value } };
  if (typeof value === "boolean") return { userEnteredValue: { boolValue: value } };
  return typeof value === "string" && value !== "" ? { userEnteredValue: { stringValue: value } } : {};
}
