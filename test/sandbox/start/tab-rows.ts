import type { Cell, Workbook } from "../workbook/workbook.ts";

/** A row of one of our tabs, by header. */
export type TabRow = ReadonlyMap<string, Cell>;

/** The rows below the header row, which is the first row whose column A holds `firstHeader`; none: no such tab. */
export function tabRows(workbook: Workbook, title: string, firstHeader: string): readonly TabRow[] {
  const rows = workbook.sheets.find((sheet) => sheet.title === title)?.rows ?? [];
  const headerAt = rows.findIndex((row) => row[0]?.value === firstHeader);
  if (headerAt < 0) return [];
  const headers = (rows[headerAt] ?? []).map((cell) => String(cell?.value ?? ""));
  return rows
    .slice(headerAt + 1)
    .filter((row) => row.some((cell) => cell !== null && cell.value !== null && cell.value !== ""))
    .map(
      (row) => new Map(headers.map((header, column) => [header, row[column] ?? { value: null }] as const)),
    );
}

/** The text of a cell. */
export function textIn(row: TabRow, header: string): string {
  const value = row.get(header)?.value ?? "";
  return value === null ? "" : String(value);
}

/** The number of a cell; 0 when it holds none. */
export function numberIn(row: TabRow, header: string): number {
  const value = row.get(header)?.value;
  return typeof value === "number" ? value : 0;
}
