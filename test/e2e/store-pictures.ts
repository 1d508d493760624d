/**
 * Draws the pictures of the store and of the README from the sample: `npx tsx test/e2e/store-pictures.ts`.
 * Width in pixels and colour scheme are in each file's name.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { runFunction } from "../sandbox/apps-script/run-function.ts";
import { projectRoot } from "../tools/project-root.ts";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, dayIsShown, draft, openReminder } from "./panel-steps.ts";

const folder = join(projectRoot, "extension", "store", "pictures");

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  console.log(`${name}.png`);
}

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
    await page.getByRole("heading", { level: 1, name: rubric }).waitFor();
    await picture(page, `panneau-${rubric.toLowerCase()}-${tail}`);
  }
  await page.close();
}

/** The add-on's sidebar, its calls running the built `Code.js`. */
async function sidebarPicture(desk: Desk, colorScheme: "light" | "dark"): Promise<void> {
  const { sandbox } = desk.running;
  const shown = await runFunction(sandbox, "openSidebar", [], { ui: true });
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 300, height: 720 });
  await page.emulateMedia({ colorScheme });
  await page.exposeFunction("runScript", async (name: string) => {
    const { result, error } = await runFunction(sandbox, name, [], { ui: true });
    return JSON.stringify({ result, error });
  });
  await page.addInitScript(`
    const runner = (ok) => new Proxy({}, { get(_target, name) {
      if (name === "withSuccessHandler") return (next) => runner(next);
      if (name === "withFailureHandler") return () => runner(ok);
      return () => void window.runScript(name).then((text) => ok(JSON.parse(text).result));
    } });
    window.google = { script: { get run() { return runner(); } } };
  `);
  await page.route("https://panneau.exemple/", (route) =>
    route.fulfill({ contentType: "text/html", body: shown.sidebar?.html ?? "" }),
  );
  await page.goto("https://panneau.exemple/");
  await page.getByText("Vos clients vous doivent").waitFor();
  await picture(page, `feuille-300-${colorScheme === "light" ? "clair" : "sombre"}`);
  await page.close();
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

const desk = await openDesk();
// Once the desk is open: taken away before, they would make the built extension look out of date.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  await desk.signedIn("gmail");
  await sandboxPicture(desk);
  const first = await desk.openPanel();
  await draft(first, "Boulangerie Au Pain Doré");
  await first.close();
  for (const width of [360, 480]) {
    for (const scheme of ["light", "dark"] as const) await panelPictures(desk, width, scheme);
  }
  for (const scheme of ["light", "dark"] as const) await sidebarPicture(desk, scheme);
} finally {
  await desk.close();
}
