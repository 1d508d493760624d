import { pathToFileURL } from "node:url";
import { day, serialOfDay } from "#shared/base/day.ts";
import { AMOUNT_COLUMNS, TAB_NAMES } from "#shared/workbook/tabs.ts";
import { displayed } from "../workbook/rendered.ts";
import {
  type Cell,
  newSheet,
  newWorkbook,
  type Row,
  type Sheet,
  type Workbook,
} from "../workbook/workbook.ts";
import { truth } from "./sample.ts";
import { summaryLines } from "./summary.ts";
import type { SampleCell, SampleTab } from "./tab.ts";
import { invoiceHeaderRow, sampleTabs } from "./tabs.ts";

export { SAMPLE_TODAY } from "./today.ts";

const spreadsheetId = "1menuiserieDurandEchantillonDeCrescendo00001";

/** The sample as the sandbox's workbook: a new one at each call, always with the same content. */
export function sampleWorkbook(): Workbook {
  const workbook = newWorkbook(spreadsheetId, "Menuiserie Durand – suivi clients");
  workbook.sheets = sampleTabs().map((tab, at) => sheetOf(tab, at === 0 ? 0 : 20_260_000 + at));
  return workbook;
}

function sheetOf(tab: SampleTab, sheetId: number): Sheet {
  const headerRow = tab.title === "Factures" ? invoiceHeaderRow : 0;
  const amounts = amountColumns(tab);
  const rows = tab.rows.map(
    (row, at): Row => row.map((cell, column) => cellOf(cell, at <= headerRow, amounts.has(column))),
  );
  const sheet = newSheet(sheetId, tab.title, rows, { frozenRowCount: headerRow + 1 });
  sheet.columnWidths = widthsOf(rows.slice(headerRow));
  return sheet;
}

/** Columns as wide as the owner would have drawn them: what they hold can be read, long texts up to a point. */
function widthsOf(rows: readonly Row[]): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const row of rows) {
    row.forEach((cell, column) => {
      const length = cell === null ? 0 : displayed(cell).length;
      widths[column] = Math.min(280, Math.max(widths[column] ?? 60, Math.ceil(length * 7.4) + 20));
    });
  }
  return widths;
}

/** Places of the columns shown with two decimals. */
function amountColumns(tab: SampleTab): ReadonlySet<number> {
  const ours = TAB_NAMES.find((name) => name === tab.title);
  const named = ours === undefined ? ["Montant HT", "TVA", "Montant TTC"] : (AMOUNT_COLUMNS[ours] ?? []);
  const headers = tab.rows[ours === undefined ? invoiceHeaderRow : 0] ?? [];
  return new Set(headers.flatMap((header, at) => (named.includes(String(header)) ? [at] : [])));
}

function cellOf(cell: SampleCell, heading: boolean, amount: boolean): Cell | null {
  if (cell === null) return null;
  if (typeof cell === "object") {
    return { value: serialOfDay(day(cell.date)), format: { type: "DATE", pattern: "dd/mm/yyyy" } };
  }
  if (heading) return { value: cell, style: { textFormat: { bold: true } } };
  if (typeof cell === "number" && amount) {
    return { value: cell, format: { type: "NUMBER", pattern: "#,##0.00" } };
  }
  return { value: cell };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(summaryLines(truth()).join("\n"));
}
