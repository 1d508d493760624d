import type { TabCells } from "#shared/model/cell.ts";
import type { BookWrite } from "#shared/workbook/book.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import { appendRequest, resolvedIds } from "../drafting/sheet-rows.ts";
import { isCells, writeRequests } from "../matching/write-requests.ts";
import { applyRequests } from "./apply-requests.ts";
import { type LocalBook, rowsOf } from "./local-book.ts";
import { freeSheetId } from "./new-tab.ts";

/** Every tab as the core reads it. */
export function tabCells(book: LocalBook): readonly TabCells[] {
  return book.head.tabs.map((tab) => ({ ...tab, rows: rowsOf(book, tab.sheetId) }));
}

/** The workbook after what the core wants written: a tab that is missing is made with the rows that it gives. */
export function applyWrites(before: LocalBook, writes: readonly BookWrite[]): LocalBook {
  let book = before;
  for (const write of writes) {
    if (isCells(write)) {
      book = applyRequests(book, writeRequests([write], {}));
      continue;
    }
    const ids = idsOf(book);
    const known = write.sheetId ?? ids[write.tab];
    const sheetId = known ?? freeSheetId(book.head.tabs);
    const values = resolvedIds(write.values, { ...ids, [write.tab]: sheetId });
    const made = { addSheet: { properties: { sheetId, title: write.tab } } };
    const added = appendRequest(write.tab, sheetId, values);
    book = applyRequests(book, known === undefined ? [made, added] : [added]);
  }
  return book;
}

/** Tabs of the workbook by title: ours among them, by their names. */
function idsOf({ head }: LocalBook): Readonly<Partial<Record<TabName, number>>> {
  return Object.fromEntries(head.tabs.map(({ title, sheetId }) => [title, sheetId]));
}
