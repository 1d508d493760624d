import type { Day } from "#shared/base/day.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import { utf8 } from "../evidence/zip.ts";
import { dayInZone } from "../reading/today.ts";
import { daysOfTab } from "./days-of-tab.ts";
import { csvOfRows, pasteOfRows } from "./export-rows.ts";
import { type ExportedTab, type LocalBook, type LocalBooks, rowsOf, type TabsWanted } from "./local-book.ts";
import { LocalError } from "./local-error.ts";
import { type KeptRow, keptRows, waitingRows, withExported } from "./table-rows.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** Which rows are exported: those of one tab, all of them or those that were not exported yet. */
export interface RowsWanted {
  readonly tab: ExportedTab;
  readonly all: boolean;
}

type Made = Attachment | { readonly refused: string };

const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Saves the rows as a .csv file; they count as exported once it is saved, and not before.
 * @param save what puts the file among the downloads
 * @throws LocalError when it could not be saved: the rows stay to be exported
 */
export async function saveRows(
  books: LocalBooks,
  id: string | undefined,
  wanted: RowsWanted,
  now: Date,
  save: (file: Attachment) => Promise<void>,
): Promise<Made> {
  const { rows, book } = await rowsWanted(books, id, wanted);
  if (rows.length === 0 || book === undefined) return { refused: localTexts.exports.nothing };
  const name = localTexts.exports.rowsName(wanted.tab, book.head.title, dayOf(book, now));
  const bytes = utf8(csvOfRows(wanted.tab, rows));
  const file = { name, type: "text/csv;charset=utf-8", bytes };
  await handedOut(() => save(file), localTexts.errors.notSaved(name));
  await countAsExported(books, book, wanted, rows);
  return file;
}

/**
 * Copies the rows to be pasted under the last one of the tab; they count as exported once the clipboard has them.
 * @returns how many; 0: none waits, and the clipboard keeps what it held
 * @throws LocalError when the clipboard did not take them: they stay to be exported
 */
export async function copyRows(
  books: LocalBooks,
  id: string | undefined,
  wanted: RowsWanted,
  copy: (text: string, html: string) => Promise<void>,
): Promise<number> {
  const { rows, book } = await rowsWanted(books, id, wanted);
  if (rows.length === 0 || book === undefined) return 0;
  const { text, html } = pasteOfRows(wanted.tab, rows);
  await handedOut(() => copy(text, html), localTexts.errors.notCopied);
  await countAsExported(books, book, wanted, rows);
  return rows.length;
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

const ofTab =
  (tab: ExportedTab): TabsWanted =>
  ({ tabs }) =>
    tabs.filter(({ title }) => title === tab).map(({ sheetId }) => sheetId);

async function rowsWanted(
  books: LocalBooks,
  id: string | undefined,
  { tab, all }: RowsWanted,
): Promise<{ readonly rows: readonly KeptRow[]; readonly book: LocalBook | undefined }> {
  const book = id === undefined ? undefined : await books.read(id, ofTab(tab));
  if (book === undefined) return { rows: [], book };
  return { rows: all ? keptRows(book, tab) : waitingRows(book, tab), book };
}

/** These rows and no other: what was noted meanwhile waits for the next export. */
async function countAsExported(
  books: LocalBooks,
  { head }: LocalBook,
  { tab }: RowsWanted,
  rows: readonly KeptRow[],
): Promise<void> {
  await books.change(
    head.id,
    () => [],
    (now) => (now === undefined ? undefined : withExported(now, tab, rows)),
  );
}

async function handedOut(act: () => Promise<void>, failure: string): Promise<void> {
  try {
    await act();
  } catch {
    throw new LocalError(failure);
  }
}
