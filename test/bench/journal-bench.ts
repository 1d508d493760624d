/** The plan of long journals, measured: `npm run bench` prints its table. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../tools/project-root.ts";

/** Open items; each comes with three events of the journal. */
const SIZES = [10_000, 30_000, 100_000, 300_000] as const;
const RUNS = 3;

interface JournalMeasure {
  readonly items: number;
  readonly events: number;
  readonly customers: number;
  readonly lines: number;
  readonly planMs: number;
  readonly rankMs: number;
  readonly peakMb: number;
}

function measure(count: number): JournalMeasure {
  const script = join(projectRoot, "test/bench/journal-once.ts");
  const runs = Array.from({ length: RUNS }, (): JournalMeasure => {
    const out = execFileSync(
      process.execPath,
      ["--max-old-space-size=4096", "--import", "tsx", script, String(count)],
      { cwd: projectRoot, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    return JSON.parse(out.trim().split("\n").pop() ?? "");
  });
  runs.sort((a, b) => a.planMs - b.planMs);
  const median = runs[Math.floor(RUNS / 2)];
  if (!median) throw new Error("no run");
  return median;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** Rows of the table « Plan of a long journal », each size in processes of its own. */
export function journalTable(): readonly string[] {
  const lines = [
    "| Open items | Events of the journal | Customers | Plan lines | Position and plan (s) | Ranking (s) | Growth exponent of the plan | Peak memory, whole process (MB) |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  let before: JournalMeasure | undefined;
  for (const size of SIZES) {
    const now = measure(size);
    const exponent = before
      ? (Math.log(now.planMs / before.planMs) / Math.log(now.items / before.items)).toFixed(2)
      : "";
    lines.push(
      `| ${now.items} | ${now.events} | ${now.customers} | ${now.lines} | ${seconds(now.planMs)} | ${seconds(now.rankMs)} | ${exponent} | ${Math.round(now.peakMb)} |`,
    );
    console.log(lines[lines.length - 1]);
    before = now;
  }
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(journalTable().join("\n"));
