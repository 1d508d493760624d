import readXlsxFile from "read-excel-file/node";
import { excelCell, isMoment } from "#shared/ledger/files/excel-cell.ts";
import { dateFormat, dateTimeFormat } from "../workbook/entered.ts";
import type { Cell, Row } from "../workbook/workbook.ts";

export interface ExcelSheet {
  readonly title: string;
  readonly rows: Row[];
}

/** The tabs of an .xlsx file: numbers stay numbers, days become serial numbers shown as days. */
export async function sheetsOfExcelFile(bytes: Uint8Array): Promise<ExcelSheet[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ title: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

function cellOf(read: unknown): Cell | null {
  const value = excelCell(read);
  if (value === null) return null;
  return isMoment(read)
    ? { value, format: Number.isInteger(value) ? dateFormat : dateTimeFormat }
    : { value };
}
