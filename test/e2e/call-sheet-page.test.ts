import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callSheetPage } from "#shared/letters/call-sheet-page.ts";
import { callSheetOf } from "#shared/workbook/call-sheet-of.ts";
import { keyOf, MOREL, sheetFor, told } from "../shared/call-sheet/scene.ts";
import { plannedOn } from "../shared/cases/grouped-book.ts";
import { findChromium } from "../tools/find-chromium.ts";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "crescendo-call-sheet-"));

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pages of a PDF, by their objects. */
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

async function printed(html: string): Promise<number> {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pagesOf(pdf);
}

describe("La fiche d'appel dans un navigateur", () => {
  const own = sheetFor(MOREL, "broken-promise-call", [
    told("a", "05/05/2026", "relance envoyée", { Étape: 1, Canal: "e-mail" }),
    told("b", "20/05/2026", "appel", {
      Étape: 2,
      Motif: "Joint",
      Détail: "Mme Lefèvre : la facture est validée",
    }),
    told("c", "20/05/2026", "promesse", { Montant: 1480, "Date promise": "12/06/2026" }),
    told("d", "01/06/2026", "litige ouvert", {
      Montant: 100,
      Motif: "prix contesté",
      Détail: "le devis disait moins",
    }),
  ]);
  const today = own.promises[0]?.promisedDay ?? own.history[0]?.day;

  it("tient sur une page A4, les réponses prêtes sur une seconde", async () => {
    if (today === undefined) throw new Error("pas de jour");
    expect(await printed(callSheetPage(own, { today, answers: false }))).toBe(1);
    expect(await printed(callSheetPage(own, { today }))).toBe(2);
  });

  it("des noms hostiles n'exécutent rien et ne demandent rien au réseau", async () => {
    const hostile = `Bar <script>window.hit = 1</script><img src="http://127.0.0.1:9/x.png" onerror="window.hit = 2">`;
    const planned = plannedOn("2026-06-22", {
      invoices: [[hostile, `<svg onload="window.hit = 3">`, "02/03/2026", "01/04/2026", 1480]],
      clients: [
        {
          Client: hostile,
          Interlocuteur: `</p><iframe src="http://127.0.0.1:9/">`,
          Téléphone: `<a href="javascript:0">1</a>`,
        },
      ],
    });
    const sheet = callSheetOf(planned.book, planned.outcome, keyOf(planned, hostile), planned.lines[0]);
    const file = join(folder, "hostile.html");
    writeFileSync(file, callSheetPage(sheet, { company: hostile, today: planned.book.asOf }));
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(await page.evaluate("window.hit")).toBe(undefined);
    expect(await page.locator("script, img, svg, iframe, a, link").count()).toBe(0);
    expect(await page.locator("h1").textContent()).toContain("<script>window.hit = 1</script>");
    await page.close();
  });
});
