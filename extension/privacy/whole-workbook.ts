import type { TabCells } from "#shared/model/cell.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import type { SheetsPort, SheetTab } from "../reading/sheets-port.ts";
import { dayInZone } from "../reading/today.ts";

/** The whole workbook with every cell, views and letters too, and what follows from it. */
export interface WholeWorkbook {
  readonly metadataTabs: readonly SheetTab[];
  readonly tabs: readonly TabCells[];
  readonly book: Book;
  readonly outcome: Outcome;
}

/** Reads every tab in two calls; `undefined`: the workbook is no longer understood. @throws what the port throws */
export async function readWhole(sheets: SheetsPort, now: Date): Promise<WholeWorkbook | undefined> {
  const metadata = await sheets.metadata();
  const titles = metadata.tabs.map(({ title }) => title);
  const found = titles.length === 0 ? [] : await sheets.ranges(titles);
  const tabs = metadata.tabs.map(({ sheetId, title }, at) => ({ sheetId, title, rows: found[at] ?? [] }));
  const today = dayInZone(now, metadata.timeZone);
  const reading = readBook({ tabs, today, locale: metadata.locale });
  if (reading.kind !== "book") return undefined;
  const { book } = reading;
  return { metadataTabs: metadata.tabs, tabs, book, outcome: planBook(book) };
}
