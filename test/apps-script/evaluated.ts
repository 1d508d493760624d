import { type CellValue, DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import { vi } from "vitest";
import type { Cell, Workbook } from "../sandbox/workbook/workbook.ts";

/** A cell as HyperFormula is given it: a text never becomes a number, a date or a formula. */
function contentOf(cell: Cell | null): RawCellContent {
  if (cell === null) return null;
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === "string" ? `'${cell.value}` : cell.value;
}

const holds = (cell: Cell | null): boolean =>
  cell !== null && (cell.value !== null || cell.formula !== undefined);

/** The rows down to the last that holds something, without the cells that only have a format. */
function contentsOf(rows: Workbook["sheets"][number]["rows"]): RawCellContent[][] {
  const filled = rows.map((cells) => cells.some(holds));
  return rows.slice(0, filled.lastIndexOf(true) + 1).map((cells) => {
    const last = cells.map(holds).lastIndexOf(true);
    return cells.slice(0, last + 1).map(contentOf);
  });
}

/**
 * What a formula of a written workbook shows on a day, computed by HyperFormula: a formula engine that is not ours.
 * @param row from 0, as the column.
 */
export function shownAt(
  workbook: Workbook,
  title: string,
  row: number,
  column: number,
  today: string,
): CellValue {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${today}T12:00:00`) });
  try {
    const engine = HyperFormula.buildFromSheets(
      Object.fromEntries(workbook.sheets.map((sheet) => [sheet.title, contentsOf(sheet.rows)])),
      { licenseKey: "gpl-v3", functionArgSeparator: ";" },
    );
    const value = engine.getCellValue({ sheet: engine.getSheetId(title) ?? -1, row, col: column });
    engine.destroy();
    return value instanceof DetailedCellError ? value.value : value;
  } finally {
    vi.useRealTimers();
  }
}
