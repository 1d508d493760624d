import type { Day } from "#shared/base/day.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import { utf8 } from "../evidence/zip.ts";
import { dayInZone } from "../reading/today.ts";
import { daysOfTab } from "./days-of-tab.ts";
import { csvOfRows, pasteOfRows } from "./export-rows.ts";
import { type ExportedTab, type LocalBook, type LocalBooks, rowsOf, type TabsWanted } from "./local-book.ts";
import { type KeptRow, keptRows, waitingRows, withExported } from "./table-rows.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** Which rows are exported: those of one tab, all of them or those that were not exported yet. */
export interface RowsWanted {
  readonly tab: ExportedTab;
  readonly all: boolean;
}

type Made = Attachment | { readonly refused: string };

const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The rows as a .csv file; they count as exported from then on. */
export async function rowsFile(
  books: LocalBooks,
  id: string | undefined,
  wanted: RowsWanted,
  now: Date,
): Promise<Made> {
  const { rows, book } = await exported(books, id, wanted);
  if (rows.length === 0 || book === undefined) return { refused: localTexts.exports.nothing };
  const name = localTexts.exports.rowsName(wanted.tab, book.head.title, dayOf(book, now));
  return { name, type: "text/csv;charset=utf-8", bytes: utf8(csvOfRows(wanted.tab, rows)) };
}

/** The rows to paste under the last one of the tab; they count as exported from then on. */
export async function rowsPaste(
  books: LocalBooks,
  id: string | undefined,
  wanted: RowsWanted,
): Promise<{ readonly text: string; readonly html: string; readonly count: number }> {
  const { rows } = await exported(books, id, wanted);
  return { ...pasteOfRows(wanted.tab, rows), count: rows.length };
}

/** The whole workbook as an .xlsx file, which Google Sheets and Excel open and this panel opens again. */
export function workbookFile(book: LocalBook | undefined, now: Date): Made {
  if (book === undefined) return { refused: localTexts.errors.gone };
  const on = dayOf(book, now);
  const tabs = book.head.tabs.map((tab) => {
    const rows = rowsOf(book, tab.sheetId);
    return { title: tab.title, rows, days: daysOfTab(tab, rows) };
  });
  const name = localTexts.exports.workbookName(book.head.title, on);
  return { name, type: EXCEL, bytes: writeXlsx(tabs, on) };
}

const dayOf = ({ head }: LocalBook, now: Date): Day => dayInZone(now, head.timeZone);

/** The rows wanted, marked as exported in the same transaction. */
async function exported(
  books: LocalBooks,
  id: string | undefined,
  { tab, all }: RowsWanted,
): Promise<{ readonly rows: readonly KeptRow[]; readonly book: LocalBook | undefined }> {
  let rows: readonly KeptRow[] = [];
  const ofTab: TabsWanted = ({ tabs }) =>
    tabs.filter(({ title }) => title === tab).map(({ sheetId }) => sheetId);
  if (id === undefined) return { rows, book: undefined };
  const book = await books.change(id, ofTab, (before) => {
    if (before === undefined) return undefined;
    rows = all ? keptRows(before, tab) : waitingRows(before, tab);
    return withExported(before, tab, rows);
  });
  return { rows, book };
}
