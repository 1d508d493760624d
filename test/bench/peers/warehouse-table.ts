/** The query for a warehouse on DuckDB, compared cell by cell with the core: many small ledgers, then one of 5 million. */
import { bundled } from "../bundled.ts";
import { inProcess, median, PEERS } from "./timed.ts";
import type { RowCounts } from "./warehouse-loader.ts";

interface WarehouseMeasure {
  readonly cells: number;
  readonly comparisons: number;
  readonly rows: RowCounts;
  readonly coreMs: readonly number[];
  readonly queryMs: readonly number[];
  readonly loadMs: number;
  readonly peakMb: number;
}

/** Items of a ledger, and how many ledgers: the small ones at four days with three sets of buckets. */
const SETS = [
  [80, 60],
  [5_000_000, 1],
] as const;

/** Rows of the table. @throws Error at the first cell that differs */
export async function warehouseTable(): Promise<readonly string[]> {
  const file = await bundled("peers/warehouse-once.ts");
  const lines = [
    "| Ledgers | Items | Settlements | Payments | Disputes | Balances compared | Cells, all equal | Load (s) | Query on DuckDB (s) | Core, same tables in memory (s) | Peak memory of both (MB) |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  for (const [items, ledgers] of SETS) {
    const now = inProcess<WarehouseMeasure>(file, String(items), String(ledgers), PEERS);
    const { rows } = now;
    const seconds = (ms: number): string => (ms / 1000).toFixed(3);
    const times = [now.loadMs, median(now.queryMs), median(now.coreMs)].map(seconds).join(" | ");
    lines.push(
      `| ${ledgers} | ${rows.items} | ${rows.settlements} | ${rows.payments} | ${rows.disputes} | ${now.comparisons} | ${now.cells} | ${times} | ${Math.round(now.peakMb)} |`,
    );
    console.log(lines[lines.length - 1]);
  }
  return lines;
}
