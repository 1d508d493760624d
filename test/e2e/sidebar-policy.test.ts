import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetNamed, valuesOf, workbookOf } from "../apps-script/built-add-on.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";
import { openMore, openRubric, toToday } from "./sidebar-steps.ts";

const TODAY = "2026-06-17";
const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"];

/** Months of invoices: one public customer, one that pays late, others. */
const FACTURES = [
  HEADER,
  ["Mairie de Saint-Cyr", "FA-1", { day: "2026-01-05" }, { day: "2026-02-04" }, 1200, { day: "2026-03-20" }],
  ["Mairie de Saint-Cyr", "FA-2", { day: "2026-04-05" }, { day: "2026-05-05" }, 2400, ""],
  ["Menuiserie Alpha", "FA-3", { day: "2026-02-10" }, { day: "2026-03-12" }, 900, { day: "2026-03-15" }],
  ["Menuiserie Alpha", "FA-4", { day: "2026-05-10" }, { day: "2026-06-09" }, 700, ""],
  ["Bêta & fils", "FA-5", { day: "2026-03-01" }, { day: "2026-03-31" }, 3100, { day: "2026-05-28" }],
  ["Bêta & fils", "FA-6", { day: "2026-04-15" }, { day: "2026-05-15" }, 5200, ""],
  ["Commune de Landéda", "FA-8", { day: "2026-05-02" }, { day: "2026-06-01" }, 810, ""],
  ["Syndicat des eaux du Port", "FA-9", { day: "2026-05-03" }, { day: "2026-06-02" }, 930, ""],
  ["Gamma", "FA-7", { day: "2026-06-01" }, { day: "2026-07-01" }, 640, ""],
] as const;

const CLIENTS = [
  ["Client", "Typologie", "Responsable"],
  ["Menuiserie Alpha", "", "Léa"],
  ["Bêta & fils", "", "Karim"],
] as const;

let desk: PanelDesk;
let refreshed: Workbook;

beforeAll(async () => {
  desk = await panelDesk();
  const sandbox = aSandbox(workbookOf({ Factures: FACTURES, Clients: CLIENTS }), TODAY);
  const { error } = await desk.addOn.run(sandbox, "refresh");
  expect(error).toBe(undefined);
  refreshed = sandbox.workbook;
});
afterAll(() => desk.close());

/** A workbook already refreshed once: our tabs stand. */
const aRefreshedWorkbook = (): Sandbox => aSandbox(structuredClone(refreshed), TODAY);

const rowsOf = (sandbox: Sandbox, tab: string): readonly (readonly unknown[])[] =>
  valuesOf(sheetNamed(sandbox, tab));

function segmentOf(sandbox: Sandbox, name: string): unknown {
  const [header = [], ...rows] = rowsOf(sandbox, "Clients");
  return rows.find(([client]) => client === name)?.[header.indexOf("Typologie")];
}

describe("Politique de relance, dans le panneau du tableur", () => {
  it("la liste du jour se filtre par personne et par canal, sans relire le classeur", async () => {
    const sandbox = aRefreshedWorkbook();
    const asked: string[] = [];
    const page = await desk.openPanel(sandbox, {
      before: async (name) => {
        asked.push(name);
        return undefined;
      },
    });
    await toToday(page);
    await page.getByRole("button", { name: "Voir toute la liste du jour" }).click();
    await page.getByRole("combobox", { name: "Personne" }).waitFor();
    const names = (): Promise<string[]> => page.locator("ol.lines .customer").allTextContents();
    const all = await names();
    expect(all).toContain("Bêta & fils");
    expect(all).toContain("Menuiserie Alpha");

    await page.getByRole("combobox", { name: "Personne" }).selectOption("Karim");
    expect(new Set(await names())).toEqual(new Set(["Bêta & fils"]));
    await page.getByRole("combobox", { name: "Personne" }).selectOption({ label: "Personne n'est nommé" });
    expect(await names()).not.toContain("Bêta & fils");
    await page.getByRole("combobox", { name: "Personne" }).selectOption({ label: "Tout le monde" });
    await page.getByRole("combobox", { name: "Canal" }).selectOption({ label: "Décisions" });
    expect((await names()).length).toBeLessThan(all.length);
    await page.getByRole("combobox", { name: "Canal" }).selectOption({ label: "Tous" });
    expect(await names()).toEqual(all);
    expect(asked.filter((name) => name === "dayList")).toEqual(["dayList"]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(300);
    await page.close();
  });

  it("une typologie proposée dit pourquoi ; acceptée ou refusée, elle s'inscrit dans « Clients » et n'est plus proposée", async () => {
    const sandbox = aRefreshedWorkbook();
    const page = await desk.openPanel(sandbox);
    await toToday(page);
    await openMore(page, "Typologies");
    const mairie = page.getByRole("region", { name: "Mairie de Saint-Cyr" });
    await mairie.waitFor();
    expect(await mairie.textContent()).toMatch(/public · .*Pourquoi\u00a0: nom d'un organisme public/);
    await page.getByRole("button", { name: "Accepter\u00a0: Mairie de Saint-Cyr, public" }).click();
    await page.getByText("1\u00a0typologie inscrite").waitFor();
    expect(segmentOf(sandbox, "Mairie de Saint-Cyr")).toBe("public");
    expect(await mairie.count()).toBe(0);

    const kept = page.getByRole("button", { name: /^Garder standard/ }).first();
    const name = String(await kept.getAttribute("aria-label")).replace(/^Garder standard\u00a0: /, "");
    await kept.click();
    await page.getByRole("region", { name, exact: true }).waitFor({ state: "detached" });
    expect(segmentOf(sandbox, name)).toBe("standard");

    const left = await page.getByRole("button", { name: /^Accepter/ }).count();
    expect(left).toBeGreaterThan(1);
    await page.getByRole("button", { name: `Tout accepter (${left})` }).click();
    await page.getByText("Aucune typologie à proposer").waitFor();
    expect(segmentOf(sandbox, name)).toBe("standard");
    await page.close();
  });

  it("un métier montre ses scénarios avant d'écrire, s'ajoute une fois, et laisse ceux du propriétaire", async () => {
    const sandbox = aRefreshedWorkbook();
    const before = rowsOf(sandbox, "Scénarios");
    const page = await desk.openPanel(sandbox);
    await toToday(page);
    await openMore(page, "Scénarios");
    await page.getByRole("combobox", { name: "Votre métier" }).selectOption("transport");
    await page.getByText("se prescrit par un an").waitFor();
    expect(await page.locator("details.fold").count()).toBeGreaterThan(0);
    expect(rowsOf(sandbox, "Scénarios")).toEqual(before);

    await page.getByRole("button", { name: "Suivre «\u00a0transport\u00a0»" }).click();
    await page.getByText("les vôtres n'ont pas changé").waitFor();
    const after = rowsOf(sandbox, "Scénarios");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.some(([name]) => name === "standard – transport")).toBe(true);
    const setting = rowsOf(sandbox, "Réglages").find(([name]) => name === "Métier");
    expect(setting?.[1]).toBe("transport");

    await page.getByRole("button", { name: "Suivre «\u00a0transport\u00a0»" }).click();
    await page.getByText("rien n'a été écrit une seconde fois").waitFor();
    expect(rowsOf(sandbox, "Scénarios")).toEqual(after);
    await page.close();
  });

  it("les indicateurs se lisent avec leurs mois, leur définition et l'objectif des réglages", async () => {
    const sandbox = aRefreshedWorkbook();
    const settings = sheetNamed(sandbox, "Réglages");
    settings.rows.push([{ value: "Objectif · DSO" }, { value: 45 }]);
    const page = await desk.openPanel(sandbox);
    await openRubric(page, "Indicateurs");
    const dso = page
      .locator(".indicator")
      .filter({ has: page.getByRole("heading", { name: "Délai moyen de paiement (DSO)" }) });
    await dso.waitFor();
    expect(await dso.textContent()).toContain("Objectif\u00a0: 45\u00a0jours");
    // Nothing was invoiced before January. The running month is hollow: told from the others without its colour.
    expect(await dso.locator("rect.bar-month").count()).toBe(5);
    const running = dso.locator("rect.bar-running");
    expect(await running.evaluate((bar) => getComputedStyle(bar).fill)).toBe("none");
    expect((await running.boundingBox())?.height).toBeGreaterThan(5);
    expect(await dso.locator("line.mark-target").count()).toBe(1);
    await dso.getByText("Définition et mois par mois").click();
    // The fold is filled when it opens.
    await dso.locator("tbody th").first().waitFor();
    await expect
      .poll(() => dso.locator("tbody th").allTextContents())
      .toEqual([
        "décembre 2025",
        "janvier 2026",
        "février 2026",
        "mars 2026",
        "avril 2026",
        "mai 2026",
        "juin 2026 (en cours)",
      ]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(300);
    await page.close();
  });
});
