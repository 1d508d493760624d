import { readFileSync } from "node:fs";
import { basename } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { day, serialOfDay } from "#shared/base/day.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { splitText } from "#shared/ledger/files/split-text.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { platformDecoder } from "../../tools/unicode-decoder.ts";

/** Where the real files stand when the machine has them; they are never part of the repository. */
export const DATA_FOLDER = new URL("../../../../shared/data/", import.meta.url).pathname;

/** The tabs of a file as the products read it: one tab for a text, its cells text; dates of a workbook as serials. */
export async function tabsOfFile(path: string): Promise<TabCells[]> {
  const title = basename(path).replace(/\.[^.]+$/, "");
  if (!path.endsWith(".xlsx")) {
    const { rows } = splitText(decodeText(readFileSync(path), platformDecoder).text);
    return [
      { sheetId: 1, title, rows: rows.map((row) => row.map((cell): Cell => (cell === "" ? null : cell))) },
    ];
  }
  const sheets = await readXlsxFile(path);
  return sheets.map(({ sheet, data }, index) => ({
    sheetId: index + 1,
    title: sheet,
    rows: data.map((row) => row.map(cellOf)),
  }));
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return serialOfDay(day(value.toISOString().slice(0, 10)));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
