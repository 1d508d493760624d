/**
 * The warehouse's query on DuckDB beside the core: `<items> <ledgers> <folder of the peers>` makes so many ledgers of
 * that size, loads each into the documented tables, and compares every cell at several days. Prints one line of JSON.
 */
import { type AgedTotal, agedBalance } from "#shared/aging/aged-balance.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { warehouseBalanceSql } from "#shared/aging/warehouse-sql.ts";
import { warehouseTablesSql } from "#shared/aging/warehouse-tables.ts";
import { addDays, type Day } from "#shared/base/day.ts";
import { peakMemoryMb } from "../../tools/peak-memory.ts";
import { BENCH_DAY } from "../generated-book.ts";
import { type BalanceCells, inOrder, sameCells } from "./balance-cells.ts";
import { type DuckConnection, duckdb } from "./engines.ts";
import { disputedAt, type GeneratedLedger, generatedLedger } from "./generated-ledger.ts";
import { warehouseLoader } from "./warehouse-loader.ts";

const [size = "", ledgers = "1", folder = ""] = process.argv.slice(2);
const BOUNDS: readonly (readonly number[])[] =
  Number(ledgers) > 1 ? [[30, 60, 90], [45, 75], [1]] : [[30, 60, 90]];
const DAYS = Number(ledgers) > 1 ? [0, -1, -120, 25] : [0];

const cellsOf = (name: string, row: AgedTotal): BalanceCells => [
  `${name} ${row.currency}`,
  row.total,
  row.noDue,
  row.notDue,
  ...row.buckets,
  row.credits,
  row.overdue,
  row.disputed,
  row.dueSoon,
  row.maxDaysLate,
];

interface Answer {
  readonly rows: readonly BalanceCells[];
  readonly ms: number;
}

function core({ items, payments, disputes }: GeneratedLedger, asOf: Day, bounds: readonly number[]) {
  // Items made for a reversal have no rank: nothing disputes them.
  const ranks =
    disputes.size === 0 ? undefined : new Map([...disputes.keys()].map((rank) => [items[rank], rank]));
  const start = performance.now();
  const { position } = openPosition(items, payments, asOf);
  const balance = agedBalance(position, bounds, ({ item, open }) => {
    const rank = ranks?.get(item);
    return disputedAt(rank === undefined ? undefined : disputes.get(rank), open, asOf);
  });
  const ms = performance.now() - start;
  return {
    ms,
    customer: inOrder(balance.rows.map((row) => cellsOf(row.customer, row))),
    currency: inOrder(balance.totals.map((row) => cellsOf("", row))),
  };
}

async function query(connection: DuckConnection, sql: string): Promise<Answer> {
  const start = performance.now();
  const reader = await connection.runAndReadAll(sql);
  const ms = performance.now() - start;
  const columns = reader.columnNames();
  const keys = columns.indexOf("currency") + 1;
  const rows = reader.getRowsJson().map((row): BalanceCells => {
    const name = keys === 2 ? `${row[0]} ${row[1]}` : ` ${row[0]}`;
    return [name, ...row.slice(keys).map(Number)];
  });
  return { rows: inOrder(rows), ms };
}

let cells = 0;
let comparisons = 0;
let rows = { items: 0, settlements: 0, payments: 0, disputes: 0 };
const coreMs: number[] = [];
const queryMs: number[] = [];
let loadMs = 0;
for (let seed = 1; seed <= Number(ledgers); seed += 1) {
  const connection = await duckdb(folder);
  await connection.run(warehouseTablesSql());
  const start = performance.now();
  const loader = await warehouseLoader(connection);
  const ledger = generatedLedger(Number(size), seed, loader.sink);
  rows = loader.finish();
  loadMs += performance.now() - start;
  for (const offset of DAYS) {
    for (const bounds of BOUNDS) {
      const asOf = addDays(BENCH_DAY, offset);
      const ours = core(ledger, asOf, bounds);
      coreMs.push(ours.ms);
      for (const by of ["customer", "currency"] as const) {
        const theirs = await query(connection, warehouseBalanceSql({ asOf, bounds, by }));
        if (by === "customer") queryMs.push(theirs.ms);
        cells += sameCells(ours[by], theirs.rows, `ledger ${seed}, ${asOf}, ${bounds.join("/")}, by ${by}`);
        comparisons += 1;
      }
    }
  }
  connection.closeSync();
}
console.log(JSON.stringify({ cells, comparisons, rows, coreMs, queryMs, loadMs, peakMb: peakMemoryMb() }));
