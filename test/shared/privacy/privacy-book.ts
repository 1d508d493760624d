import { day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { type Row, tabsOf, type Workbook } from "../cases/grouped-book.ts";

/** A whole workbook, read on a day. */
export interface Whole {
  readonly tabs: readonly TabCells[];
  readonly book: Book;
  readonly outcome: Outcome;
  key(name: string): CustomerKey;
}

/** A day as its cell holds it. */
export const serial = (text: string): number => serialOfDay(day(text));

/** A workbook with letters and, as last tabs, whatever the owner adds. */
export function wholeOn(
  today: string,
  workbook: Workbook,
  letters: readonly Row[] = [],
  others: readonly TabCells[] = [],
): Whole {
  const courriers: TabCells = {
    sheetId: 7,
    title: "Courriers",
    rows: [
      [...HEADERS.Courriers],
      ...letters.map((row) => HEADERS.Courriers.map((header) => row[header] ?? null)),
    ],
  };
  return readWhole(today, [...tabsOf(workbook), courriers, ...others]);
}

export function readWhole(today: string, tabs: readonly TabCells[]): Whole {
  const reading = readBook({ tabs, today: day(today), locale: "fr_FR" }, { accept: true });
  if (reading.kind !== "book") throw new Error(reading.message);
  const { book } = reading;
  return {
    tabs,
    book,
    outcome: planBook(book),
    key: (name) => {
      const key = book.ledger.directory.keyOf(name);
      if (key === undefined) throw new Error(name);
      return key;
    },
  };
}

/** The rows of a tab of ours, by header. */
export function rowsOf(tabs: readonly TabCells[], name: TabName): readonly Row[] {
  const [headers = [], ...rows] = tabs.find(({ title }) => title === name)?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, at): [string, Cell] => [String(header), row[at] ?? null])),
  );
}
