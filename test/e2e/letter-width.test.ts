import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { emailHtml } from "#shared/letters/email-html.ts";
import { previewHtml } from "../../extension/drafting/draft-message.ts";
import { EVERY_LETTER } from "../shared/formats/every-letter.ts";
import { findChromium } from "../tools/find-chromium.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
});
afterAll(() => browser.close());

/** Widths that pages ask for on a screen of 360 pixels, and whether their image was painted. */
async function seen(pages: readonly string[]): Promise<readonly { width: number; images: number }[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^(?:https?|file|wss?):/.test(request.url())) asked.push(request.url());
  });
  const found: { width: number; images: number }[] = [];
  for (const html of pages) {
    await page.setContent(html, { waitUntil: "load" });
    found.push(
      await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        images: [...document.images].filter((image) => image.naturalWidth > 0).length,
      })),
    );
  }
  await page.close();
  expect(asked).toEqual([]);
  return found;
}

describe("Les lettres sur un téléphone", () => {
  it("aucune ne déborde de 360 pixels, aucune ne demande rien au réseau, le code à scanner y paraît", async () => {
    const found = await seen(EVERY_LETTER.map(({ letter }) => previewHtml(letter)));
    const wide = EVERY_LETTER.filter((_letter, index) => (found[index]?.width ?? 999) > 360);
    expect(wide.map(({ name }) => name)).toEqual([]);
    expect(found.map(({ images }) => images)).toEqual(
      EVERY_LETTER.map(({ letter }) => (letter.transfer === undefined ? 0 : 1)),
    );
  });

  it("un mot, un nom ou un tableau sans fin restent dans la colonne", async () => {
    const long = "M".repeat(400);
    const cells = `<td>${Array.from({ length: 12 }, () => "1\u202f234,56\u00a0€").join("</td><td>")}</td>`;
    const table = `<div style="overflow-x:auto;"><table class="lignes"><tr>${cells}</tr></table></div>`;
    const page = emailHtml({
      language: "fr",
      subject: long,
      inside: `<p>${long}</p>${table}`,
      transfer: {
        name: "M".repeat(70),
        iban: "FR7630006000011234567890189",
        amount: cents(99_999_999_999),
        remittance: "M".repeat(140),
      },
      replies: [],
    });
    expect((await seen([page])).map(({ width }) => width)).toEqual([360]);
  });
});
