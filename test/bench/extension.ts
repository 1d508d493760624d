/** The built extension in Chromium on the sandbox: start, size of what is loaded, calls to Google. `npm run bench`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { DEBTORS_TODAY, debtorsWorkbook, startBatch } from "../e2e/debtors.ts";
import { type Desk, openDesk } from "../e2e/desk.ts";
import { lookedAt, openGmail, timeOnLoad } from "../e2e/gmail-pages.ts";
import { dayIsShown, openReminder, prepareButton } from "../e2e/panel-steps.ts";
import { newSheet, newWorkbook, type Row, type Workbook } from "../sandbox/workbook/workbook.ts";
import { builtDir } from "../tools/build.ts";
import { BENCH_DAY, generatedTabs } from "./generated-book.ts";

const RUNS = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function workbookOf(invoices: number): Workbook {
  const workbook = newWorkbook("1banc-d-essai-extension", "Banc d'essai");
  workbook.sheets = generatedTabs(invoices).map(({ title, rows }, at) =>
    newSheet(
      at,
      title,
      rows.map((row): Row => row.map((value) => (value === null ? null : { value }))),
    ),
  );
  return workbook;
}

interface Opening {
  /** Milliseconds from the address asked for to the day's list. */
  readonly shown: number;
  /** Of which some call to Google was under way: the stand-in's answer and the way to it. */
  readonly waiting: number;
  /** Milliseconds of the processor that the pages of the extension took: what other programs took of it is not ours. */
  readonly processor: number;
}

/** A window in which the panel is opened again and again: a new one would load its own bars at the same time. */
interface PanelWindow {
  open(): Promise<Opening>;
  close(): Promise<void>;
}

/** Opens the panel once, which is not counted. The desk sets every clock of the page: Node's own counts. */
async function panelWindow(desk: Desk): Promise<PanelWindow> {
  let shown = 0;
  const page = await desk.openPanel(undefined, async (before) => {
    await before.exposeFunction("tellShown", () => {
      shown = performance.now();
    });
    await before.addInitScript(WATCH);
  });
  const address = page.url();
  await dayIsShown(page);
  return {
    async open() {
      await page.goto("about:blank");
      const busy = await pagesTime(desk);
      const asked = performance.now();
      await page.goto(address);
      await dayIsShown(page);
      const processor = (await pagesTime(desk)) - busy;
      return { shown: shown - asked, waiting: await page.evaluate<number>("window.waited()"), processor };
    },
    close: () => page.close(),
  };
}

/** Milliseconds of the processor that every page of the browser took so far. */
async function pagesTime(desk: Desk): Promise<number> {
  const session = await desk.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("Le navigateur n'est plus là.");
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo
    .filter(({ type }) => type === "renderer")
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Tells when the title of the day's list is in the page, and how long calls to Google took. */
const WATCH = `
  const calls = [];
  new MutationObserver((_changes, watch) => {
    if (![...document.querySelectorAll("h2")].some(({ textContent }) => textContent === "À faire")) return;
    watch.disconnect();
    window.tellShown();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => calls.push(...list.getEntries())).observe({ type: "resource", buffered: true });
  window.waited = () => {
    let [waiting, until] = [0, 0];
    const google = calls.filter(({ name }) => new URL(name).host.endsWith(".googleapis.com"));
    for (const { startTime, duration } of google.sort((a, b) => a.startTime - b.startTime)) {
      waiting += Math.max(0, startTime + duration - Math.max(startTime, until));
      until = Math.max(until, startTime + duration);
    }
    return waiting;
  };
`;

const calls = (desk: Desk): number =>
  Object.values(desk.running.sandbox.calls.snapshot().api.byMethod).reduce((sum, count) => sum + count, 0);

async function callsOf(desk: Desk, act: () => Promise<void>): Promise<number> {
  const before = calls(desk);
  await act();
  return calls(desk) - before;
}

async function openings(invoices: number, budget: string): Promise<string> {
  const desk = await openDesk({ workbook: workbookOf(invoices), today: BENCH_DAY, refreshed: false });
  try {
    await desk.signedIn("gmail");
    const panel = await panelWindow(desk);
    const runs: Opening[] = [];
    for (let count = 0; count < RUNS; count += 1) runs.push(await panel.open());
    await panel.close();
    const shown = median(runs.map((run) => run.shown));
    const own = median(runs.map((run) => run.shown - run.waiting));
    const processor = median(runs.map((run) => run.processor));
    return `| Panel opened on ${invoices} invoices: the day's list is there | ${Math.round(shown)} ms, of which ${Math.round(own)} ms without the stand-in's answers; processor of its page ${Math.round(processor)} ms | ${budget} |`;
  } finally {
    await desk.close();
  }
}

/** The files of ours that Gmail's page loads. */
function gmailFiles(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(builtDir("extension"), "manifest.json"), "utf8"));
  return [
    ...manifest.content_scripts.flatMap(({ js }: { readonly js: readonly string[] }) => js),
    ...(manifest.web_accessible_resources ?? []).flatMap(
      ({ resources }: { readonly resources: readonly string[] }) => resources,
    ),
  ];
}

/** What our script takes of Gmail's page while it loads. */
async function gmailLine(desk: Desk): Promise<string> {
  const files = gmailFiles();
  const runs: number[] = [];
  for (let count = 0; count <= RUNS; count += 1) {
    const time = await timeOnLoad(desk, files, async () => {
      const page = await openGmail(desk, "conversation", CUSTOMER_WRITES);
      await lookedAt(page);
      await page.close();
    });
    // The first one fills the browser's own stores.
    if (count > 0) runs.push(time);
  }
  return `| Script in Gmail's page on load: compiled, run, first look | ${median(runs).toFixed(2)} ms | 5 ms |`;
}

const CUSTOMER_WRITES = {
  sender: "nadia.belkacem@boulangerie-au-pain-dore.example",
  name: "Nadia Belkacem",
  subject: "Menuiserie Durand – votre compte",
} as const;

/** Drafts one reminder from the list. */
async function oneDraft(panel: Page): Promise<void> {
  await openReminder(panel, "Boulangerie Au Pain Doré");
  await prepareButton(panel).click();
  await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor();
}

/** Calls of a day's batch, its drafts in Gmail and its rows in the workbook. */
async function batchLine(drafts: number, budget: number): Promise<string> {
  const workbook = debtorsWorkbook(drafts);
  const desk = await openDesk({ workbook, today: DEBTORS_TODAY, refreshed: false });
  try {
    await desk.signedIn("gmail");
    const panel = await desk.openPanel();
    await dayIsShown(panel);
    const asked = performance.now();
    const made = await callsOf(desk, async () => {
      await startBatch(panel);
      await panel
        .getByText(/brouillons? prêts? dans Gmail/)
        .first()
        .waitFor();
    });
    const took = Math.round(performance.now() - asked);
    return `| Calls to Google: ${drafts} drafts and their journal | ${made}, in ${took} ms from the owner's click to the last one's summary, the stand-in's answers included | ${budget} |`;
  } finally {
    await desk.close();
  }
}

/** Rows of the table « Extension ». */
export async function extensionTable(): Promise<readonly string[]> {
  const lines = [
    "| What | Measured | Budget |",
    "|---|---|---|",
    await openings(5_000, "300 ms"),
    await openings(20_000, "fluid"),
  ];
  const desk = await openDesk();
  try {
    await desk.signedIn("gmail");
    lines.push(await gmailLine(desk));
    let panel: Page | undefined;
    const opened = await callsOf(desk, async () => {
      panel = await desk.openPanel();
      await dayIsShown(panel);
    });
    lines.push(`| Calls to Google: the panel opened | ${opened} | 2 |`);
    const page = panel ?? (await desk.openPanel());
    lines.push(
      `| Calls to Google: one draft and its journal | ${await callsOf(desk, () => oneDraft(page))} | 3 |`,
    );
  } finally {
    await desk.close();
  }
  lines.push(await batchLine(20, 45));
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log((await extensionTable()).join("\n"));
