import type { OutCell } from "#shared/workbook/book.ts";
import { AMOUNT_COLUMNS, DAY_COLUMNS, HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { PLAIN_TEXT } from "./cell-text.ts";

const AMOUNT = "#,##0.00";
/** English patterns, whatever the workbook's language: Sheets shows « 1 234,56 € » or « 1,234.56 € ». */
const EUROS = "#,##0.00\\ [$€-1]";
const DAY = "dd/mm/yyyy";
const WHOLE = "0";

/** Columns of ours that hold figures other than amounts. */
const WHOLE_COLUMNS = new Set(["Rang", "Étape", "Retard max (j)"]);

/**
 * Tabs whose look needs no format of ours, one call saved each: nobody types figures there, and their texts are kept
 * by `asText` at each writing.
 */
const UNFORMATTED: readonly TabName[] = ["Scénarios", "Modèles", "Indicateurs", "Anomalies"];

/** Tabs of ours whose rows each name their currency, in `Devise`: a sign is shown while all of them are euros. */
const WITH_CURRENCY: readonly TabName[] = ["Balance âgée", "Relances"];

/** Whether the amounts of a tab may carry the euro sign: it has rows, and all of them are in euros. */
export function isInEuros(tab: TabName, values: readonly (readonly OutCell[])[]): boolean {
  const currencies = currenciesOf(tab, values);
  return currencies.length > 0 && currencies.every((currency) => currency === "EUR");
}

/** Whether a row of the tab is in another currency than the euro. */
export function hasOtherCurrency(tab: TabName, values: readonly (readonly OutCell[])[]): boolean {
  return currenciesOf(tab, values).some((currency) => currency !== "EUR");
}

/** Currencies of the rows below the headers. */
function currenciesOf(tab: TabName, values: readonly (readonly OutCell[])[]): readonly string[] {
  const column = HEADERS[tab].indexOf("Devise");
  if (!WITH_CURRENCY.includes(tab) || column < 0) return [];
  const header = values.findIndex((row) => row[column] === "Devise");
  return values.slice(header + 1).flatMap((row) => {
    const currency = row[column];
    return typeof currency === "string" && currency !== "" ? [currency] : [];
  });
}

/** Runs of amount columns, from 1, and the format without a sign: for a tab that other currencies come to. */
export function unsignedAmounts(tab: TabName): {
  readonly format: string;
  readonly signed: string;
  readonly runs: readonly { readonly column: number; readonly count: number }[];
} {
  const runs: { column: number; count: number }[] = [];
  HEADERS[tab].forEach((header, index) => {
    if (AMOUNT_COLUMNS[tab]?.includes(header) !== true) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + last.count === index + 1) last.count += 1;
    else runs.push({ column: index + 1, count: 1 });
  });
  return { format: AMOUNT, signed: EUROS, runs };
}

/**
 * The number format of each column of a tab of ours: texts are plain text, also in rows that come later (a phone
 * number or an invoice number typed by the owner stays as typed). `undefined`: the tab gets none.
 */
export function columnFormats(tab: TabName, amount: string = AMOUNT): readonly string[] | undefined {
  if (UNFORMATTED.includes(tab)) return undefined;
  return HEADERS[tab].map((header) => {
    if (DAY_COLUMNS[tab]?.includes(header)) return DAY;
    if (AMOUNT_COLUMNS[tab]?.includes(header)) return amount;
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
  const columns = columnFormats(tab, isInEuros(tab, values) ? EUROS : AMOUNT);
  if (columns === undefined) return undefined;
  return Array.from({ length: rowCount }, (_, row) => {
    const cells = values[row] ?? [];
    return columns.map((format, column) =>
      tab === "Réglages" && column === 1 && cells[0] === DAY_SETTING
        ? DAY
        : formatOf(cells[column] ?? null, format),
    );
  });
}

/** A setting that is a day when it is filled: the owner types it as in any date cell, and in their own language. */
const DAY_SETTING = "Date d'arrêté";

function formatOf(cell: OutCell, columnFormat: string): string {
  if (typeof cell === "string") return PLAIN_TEXT;
  if (typeof cell === "object" && cell !== null && "day" in cell) return DAY;
  if (typeof cell === "number" && columnFormat === PLAIN_TEXT) return Number.isInteger(cell) ? WHOLE : AMOUNT;
  return columnFormat;
}
