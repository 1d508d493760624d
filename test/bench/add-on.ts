/** The built add-on in the sandbox: service calls, its own time and memory, the panel's opening. `npm run bench`. */
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { TabCells } from "#shared/model/cell.ts";
import { builtAddOn } from "../apps-script/built-add-on.ts";
import { panelDesk } from "../e2e/sidebar-panel.ts";
import { type FunctionRun, runFunction } from "../sandbox/apps-script/run-function.ts";
import type { ServiceKind } from "../sandbox/control/calls.ts";
import type { Sandbox } from "../sandbox/types.ts";
import {
  copyWorkbook,
  newSheet,
  newWorkbook,
  type Row,
  type Workbook,
} from "../sandbox/workbook/workbook.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { tabsWithJournal } from "./book-with-journal.ts";
import { BENCH_DAY, generatedTabs } from "./generated-book.ts";

const RUNS = 3;
const BUDGET = 30;

/** A workbook as an owner has it before the first refresh, or with the journal of an owner who has chased for months. */
const WORKBOOKS: readonly {
  readonly label: string;
  readonly tabs: () => readonly TabCells[];
  /** Minutes a run: once is enough to know. */
  readonly runs?: number;
}[] = [
  { label: "100", tabs: () => generatedTabs(100) },
  { label: "5,000", tabs: () => generatedTabs(5_000) },
  { label: "100,000", tabs: () => generatedTabs(100_000) },
  { label: "100,000, all open, 300,000 events", tabs: () => tabsWithJournal(100_000), runs: 1 },
];

function workbookOf(tabs: readonly TabCells[]): Workbook {
  const workbook = newWorkbook("1banc-d-essai", "Banc d'essai");
  workbook.sheets = tabs.map(({ title, rows }, at) =>
    newSheet(
      at,
      title,
      rows.map((row): Row => row.map((value) => (value === null ? null : { value }))),
    ),
  );
  return workbook;
}

const callsOf = (run: FunctionRun, kind: ServiceKind): number =>
  run.calls.filter((call) => call.kind === kind).reduce((sum, { times }) => sum + times, 0);

/** The median of some runs by their own time, each on a copy of the same workbook; the workbook as the last left it. */
async function measured(
  dir: string,
  workbook: Workbook,
  name: string,
  parameters: readonly unknown[],
  times: number,
): Promise<{ readonly run: FunctionRun; readonly after: Workbook }> {
  const runs: FunctionRun[] = [];
  let sandbox: Sandbox = aSandbox(workbook, BENCH_DAY);
  for (let count = 0; count < times; count += 1) {
    sandbox = aSandbox(copyWorkbook(workbook), BENCH_DAY);
    const run = await runFunction(sandbox, name, parameters, {
      ui: true,
      project: { dir },
      ownProcess: true,
    });
    if (run.error !== undefined) throw new Error(`${name}: ${run.error.errorMessage}`);
    runs.push(run);
  }
  runs.sort((a, b) => (a.ownMs ?? 0) - (b.ownMs ?? 0));
  const median = runs[Math.floor(times / 2)];
  if (median === undefined) throw new Error("no run");
  return { run: median, after: sandbox.workbook };
}

function rowOf(label: string, what: string, run: FunctionRun): string {
  const [read, write, format] = (["read", "write", "format"] as const).map((kind) => callsOf(run, kind));
  const counted = (read ?? 0) + (write ?? 0) + (format ?? 0);
  const kinds = `${read} | ${write} | ${format} | ${counted}${what.includes("refresh") && counted > BUDGET ? " (over)" : ""}`;
  const rest = `${callsOf(run, "structure")} | ${callsOf(run, "navigate")}`;
  return `| ${label} | ${what} | ${kinds} | ${rest} | ${((run.ownMs ?? 0) / 1000).toFixed(2)} | ${Math.round(run.peakMb ?? 0)} |`;
}

/**
 * Rows of the table « Add-on », each run in a process of its own.
 * @param most how many of the workbooks, the smallest first; all unless told
 */
export async function addOnTable(most = WORKBOOKS.length): Promise<readonly string[]> {
  const lines = [
    `| Rows | Run | Read | Write | Format | Counted (≤ ${BUDGET}) | Structure | Finding the way | Own time (s) | Peak memory, whole process (MB) |`,
    "|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  const addOn = await builtAddOn();
  for (const { label, tabs, runs = RUNS } of WORKBOOKS.slice(0, most)) {
    let workbook = workbookOf(tabs());
    for (const [name, what, ...parameters] of [
      ["refresh", "first refresh, 12 tabs made"],
      ["finishTabs", "the look of new tabs, finished"],
      ["refresh", "later refresh"],
      ["sidebarState", "panel: what it first shows"],
      ["JOURS_RETARD", "one custom function, with its loading", "2026-03-31", "2026-04-10"],
    ] as const) {
      const { run, after } = await measured(addOn.dir, workbook, name, parameters, runs);
      workbook = after;
      lines.push(rowOf(label, what, run));
      console.log(lines[lines.length - 1]);
    }
  }
  addOn.remove();
  return lines;
}

/** The panel opened in Chromium on 5,000 rows: its size, and when it can be used. */
export async function panelLines(): Promise<readonly string[]> {
  const desk = await panelDesk();
  try {
    const sandbox = aSandbox(workbookOf(generatedTabs(5_000)), BENCH_DAY);
    await desk.addOn.run(sandbox, "refresh");
    const { sidebar } = await runFunction(sandbox, "openSidebar", [], {
      ui: true,
      project: { dir: desk.addOn.dir },
    });
    const html = sidebar?.html ?? "";
    const usable: number[] = [];
    for (let count = 0; count < RUNS; count += 1) {
      const page = await desk.openPanel(sandbox);
      await page.getByRole("heading").first().waitFor();
      await page.waitForFunction(() => document.querySelector("[aria-busy=true], .skeleton") === null);
      usable.push(await page.evaluate(() => performance.now()));
      await page.close();
    }
    usable.sort((a, b) => a - b);
    const median = Math.round(usable[Math.floor(RUNS / 2)] ?? 0);
    const kb = (bytes: number): string => (bytes / 1024).toFixed(0);
    return [
      `Panel on 5,000 rows: ${kb(html.length)} KB, ${kb(gzipSync(html).length)} KB compressed; usable ${median} ms after the page has come (median of ${RUNS}), its first call to the add-on included, for which the sandbox starts a process.`,
    ];
  } finally {
    await desk.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(
    [...(await addOnTable(Number(process.argv[2] ?? WORKBOOKS.length))), "", ...(await panelLines())].join(
      "\n",
    ),
  );
}
