import { excelCell, isMoment } from "#shared/ledger/files/excel-cell.ts";
import { statementText } from "./excel-statement.ts";
import type { NewTab } from "./new-tab.ts";

/** An .xlsx file that is small as it comes, and more than a browser holds once it is read. */
export class TooVast extends Error {}

/** A tab of an .xlsx file; `statement`: the same as a bank's CSV, when it reads as one. */
export interface ExcelSheet extends NewTab {
  readonly statement: string | undefined;
}

/**
 * The tabs of an .xlsx file; its reader is loaded with the first one.
 * @throws TooVast before anything is made of such a file; another error when the file is not one
 */
export async function excelTabs(bytes: Uint8Array): Promise<readonly ExcelSheet[]> {
  const { holdsTooMuch, isTooVast } = await import("./excel-limits.ts");
  if (isTooVast(bytes)) throw new TooVast();
  const { default: readXlsxFile } = await import("read-excel-file/browser");
  // A copy in a buffer of its own: the bytes stay the caller's.
  const sheets = await readXlsxFile(bytes.slice().buffer, { trim: false });
  if (holdsTooMuch(sheets.map(({ data }) => data))) throw new TooVast();
  return sheets.map(({ sheet, data }) => ({
    title: sheet,
    rows: data.map((row) => row.map(excelCell)),
    days: dayColumns(data),
    statement: statementText(data),
  }));
}

/** Columns whose numbers are all days. */
function dayColumns(rows: readonly (readonly unknown[])[]): readonly number[] {
  const days = new Set<number>();
  const numbers = new Set<number>();
  for (const row of rows) {
    for (const [column, value] of row.entries()) {
      if (isMoment(value)) days.add(column);
      else if (typeof value === "number") numbers.add(column);
    }
  }
  return [...days].filter((column) => !numbers.has(column)).sort((a, b) => a - b);
}
