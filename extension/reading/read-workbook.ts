import type { Day } from "#shared/base/day.ts";
import type { Indicator } from "#shared/indicators/indicators.ts";
import { sizeRow, workbookSize } from "#shared/indicators/workbook-size.ts";
import type { Book, BookInput, OutCell, Outcome, ProposedColumn } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { type FetchedWorkbook, fetchWorkbook } from "./fetch-workbook.ts";
import type { SheetsPort, WorkbookMetadata } from "./sheets-port.ts";
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
  return understood(await fetchWorkbook(sheets), now);
}

/** What the core understands of a workbook that was fetched, and its plan. */
export function understood({ metadata, tabs }: FetchedWorkbook, now: Date): WorkbookReading {
  const today = dayInZone(now, metadata.timeZone);
  const input: BookInput = { tabs, today, locale: metadata.locale };
  const reading = readBook(input);
  if (reading.kind === "refused") return { ...reading, metadata, today };
  if (reading.kind === "proposal") return { ...reading, input, metadata, today };
  const { book } = reading;
  const size = sizeRow(workbookSize(tabs, book.ourTabs));
  return { kind: "book", book, outcome: planBook(book), size, metadata, today };
}
