/** `npm run bench`: what is measured, printed as one table and written to test/bench/RESULTS.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildStale, builtDir } from "../tools/build.ts";
import { projectRoot } from "../tools/project-root.ts";
import { addOnTable, panelLines } from "./add-on.ts";
import { boundedBy } from "./bounds.ts";
import { budgetTable } from "./budgets.ts";
import { bundled, measuresOf } from "./bundled.ts";
import { extensionTable } from "./extension.ts";
import { journalTable } from "./journal-bench.ts";
import { lettersTable } from "./letters.ts";
import { matchingTable } from "./matching.ts";
import { noticeClickTable } from "./notice-click.ts";
import { pdfTable } from "./pdf.ts";
import { peersSections, warehouseAlone } from "./peers.ts";
import { backtestTable } from "./priority-backtest.ts";

interface Measure {
  readonly invoices: number;
  readonly readMs: number;
  readonly planMs: number;
  readonly lines: number;
  readonly customers: number;
  readonly peakMb: number;
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
const RUNS = 3;

function measure(file: string, invoices: number): Measure {
  const runs = measuresOf<Measure>(file, invoices, RUNS);
  runs.sort((a, b) => a.readMs + a.planMs - (b.readMs + b.planMs));
  const median = runs[Math.floor(RUNS / 2)];
  if (!median) throw new Error("no run");
  return median;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

async function coreTable(): Promise<readonly string[]> {
  const lines = [
    "| Invoices | Customers owing | Plan lines | Read (s) | Balance, plan, ranking (s) | Total (s) | Growth exponent | Peak memory, whole process (MB) |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  const file = await bundled("core-once.ts");
  let before: Measure | undefined;
  for (const size of SIZES) {
    const now = measure(file, size);
    const total = now.readMs + now.planMs;
    const exponent = before
      ? (
          Math.log(total / (before.readMs + before.planMs)) / Math.log(now.invoices / before.invoices)
        ).toFixed(2)
      : "";
    lines.push(
      `| ${now.invoices} | ${now.customers} | ${now.lines} | ${seconds(now.readMs)} | ${seconds(now.planMs)} | ${seconds(total)} | ${exponent} | ${Math.round(now.peakMb)} |`,
    );
    console.log(lines[lines.length - 1]);
    before = now;
  }
  return lines;
}

/** Scripts of a built page with everything they load at once, gzipped; lazily loaded chunks are left out. */
function firstLoad(html: string): number {
  const root = builtDir("extension");
  const seen = new Set<string>();
  const walk = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = readFileSync(path, "utf8");
    for (const match of source.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      walk(join(path, "..", match[1] ?? ""));
  };
  const page = readFileSync(join(root, html), "utf8");
  for (const match of page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
    walk(join(root, match[1]?.replace(/^\//, "") ?? ""));
  return [...seen].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, gzipSync(page).length);
}

function sizeTable(): readonly string[] {
  const root = builtDir("extension");
  const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));
  const content: string[] = manifest.content_scripts.flatMap((script: { js: string[] }) => script.js);
  // The loader imports the resources that the manifest opens to the Gmail page.
  const opened: string[] = manifest.web_accessible_resources.flatMap(
    (entry: { resources: string[] }) => entry.resources,
  );
  const scripts = new Set([...content, ...opened].map((path) => join(root, path)));
  const contentBytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
  return [
    "| Part | Gzipped (KB) | Budget (KB) |",
    "|---|---:|---:|",
    `| Panel, first load | ${kb(firstLoad(manifest.side_panel.default_path))} | 60 |`,
    `| Content script in Gmail | ${kb(contentBytes)} | 15 |`,
    `| Add-on, Code.js | ${kb(gzipSync(readFileSync(join(builtDir("apps-script"), "Code.js"))).length)} | – |`,
  ];
}

if (process.argv[2] === "warehouse") {
  console.log((await warehouseAlone()).join("\n"));
  process.exit();
}
await buildStale(true);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const report = [
  "# Measured",
  "",
  `${new Date().toISOString().slice(0, 10)} · ${machine} · \`npm run bench\` (median of ${RUNS} processes)`,
  "",
  "## Core: cells of a sheet → aged balance, decisions, priorities",
  "",
  "Budget: linear; 100,000 invoices < 1 s; 1,000,000 < 8 s and < 1.5 GB on 2 cores. The process's memory holds the generated cells too.",
  "",
  boundedBy("core"),
  "",
  ...(await coreTable()),
  "",
  "## Add-on: the built bundle in the sandbox",
  "",
  "Budget: a refresh reads, writes and formats in 30 service calls at most, the same at every size. Own time leaves the services out; memory holds the sandbox's workbook too.",
  "",
  boundedBy("addOn"),
  "",
  ...(await addOnTable()),
  "",
  ...(await panelLines()),
  "",
  "## Extension: the production build in Chromium on the sandbox",
  "",
  "From the address asked for to the day's list; the stand-in's answers are told apart. Median of 5 openings.",
  "",
  boundedBy("extension"),
  "",
  ...(await extensionTable()),
  "",
  "## Plan of a long journal: open items and their events → decisions, priorities",
  "",
  "Budget: 100,000 open items and 300,000 events planned in < 2 s on 2 cores, linear.",
  "",
  boundedBy("plan"),
  "",
  ...(await journalTable()),
  "",
  ...(await peersSections()),
  "## Matching: payments and invoices, lines of a grand livre",
  "",
  "Budget: 100,000 ledger lines with 20,000 payments < 5 s on 2 cores, near linear.",
  "",
  boundedBy("matching"),
  "",
  ...matchingTable(),
  "",
  "## Priority: share of the money × days to come in the first customers of each ranking",
  "",
  "At least every simple ranking on average, and no cell more than 5 % under the best of them (shared/priority/README.md).",
  "",
  ...(await backtestTable()),
  "",
  "## Letters: formal notices, from the facts to text and HTML",
  "",
  "One after the other, the code warm: a batch of a big day.",
  "",
  boundedBy("letters"),
  "",
  ...(await lettersTable()),
  "",
  "## PDF: a formal notice with its annex, from the facts to the bytes",
  "",
  "Budget: 50 invoices < 1 s in the browser, the writer and its fonts loaded.",
  "",
  boundedBy("pdf"),
  "",
  ...(await pdfTable()),
  "",
  ...(await noticeClickTable()),
  "",
  "## Sizes",
  "",
  ...sizeTable(),
  "",
];
report.push("## Budgets: what the tables above say of each", "", ...budgetTable(report), "");
writeFileSync(join(projectRoot, "test/bench/RESULTS.md"), report.join("\n"));
console.log(report.join("\n"));
