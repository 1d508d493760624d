import { addDays, dayNumber, dayOfNumber } from "#shared/base/day.ts";
import type { TabCells } from "#shared/model/cell.ts";
import { BENCH_DAY, generatedTabs } from "../generated-book.ts";
import { BOUNDS } from "./balance-cells.ts";

/** A row of the owner's list as a database holds it: days are whole numbers, which every engine compares fastest. */
export interface ListRow {
  readonly customer: string;
  readonly issued: number;
  readonly due: number;
  readonly cents: number;
  readonly paid: number | null;
}

/**
 * `list`: as an owner keeps it, four in five paid, one customer for twenty invoices. `open`: nothing is paid and 500
 * customers owe it all, the shape of a database's tables of open items.
 */
export type Shape = "list" | "open";

const FEW_CUSTOMERS = 500;

/** The generated tab of the benchmark in one of the two shapes. */
export function shapedTabs(shape: Shape, invoices: number): readonly TabCells[] {
  const tabs = generatedTabs(invoices);
  if (shape === "list") return tabs;
  return tabs.map((tab) => ({
    ...tab,
    rows: tab.rows.map((row, at) =>
      at === 0 ? row : [`Client ${(at * 7919) % FEW_CUSTOMERS}`, ...row.slice(1, 5), null],
    ),
  }));
}

const FIRST_SERIAL = 25_569;

/** The rows of the generated tab, taken from its cells without our readers. */
export function listRows([tab]: readonly TabCells[]): readonly ListRow[] {
  return (tab?.rows ?? []).slice(1).map(([customer, , issued, due, amount, paid]) => ({
    customer: String(customer),
    issued: Number(issued) - FIRST_SERIAL,
    due: Number(due) - FIRST_SERIAL,
    cents: Math.round(Number(amount) * 100),
    paid: paid === null || paid === undefined ? null : Number(paid) - FIRST_SERIAL,
  }));
}

const today = dayNumber(BENCH_DAY);
const [first, second, third] = BOUNDS;

/** The table, the same in SQLite and DuckDB. */
export const LIST_TABLE =
  "CREATE TABLE invoices (customer TEXT NOT NULL, issued INTEGER NOT NULL, due INTEGER NOT NULL, cents INTEGER NOT NULL, paid INTEGER)";

const within = (from: number | undefined, to: number): string =>
  `SUM(CASE WHEN ${from === undefined ? "" : `due >= ${today - from} AND `}due < ${today - to} THEN cents ELSE 0 END)`;

/**
 * The query a person would write for one list, faster for both engines than the general one of
 * shared/aging/warehouse-sql.ts: one table, one pass, one currency.
 */
export const LIST_QUERY = `SELECT customer, SUM(cents),
  SUM(CASE WHEN due >= ${today} THEN cents ELSE 0 END),
  ${within(first, 0)}, ${within(second, first)}, ${within(third, second)}, ${within(undefined, third)},
  SUM(CASE WHEN due < ${today} THEN cents ELSE 0 END),
  SUM(CASE WHEN due >= ${today} AND due <= ${today + 15} THEN cents ELSE 0 END),
  MAX(CASE WHEN due < ${today} THEN ${today} - due ELSE 0 END)
FROM invoices
WHERE issued <= ${today} AND (paid IS NULL OR paid > ${today})
GROUP BY customer`;

/** The first and last due days of a bucket as serials of a sheet, for formulas: 0 is before all. */
export function bucketSerials(bucket: number): readonly [from: number, to: number] {
  const serial = (daysLate: number): number =>
    dayNumber(addDays(dayOfNumber(today), -daysLate)) + FIRST_SERIAL;
  const from = BOUNDS[bucket];
  return [from === undefined ? 0 : serial(from), serial((BOUNDS[bucket - 1] ?? 0) + 1)];
}
