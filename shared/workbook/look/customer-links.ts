import { columnLetter } from "../../base/column-letter.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { SourceMapping } from "../../model/mapping.ts";
import type { RankedLine } from "../../model/plan.ts";
import type { Book, CellLink, TabWrite } from "../book.ts";
import { columnIndex, HEADERS } from "../tabs.ts";

/** Rows of one tab, from 1. */
interface RowsOfTab {
  readonly tab: string;
  readonly rows: readonly number[];
}

/** The rows of each customer, tab by tab, in the order of the ledger. */
function rowsByCustomer(book: Book): ReadonlyMap<CustomerKey, readonly RowsOfTab[]> {
  const found = new Map<CustomerKey, Map<string, Set<number>>>();
  for (const { customer, origin } of book.ledger.items) {
    if (origin.row === undefined) continue;
    const tabs = found.get(customer) ?? new Map<string, Set<number>>();
    found.set(customer, tabs);
    const rows = tabs.get(origin.tab) ?? new Set<number>();
    tabs.set(origin.tab, rows);
    rows.add(origin.row);
  }
  return new Map(
    [...found].map(([customer, tabs]) => [
      customer,
      [...tabs].map(([tab, rows]) => ({ tab, rows: [...rows].sort((a, b) => a - b) })),
    ]),
  );
}

/** The rows that follow one another around `row`, first and last; a range is one rectangle. */
function runAround(rows: readonly number[], row: number): readonly [number, number] {
  const at = rows.indexOf(row);
  let first = at;
  let last = at;
  while (first > 0 && rows[first - 1] === (rows[first] ?? 0) - 1) first -= 1;
  while (last + 1 < rows.length && rows[last + 1] === (rows[last] ?? 0) + 1) last += 1;
  return [rows[first] ?? row, rows[last] ?? row];
}

/** The range of a source between two rows: all its mapped columns. */
function rangeOf(source: SourceMapping, [first, last]: readonly [number, number]): string {
  const columns = source.columns.map(({ column }) => column);
  const from = columns.reduce((least, column) => Math.min(least, column), columns[0] ?? 0);
  const to = columns.reduce((most, column) => Math.max(most, column), 0);
  return `${columnLetter(from)}${first}:${columnLetter(to)}${last}`;
}

/**
 * Links from the names of `Relances` to the customer's rows in the owner's tab: those that stand together around the
 * first invoice of the line.
 * @param plan the lines in the order of the tab's rows, which begin under its headers.
 */
export function customerLinks(
  { row, values }: TabWrite,
  book: Book,
  plan: readonly RankedLine[],
): readonly CellLink[] {
  const header = values.findIndex((cells) => cells[0] === HEADERS.Relances[0]);
  const column = columnIndex("Relances", "Client");
  const sources = new Map(book.sources.map((source) => [source.tab, source]));
  const known = rowsByCustomer(book);
  return plan.flatMap(({ line }, index): readonly CellLink[] => {
    const text = values[header + 1 + index]?.[column];
    const origin = line.parts[0]?.open.item.origin;
    const own = known.get(line.parts[0]?.open.item.customer ?? line.customer) ?? [];
    const rows = own.find(({ tab }) => tab === origin?.tab) ?? own[0];
    const source = rows === undefined ? undefined : sources.get(rows.tab);
    const start = rows?.rows.includes(origin?.row ?? 0) ? origin?.row : rows?.rows[0];
    if (typeof text !== "string" || rows === undefined || source === undefined || start === undefined)
      return [];
    return [
      {
        row: row + header + 1 + index,
        column,
        text,
        sheetId: source.sheetId,
        range: rangeOf(source, runAround(rows.rows, start)),
      },
    ];
  });
}
