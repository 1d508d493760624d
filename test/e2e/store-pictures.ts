/**
 * Draws the pictures of the store and of the README from the sample: `npx tsx test/e2e/store-pictures.ts`.
 * Width in pixels and colour scheme are in each file's name.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { projectRoot } from "../tools/project-root.ts";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, dayIsShown, draft, openReminder } from "./panel-steps.ts";
import { panelDesk } from "./sidebar-panel.ts";
import { toToday } from "./sidebar-steps.ts";

const kept = join(projectRoot, "extension", "store", "pictures");
/** Drawn apart: a picture that fails leaves those that were there. */
const folder = mkdtempSync(join(tmpdir(), "crescendo-pictures-"));

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  console.log(`${name}.png`);
}

/** Brings a part of the page under its head: the field of the day above the balance is written in the browser's language. */
const underHead = (title: Element): void => {
  window.scrollTo(0, title.getBoundingClientRect().top + window.scrollY - 116);
};

/** The panel's screens at one width, in one scheme. */
async function panelPictures(desk: Desk, width: number, colorScheme: "light" | "dark"): Promise<void> {
  const page = await desk.openPanel({ width, height: 720 });
  await page.emulateMedia({ colorScheme });
  await dayIsShown(page);
  const tail = `${width}-${colorScheme === "light" ? "clair" : "sombre"}`;
  await picture(page, `panneau-aujourdhui-${tail}`);
  await openReminder(page, "Brasserie de la Doua");
  await picture(page, `panneau-relance-${tail}`);
  if (width === 480) {
    await page.getByRole("heading", { name: "Message", exact: true }).evaluate((title) => {
      window.scrollTo(0, title.getBoundingClientRect().top + window.scrollY - 100);
    });
    await picture(page, `panneau-lettre-${tail}`);
  }
  await backToList(page);
  for (const rubric of ["Balance", "Journal"]) {
    await page.getByRole("navigation").getByRole("button", { name: rubric }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${rubric}`) }).waitFor();
    if (rubric === "Balance") await page.getByRole("heading", { name: /^Balance au/ }).evaluate(underHead);
    await picture(page, `panneau-${rubric.toLowerCase()}-${tail}`);
  }
  await page.close();
}

/** The day in the add-on's sidebar: a workbook that was never set up opens on the first run. */
async function sidebarPictures(desk: Desk): Promise<void> {
  const sheet = await panelDesk();
  try {
    for (const scheme of ["light", "dark"] as const) {
      const page = await sheet.openPanel(desk.running.sandbox, { scheme });
      await toToday(page);
      await page.getByRole("heading", { name: "Vos clients vous doivent" }).waitFor();
      await picture(page, `feuille-300-${scheme === "light" ? "clair" : "sombre"}`);
      await page.close();
    }
  } finally {
    await sheet.close();
  }
}

/** The sandbox's page: the workbook, and the panel beside it. */
async function sandboxPicture(desk: Desk): Promise<void> {
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(desk.running.url);
  await page.getByRole("tab", { name: "Relances" }).click();
  const panel = page.frameLocator("#panel");
  const window = desk.context.waitForEvent("page");
  await panel.getByRole("button", { name: "Choisir mon classeur" }).click();
  await (await window).getByRole("button", { name: "Autoriser" }).click();
  await panel.getByRole("heading", { name: "À faire", exact: true }).waitFor();
  await picture(page, "bac-a-sable-1280");
  await page.close();
}

/** What belongs to the sandbox and not to the product. */
const TOOLS_HIDDEN =
  ".chip, .width, .clock, .dock-head, .quiet { display: none !important; } .dock { width: 482px !important; }";

/** The five pictures of the store, 1280 × 800: the owner's workbook, and the panel at work beside it. */
async function storePictures(desk: Desk): Promise<void> {
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(desk.running.url);
  await page.addStyleTag({ content: TOOLS_HIDDEN });
  const panel = page.frameLocator("#panel");
  const heading = (name: string) => panel.getByRole("heading", { name, exact: true }).first().waitFor();
  const rubric = (name: string) =>
    panel.getByRole("navigation").getByRole("button", { name }).first().click();
  const tab = (name: string) => page.getByRole("tab", { name, exact: true }).click();
  await tab("Relances");
  await heading("À faire");
  await picture(page, "store/1-aujourdhui");
  await rubric("Clients");
  await panel.getByText("Marivaux Distribution").first().click();
  await heading("Marivaux Distribution");
  await tab("Clients");
  await picture(page, "store/2-page-d-un-client");
  await rubric("Aujourd'hui");
  await heading("À faire");
  await panel.locator("button.line", { hasText: "Brasserie de la Doua" }).first().click();
  await panel
    .getByRole("heading", { name: "Message", exact: true })
    .evaluate((title) => title.scrollIntoView());
  await tab("Journal");
  await picture(page, "store/3-relance");
  await rubric("Balance");
  await panel.getByRole("heading", { name: /^Balance au/ }).evaluate(underHead);
  await tab("Balance âgée");
  await picture(page, "store/4-balance");
  await rubric("Indicateurs");
  await panel.getByRole("heading", { level: 1, name: /^Indicateurs/ }).waitFor();
  await tab("Indicateurs");
  await picture(page, "store/5-indicateurs");
  await page.close();
}

const desk = await openDesk();
mkdirSync(join(folder, "store"), { recursive: true });
/** `npx tsx test/e2e/store-pictures.ts store`: the five of the store alone, those of the README stay. */
const isStoreOnly = process.argv[2] === "store";
try {
  await desk.signedIn("gmail");
  await sandboxPicture(desk);
  await storePictures(desk);
  if (!isStoreOnly) {
    const first = await desk.openPanel();
    await draft(first, "Boulangerie Au Pain Doré");
    await first.close();
    for (const width of [360, 480]) {
      for (const scheme of ["light", "dark"] as const) await panelPictures(desk, width, scheme);
    }
    await sidebarPictures(desk);
    rmSync(kept, { recursive: true, force: true });
  }
  cpSync(folder, kept, { recursive: true });
} finally {
  rmSync(folder, { recursive: true, force: true });
  await desk.close();
}
