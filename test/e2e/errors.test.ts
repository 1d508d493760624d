import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Made, valuesOf, workbookOf } from "../apps-script/built-add-on.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown, inGoogleWindow, openReminder, prepareButton } from "./panel-steps.ts";

const OPEN = "sheets.spreadsheets.get";
const READY = "Le brouillon est prêt dans Gmail.";

let desk: Desk;
let sample: Workbook;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn("gmail");
  sample = desk.running.sandbox.workbook;
});
afterAll(() => desk.close());
beforeEach(async () => {
  panel = await desk.openPanel();
});
afterEach(async () => {
  desk.running.faults.clear();
  await panel.close();
});

function fail(match: string, status: number, times = 1): void {
  desk.running.faults.add([{ match, status, times, afterCommit: false, delayMs: 0 }]);
}

async function readAgain(): Promise<void> {
  await panel.getByRole("button", { name: "Relire", exact: true }).click();
}

describe("Ce que le panneau dit quand Google refuse", () => {
  it("401 : un accès expiré se renouvelle en silence, sans fenêtre", async () => {
    await dayIsShown(panel);
    const pages = desk.context.pages().length;
    desk.running.sandbox.tokens.expireAll();
    await readAgain();
    await panel.getByText("Classeur relu.").waitFor();
    expect(desk.context.pages().length).toBe(pages);
  });

  it("401 : une autorisation retirée chez Google se redemande d'un clic, et le panneau reprend", async () => {
    await dayIsShown(panel);
    const { tokens } = desk.running.sandbox;
    for (const { value, clientId } of tokens.save().access)
      if (clientId.startsWith("essais")) tokens.revoke(value);
    await panel.reload();
    const reconnect = panel.getByRole("button", { name: "Se reconnecter" });
    await reconnect.waitFor();
    await panel.getByText("Votre connexion à Google a expiré.").waitFor();
    tokens.pick("essais.apps.googleusercontent.com", [sample.spreadsheetId]);
    await inGoogleWindow(panel, () => reconnect.click());
    await dayIsShown(panel);
    await desk.signedIn("gmail");
  });

  it.each([
    {
      status: 403,
      said: "Votre compte n'a pas le droit de modifier ce classeur. Demandez à son propriétaire de vous le partager en modification, ou connectez-vous avec le bon compte.",
    },
    {
      status: 404,
      said: "Ce classeur n'a pas été partagé avec Crescendo, ou il n'existe plus. S'il s'ouvre bien dans Google Sheets, choisissez-le à nouveau.",
    },
  ])("$status à l'ouverture : la raison, et de quoi choisir à nouveau", async ({ status, said }) => {
    await dayIsShown(panel);
    fail(OPEN, status);
    await panel.reload();
    await panel.getByText(said).waitFor();
    await panel.getByRole("button", { name: "Choisir à nouveau le classeur" }).click();
    await panel.getByRole("button", { name: "Choisir mon classeur" }).waitFor();
  });

  it("404 à la relecture : le message s'ajoute, la liste reste", async () => {
    await dayIsShown(panel);
    const before = await panel.locator("button.line").count();
    fail(OPEN, 404);
    await readAgain();
    await panel.getByRole("alert").getByText("Ce classeur n'a pas été partagé avec Crescendo").waitFor();
    expect(await panel.locator("button.line").count()).toBe(before);
  });

  it("hors ligne : c'est dit tout de suite, rien n'est perdu, et le clic suivant réussit", async () => {
    await openReminder(panel, "Mme Annick Chevrier");
    await desk.context.setOffline(true);
    await prepareButton(panel).click();
    await panel
      .getByText("Pas de connexion à Internet. Rétablissez-la, puis recommencez.")
      .waitFor({ timeout: 3000 });
    await desk.context.setOffline(false);
    await prepareButton(panel).click();
    await panel.getByText(READY).waitFor();
    const drafts = (await desk.google.drafts()).filter(({ to }) => to.includes("annick.chevrier@"));
    expect(drafts.length).toBe(1);
    const rows = (await desk.google.rows("Journal")).filter((row) => row.Identifiant === drafts[0]?.mark);
    expect(rows.map((row) => row.Client)).toEqual(["Mme Annick Chevrier"]);
  });

  it("hors ligne à l'ouverture : le retour du réseau suffit, sans un clic", async () => {
    await dayIsShown(panel);
    await desk.context.setOffline(true);
    await panel.reload();
    await panel.getByRole("button", { name: "Réessayer" }).waitFor({ timeout: 5000 });
    await desk.context.setOffline(false);
    await dayIsShown(panel);
  });
});

describe("Ce que le panneau dit d'un classeur qu'il ne peut pas lire", () => {
  function put(tabs: Readonly<Record<string, readonly (readonly Made[])[]>>): void {
    desk.running.sandbox.workbook = { ...workbookOf(tabs), spreadsheetId: sample.spreadsheetId };
  }
  function cellsOf(tab: string): unknown {
    const sheet = desk.running.sandbox.workbook.sheets.find(({ title }) => title === tab);
    return sheet === undefined ? undefined : structuredClone(valuesOf(sheet));
  }

  it("colonnes incertaines : la proposition est montrée, acceptée, et les cellules restent", async () => {
    put({
      Factures: [
        ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
        ["Alpha", "FA-1", { day: "2026-09-01" }, { day: "2026-10-01" }, 1000, 1250],
        ["Bêta", "FA-2", { day: "2026-09-05" }, { day: "2026-10-05" }, 500, 610],
      ],
    });
    const before = cellsOf("Factures");
    await panel.reload();
    await panel
      .getByRole("heading", { name: "Est-ce bien ainsi qu'il faut lire votre classeur\u00a0?" })
      .waitFor();
    await panel.getByText("Rien n'a été modifié.").waitFor();
    expect(desk.running.sandbox.workbook.sheets.map(({ title }) => title)).toEqual(["Factures"]);
    await panel.getByRole("button", { name: "Accepter ces colonnes" }).click();
    await dayIsShown(panel);
    expect(await panel.locator(".customer").allTextContents()).toEqual(
      expect.arrayContaining(["Alpha", "Bêta"]),
    );
    expect(cellsOf("Factures")).toEqual(before);
    const settings = await desk.google.rows("Réglages");
    expect(settings.map((row) => row.Réglage)).toContain("Correspondance · Montant TTC");
  });

  it.each([
    {
      name: "sans en-tête reconnaissable",
      rows: [["bonjour"], ["le monde"]],
      tab: "Notes",
      why: /en-tête|titres?/,
    },
    { name: "vide", rows: [], tab: "Feuille 1", why: /Onglet «\u00a0Feuille 1\u00a0».*il est vide/ },
    {
      name: "qui n'a que des totaux",
      rows: [
        ["Total", 1200],
        ["Total général", 1200],
      ],
      tab: "Totaux",
      why: /ligne de titres/,
    },
  ])("un classeur $name : ce qui manque est dit, rien n'est écrit", async ({ rows, tab, why }) => {
    put({ [tab]: rows });
    const before = cellsOf(tab);
    await panel.reload();
    await panel.getByRole("heading", { name: "Ce classeur ne peut pas encore être lu" }).waitFor();
    expect(await panel.locator(".message").textContent()).toMatch(why);
    expect(desk.running.sandbox.workbook.sheets.map(({ title }) => title)).toEqual([tab]);
    expect(cellsOf(tab)).toEqual(before);
  });

  it("une fois le classeur corrigé, « Relire le classeur » suffit", async () => {
    put({ Notes: [["bonjour"]] });
    await panel.reload();
    const again = panel.getByRole("button", { name: "Relire le classeur" });
    await again.waitFor();
    desk.running.sandbox.workbook = sample;
    await again.click();
    await dayIsShown(panel);
  });
});
