import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown } from "./panel-steps.ts";

const NBSP = "\u00a0";
/** Its line of the day is the courteous reminder « Oubli ». */
const BAKER = "Boulangerie Au Pain Doré";

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn("gmail");
  await desk.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  panel = await desk.openPanel({ width: 400, height: 900 });
  await dayIsShown(panel);
  await panel.getByRole("navigation").getByRole("button", { name: "Réglages" }).click();
  await panel.getByRole("button", { name: "Voir les modèles" }).click();
  await panel.getByRole("heading", { level: 1, name: "Modèles de lettres" }).waitFor();
});
afterAll(() => desk.close());

const names = async (): Promise<readonly string[]> =>
  panel.locator("button.line .customer").allTextContents();

const body = () => panel.getByLabel("Texte", { exact: true });
const preview = () => panel.getByRole("region", { name: "Aperçu" });
/** The letter as its reader sees it. */
const letter = () => preview().locator(".paper");
const lint = () => panel.getByRole("region", { name: "Relecture du modèle" });
const keep = () => panel.getByRole("region", { name: "Garder votre version" });

async function holdsEveryWidth(): Promise<void> {
  for (const width of [300, 400, 600]) {
    await panel.setViewportSize({ width, height: 900 });
    expect(await panel.evaluate("document.documentElement.scrollWidth"), `largeur ${width}`).toBe(width);
  }
  await panel.setViewportSize({ width: 400, height: 900 });
}

describe("L'écran des modèles", () => {
  it("tous les modèles de l'onglet y sont, par famille et par langue, et ceux de Crescendo n'ont rien à revoir", async () => {
    const written = (await desk.google.rows("Modèles")).map((row) => row.Modèle ?? "");
    const english = written.filter((name) => name.endsWith("(EN)"));
    const french = written.filter((name) => !name.endsWith("(EN)"));
    await panel.getByText("rien à signaler").first().waitFor();
    expect([...(await names())].sort()).toEqual([...french].sort());
    expect(await panel.getByText("à revoir").count()).toBe(0);
    for (const family of ["Rappels courtois", "Avis d'impayé", "Mise en demeure", "Remerciements"]) {
      await panel.getByRole("heading", { level: 2, name: family, exact: true }).waitFor();
    }
    expect(await faultsOf(panel)).toEqual([]);
    await holdsEveryWidth();
    await panel.getByLabel("Anglais").check();
    await panel.getByText("rien à signaler").first().waitFor();
    expect([...(await names())].sort()).toEqual([...english].sort());
    expect(await panel.getByText("à revoir").count()).toBe(0);
    await panel.getByLabel("Français").check();
  });

  it("l'aperçu se fait avec un vrai client, celui dont c'est l'étape d'abord", async () => {
    await panel
      .getByRole("button", { name: /^Oubli(?: rien|$|\s*rien)/ })
      .first()
      .click();
    await panel.getByRole("heading", { level: 1, name: "Oubli", exact: true }).waitFor();
    const choice = panel.getByLabel("Aperçu avec");
    const first = await choice.locator("option").first().textContent();
    expect(first).toContain("à faire avec ce modèle");
    await choice.selectOption({ label: `${BAKER} (à faire avec ce modèle)` });
    await letter().getByText("684,00").first().waitFor();
    await letter().getByText("FA-2026-0217").first().waitFor();
    await preview().getByText("il reste la place d'environ").waitFor();
    await lint().getByText("Aucun point à revoir dans ce modèle.").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await holdsEveryWidth();
  });

  it("l'aperçu suit la frappe ; un champ inconnu arrête la lettre et se nomme, ici et dans la relecture", async () => {
    const before = await body().inputValue();
    await body().fill(`${before}\nUn mot de plus pour {{client}}.`);
    await letter().getByText(`Un mot de plus pour ${BAKER}.`).waitFor();
    await body().fill(`${before}\n{{cliant}}`);
    await preview().getByText("{{cliant}}").waitFor();
    await lint().getByText(`Champ inconnu${NBSP}: {{cliant}}.`).waitFor();
    await body().fill(`${before}\nMalgré nos relances, vous n'avez pas payé.`);
    await lint().getByText("malgré nos relances").first().waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await panel.getByRole("button", { name: "Revenir au texte d'origine" }).click();
    expect(await body().inputValue()).toBe(before);
    await lint().getByText("Aucun point à revoir dans ce modèle.").waitFor();
  });

  it("un champ s'insère au clavier, là où est le curseur", async () => {
    const before = await body().inputValue();
    await body().focus();
    await panel.keyboard.press("Control+Home");
    await panel.getByText("Champs à insérer").click();
    await panel.locator("summary", { hasText: /^Le client$/ }).click();
    await panel.getByRole("button", { name: "Insérer {{client}}", exact: true }).focus();
    await panel.keyboard.press("Enter");
    expect(await body().inputValue()).toBe(`{{client}}${before}`);
    expect(await faultsOf(panel)).toEqual([]);
  });

  it("l'onglet « Modèles » n'est jamais réécrit : un nom connu se copie, un nouveau nom s'ajoute, une seule fois", async () => {
    const before = await desk.google.rows("Modèles");
    await keep().getByText("ce nom y est déjà").waitFor();
    expect(await keep().getByRole("button", { name: "Ajouter à l'onglet Modèles" }).count()).toBe(0);
    await keep().getByRole("button", { name: "Copier le texte" }).click();
    await keep().getByText("Copié dans le presse-papiers.").waitFor();
    expect(await panel.evaluate("navigator.clipboard.readText()")).toBe(await body().inputValue());
    expect(await desk.google.rows("Modèles")).toEqual(before);

    await keep().getByLabel("Nom du modèle").fill("Oubli – boulangers");
    await keep().getByText("aucune n'est modifiée").waitFor();
    await keep().getByRole("button", { name: "Ajouter à l'onglet Modèles" }).dblclick();
    await keep().getByText(`«${NBSP}Oubli – boulangers${NBSP}» est ajouté`).waitFor();
    const after = await desk.google.rows("Modèles");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toEqual([
      { Modèle: "Oubli – boulangers", Objet: "{{objet}}", Corps: await body().inputValue() },
    ]);
    expect(await keep().getByRole("button", { name: "Ajouter à l'onglet Modèles" }).count()).toBe(0);
  });

  it("le modèle ajouté est dans la liste, avec ce qu'il y a à y revoir", async () => {
    await panel.getByRole("button", { name: "Retour aux modèles" }).click();
    await panel.getByText("Oubli – boulangers").waitFor();
    await desk.google.add("Modèles", {
      Modèle: "Oubli – pressé",
      Objet: "URGENT",
      Corps: "Malgré nos relances, {{montan}} reste dû.",
    });
    await panel.reload();
    await dayIsShown(panel);
    await panel.getByRole("navigation").getByRole("button", { name: "Réglages" }).click();
    await panel.getByRole("button", { name: "Voir les modèles" }).click();
    const line = panel.locator("button.line", { hasText: "Oubli – pressé" });
    await line.getByText(/\d+\spoints? à revoir/).waitFor();
    await line.click();
    await lint().getByText(`Champ inconnu${NBSP}: {{montan}}.`).waitFor();
  });

  it("une lettre d'échange se relit avec des mots d'exemple, et le dit", async () => {
    await panel.getByRole("button", { name: "Retour aux modèles" }).click();
    await panel.locator("button.line", { hasText: "Confirmation de promesse" }).click();
    await preview().getByText("sont des exemples").waitFor();
    await letter().getByText("Menuiserie Durand").first().waitFor();
    await panel.getByRole("button", { name: "Retour aux modèles" }).click();
    await panel.getByLabel("Anglais").check();
    await panel.locator("button.line", { hasText: /^Oubli \(EN\)/ }).click();
    await letter()
      .getByText(/^Dear |^Hello/)
      .first()
      .waitFor();
  });
});
