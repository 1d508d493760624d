import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { BENCH_DAY, manyInvoices } from "./many-book.ts";
import { dayIsShown } from "./panel-steps.ts";

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk({ workbook: manyInvoices(), today: BENCH_DAY, refreshed: false });
  await desk.signedIn("gmail");
  panel = await desk.openPanel({ width: 360, height: 900 });
  await dayIsShown(panel);
});
afterAll(() => desk.close());

const rubric = (name: string) => panel.getByRole("navigation").getByRole("button", { name }).click();
/** Everything drawn: what makes a panel slow is what it draws. */
const drawn = (): Promise<number> => panel.evaluate("document.querySelectorAll('*').length");
const lines = () => panel.locator("button.line:visible");

describe("20 000 factures, 5 000 clients", () => {
  it("la liste du jour ne dessine que ce que l'on peut lire, le reste à la demande", async () => {
    expect(await drawn()).toBeLessThan(1_500);
    const fold = panel.locator("details", { hasText: "Au-delà de votre capacité du jour" });
    const before = await lines().count();
    await fold.locator("summary").click();
    await expect.poll(() => lines().count()).toBe(before + 30);
    await fold.getByRole("button", { name: "Voir 30\u00a0dossiers de plus" }).click();
    await expect.poll(() => lines().count()).toBe(before + 60);
    // The focus is on the first line added: a keyboard goes on from there.
    await expect
      .poll(() => panel.evaluate("document.activeElement?.matches('li:nth-child(31) button.line')"))
      .toBe(true);
    expect(await drawn()).toBeLessThan(2_500);
    await fold.locator("summary").click();
  });

  it("la recherche trouve un client parmi tous, et le rend à la liste quand elle est effacée", async () => {
    const search = panel.getByRole("searchbox");
    const name = await panel.locator("section[aria-labelledby='list'] .customer").first().innerText();
    await search.fill(name);
    await panel.getByRole("heading", { name: "1\u00a0dossier pour cette recherche" }).waitFor();
    expect(await lines().locator(".customer").allInnerTexts()).toEqual([name]);
    await search.fill("");
    await dayIsShown(panel);
  });

  it("la balance d'une date montre cinquante clients à la fois, et retrouve les autres", async () => {
    await rubric("Balance");
    await panel.getByRole("button", { name: "31/10/2026" }).click();
    await panel.getByRole("heading", { name: "Balance au 31/10/2026" }).waitFor();
    const rows = panel.locator("table.balance tbody tr");
    await expect.poll(() => rows.count()).toBe(50);
    await panel.getByRole("button", { name: "Voir 50\u00a0clients de plus" }).click();
    await expect.poll(() => rows.count()).toBe(100);
    await expect
      .poll(() => panel.evaluate("document.activeElement?.matches('tr:nth-child(51) th button')"))
      .toBe(true);
    const last = await rows.last().locator("th button").innerText();
    await panel.getByRole("searchbox").fill(last);
    await expect.poll(() => rows.locator("th button").allInnerTexts()).toEqual([last]);
  });

  it("l'évolution, les indicateurs et les règlements s'affichent aussi", async () => {
    await panel.getByText("Évolution sur douze mois").click();
    await panel.getByRole("table", { name: /^Ce qui était dû en fin de mois/ }).waitFor();
    await rubric("Indicateurs");
    await panel.getByRole("heading", { level: 2, name: "Délais de paiement" }).waitFor();
    await rubric("Règlements");
    await panel.getByRole("heading", { level: 1, name: "Règlements" }).waitFor();
    expect(await drawn()).toBeLessThan(1_500);
  });
});
