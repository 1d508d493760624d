import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../tools/find-chromium.ts";
import { storePages, writeStore } from "../tools/store-pages.ts";
import { faultsOf } from "./axe-faults.ts";

const SIZES = [
  ["téléphone", 360],
  ["ordinateur", 1280],
] as const;

describe("Pages d'aide et de confidentialité dans un navigateur", () => {
  let browser: Browser;
  let folder: string;
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crescendo-aide-"));
    writeStore(folder);
    browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(address(name));
    return page;
  }

  it.each(SIZES)("%s : rien ne dépasse de la largeur, dans aucune page", async (_what, width) => {
    const page = await open("aide.html", width);
    for (const name of Object.keys(storePages())) {
      await page.goto(address(name));
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width]);
    }
    await page.close();
  });

  it.each(["light", "dark"] as const)("sans faute d'accessibilité (%s)", async (scheme) => {
    const page = await open("confidentialite.html", 360, scheme);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(address("aide.html"));
    // A chapter of each kind, its contents open; the others are the same by construction.
    await page.evaluate(() => {
      for (const part of [...document.querySelectorAll("main > section")].slice(8)) part.remove();
      for (const link of document.querySelectorAll(".contents a")) {
        if (document.querySelector(link.getAttribute("href") ?? "") === null) link.closest("li")?.remove();
      }
      for (const part of document.querySelectorAll("details")) {
        if (part.querySelector("li") === null) part.closest("li")?.remove();
        else part.open = true;
      }
    });
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it("au clavier : le sommaire s'ouvre et mène à la page choisie", async () => {
    const page = await open("aide.html", 1280);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#a-quoi-sert-crescendo");
    expect(await page.getByRole("heading", { name: "À quoi sert Crescendo", level: 3 }).isVisible()).toBe(
      true,
    );
    await page.close();
  });

  it("imprimée : le texte entier, sans sommaire ni lien de navigation", async () => {
    const page = await open("aide.html", 1280);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".contents").isVisible()).toBe(false);
    expect(await page.getByText("Retour au sommaire").first().isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "La mise en route en trois minutes" }).isVisible()).toBe(
      true,
    );
    await page.close();
  });
});
