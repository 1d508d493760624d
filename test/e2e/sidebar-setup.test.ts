import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetNamed, valuesOf, workbookOf } from "../apps-script/built-add-on.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { faultsOf } from "./axe-faults.ts";
import { comesTrue } from "./comes-true.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";

let desk: PanelDesk;

beforeAll(async () => {
  desk = await panelDesk();
});
afterAll(() => desk.close());

const FACTURES = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
  ["Menuiserie Alpha", "FA-101", { day: "2026-01-05" }, { day: "2026-02-04" }, 12450.5, ""],
  ["Mairie de Vaudreuil", "FA-102", { day: "2026-03-01" }, { day: "2026-03-31" }, 8200, ""],
  ["Mme Sophie Petit", "FA-103", { day: "2026-03-05" }, "", 900, ""],
  ["Bêta Services", "FA-106", { day: "2026-02-20" }, { day: "2026-03-22" }, 300, { day: "2026-05-03" }],
] as const;

/** Presses Tab until what bears a name has the focus, once no work is under way: nothing here is reached otherwise. */
async function reach(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    const words = await page.evaluate<string>(`(() => {
      const at = document.activeElement;
      const label = at?.labels?.[0]?.textContent ?? "";
      return (at?.getAttribute("aria-label") ?? (label || at?.textContent || "")).trim();
    })()`);
    if (typeof name === "string" ? words === name : name.test(words)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`hors d'atteinte au clavier : ${String(name)}`);
}

async function press(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** Waits for a step; its title has the focus, so that it is read first. */
async function titled(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  await comesTrue(page, `document.activeElement?.textContent === ${JSON.stringify(title)}`);
  expect([title, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([title, 300]);
}

const setting = (sandbox: Sandbox, name: string): unknown =>
  valuesOf(sheetNamed(sandbox, "Réglages")).find(([own]) => own === name)?.[1];
const titles = (sandbox: Sandbox): readonly string[] => sandbox.workbook.sheets.map(({ title }) => title);

describe("La mise en route, dans un navigateur, au clavier seul", () => {
  it("lit, pose cinq questions, se quitte et se reprend ailleurs, puis fait la balance", async () => {
    const sandbox = aSandbox(workbookOf({ Factures: FACTURES }), "2026-05-12");
    const first = await desk.openPanel(sandbox);
    await titled(first, "Ce que Crescendo a lu");
    expect(await first.locator("main").textContent()).toContain("Mme Sophie Petit · FA-103");
    expect(await faultsOf(first)).toEqual([]);
    await press(first, "Continuer");

    await titled(first, "Ce que vos clients vous doivent");
    const asked = first.getByRole("region", {
      name: "Vos clients vous doivent 21\u202f550,50\u00a0€, encaissements à jour au 03/05/2026\u00a0: exact\u00a0?",
    });
    expect(await asked.count()).toBe(1);
    await press(first, "Non, pas tout à fait");
    await reach(first, /^Il manque des encaissements/);
    await reach(first, /^Une colonne est mal lue/);
    await press(first, /^Je veux voir ce qui a été lu/);
    await first.getByText("Comparez ces totaux").waitFor();
    await press(first, "Retour");
    await titled(first, "Ce que vos clients vous doivent");
    expect(titles(sandbox)).toEqual(["Factures"]);
    await press(first, "Oui, c'est exact");

    await titled(first, "Votre délai de paiement");
    expect(titles(sandbox)).toEqual(["Factures", "Réglages"]);
    await reach(first, "30 jours");
    await first.keyboard.press("ArrowDown");
    await press(first, "Continuer");
    await titled(first, "Vos clients");
    expect(setting(sandbox, "Conditions par défaut")).toBe("30J FDM");
    // Left here, in the middle: the panel is closed.
    await first.close();

    const page = await desk.openPanel(sandbox);
    await titled(page, "Vos clients");
    await press(page, "Retour");
    await titled(page, "Votre délai de paiement");
    await reach(page, "30 jours fin de mois");
    await page.keyboard.press("ArrowUp");
    await press(page, "Continuer");
    await titled(page, "Vos clients");
    expect(setting(sandbox, "Conditions par défaut")).toBe("30J");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, /^Mme Sophie Petit/, "Space");
    await press(page, "Continuer");

    await titled(page, "Déjà relancés\u00a0?");
    const clients = valuesOf(sheetNamed(sandbox, "Clients"));
    expect(clients.slice(1, 5).map((row) => [row[0], row[2]])).toEqual([
      ["Menuiserie Alpha", null],
      ["Mairie de Vaudreuil", "public"],
      ["Mme Sophie Petit", "standard"],
      ["Bêta Services", null],
    ]);
    await reach(page, "Dernière relance de Menuiserie Alpha");
    await page.keyboard.type("J+20");
    await reach(page, "Jour de la dernière relance de Menuiserie Alpha (facultatif)");
    await page.keyboard.type("04202026");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, "Continuer");

    await titled(page, "Qui signe");
    expect(valuesOf(sheetNamed(sandbox, "Journal"))[1]?.slice(2, 6)).toEqual([
      "Menuiserie Alpha",
      "FA-101",
      "reprise d'historique",
      3,
    ]);
    await type(page, "Votre entreprise", "Menuiserie Durand");
    await type(page, "Qui signe", "Camille Durand, gérante");
    await type(page, "SIREN", "732829321");
    await type(page, "IBAN", "FR7630006000011234567890189");
    await page.keyboard.press("Enter");
    await page.getByText("Ce SIREN est faux").waitFor();
    await comesTrue(page, `document.activeElement?.getAttribute("aria-invalid") === "true"`);
    expect(setting(sandbox, "Raison sociale")).toBe(null);
    await type(page, "SIREN", "732 829 320");
    await press(page, "Enregistrer");

    await titled(page, "Tout est prêt");
    expect(setting(sandbox, "IBAN")).toBe("FR76 3000 6000 0112 3456 7890 189");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, "Créer ma balance âgée");
    await titled(page, "Votre balance âgée est prête");
    expect(titles(sandbox)).toContain("Balance âgée");
    expect(valuesOf(sheetNamed(sandbox, "Factures"))).toEqual(
      valuesOf(sheetNamed(aSandbox(workbookOf({ Factures: FACTURES })), "Factures")),
    );
    await page.getByText("La mise en route est terminée.").waitFor();
    await press(page, "Voir la liste du jour");
    await page.getByRole("heading", { level: 1, name: "Liste du jour" }).waitFor();
    await page.close();
  });

  it("un appel refusé laisse la question ouverte, dit pourquoi, et la même réponse passe ensuite", async () => {
    const sandbox = aSandbox(workbookOf({ Factures: FACTURES }), "2026-05-12");
    let busy = true;
    const page = await desk.openPanel(sandbox, {
      before: async (name) =>
        busy && name === "answerSetup"
          ? "Le classeur est déjà en cours d'actualisation par une autre personne ou un autre onglet."
          : undefined,
    });
    await titled(page, "Ce que Crescendo a lu");
    await press(page, "Continuer");
    await titled(page, "Ce que vos clients vous doivent");
    await press(page, "Oui, c'est exact");
    await page.getByText("Classeur occupé").waitFor();
    expect(titles(sandbox)).toEqual(["Factures"]);
    busy = false;
    await press(page, "Oui, c'est exact");
    await titled(page, "Votre délai de paiement");
    await page.close();
  });
});
