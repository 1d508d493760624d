import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Looked } from "../fuzz/gmail-page.ts";
import { LONG_TEST, runs } from "../fuzz/runs.ts";
import { findChromium, howToGetChromium } from "../tools/find-chromium.ts";

vi.setConfig({ testTimeout: Math.max(120_000, LONG_TEST) });

const PAGES = new URL("../fixtures/gmail-pages/", import.meta.url);
const VALUES: Readonly<Record<string, string>> = {
  sender: "nadia@morel.example",
  name: "Nadia",
  subject: "Votre compte",
  body: "La facture FA-12 sera réglée vendredi.",
  number: "FA-12",
  other: "personne@ailleurs.example",
  draft: "r:12",
};

/** What stands in the body of a hand-made page. */
function bodyOf(name: string): string {
  const html = readFileSync(new URL(name, PAGES), "utf8").replace(
    /\{\{(\w+)\}\}/g,
    (_whole, field) => VALUES[field] ?? "",
  );
  return /<body[^>]*>([\s\S]*)<script/.exec(html)?.[1] ?? html;
}

let browser: Browser;
let script: string;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium.join("\n"));
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL("../fuzz/gmail-page.ts", import.meta.url)),
        formats: ["iife"],
        name: "fuzz",
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("vite");
  script = output.output[0].code;
});
afterAll(() => browser?.close());

/** A page with the content script's own modules, and nothing else. */
async function emptyPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><body></body>");
  await page.evaluate(`${script};globalThis.fuzz=fuzz`);
  return page;
}

describe("Une page de Gmail qui n'est plus ce qu'elle était", () => {
  it("éléments retirés, déplacés, répétés, vidés : la lire ne lève jamais d'erreur, et n'en retient pas plus qu'il ne faut", async () => {
    const { numRuns, seed } = runs(12);
    const page = await emptyPage();
    const looked: Looked[] = [];
    for (const name of readdirSync(PAGES)) {
      const call = `fuzz.lookAtDamaged(${JSON.stringify(bodyOf(name))}, ${seed}, ${numRuns})`;
      looked.push(...((await page.evaluate(call)) as readonly Looked[]));
    }
    await page.close();
    expect(looked.flatMap(({ error }) => error ?? [])).toEqual([]);
    // The pages are understood often enough for the damage to mean something.
    expect(looked.filter(({ messages }) => messages > 0).length).toBeGreaterThan(looked.length / 10);
    expect(looked.filter(({ drafts }) => drafts > 0).length).toBeGreaterThan(0);
    expect(looked.filter(({ parts }) => parts > 0).length).toBeGreaterThan(0);
  });

  it("ce que Gmail déplace dans un de nos boutons reste dans la page quand le bouton reprend sa place ou s'en va", async () => {
    const page = await emptyPage();
    expect(await page.evaluate("fuzz.movedIntoOurs()")).toEqual([
      "<main><h2>Objet</h2><aside></aside><p>Bonjour</p></main>",
      "<main><h2>Objet</h2><p>Bonjour</p></main>",
    ]);
    await page.close();
  });
});
