/** Matching of payments and of ledger lines: time and growth. `tsx test/bench/matching.ts` prints the table alone. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../tools/project-root.ts";

interface Measure {
  readonly lines: number;
  readonly linesOfOne: number;
  readonly payments: number;
  readonly sure: number;
  readonly bankMs: number;
  readonly groups: number;
  readonly groupsMs: number;
}

const SIZES = [10_000, 30_000, 100_000] as const;
/** Lines of one customer: many small customers, and a few very large ones. */
const SHAPES = [20, 2_000] as const;
const RUNS = 3;

function measure(lines: number, linesOfOne: number): Measure {
  const script = join(projectRoot, "test/bench/matching-once.ts");
  const runs = Array.from({ length: RUNS }, (): Measure => {
    const out = execFileSync(
      process.execPath,
      ["--import", "tsx", script, String(lines), String(linesOfOne)],
      { cwd: projectRoot, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    return JSON.parse(out.trim().split("\n").pop() ?? "");
  });
  runs.sort((a, b) => a.bankMs + a.groupsMs - (b.bankMs + b.groupsMs));
  const median = runs[Math.floor(RUNS / 2)];
  if (!median) throw new Error("no run");
  return median;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

/** Rows of the table; the exponent says how time grows with size: 1 is linear. */
export function matchingTable(): readonly string[] {
  const lines = [
    "| Ledger lines | Lines of one customer | Payments | Bank payments, sure | Bank payments (s) | Growth exponent | Ledger groups | Ledger groups (s) | Growth exponent |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  for (const shape of SHAPES) {
    let before: Measure | undefined;
    for (const size of SIZES) {
      const now = measure(size, shape);
      const growth = (then: number | undefined, ms: number): string =>
        before === undefined || then === undefined
          ? ""
          : (Math.log(ms / then) / Math.log(now.lines / before.lines)).toFixed(2);
      lines.push(
        `| ${now.lines} | ${now.linesOfOne} | ${now.payments} | ${now.sure} | ${seconds(now.bankMs)} | ${growth(before?.bankMs, now.bankMs)} | ${now.groups} | ${seconds(now.groupsMs)} | ${growth(before?.groupsMs, now.groupsMs)} |`,
      );
      console.log(lines[lines.length - 1]);
      before = now;
    }
  }
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(matchingTable().join("\n"));
