/** The plan of long journals, measured: `npm run bench` prints its table. */
import { pathToFileURL } from "node:url";
import { bundled, measuresOf } from "./bundled.ts";

/** Open items; each comes with three events of the journal. */
const SIZES = [10_000, 30_000, 100_000, 300_000] as const;
const RUNS = 3;

interface JournalMeasure {
  readonly items: number;
  readonly events: number;
  readonly customers: number;
  readonly lines: number;
  readonly positionMs: number;
  readonly planMs: number;
  readonly rankMs: number;
  readonly totalMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

function measure(file: string, count: number): JournalMeasure {
  const runs = measuresOf<JournalMeasure>(file, count, RUNS).sort((a, b) => a.totalMs - b.totalMs);
  const median = runs[Math.floor(RUNS / 2)];
  if (!median) throw new Error("no run");
  return median;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** Rows of the table « Plan of a long journal », each size in processes of its own. */
export async function journalTable(): Promise<readonly string[]> {
  const lines = [
    "| Open items | Events of the journal | Customers | Plan lines | Position (s) | Plan (s) | Ranking (s) | Total (s) | Growth exponent | Processor, all threads (s) | Peak memory, whole process (MB) |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  const file = await bundled("journal-once.ts");
  let before: JournalMeasure | undefined;
  for (const size of SIZES) {
    const now = measure(file, size);
    const exponent = before
      ? (Math.log(now.totalMs / before.totalMs) / Math.log(now.items / before.items)).toFixed(2)
      : "";
    const times = [now.positionMs, now.planMs, now.rankMs, now.totalMs].map(seconds).join(" | ");
    lines.push(
      `| ${now.items} | ${now.events} | ${now.customers} | ${now.lines} | ${times} | ${exponent} | ${seconds(now.cpuMs)} | ${Math.round(now.peakMb)} |`,
    );
    console.log(lines[lines.length - 1]);
    before = now;
  }
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log((await journalTable()).join("\n"));
}
