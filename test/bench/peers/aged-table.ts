/** The aged balance from items already read: ours, DuckDB and SQLite on the same invoices. */
import { bundled } from "../bundled.ts";
import { type BalanceCells, sameCells } from "./balance-cells.ts";
import type { PeerName } from "./engines.ts";
import type { Shape } from "./invoice-list.ts";
import { inProcess, median, PEERS, type Timed } from "./timed.ts";

type Measure = Timed & { readonly peakMb: number };

/** The owner's list at every size; all open, 500 customers, where the sums weigh most. */
const SIZES: Readonly<Record<Shape, readonly number[]>> = {
  list: [1_000, 10_000, 100_000, 1_000_000],
  open: [100_000, 1_000_000],
};
const TOLD: Readonly<Record<Shape, string>> = { list: "", open: ", all open" };
const RUNS = 3;

/** What bounds each engine: why it is not faster. */
const BOUND: Readonly<Record<string, string>> = {
  ours: "one thread; first run: one look at each invoice's object in memory, to make its columns; then one pass over these",
  duckdb: "every processor; five columns in vectors, a hash of each open invoice's customer",
  sqlite: "one thread; each row decoded and interpreted, then sorted by customer",
};

interface Row {
  readonly engine: string;
  readonly loadMs: number;
  readonly firstMs: number;
  readonly againMs: number;
  readonly cpuMs: number;
  readonly aloneMs: number | undefined;
  readonly peakMb: number;
  readonly by: string;
  readonly cells: readonly BalanceCells[];
}

/** The runs of the engines alternate, so that a busy machine is busy for all of them. */
function measured(file: string, shape: Shape, size: number, engines: readonly string[]): readonly Row[] {
  const runs = new Map<string, Measure[]>(engines.map((engine) => [engine, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const engine of engines) {
      runs.get(engine)?.push(inProcess<Measure>(file, engine, shape, String(size), PEERS));
    }
  }
  return engines.map((engine): Row => {
    const all = runs.get(engine) ?? [];
    const alone = all.filter((one) => one.alone.length > 0).map((one) => median(one.alone));
    return {
      engine,
      loadMs: median(all.map((one) => one.loadMs)),
      firstMs: median(all.map(({ times: [first = 0] }) => first)),
      againMs: median(all.map(({ times: [, ...again] }) => median(again))),
      cpuMs: median(all.map((one) => one.cpuMs)),
      aloneMs: alone.length > 0 ? median(alone) : undefined,
      peakMb: median(all.map((one) => one.peakMb)),
      by: all[0]?.by ?? "",
      cells: all[0]?.cells ?? [],
    };
  });
}

const ms = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0));
const times = (theirs: number, ours: number): string =>
  `× ${(theirs / ours).toFixed(theirs < 10 * ours ? 2 : 0)}`;

function growth(now: number, before: number | undefined, step: number): string {
  return before === undefined ? "" : (Math.log(now / before) / Math.log(step)).toFixed(2);
}

const HEAD = [
  "| Invoices | Engine | Cells equal to ours | Load (ms) | First run (ms) | Next runs (ms) | Processor, next runs (ms) | First against ours | Next against ours | Growth exponent | Peak memory, whole process (MB) | What bounds it |",
  "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|",
];

/** Rows of the table; engines that cannot run here have none. @throws Error when two engines disagree on a cell */
export async function agedTable(missing: ReadonlyMap<PeerName, string>): Promise<readonly string[]> {
  const file = await bundled("peers/aged-once.ts");
  const engines = ["ours", "duckdb", "sqlite"].filter((engine) => !missing.has(engine as PeerName));
  const lines = [...HEAD];
  for (const shape of ["list", "open"] as const) {
    const before = new Map<string, number>();
    for (const [at, size] of SIZES[shape].entries()) {
      const step = size / (SIZES[shape][at - 1] ?? size);
      const rows = measured(file, shape, size, engines);
      const [ours] = rows;
      if (ours === undefined) throw new Error("no run");
      const label = `${size}${TOLD[shape]}`;
      for (const row of rows) {
        lines.push(rowOf(label, row, ours, growth(row.againMs, before.get(row.engine), step)));
        before.set(row.engine, row.againMs);
      }
      lines.push(
        `| ${label} | ours, the sums alone | | | | ${ms(ours.aloneMs ?? 0)} | | | | | | one look at each open item and a map of customers |`,
      );
      for (const line of lines.slice(-engines.length - 1)) console.log(line);
    }
  }
  return lines;
}

function rowOf(label: string, row: Row, ours: Row, exponent: string): string {
  const { engine, by } = row;
  const same = row === ours ? "" : String(sameCells(ours.cells, row.cells, engine));
  const ratios =
    row === ours ? " | " : `${times(row.firstMs, ours.firstMs)} | ${times(row.againMs, ours.againMs)}`;
  const measures = [row.loadMs, row.firstMs, row.againMs, row.cpuMs].map(ms).join(" | ");
  return `| ${label} | ${by === "" ? engine : `${engine} (${by})`} | ${same} | ${measures} | ${ratios} | ${exponent} | ${Math.round(row.peakMb)} | ${BOUND[engine]} |`;
}
