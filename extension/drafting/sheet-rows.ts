import { serialOfDay } from "#shared/base/day.ts";
import type { OutCell } from "#shared/workbook/book.ts";
import { AMOUNT_COLUMNS, HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import type { SheetsRequest } from "../reading/sheets-port.ts";

/**
 * The request that adds rows at the end of a tab. It is atomic and guesses no range, so two writers never
 * overwrite each other. Texts stay texts whatever they begin with; days are real dates.
 */
export function appendRequest(
  tab: TabName,
  sheetId: number,
  rows: readonly (readonly OutCell[])[],
): SheetsRequest {
  const amounts = (AMOUNT_COLUMNS[tab] ?? []).map((header) => HEADERS[tab].indexOf(header));
  return {
    appendCells: {
      sheetId,
      rows: rows.map((row) => ({
        values: row.map((cell, index) => cellData(cell, amounts.includes(index))),
      })),
      fields: "userEnteredValue,userEnteredFormat.numberFormat",
    },
  };
}

/** Rows of `Réglages` with the identifiers of tabs filled in; those of tabs that do not exist are left out. */
export function resolvedIds(
  rows: readonly (readonly OutCell[])[],
  ids: Readonly<Partial<Record<TabName, number>>>,
): readonly (readonly OutCell[])[] {
  return rows.flatMap((row) => {
    const cells: OutCell[] = [];
    for (const cell of row) {
      const id = typeof cell === "object" && cell !== null && "idOf" in cell ? ids[cell.idOf] : undefined;
      if (typeof cell === "object" && cell !== null && "idOf" in cell) {
        if (id === undefined) return [];
        cells.push(`#${id}`);
      } else cells.push(cell);
    }
    return [cells];
  });
}

function cellData(cell: OutCell, isAmount: boolean): object {
  if (cell === null || cell === "") return {};
  if (typeof cell === "object") {
    // Formulas and identifiers of tabs belong to rebuilt tabs and to `resolvedIds`: no row added here holds one.
    if (!("day" in cell)) return {};
    return {
      userEnteredValue: { numberValue: serialOfDay(cell.day) },
      userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } },
    };
  }
  if (typeof cell === "boolean") return { userEnteredValue: { boolValue: cell } };
  if (typeof cell === "string") return { userEnteredValue: { stringValue: cell } };
  if (!isAmount) return { userEnteredValue: { numberValue: cell } };
  return {
    userEnteredValue: { numberValue: cell },
    userEnteredFormat: { numberFormat: { type: "NUMBER", pattern: "#,##0.00" } },
  };
}
