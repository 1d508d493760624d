import { serialOfDay } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { TAB_SETTING } from "#shared/texts/settings.ts";
import type { Book, BookWrite, OutCell, TabWrite } from "#shared/workbook/book.ts";
import { newTabRows } from "#shared/workbook/new-tabs.ts";

/** Whether a write adds rows to a tab that has no identifiers of its own (the journal has them). */
export function isAddition(write: BookWrite): write is TabWrite {
  return !("cells" in write) && write.tab !== "Journal";
}

/** The rows that a tab held when it was read; those it is made with, when it did not exist. */
function rowsBefore(book: Book, write: TabWrite): readonly (readonly OutCell[])[] {
  if (write.sheetId === undefined) return newTabRows(write.tab);
  return book.ourCells[write.tab]?.rows ?? [];
}

/** The rows really added: a tab that did not exist is made with its headers and defaults apart. */
function newRows(write: TabWrite): readonly (readonly OutCell[])[] {
  return write.sheetId === undefined ? write.values.slice(newTabRows(write.tab).length) : write.values;
}

/** Whether the tab holds, after what it held when it was read, every row that was to be added. */
export function hasAdded(book: Book, write: TabWrite, now: readonly (readonly Cell[])[]): boolean {
  const since = new Set(now.slice(rowsBefore(book, write).length).map(rowText));
  return newRows(write).every((row) => since.has(rowText(row)));
}

/**
 * Whether somebody changed the tab since it was read: what was to be added may no longer be wanted. The identifiers of
 * tabs that were made meanwhile change nothing of it.
 */
export function tabDiffers(book: Book, write: TabWrite, now: readonly (readonly Cell[])[]): boolean {
  const before = rowsBefore(book, write).filter(isNoMark);
  const since = now.filter(isNoMark);
  for (let row = 0; row < Math.max(before.length, since.length); row += 1) {
    if (rowText(before[row] ?? []) !== rowText(since[row] ?? [])) return true;
  }
  return false;
}

const isNoMark = ([name]: readonly OutCell[]): boolean =>
  typeof name !== "string" || !name.startsWith(TAB_SETTING);

function rowText(row: readonly OutCell[]): string {
  const cells = row.map(cellText);
  while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
  return JSON.stringify(cells);
}

function cellText(cell: OutCell): string {
  if (typeof cell === "object" && cell !== null) return "day" in cell ? String(serialOfDay(cell.day)) : "";
  return String(cell ?? "");
}
