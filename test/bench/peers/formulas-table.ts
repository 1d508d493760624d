/** The aged balance by SUMIFS formulas, against ours on the same list. */
import { join } from "node:path";
import { projectRoot } from "../../tools/project-root.ts";
import { bundled } from "../bundled.ts";
import { type BalanceCells, sameCells } from "./balance-cells.ts";
import { inProcess, median, PEERS, type Timed } from "./timed.ts";

interface FormulaMeasure {
  readonly formulas: number;
  readonly customers: number;
  readonly buildMs: number;
  readonly changeMs: number;
  readonly cells: readonly BalanceCells[];
  readonly peakMb: number;
}

/** Small: each formula scans the whole list. The last one is the size of the budget, 500 customers. */
const SIZES = [1_000, 3_000, 10_000] as const;

/** Rows of the table. @throws Error when the formulas and the core disagree on a cell */
export async function formulasTable(): Promise<readonly string[]> {
  const file = await bundled("peers/formulas-once.ts");
  const core = await bundled("peers/aged-once.ts");
  const lines = [
    "| Invoices | Customers | Formulas | Cells equal to ours | Build and compute (ms) | One amount changed (ms) | Ours, first run (ms) | Ours, next runs (ms) | Build against our first run | Change against our next runs | Growth exponent | Peak memory, whole process (MB) |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  let before: FormulaMeasure | undefined;
  for (const [at, size] of SIZES.entries()) {
    const ours = inProcess<Timed>(core, "ours", "list", String(size), PEERS);
    const now = inProcess<FormulaMeasure>(file, String(size), join(projectRoot, "package.json"));
    // Total, not due and the buckets: the columns that these formulas have.
    const same = sameCells(
      ours.cells.map((row) => row.slice(0, 7) as unknown as BalanceCells),
      now.cells,
      "formulas",
    );
    const [first = 0, ...next] = ours.times;
    const again = median(next);
    const step = Math.log(size / (SIZES[at - 1] ?? size));
    const exponent = before ? (Math.log(now.buildMs / before.buildMs) / step).toFixed(2) : "";
    const times = [now.buildMs, now.changeMs].map(Math.round).join(" | ");
    lines.push(
      `| ${size} | ${now.customers} | ${now.formulas} | ${same} | ${times} | ${first.toFixed(2)} | ${again.toFixed(2)} | × ${Math.round(now.buildMs / first)} | × ${Math.round(now.changeMs / again)} | ${exponent} | ${Math.round(now.peakMb)} |`,
    );
    console.log(lines[lines.length - 1]);
    before = now;
  }
  return lines;
}
