import type { Page } from "playwright-core";

/** What a person does in the sidebar, in their words. */
type Rubric = "Aujourd'hui" | "Clients" | "Règlements" | "Anomalies" | "Indicateurs";

/** Opens a rubric of the panel's head, once no work holds it. */
export async function openRubric(page: Page, name: Rubric): Promise<void> {
  await page
    .getByRole("navigation", { name: "Rubriques" })
    .getByRole("button", { name, exact: true })
    .click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** To today's plan: a workbook that was never set up opens on the first run. */
export async function toToday(page: Page): Promise<void> {
  await openRubric(page, "Aujourd'hui");
  await page.locator(".skeletons").waitFor({ state: "detached" });
}

/** Opens what stands under « Plus ». */
export async function openMore(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Plus", exact: true }).click();
  await page.locator("button.entry", { hasText: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Opens all that is folded: it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
}

export const widthOf = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth");
