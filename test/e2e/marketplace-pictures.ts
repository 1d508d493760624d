/**
 * Draws the Marketplace's pictures of the add-on from the sample, 1280 × 800: `npx tsx test/e2e/marketplace-pictures.ts`.
 * The sandbox's own tools are hidden; the workbook, the menu and the sidebar are the built add-on at work.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { runFunction } from "../sandbox/apps-script/run-function.ts";
import { SAMPLE_TODAY, sampleWorkbook } from "../sandbox/sample/make-sample.ts";
import { startSandbox } from "../sandbox/server.ts";
import { refreshWorkbook } from "../sandbox/start/refresh-workbook.ts";
import { buildStale } from "../tools/build.ts";
import { findChromium } from "../tools/find-chromium.ts";
import { projectRoot } from "../tools/project-root.ts";

const SIZE = { width: 1280, height: 800 } as const;
const folder = process.argv[2] ?? join(projectRoot, "apps-script", "store", "pictures");

/** What belongs to the sandbox and not to the product. */
const TOOLS_HIDDEN =
  ".chip, .width, .clock, .dock-head, .quiet { display: none !important; } .dock { width: 302px !important; }";

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page
    .locator("#grid-frame")
    .getByText(name === "Relances" ? "Rang" : "Client", { exact: true })
    .first()
    .waitFor();
}

async function rubric(sidebar: FrameLocator, name: string): Promise<void> {
  await sidebar.getByRole("button", { name, exact: true }).first().click();
  await sidebar.getByRole("heading", { level: 1 }).first().waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.frameLocator("#pane-sidebar iframe").locator(".skeletons").waitFor({ state: "detached" });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  console.log(`${name}.png`);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildStale(true);
const running = await startSandbox({
  port: 0,
  workbook: sampleWorkbook(),
  today: SAMPLE_TODAY,
  prepare: async (sandbox) => {
    const { ok, said } = await refreshWorkbook(sandbox);
    if (!ok) throw new Error(said.join("\n"));
    // The rest of the look of the tabs, as the panel asks for it after the refresh that created them.
    const finished = await runFunction(sandbox, "finishTabs", [], { ui: true });
    if (finished.error) throw new Error(finished.error.errorMessage);
  },
});
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: "light", locale: "fr-FR" });
  page.setDefaultTimeout(30_000);
  await page.goto(running.url);
  await page.addStyleTag({ content: TOOLS_HIDDEN });
  await page.locator("#show-sidebar").evaluate((button) => (button as HTMLButtonElement).click());
  const sidebar = page.frameLocator("#pane-sidebar iframe");
  await sidebar.getByRole("button", { name: "Plus", exact: true }).waitFor();
  await tab(page, "Balance âgée");
  await rubric(sidebar, "Aujourd'hui");
  await sidebar.getByText("Vos clients vous doivent").waitFor();
  await picture(page, "1-balance-agee");
  await tab(page, "Relances");
  await rubric(sidebar, "Clients");
  await sidebar.getByText("Marivaux Distribution").first().click();
  await sidebar.getByRole("heading", { name: "Marivaux Distribution" }).waitFor();
  await picture(page, "2-page-d-un-client");
  await tab(page, "Règlements");
  await rubric(sidebar, "Règlements");
  await picture(page, "3-reglements");
  await page.getByRole("tab", { name: "Anomalies", exact: true }).click();
  await rubric(sidebar, "Anomalies");
  await picture(page, "4-anomalies");
  await page.getByRole("tab", { name: "Indicateurs", exact: true }).click();
  await rubric(sidebar, "Indicateurs");
  await picture(page, "5-indicateurs");
} finally {
  await browser.close();
  await running.close();
}
