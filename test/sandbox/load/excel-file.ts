import readXlsxFile from "read-excel-file/node";
import { dateFormat, dateTimeFormat } from "../workbook/entered.ts";
import { serialOfWallClock } from "../workbook/serial.ts";
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

function cellOf(value: unknown): Cell | null {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return momentCell(value);
  if (typeof value === "number" || typeof value === "boolean") return { value };
  return { value: String(value) };
}

/** The reader gives Excel's wall clock as if it were UTC. */
function momentCell(at: Date): Cell {
  const serial = serialOfWallClock({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
  });
  return { value: serial, format: Number.isInteger(serial) ? dateFormat : dateTimeFormat };
}
