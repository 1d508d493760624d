import type { Day } from "#shared/base/day.ts";
import type { Indicator } from "#shared/indicators/indicators.ts";
import { sizeRow, workbookSize } from "#shared/indicators/workbook-size.ts";
import type { TabCells } from "#shared/model/cell.ts";
import type { Book, BookInput, OutCell, Outcome, ProposedColumn } from "#shared/workbook/book.ts";
import { tabsToRead } from "#shared/workbook/needed-tabs.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import type { SheetsPort, SheetTab, WorkbookMetadata } from "./sheets-port.ts";
import { dayInZone } from "./today.ts";

/** A workbook that was read: what it is called, and what the core understood. */
export type WorkbookReading = { readonly metadata: WorkbookMetadata; readonly today: Day } & (
  | {
      readonly kind: "book";
      readonly book: Book;
      readonly outcome: Outcome;
      /** How big the tabs that were read have become. */
      readonly size: Indicator;
    }
  | {
      readonly kind: "proposal";
      readonly message: string;
      readonly columns: readonly ProposedColumn[];
      /** What was read, for the owner's corrections. */
      readonly input: BookInput;
      readonly settingRows: readonly (readonly OutCell[])[];
      readonly ourTabs: Book["ourTabs"];
    }
  | { readonly kind: "refused"; readonly message: string }
);

/**
 * Reads the workbook in two calls (its metadata, then the cells of the tabs that count) and computes the plan.
 * @throws what the port throws: the message is to be shown as it is.
 */
export async function readWorkbook(sheets: SheetsPort, now: Date): Promise<WorkbookReading> {
  const metadata = await sheets.metadata();
  const tabs = await readTabs(sheets, metadata.tabs);
  const today = dayInZone(now, metadata.timeZone);
  const input: BookInput = { tabs, today, locale: metadata.locale };
  const reading = readBook(input);
  if (reading.kind === "refused") return { ...reading, metadata, today };
  if (reading.kind === "proposal") return { ...reading, input, metadata, today };
  const { book } = reading;
  const size = sizeRow(workbookSize(tabs, book.ourTabs));
  return { kind: "book", book, outcome: planBook(book), size, metadata, today };
}

/** Tabs that are not needed (views, drafted letters) come without cells: their identifiers are enough. */
async function readTabs(sheets: SheetsPort, tabs: readonly SheetTab[]): Promise<readonly TabCells[]> {
  const wanted = tabsToRead(tabs);
  const found = wanted.length === 0 ? [] : await sheets.ranges(wanted.map((tab) => tab.title));
  const rows = new Map(wanted.map((tab, index) => [tab.sheetId, found[index] ?? []]));
  return tabs.map(({ sheetId, title }) => ({ sheetId, title, rows: rows.get(sheetId) ?? [] }));
}
