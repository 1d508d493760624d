import type { TabCells } from "#shared/model/cell.ts";
import { tabsToRead } from "#shared/workbook/needed-tabs.ts";
import type { SheetsPort, SheetTab, WorkbookMetadata } from "./sheets-port.ts";

/** A workbook as it was fetched, before anything is understood of it. */
export interface FetchedWorkbook {
  readonly metadata: WorkbookMetadata;
  /** Every tab; those that are not needed come without cells. */
  readonly tabs: readonly TabCells[];
}

/**
 * Fetches a workbook in two calls: its metadata, then the cells of the tabs that count. It needs nothing of the core,
 * so that the calls can be on their way while the core loads.
 * @throws what the port throws: the message is to be shown as it is.
 */
export async function fetchWorkbook(sheets: SheetsPort): Promise<FetchedWorkbook> {
  const metadata = await sheets.metadata();
  return { metadata, tabs: await fetchTabs(sheets, metadata.tabs) };
}

/** Tabs that are not needed (views, drafted letters) come without cells: their identifiers are enough. */
async function fetchTabs(sheets: SheetsPort, tabs: readonly SheetTab[]): Promise<readonly TabCells[]> {
  const wanted = tabsToRead(tabs);
  const found = wanted.length === 0 ? [] : await sheets.ranges(wanted.map((tab) => tab.title));
  const rows = new Map(wanted.map((tab, index) => [tab.sheetId, found[index] ?? []]));
  return tabs.map(({ sheetId, title }) => ({ sheetId, title, rows: rows.get(sheetId) ?? [] }));
}
