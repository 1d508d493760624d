import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe-faults.ts";
import { comesTrue } from "./comes-true.ts";
import { type Desk, openDesk } from "./desk.ts";
import { moveToLine, press, tabTo } from "./keys.ts";
import {
  backToList,
  dayIsShown,
  inGoogleWindow,
  lineOf,
  openClient,
  openReminder,
  prepareButton,
  settleCard,
} from "./panel-steps.ts";
import { unfold } from "./sidebar-steps.ts";

let desk: Desk;

/** From the narrowest panel (or 640 px magnified twice) to a wide one. */
const WIDTHS = [320, 360, 480, 600];

/** The widths at which a screen must be scrolled sideways; the scheme changes none of them. */
async function tooWide(panel: Page, colorScheme: "light" | "dark"): Promise<readonly string[]> {
  if (colorScheme === "dark") return [];
  const found: string[] = [];
  for (const width of WIDTHS) {
    await panel.setViewportSize({ width, height: 900 });
    const asked = await panel.evaluate<number>("document.documentElement.scrollWidth");
    if (asked > width) found.push(`${width} px : ${asked} px`);
  }
  await panel.setViewportSize({ width: 360, height: 900 });
  return found;
}

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
    expect(await tooWide(panel, colorScheme)).toEqual([]);
  });

  it("une relance, et la question sur la préparation des messages", async () => {
    await openReminder(panel, "SARL Bâti-Rhône");
    await prepareButton(panel).click();
    await panel.getByRole("button", { name: "De vrais brouillons dans Gmail" }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel, colorScheme)).toEqual([]);
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
    expect(await tooWide(panel, colorScheme)).toEqual([]);
  });

  it("Règlements, ce qui attend et l'affectation à la main", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Règlements" }).click();
    await panel
      .getByRole("button", { name: /^Affecter moi-même/ })
      .first()
      .click();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel, colorScheme)).toEqual([]);
  });

  it.each(["Journal", "Balance", "Indicateurs", "Réglages"])("%s", async (rubric) => {
    await panel.getByRole("navigation").getByRole("button", { name: rubric }).click();
    await panel.getByRole("heading", { level: 1, name: rubric }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel, colorScheme)).toEqual([]);
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
    expect(await tooWide(panel, colorScheme)).toEqual([]);
    await panel.getByRole("button", { name: "Quitter l'aide" }).click();
    await panel.getByRole("heading", { level: 1, name: "Réglages" }).waitFor();
    await comesTrue(panel, "document.activeElement?.textContent === 'Aide'");
  });

  it("l'accueil, pour choisir un classeur", async () => {
    await panel.getByRole("button", { name: "Choisir un autre classeur" }).click();
    await panel.getByRole("button", { name: "Choisir mon classeur" }).waitFor();
    await panel.getByRole("button", { name: "Ouvrir un fichier ou coller un tableau" }).click();
    await unfold(panel);
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel, colorScheme)).toEqual([]);
    await panel.getByRole("button", { name: "Retour à la liste" }).click();
  });

  it("hors ligne, et une erreur de Google", async () => {
    await desk.context.setOffline(true);
    await panel.getByRole("region", { name: "Connexion et notes en attente" }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel, colorScheme)).toEqual([]);
    await desk.context.setOffline(false);
    await panel.getByRole("region", { name: "Connexion et notes en attente" }).waitFor({ state: "hidden" });
    desk.running.faults.add([
      { match: "spreadsheets", status: 404, times: 1, afterCommit: false, delayMs: 0 },
    ]);
    await panel.reload();
    await panel.getByRole("alert").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel, colorScheme)).toEqual([]);
  });
});

/** What has the focus, when the head of the panel covers its top. */
const UNDER_HEAD = `(() => {
  const held = document.activeElement.matches("main *") ? document.activeElement : undefined;
  const { bottom } = document.querySelector("header").getBoundingClientRect();
  return held !== undefined && held.getBoundingClientRect().top < bottom ? [held.textContent] : [];
})()`;

describe("Une matinée au clavier seul", () => {
  const CUSTOMER = "Boulangerie Au Pain Doré";
  let panel: Page;
  const button = (name: string | RegExp) => panel.getByRole("button", { name, exact: true });
  const rubric = (name: string) => panel.getByRole("navigation").getByRole("button", { name, exact: true });
  /** What has the focus bears these words: a screen reader says them. */
  const held = (words: string | RegExp) =>
    expect
      .poll(
        () =>
          panel.evaluate<string>(
            "document.activeElement.matches('body') ? '' : document.activeElement.textContent",
          ),
        { timeout: 15_000 },
      )
      .toMatch(words);
  const isHeld = () =>
    expect.poll(() => panel.evaluate("document.activeElement === document.body")).toBe(false);

  beforeAll(async () => {
    panel = await desk.openPanel({ width: 360, height: 900 });
    await panel.evaluate("addEventListener('pointerdown', () => { window.hadPointer = true; })");
    await dayIsShown(panel);
  });
  afterAll(async () => {
    expect(await panel.evaluate("window.hadPointer")).toBe(undefined);
    await panel.close();
  });

  it("ouvrir une relance, la modifier, préparer le brouillon", async () => {
    await held(/^Aujourd'hui$/);
    await moveToLine(panel, lineOf(panel, CUSTOMER).first());
    await panel.keyboard.press("Enter");
    await held(new RegExp(`^${CUSTOMER}$`));
    await press(panel, button("Modifier le texte"));
    const text = panel.getByLabel("Texte", { exact: true });
    await tabTo(panel, text);
    await panel.keyboard.press("Control+Home");
    await panel.keyboard.type("Un mot de notre part. ");
    await press(panel, button("Voir le message"));
    await held("Modifier le texte");
    await press(panel, prepareButton(panel));
    await held("De vrais brouillons dans Gmail");
    await inGoogleWindow(panel, () => panel.keyboard.press("Enter"));
    await held("Le brouillon est prêt dans Gmail.");
    expect((await desk.google.drafts()).map((one) => one.text.includes("Un mot de notre part."))).toEqual([
      true,
    ]);
  });

  it("descendre puis remonter la liste ne laisse aucun dossier sous l'en-tête", async () => {
    await panel.keyboard.press("Escape");
    await dayIsShown(panel);
    await isHeld();
    for (let presses = 0; presses < 20; presses += 1) await panel.keyboard.press("j");
    const hidden: string[] = [];
    for (let presses = 0; presses < 20; presses += 1) {
      await panel.keyboard.press("k");
      hidden.push(...(await panel.evaluate<readonly string[]>(UNDER_HEAD)));
    }
    expect(hidden).toEqual([]);
  });

  it("répondre à « Envoyé ? », puis l'annuler depuis le journal", async () => {
    await isHeld();
    await press(panel, settleCard(panel, CUSTOMER).getByRole("button", { name: "Envoyé", exact: true }));
    await held(`Noté\u00a0: relance pour ${CUSTOMER} envoyée.`);
    await press(panel, rubric("Journal"));
    await held(/^Journal$/);
    await press(panel, button(new RegExp(`^Annuler.*${CUSTOMER}`)).first());
    await held("Confirmer l'annulation");
    await press(panel, button("Confirmer l'annulation"));
    await expect
      .poll(async () => (await desk.google.rows("Journal")).at(-1)?.Événement, { timeout: 15_000 })
      .toBe("annulation");
    await isHeld();
  });

  it("la page d'un client, et retour à la liste des clients", async () => {
    await press(panel, rubric("Clients"));
    await held(/^Clients$/);
    await panel.keyboard.press("/");
    await panel.keyboard.type("Delorme");
    await moveToLine(panel, lineOf(panel, "Constructions Delorme").first());
    await panel.keyboard.press("Enter");
    await held(/^Constructions Delorme$/);
    await panel.keyboard.press("Escape");
    await held("Constructions Delorme");
  });

  it("un lot de deux brouillons", async () => {
    await press(panel, rubric("Aujourd'hui"));
    await press(panel, button(/^Préparer les \d+ brouillons du jour$/));
    await held(/brouillons vont être créés dans Gmail$/);
    await press(panel, button("Tout décocher"));
    const boxes = panel.getByRole("group", { name: "Brouillons à préparer" }).getByRole("checkbox");
    for (const at of [0, 1]) {
      await tabTo(panel, boxes.nth(at));
      await panel.keyboard.press("Space");
    }
    await press(panel, button("Préparer ces brouillons"));
    await held("Ce qui a été fait");
    await panel.getByText("2\u00a0brouillons prêts dans Gmail.").waitFor();
    await press(panel, button("Fermer"));
    await isHeld();
    expect(await desk.google.drafts()).toHaveLength(3);
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
