import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltAddOn, builtAddOn, sheetNamed, workbookOf } from "../apps-script/built-add-on.ts";
import { runFunction } from "../sandbox/apps-script/run-function.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { findChromium } from "../tools/find-chromium.ts";

let addOn: BuiltAddOn;
let browser: Browser;

beforeAll(async () => {
  addOn = await builtAddOn();
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  addOn.remove();
});

/** The panel as « Ouvrir le panneau » or « Aide » shows it, 300 px wide, its calls running the built Code.js. */
async function openPanel(
  sandbox: Sandbox,
  entry = "openSidebar",
  scheme: "light" | "dark" = "light",
): Promise<Page> {
  const project = { dir: addOn.dir };
  const shown = await runFunction(sandbox, entry, [], { project, ui: true });
  const page = await browser.newPage({ viewport: { width: 300, height: 720 }, colorScheme: scheme });
  page.on("pageerror", (problem) => {
    throw problem;
  });
  await page.exposeFunction("runScript", async (name: string) => {
    const { result, error } = await runFunction(sandbox, name, [], { project, ui: true });
    return JSON.stringify({ result, error });
  });
  await page.addInitScript(`
    const runner = (ok, fail) => new Proxy({}, { get(_target, name) {
      if (name === "withSuccessHandler") return (next) => runner(next, fail);
      if (name === "withFailureHandler") return (next) => runner(ok, next);
      return () => void window.runScript(name).then((text) => {
        const { result, error } = JSON.parse(text);
        if (error) fail({ name: error.errorType, message: "Error: " + error.errorMessage });
        else ok(result);
      });
    } });
    window.google = { script: { get run() { return runner(); } } };
  `);
  await page.route("**/*", (route) =>
    route.fulfill({ contentType: "text/html", body: shown.sidebar?.html ?? "" }),
  );
  await page.goto("https://panneau.exemple/");
  return page;
}

const INVOICES = {
  Factures: [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
    ["Menuiserie Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
    ["Bêta & fils", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5],
  ],
};

describe("Panneau du tableur, dans un navigateur", () => {
  it("montre l'état, actualise, et le dit", async () => {
    const sandbox = aSandbox(workbookOf(INVOICES), "2026-05-12");
    const page = await openPanel(sandbox);
    await page.getByText("1\u202f500,50\u00a0€").waitFor();
    expect(await page.getByRole("list", { name: "Balance âgée par tranche" }).textContent()).toMatch(
      /31–60 j\s*1\u202f200,00\u00a0€/,
    );
    expect(await page.getByText("pas encore dans vos onglets").count()).toBe(1);
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(sheetNamed(sandbox, "Balance âgée").rows.length).toBeGreaterThan(3);
    expect(await page.getByText("pas encore dans vos onglets").count()).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(300);
    await page.close();
  });

  it("accueille devant un classeur vide, explique un refus et propose de réessayer", async () => {
    const sandbox = aSandbox(workbookOf({ "Feuille 1": [] }), "2026-05-12");
    const page = await openPanel(sandbox);
    await page.getByText("Apportez vos factures").waitFor();
    sandbox.workbook = workbookOf({ "Feuille 1": [["bonjour"], ["le monde"]] });
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Crescendo ne trouve pas vos factures").waitFor();
    sandbox.workbook = workbookOf(INVOICES);
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    await page.close();
  });

  it("fait accepter des colonnes incertaines", async () => {
    const sandbox = aSandbox(
      workbookOf({
        Factures: [
          ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
          ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1000, 1200],
          ["Bêta", "FA-2", { day: "2026-03-05" }, { day: "2026-04-04" }, 500, 600],
        ],
      }),
      "2026-05-12",
    );
    const page = await openPanel(sandbox);
    await page.getByRole("button", { name: "Accepter ces colonnes" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    await page.close();
  });

  it("s'ouvre sur l'aide depuis le menu, et en revient", async () => {
    const page = await openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), "openHelp");
    await page.getByText("Ce que fait Crescendo ici").waitFor();
    await page.getByRole("button", { name: "Retour" }).click();
    await page.getByText("Vos clients vous doivent").waitFor();
    await page.close();
  });

  it("reste lisible en clair et en sombre", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const page = await openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), "openSidebar", scheme);
      await page.getByText("Vos clients vous doivent").waitFor();
      const [ink, paper] = await page.evaluate<[string, string]>(
        "[getComputedStyle(document.documentElement).color, getComputedStyle(document.documentElement).backgroundColor]",
      );
      expect(contrast(ink, paper)).toBeGreaterThan(7);
      await page.close();
    }
  });
});

/** Contrast ratio of two CSS colours (WCAG 2). */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
