import type { OutCell } from "#shared/workbook/book.ts";
import { AMOUNT_COLUMNS, DAY_COLUMNS, HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { PLAIN_TEXT } from "./cell-text.ts";

const AMOUNT = "#,##0.00";
const DAY = "dd/mm/yyyy";
const WHOLE = "0";

/** Columns of ours that hold figures other than amounts. */
const WHOLE_COLUMNS = new Set(["Rang", "Étape", "Retard max (j)"]);

/**
 * Tabs whose look needs no format of ours, one call saved each: nobody types figures there, and their texts are kept
 * by `asText` at each writing.
 */
const UNFORMATTED: readonly TabName[] = ["Scénarios", "Modèles", "Indicateurs", "Anomalies"];

/**
 * The number format of each column of a tab of ours: texts are plain text, also in rows that come later (a phone
 * number or an invoice number typed by the owner stays as typed). `undefined`: the tab gets none.
 */
export function columnFormats(tab: TabName): readonly string[] | undefined {
  if (UNFORMATTED.includes(tab)) return undefined;
  return HEADERS[tab].map((header) => {
    if (DAY_COLUMNS[tab]?.includes(header)) return DAY;
    if (AMOUNT_COLUMNS[tab]?.includes(header)) return AMOUNT;
    return WHOLE_COLUMNS.has(header) ? WHOLE : PLAIN_TEXT;
  });
}

/**
 * Formats of a whole new tab, row by row: the columns', except where a first value is of another kind (the day above
 * the balance, a figure among the settings), since a number put in a plain-text cell would become a text.
 */
export function newTabFormats(
  tab: TabName,
  rowCount: number,
  values: readonly (readonly OutCell[])[],
): readonly (readonly string[])[] | undefined {
  const columns = columnFormats(tab);
  if (columns === undefined) return undefined;
  return Array.from({ length: rowCount }, (_, row) => {
    const cells = values[row] ?? [];
    return columns.map((format, column) => formatOf(cells[column] ?? null, format));
  });
}

function formatOf(cell: OutCell, columnFormat: string): string {
  if (typeof cell === "string") return PLAIN_TEXT;
  if (typeof cell === "object" && cell !== null && "day" in cell) return DAY;
  if (typeof cell === "number" && columnFormat === PLAIN_TEXT) return Number.isInteger(cell) ? WHOLE : AMOUNT;
  return columnFormat;
}
