import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown, inGoogleWindow, lineOf, prepareButton } from "./panel-steps.ts";

let desk: Desk;
let panel: Page;
/** Clicks of the owner, those in Google's window among them. */
let clicks = 0;

beforeAll(async () => {
  desk = await openDesk();
  panel = await desk.openPanel({ width: 360, height: 800 });
});
afterAll(() => desk.close());

async function click(target: Locator): Promise<void> {
  clicks += 1;
  await target.click();
}
const button = (name: string): Locator => panel.getByRole("button", { name, exact: true });
const level = (name: string): Locator => panel.getByRole("radio", { name });

const LOCAL = "Sans connexion, avec un fichier de ce navigateur";
const WORKBOOK = "Avec mon classeur Google, et la fenêtre de rédaction de Gmail";
const DRAFTS = "Avec mon classeur Google, et des brouillons dans Gmail";

/** Gmail's compose window that a click opens: the message that is in it. */
async function composeWindow(act: () => Promise<void>) {
  const opened = desk.context.waitForEvent("page");
  await act();
  const window = await opened;
  await window.waitForLoadState();
  const said = { origin: new URL(window.url()).origin, to: await window.locator("[name=to]").inputValue() };
  await window.close();
  return said;
}

async function settings(): Promise<void> {
  await panel.getByRole("navigation").getByRole("button", { name: "Réglages" }).click();
  await panel.getByRole("heading", { level: 1, name: "Réglages" }).waitFor();
}

async function chosenLevel(name: string): Promise<void> {
  await panel.locator("label.choice", { has: panel.locator("input:checked"), hasText: name }).waitFor();
}

const journal = async () => (await desk.google.rows("Journal")).map(({ Identifiant }) => Identifiant);

describe("Le premier écran", () => {
  it("dit d'abord ce qui est lu, écrit, gardé et envoyé, puis trois façons de commencer", async () => {
    await panel.getByRole("heading", { name: "Vos données restent chez vous" }).waitFor();
    const headings = await panel.getByRole("heading").allTextContents();
    expect(headings.slice(1)).toEqual([
      "Vos données restent chez vous",
      "Trois façons de commencer",
      "Sans vous connecter",
      "Avec votre classeur Google",
      "Et de vrais brouillons dans Gmail",
    ]);
    const disclosed = panel.getByRole("region", { name: "Vos données restent chez vous" });
    expect(await disclosed.locator(".strong").allTextContents()).toEqual([
      "Ce qui est lu\u00a0:",
      "Ce qui est écrit\u00a0:",
      "Où c'est gardé\u00a0:",
      "Dans Gmail\u00a0:",
      "Ce qui est envoyé\u00a0:",
    ]);
    for (const region of headings.slice(3)) {
      const terms = panel.getByRole("region", { name: region }).locator("dt");
      expect(await terms.allTextContents()).toEqual(["Vous avez", "Demandé", "À savoir"]);
    }
  });

  it("ce qui est dit des données vient d'abord, et l'exemple se propose sans faire défiler", async () => {
    const disclosed = await panel
      .getByRole("region", { name: "Vos données restent chez vous" })
      .boundingBox();
    const offered = await button("Essayer avec un exemple").boundingBox();
    if (disclosed === null || offered === null) throw new Error("Un des deux n'est pas affiché.");
    expect(offered.y).toBeGreaterThan(disclosed.y + disclosed.height);
    expect(offered.y + offered.height).toBeLessThanOrEqual(800);
  });

  it("n'a encore rien demandé à Google", () => {
    expect(desk.running.hostsSeen().filter((host) => /sheets|gmail|accounts/.test(host))).toEqual([]);
  });

  it("une adresse de compte mal écrite est dite avant que la fenêtre de Google s'ouvre", async () => {
    const pages = desk.context.pages().length;
    await panel.getByText("Un autre compte, ou le lien du classeur").click();
    await panel.getByLabel("Votre adresse Google professionnelle").fill("camille@");
    await button("Choisir mon classeur").click();
    await panel.getByRole("alert").getByText("Ce n'est pas une adresse e-mail.").waitFor();
    expect(desk.context.pages().length).toBe(pages);
    await panel.getByLabel("Votre adresse Google professionnelle").fill("");
  });
});

describe("Niveau 0, sans se connecter", () => {
  it("de l'exemple au premier message : trois clics", async () => {
    clicks = 0;
    await click(button("Essayer avec un exemple"));
    await dayIsShown(panel);
    await click(lineOf(panel, "Hôtel du Parc").first());
    const { origin, to } = await composeWindow(() => click(prepareButton(panel)));
    expect([origin, to]).toEqual(["https://mail.google.com", "compta@hotel-du-parc.example"]);
    expect(clicks).toBe(3);
  });

  it("ni Sheets, ni l'API de Gmail, ni une fenêtre de connexion n'ont servi", () => {
    expect(desk.running.hostsSeen().filter((host) => /sheets|gmail|accounts/.test(host))).toEqual([]);
  });

  it("chaque écran dit que c'est un exemple ; le quitter ramène au choix, le classeur de Google intact", async () => {
    const before = await journal();
    for (const rubric of ["Journal", "Réglages"]) {
      await panel.getByRole("navigation").getByRole("button", { name: rubric }).click();
      await panel.getByText("Vous essayez l'exemple").waitFor();
    }
    await button("Ouvrir mes factures").click();
    await button("Essayer avec un exemple").waitFor();
    expect(await journal()).toEqual(before);
  });

  it("d'un fichier à la liste du jour : deux clics et le choix du fichier", async () => {
    clicks = 0;
    await click(button("Ouvrir un fichier ou coller un tableau"));
    const chooser = panel.waitForEvent("filechooser");
    await click(panel.getByText("Choisir un fichier"));
    await (await chooser).setFiles({
      name: "factures.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "Facture;Date;Client;Montant TTC;Échéance\nF-1;01/09/2026;Atelier Sorel;1200,00;01/10/2026\n",
      ),
    });
    await panel.getByText("Atelier Sorel").first().waitFor();
    expect(clicks).toBe(2);
  });
});

describe("Niveau 1, le classeur Google", () => {
  it("du niveau 0 au niveau 1, puis au premier message : la fenêtre de Google, une question, un message", async () => {
    await settings();
    await chosenLevel(LOCAL);
    clicks = 0;
    await click(level(WORKBOOK));
    const pick = button("Choisir mon classeur");
    await pick.waitFor();
    // What Google will ask is said before its window opens, and read with the button.
    expect(await pick.getAttribute("aria-describedby")).toBe("before-pick");
    expect(await panel.locator("#before-pick").textContent()).toContain("Une fenêtre de Google s'ouvre");
    await inGoogleWindow(
      panel,
      () => click(pick),
      (window) => click(window.getByRole("button", { name: "Autoriser" })),
    );
    await dayIsShown(panel);
    await click(lineOf(panel, "Boulangerie Au Pain Doré").first());
    await click(prepareButton(panel));
    const question = panel.getByRole("group", { name: "Comment préparer vos messages\u00a0?" });
    const { origin } = await composeWindow(() =>
      click(question.getByRole("button", { name: "La fenêtre de rédaction de Gmail" })),
    );
    expect(origin).toBe("https://mail.google.com");
    expect(clicks).toBe(6);
    const rows = await desk.google.rows("Journal");
    expect(rows[rows.length - 1]).toMatchObject({
      Client: "Boulangerie Au Pain Doré",
      Événement: "relance préparée",
    });
  });

  it("seul l'accès au classeur choisi a été demandé", () => {
    const granted = desk.running.sandbox.tokens.granted("essais.apps.googleusercontent.com");
    expect(granted).toEqual(["https://www.googleapis.com/auth/drive.file"]);
  });
});

describe("Changer de niveau dans Réglages", () => {
  it("au niveau 2, un refus laisse le niveau où il était, et le dit", async () => {
    await settings();
    await chosenLevel(WORKBOOK);
    await inGoogleWindow(
      panel,
      () => level(DRAFTS).click(),
      (window) => window.getByRole("button", { name: "Refuser" }).click(),
    );
    await panel.getByRole("alert").getByText("Vous avez refusé l'autorisation").waitFor();
    await chosenLevel(WORKBOOK);
  });

  it("accordé, il nomme la boîte ; le premier brouillon est à deux clics", async () => {
    await inGoogleWindow(panel, () => level(DRAFTS).click());
    await panel.getByText("Les brouillons vont dans camille@menuiserie-durand.example.").waitFor();
    await chosenLevel(DRAFTS);
    await panel.getByRole("navigation").getByRole("button", { name: "Aujourd'hui" }).click();
    clicks = 0;
    await click(lineOf(panel, "Fleuriste Les Pivoines").first());
    await click(prepareButton(panel));
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor();
    expect(clicks).toBe(2);
    expect((await desk.google.drafts()).map(({ to }) => to)).toEqual([
      expect.stringContaining("flore.janin@fleuriste-les-pivoines.example"),
    ]);
  });

  it("2, 0, 1, 2 : chaque classeur se retrouve tel quel, sans fenêtre ni ligne de plus", async () => {
    const before = await journal();
    const pages = desk.context.pages().length;
    await settings();
    await level(LOCAL).click();
    await panel.getByText("Atelier Sorel").first().waitFor();
    await settings();
    await chosenLevel(LOCAL);
    await level(WORKBOOK).click();
    await lineOf(panel, "Marivaux Distribution").first().waitFor({ state: "attached" });
    await settings();
    await chosenLevel(WORKBOOK);
    await level(DRAFTS).click();
    await panel.getByText("Noté\u00a0: les brouillons seront créés dans camille@").waitFor();
    await chosenLevel(DRAFTS);
    expect(await journal()).toEqual(before);
    expect(desk.context.pages().length).toBe(pages);
  });

  it("se déconnecter ramène au premier écran, et le fichier de ce navigateur reste à un clic", async () => {
    await button("Se déconnecter").click();
    await button("Revenir à mon fichier dans ce navigateur").click();
    await panel.getByText("Atelier Sorel").first().waitFor();
  });
});
