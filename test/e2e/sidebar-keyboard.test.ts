import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetNamed, valuesOf, workbookOf } from "../apps-script/built-add-on.ts";
import { BANK_TEXTS, type Receipt } from "../apps-script/import-texts.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { contrastFaultsOf, faultsOf } from "./axe-faults.ts";
import { comesTrue } from "./comes-true.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";
import { openMore, openRubric, toToday, unfold, widthOf } from "./sidebar-steps.ts";

const TODAY = "2026-11-17";
const FACTURES = {
  Factures: [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
    ["Alpha Bois", "FA-101", { day: "2026-09-01" }, { day: "2026-10-01" }, 1200],
    ["Bêta Services", "FA-102", { day: "2026-09-15" }, { day: "2026-10-15" }, 340.5],
    ["Crêperie du Môle", "FA-103", { day: "2026-09-20" }, { day: "2026-10-20" }, 800],
    ["Mairie de Saint-Cyr", "FA-104", { day: "2026-09-20" }, "31/02/2026", 150],
  ],
};
const RECEIPTS: readonly Receipt[] = [
  { dayOfMonth: 3, cents: 120_000, label: "VIR SEPA ALPHA BOIS FA-101" },
  { dayOfMonth: 5, cents: 50_000, label: "VIR CREPERIE DU MOLE ACOMPTE" },
];

let desk: PanelDesk;
let refreshed: Workbook;

beforeAll(async () => {
  desk = await panelDesk();
  const sandbox = aSandbox(workbookOf(FACTURES), TODAY);
  await desk.addOn.run(sandbox, "importBankStatement", BANK_TEXTS.CSV?.(RECEIPTS), "releve.csv");
  const { error } = await desk.addOn.run(sandbox, "refresh");
  expect(error).toBe(undefined);
  refreshed = sandbox.workbook;
});
afterAll(() => desk.close());

/** Our tabs stand, two payments wait. */
const aBook = (): Sandbox => aSandbox(structuredClone(refreshed), TODAY);

/** Presses Tab until what bears a name has the focus: nothing here is reached otherwise. */
async function reach(page: Page, name: RegExp): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate<string>(
      "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()",
    );
    if (name.test(words)) return;
  }
  throw new Error(`hors d'atteinte au clavier : ${String(name)}`);
}

async function press(page: Page, name: RegExp, key = "Enter"): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}

/** Waits for a view; its title has the focus, so that it is read first. */
async function titled(page: Page, title: string): Promise<void> {
  await comesTrue(
    page,
    `document.activeElement?.tagName === "H1" && document.activeElement.textContent === ${JSON.stringify(title)}`,
  );
}

describe("Le panneau du tableur, au clavier seul", () => {
  it("un bouton qui a travaillé garde le clavier ; s'il échoue, le clavier va à l'explication", async () => {
    let refusal: string | undefined;
    const page = await desk.openPanel(aBook(), {
      before: async (name) => (name === "refresh" ? refusal : undefined),
    });
    await page.getByRole("heading", { level: 1, name: "Ce que Crescendo a lu" }).waitFor();
    await press(page, /^Aujourd'hui$/);
    await titled(page, "Aujourd'hui");
    const active = (): Promise<string> =>
      page.evaluate<string>("document.activeElement?.textContent.trim() ?? ''");
    await press(page, /^Actualiser$/);
    await page.getByText("Vos onglets sont à jour.").waitFor();
    await expect.poll(active).toBe("Actualiser");
    refusal = "You do not have permission to perform that action.";
    await page.keyboard.press("Enter");
    await page.getByText("Classeur en lecture seule").waitFor();
    await expect.poll(active).toMatch(/^Classeur en lecture seule/);
    await page.close();
  });

  it("du jour aux règlements, au rapprochement, à son annulation, à l'aide, et retour", async () => {
    const sandbox = aBook();
    const page = await desk.openPanel(sandbox);
    await page.locator("h1").waitFor();
    await press(page, /^Règlements$/);
    await titled(page, "Règlements");
    await press(page, /^Rapprocher les règlements$/, "Space");
    await page.getByText(/Vos onglets sont à jour\./).waitFor();
    const allocated = (): unknown => valuesOf(sheetNamed(sandbox, "Règlements"))[1]?.[6] ?? null;
    expect(allocated()).toBe("FA-101");
    await press(page, /^Rapprochements passés/);
    await press(page, /^Annuler/);
    await press(page, /^Confirmer l'annulation$/);
    await page.getByText(/^Rapprochement annulé/).waitFor();
    expect(allocated()).toBe(null);

    await press(page, /^Clients$/);
    await titled(page, "Clients");
    await press(page, /^Crêperie du Môle/);
    await titled(page, "Crêperie du Môle");
    await press(page, /^Retour$/);
    await titled(page, "Clients");

    await press(page, /^Aide$/);
    await titled(page, "Aide");
    await press(page, /^Commencer$/, "Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Sommaire de l'aide" }).waitFor();
    await press(page, /^Sommaire de l'aide$/);
    await titled(page, "Aide");

    await press(page, /^Plus$/);
    await titled(page, "Plus");
    await press(page, /^Importer un fichier/);
    await titled(page, "Importer un fichier");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.type")).toBe("file");
    await press(page, /^Aujourd'hui$/);
    await titled(page, "Aujourd'hui");
    await page.close();
  });
});

describe("Accessibilité du panneau du tableur", () => {
  it("chaque vue, dépliée, à 300 pixels, en clair et en sombre, sans une faute", async () => {
    const page = await desk.openPanel(aBook());
    const clean = async (view: string): Promise<void> => {
      await page.locator(".skeletons").waitFor({ state: "detached" });
      await unfold(page);
      await page.emulateMedia({ colorScheme: "light" });
      expect([view, await faultsOf(page), await widthOf(page)]).toEqual([view, [], 300]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect([view, await contrastFaultsOf(page)]).toEqual([view, []]);
    };
    await toToday(page);
    await clean("aujourd'hui");
    await page.getByRole("button", { name: "Voir toute la liste du jour" }).click();
    await clean("liste du jour");
    for (const rubric of ["Clients", "Règlements", "Anomalies", "Indicateurs"] as const) {
      await openRubric(page, rubric);
      await clean(rubric);
    }
    for (const title of ["Ce que Crescendo a lu", "Typologies", "Scénarios", "Importer un fichier"]) {
      await openMore(page, title);
      await clean(title);
    }
    await page.setInputFiles("input[type=file]", {
      name: "releve.pdf",
      mimeType: "text/plain",
      buffer: Buffer.from("%PDF-1.7"),
    });
    await page.getByRole("alert").waitFor();
    await clean("refus");
    await page.setInputFiles("input[type=file]", {
      name: "releve.csv",
      mimeType: "text/plain",
      buffer: Buffer.from(BANK_TEXTS.CSV?.(RECEIPTS) ?? ""),
    });
    await page.getByText("Import terminé. Vos onglets sont à jour.").waitFor();
    await clean("rapport");
    await page.getByRole("button", { name: "Aide", exact: true }).click();
    await clean("aide");
    await page.close();
  });
});
