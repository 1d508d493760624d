import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import { type RunningSandbox, startSandbox } from "../sandbox/server.ts";
import { newSheet, newWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { scriptProject } from "../sandbox-tests/apps-script/script-project.ts";
import { findChromium } from "../tools/find-chromium.ts";

const code = `
function look() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var plan = book.getSheetByName("Relances");
  plan.setFrozenRows(1).setColumnWidth(1, 180);
  plan.getRange("A1").setNote("Le client à relancer.");
  plan.getRange("A2").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("Alpha").setLinkUrl("#gid=5&range=B30:C30").build());
  plan.getRange("B2:B3").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["à faire", "fait"]).build());
  plan.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("à faire").setBackground("#ffe0b2").setRanges([plan.getRange("B2:B9")]).build()]);
  plan.insertChart(plan.newChart().setChartType(Charts.ChartType.BAR).addRange(plan.getRange("A1:A3")).addRange(plan.getRange("C1:C3")).setOption("title", "Échu").setPosition(5, 1, 0, 0).build());
}
`;

function book(): Workbook {
  const workbook = newWorkbook("classeur-1", "Essai");
  workbook.sheets.push(
    newSheet(4, "Relances", [
      [{ value: "Client" }, { value: "État" }, { value: "Échu" }],
      [{ value: "Alpha" }, { value: "à faire" }, { value: 300 }],
      [{ value: "Bêta" }, { value: "fait" }, { value: "", formula: "=C2*2" }],
    ]),
    newSheet(
      5,
      "Factures",
      Array.from({ length: 60 }, (_none, row) => [
        { value: `FA-${row + 1}` },
        { value: row },
        { value: "x" },
      ]),
    ),
  );
  return workbook;
}

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;

beforeAll(async () => {
  const workbook = book();
  const project = scriptProject(code);
  const { error } = runInProcess(workbook, "look", [], { project });
  project.remove();
  expect(error).toBe(undefined);
  sandbox = await startSandbox({ port: 0, workbook, today: "2026-05-12" });
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1300, height: 760 } });
  page.setDefaultTimeout(15_000);
  await page.goto(sandbox.url);
  await page.locator('td[data-at="1 0"]').waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const cell = (row: number, column: number) => page.locator(`td[data-at="${row} ${column}"]`);

describe("La page du bac à sable montre un onglet comme Sheets", () => {
  it("valeurs calculées, couleurs, notes, listes et graphique sont là", async () => {
    expect(await cell(2, 2).textContent()).toBe("600");
    expect(await cell(1, 1).evaluate((held) => getComputedStyle(held).backgroundColor)).toBe(
      "rgb(255, 224, 178)",
    );
    expect(await cell(2, 1).evaluate((held) => getComputedStyle(held).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await cell(0, 0).getAttribute("title")).toBe("Le client à relancer.");
    expect(await cell(1, 1).getAttribute("title")).toContain("à faire, fait");
    expect(await cell(0, 0).evaluate((held) => held.getBoundingClientRect().width)).toBe(180);
    expect(await page.locator("img.chart").getAttribute("alt")).toBe("Échu. Échu\u00a0: Alpha 300, Bêta 600");
  });

  it("l'en-tête figé reste en vue quand on descend", async () => {
    const pane = page.locator("#grid-frame");
    const top = () => cell(0, 0).evaluate((held) => Math.round(held.getBoundingClientRect().top));
    const before = await top();
    await pane.evaluate((held) => held.scrollTo(0, 200));
    expect(await top()).toBe(before);
    await pane.evaluate((held) => held.scrollTo(0, 0));
  });

  it("un clic sur une cellule dit ce qu'elle tient", async () => {
    await cell(2, 2).click();
    await page.locator(".cell-frame").waitFor();
    expect(await page.locator("#cell-line").textContent()).toBe("C3=C2*2");
  });

  it("un lien du classeur ouvre l'onglet et encadre les cellules, en vue", async () => {
    await cell(1, 0).locator("a").click();
    await cell(29, 1).waitFor();
    await page.locator(".cell-frame").waitFor();
    expect(await page.locator('#tabs [aria-selected="true"]').textContent()).toBe("Factures");
    expect(await page.locator("#cell-line b").textContent()).toBe("B30:C30");
    const place = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, height: 0 };
    const [frame, target, pane] = [
      await place(".cell-frame"),
      await place('td[data-at="29 1"]'),
      await place("#grid-frame"),
    ];
    expect(Math.abs(frame.y - target.y)).toBeLessThan(3);
    expect(Math.abs(frame.x - target.x)).toBeLessThan(3);
    expect(frame.y).toBeGreaterThan(pane.y);
    expect(frame.y + frame.height).toBeLessThan(pane.y + pane.height);
  });
});
