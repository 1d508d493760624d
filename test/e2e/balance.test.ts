import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { type Cell, newSheet, newWorkbook, type Row, type Workbook } from "../sandbox/workbook/workbook.ts";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { downloaded } from "./downloads.ts";
import { dayIsShown, openReminder } from "./panel-steps.ts";

type Value = string | number | null;
const at = (text: string): number => serialOfDay(day(text));
const cells = (row: readonly Value[]): Row =>
  row.map((value): Cell | null => (value === null ? null : { value }));

/** Four invoices and two receipts: every figure below is counted by hand from them. */
function fewInvoices(): Workbook {
  const invoices: readonly (readonly Value[])[] = [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
    ["Atelier Morel", "FA-1", at("2026-06-05"), at("2026-07-05"), 1000, null],
    ["Atelier Morel", "FA-2", at("2026-09-14"), at("2026-10-14"), 600, null],
    ["Boulangerie Roux", "FA-3", at("2026-08-01"), at("2026-08-31"), 250, at("2026-10-20")],
    ["Cabinet Noël", "FA-4", at("2026-10-20"), at("2026-12-04"), 90.5, null],
  ];
  const receipts: readonly (readonly Value[])[] = [
    [...(HEADERS.Règlements ?? [])],
    ["r1", at("2026-10-02"), "Atelier Morel", "VIR MOREL", 400, "EUR", "FA-1=400,00", null, null],
  ];
  const workbook = newWorkbook("1balanceAuneDateQuelconque00000000000001", "Balance à la main");
  workbook.sheets = [
    newSheet(0, "Factures", invoices.map(cells)),
    newSheet(1, "Règlements", receipts.map(cells)),
  ];
  return workbook;
}

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk({ workbook: fewInvoices(), today: "2026-11-17", refreshed: false });
  await desk.signedIn("compose");
  panel = await desk.openPanel({ width: 360, height: 900 });
  await dayIsShown(panel);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await rubric("Journal");
  await rubric("Balance");
  const days = panel.getByRole("group", { name: "Fins de mois" });
  await days.getByRole("button", { name: "Aujourd'hui", exact: true }).click();
});

const rubric = (name: string) => panel.getByRole("navigation").getByRole("button", { name }).click();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** The ages of the total, as the table under the chart tells them. */
async function ages(): Promise<Readonly<Record<string, string>>> {
  const rows = await panel.locator("table.figures").first().locator("tbody tr").all();
  const pairs = await Promise.all(
    rows.map(async (row) => [
      plain(await row.locator("th").innerText()),
      plain(await row.locator("td").innerText()),
    ]),
  );
  return Object.fromEntries(pairs);
}

/** The customers with what is overdue and what is owed. */
async function customers(): Promise<readonly (readonly string[])[]> {
  const rows = await panel.locator("table.balance tbody tr").all();
  return Promise.all(
    rows.map(async (row) => [
      await row.locator("th button").innerText(),
      ...(await row.locator("td").allInnerTexts()).map(plain),
    ]),
  );
}

const shown = (on: string) => panel.getByRole("heading", { name: `Balance au ${on}` }).waitFor();

describe("À 360 px", () => {
  it("après une relance, les âges gardent toute la largeur de leur carte", async () => {
    await rubric("Aujourd'hui");
    await openReminder(panel, "Atelier Morel");
    await rubric("Balance");
    const table = panel.locator("table.figures").first();
    await table.waitFor();
    expect(await table.evaluate((one) => getComputedStyle(one).display)).toBe("table");
  });

  it("les rubriques tiennent sur une ligne, de 320 à 600 px", async () => {
    const rubrics = panel.getByRole("navigation").locator("button:not(.sign-only)");
    const rows: number[] = [];
    for (const width of [320, 360, 421, 440, 480, 499, 520, 600]) {
      await panel.setViewportSize({ width, height: 900 });
      const tops = await rubrics.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      rows.push(new Set(tops).size);
    }
    await panel.setViewportSize({ width: 360, height: 900 });
    expect(rows).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe("Balance à une date quelconque, dans le panneau", () => {
  it("aujourd'hui : les tranches, le total et chaque client", async () => {
    await shown("17/11/2026");
    expect(await ages()).toEqual({
      "Non échu": "90,50 €",
      "1–30 j": "0,00 €",
      "31–60 j": "600,00 €",
      "61–90 j": "0,00 €",
      "Plus de 90 j": "600,00 €",
      Total: "1 290,50 €",
    });
    expect(await customers()).toEqual([
      ["Atelier Morel", "1 200,00 €", "1 200,00 €"],
      ["Cabinet Noël", "0,00 €", "90,50 €"],
    ]);
    expect(await panel.getByText("À venir").count()).toBe(0);
  });

  it("une fin de mois en un clic : ce qui était dû alors, et ce qui a été réglé depuis, à venir", async () => {
    await panel.getByRole("button", { name: "30/09/2026" }).click();
    await shown("30/09/2026");
    expect(await ages()).toEqual({
      "Non échu": "600,00 €",
      "1–30 j": "250,00 €",
      "31–60 j": "0,00 €",
      "61–90 j": "1 000,00 €",
      "Plus de 90 j": "0,00 €",
      Total: "1 850,00 €",
    });
    expect(await customers()).toEqual([
      ["Atelier Morel", "1 000,00 €", "1 600,00 €"],
      ["Boulangerie Roux", "250,00 €", "250,00 €"],
    ]);
    expect(plain(await panel.locator("section.card").first().innerText())).toContain("À venir : 650,00 €");
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("n'importe quel jour se tape ; avant la première facture, personne ne doit rien", async () => {
    const field = panel.getByLabel("À la date du");
    await field.fill("2026-10-01");
    await shown("01/10/2026");
    await field.fill("2026-12-05");
    await shown("05/12/2026");
    await panel.getByText("Si rien n'est réglé d'ici là").waitFor();
    expect((await ages())["1–30 j"]).toBe("90,50 €");
    await field.fill("2026-01-01");
    await panel.getByText("Personne ne vous devait d'argent au 01/01/2026.").waitFor();
  });

  it("le jour choisi reste quand on revient de la page d'un client", async () => {
    await panel.getByRole("button", { name: "31/10/2026" }).click();
    await shown("31/10/2026");
    await panel.locator("table.balance").getByRole("button", { name: "Atelier Morel" }).click();
    await panel.getByRole("heading", { level: 1, name: "Atelier Morel" }).waitFor();
    await panel.keyboard.press("Escape");
    await shown("31/10/2026");
  });

  it("un client se cherche par une partie de son nom, sans accents", async () => {
    await panel.getByRole("searchbox").fill("noel");
    await expect.poll(customers).toEqual([["Cabinet Noël", "0,00 €", "90,50 €"]]);
    await panel.getByRole("searchbox").fill("zzz");
    await panel.getByText("Aucun client ne correspond").waitFor();
  });

  it("le dessin dit la même chose en mots que le tableau", async () => {
    const picture = panel.getByRole("img", { name: /^Ancienneté de ce qui est dû/ });
    const words = plain((await picture.locator("desc").textContent()) ?? "");
    for (const [name, amount] of Object.entries(await ages()))
      if (name !== "Total") expect(words).toContain(`${name} : ${amount}`);
  });

  it("l'évolution sur douze mois : les fins de mois comptées à la main, et un clic y mène", async () => {
    await panel.getByText("Évolution sur douze mois").click();
    const table = panel.getByRole("table", { name: /^Ce qui était dû en fin de mois/ });
    await table.waitFor();
    const rows = await table.locator("tbody tr").allInnerTexts();
    expect(rows.map((row) => plain(row).split(/\s*\t\s*/)).slice(0, 6)).toEqual([
      ["17/11/2026", "1 290,50 €", "1 200,00 €"],
      ["31/10/2026", "1 290,50 €", "1 200,00 €"],
      ["30/09/2026", "1 850,00 €", "1 250,00 €"],
      ["31/08/2026", "1 250,00 €", "1 000,00 €"],
      ["31/07/2026", "1 000,00 €", "1 000,00 €"],
      ["30/06/2026", "1 000,00 €", "0,00 €"],
    ]);
    expect(rows).toHaveLength(12);
    expect(await faultsOf(panel)).toEqual([]);
    await table.getByRole("button", { name: "31/08/2026" }).click();
    await shown("31/08/2026");
  });

  it("le tableau s'enregistre en CSV, tel qu'un tableur le lit", async () => {
    await panel.getByRole("button", { name: "30/09/2026" }).click();
    await shown("30/09/2026");
    const { name, bytes } = await downloaded(panel, () =>
      panel.getByRole("button", { name: "Enregistrer en CSV" }).click(),
    );
    expect(name).toBe("Balance âgée au 2026-09-30.csv");
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect(lines.at(-2)).toBe(
      "Total;EUR;1850,00;0,00;600,00;250,00;0,00;1000,00;0,00;0,00;1250,00;0,00;600,00;87;650,00",
    );
  });
});
