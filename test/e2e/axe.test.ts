import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, dayIsShown, openClient, openReminder, prepareButton } from "./panel-steps.ts";
import { unfold } from "./sidebar-steps.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn();
});
afterAll(() => desk.close());

describe.each(["light", "dark"] as const)("Accessibilité du panneau (%s)", (colorScheme) => {
  let panel: Page;

  beforeAll(async () => {
    panel = await desk.openPanel({ width: 360, height: 900 });
    await panel.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await dayIsShown(panel);
  });
  afterAll(() => panel.close());

  it("la vérification voit bien une faute", async () => {
    const page = await desk.context.newPage();
    await page.setContent(
      "<!doctype html><html lang='fr'><title>t</title><main><h1>t</h1><img src='x'></main></html>",
    );
    expect((await faultsOf(page)).join()).toContain("image-alt");
    await page.close();
  });

  it("Aujourd'hui, sections dépliées", async () => {
    for (const fold of await panel.locator("details > summary").all()) await fold.click();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("une relance, et la question sur la préparation des messages", async () => {
    await openReminder(panel, "SARL Bâti-Rhône");
    await prepareButton(panel).click();
    await panel.getByRole("button", { name: "De vrais brouillons dans Gmail" }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await backToList(panel);
  });

  it("un appel, et son issue", async () => {
    await openReminder(panel, "Groupe hôtelier Alpazur");
    await panel.getByRole("button", { name: "Promesse", exact: true }).click();
    await panel.getByRole("form", { name: /Promesse$/ }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await backToList(panel);
  });

  it("les clients, et la page de l'un d'eux dépliée", async () => {
    await openClient(panel, "Constructions Delorme");
    await panel.getByRole("button", { name: "Promesse", exact: true }).click();
    await panel.getByRole("button", { name: "Modifier", exact: true }).click();
    for (const fold of await panel.locator("details > summary").all()) await fold.click();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("Règlements, ce qui attend et l'affectation à la main", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Règlements" }).click();
    await panel
      .getByRole("button", { name: /^Affecter moi-même/ })
      .first()
      .click();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it.each(["Journal", "Balance", "Indicateurs", "Réglages"])("%s", async (rubric) => {
    await panel.getByRole("navigation").getByRole("button", { name: rubric }).click();
    await panel.getByRole("heading", { level: 1, name: rubric }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("Aide : sommaire, recherche, une rubrique, et retour là où l'on était", async () => {
    await panel.getByRole("button", { name: "Aide", exact: true }).click();
    await panel.getByRole("navigation", { name: "Sommaire" }).waitFor();
    await unfold(panel);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.getByRole("textbox", { name: "Chercher dans l'aide" }).fill("relevé de banque");
    const entry = panel.locator("button.entry").first();
    await entry.waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await entry.click();
    await panel.getByRole("button", { name: "Sommaire de l'aide" }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await panel.getByRole("button", { name: "Quitter l'aide" }).click();
    await panel.getByRole("heading", { level: 1, name: "Réglages" }).waitFor();
    await panel.waitForFunction("document.activeElement?.textContent === 'Aide'");
  });

  it("l'accueil, pour choisir un classeur", async () => {
    await panel.getByRole("button", { name: "Choisir un autre classeur" }).click();
    await panel.getByRole("button", { name: "Choisir mon classeur" }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
  });
});

describe("Accessibilité des autres pages", () => {
  it("les options de l'extension", async () => {
    const page = await desk.context.newPage();
    await page.goto(`chrome-extension://${desk.extensionId}/options/index.html`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
});
