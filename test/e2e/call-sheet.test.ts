import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contrastFaultsOf, faultsOf } from "./axe-faults.ts";
import { withQuickTimers } from "./debtors.ts";
import { type Desk, openDesk } from "./desk.ts";
import { hasFocus, moveToLine, tabTo } from "./keys.ts";
import type { NamedRow } from "./local-google.ts";
import { backToList, dayIsShown, lineOf, openClient, openReminder } from "./panel-steps.ts";

const APPEND = "sheets.spreadsheets.batchUpdate";
const TODAY = "17/11/2026";

let desk: Desk;
const open: Page[] = [];

beforeAll(async () => {
  desk = await openDesk();
  await withQuickTimers(desk);
  await desk.signedIn("gmail");
});
afterAll(() => desk.close());
afterEach(async () => {
  desk.running.faults.clear();
  for (const page of open.splice(0)) await page.close();
});

async function panelOn(customer: string, width = 400): Promise<Page> {
  const page = await desk.openPanel({ width, height: 900 });
  open.push(page);
  await openReminder(page, customer);
  return page;
}

/** What the journal holds of a customer since this morning. */
async function notedToday(customer: string): Promise<readonly NamedRow[]> {
  const rows = await desk.google.rows("Journal");
  return rows.filter((row) => row.Client === customer && row.Date === TODAY);
}

const kinds = (rows: readonly NamedRow[]): readonly (readonly (string | undefined)[])[] =>
  rows.map((row) => [row.Événement, row.Motif]);

const outcome = (page: Page, label: string): Locator =>
  page.getByRole("region", { name: "Issue de l'appel" }).getByRole("button", { name: label, exact: true });
const save = (page: Page): Locator => page.getByRole("button", { name: "Enregistrer", exact: true });

/** The two clicks. */
async function twoClicks(page: Page, label: string, said: string | RegExp): Promise<void> {
  await outcome(page, label).click();
  await save(page).click();
  await page.getByText(said).waitFor();
}

describe("La fiche d'appel", () => {
  const CUSTOMER = "Salon Mèche Rebelle";

  it("dit qui appeler, ce qui est dû, la promesse non tenue, quoi demander et quoi répondre", async () => {
    const page = await panelOn(CUSTOMER);
    const sheet = page.getByRole("region", { name: "Fiche d'appel" });
    const phone = sheet.locator("a.phone");
    expect(await phone.getAttribute("href")).toMatch(/^tel:\+?\d{10,}$/);
    await sheet.getByText("non tenue").waitFor();
    expect(await sheet.getByText("pour le 12/11/2026", { exact: true }).count()).toBe(1);
    expect(await sheet.getByRole("checkbox").count()).toBeGreaterThanOrEqual(4);
    expect(await sheet.locator(".objections details").count()).toBeGreaterThanOrEqual(4);
  });

  it("s'imprime seule : une page complète, dans un cadre où aucun script ne tourne", async () => {
    const page = await desk.openPanel();
    open.push(page);
    await page.addInitScript("window.print = () => { top.printed = (top.printed ?? 0) + 1; }");
    await page.reload();
    await openReminder(page, CUSTOMER);
    await page.getByRole("button", { name: "Imprimer la fiche" }).click();
    const frame = page.locator("iframe.print-frame");
    await frame.waitFor({ state: "attached" });
    expect(await frame.getAttribute("sandbox")).toBe("allow-same-origin allow-modals");
    const printed = page.frameLocator("iframe.print-frame");
    await printed.getByText(CUSTOMER).first().waitFor({ state: "attached" });
    expect(await printed.locator("script").count()).toBe(0);
    expect(await printed.getByText("FA-2026-0184").count()).toBeGreaterThanOrEqual(1);
  });
});

describe("L'issue d'un appel en deux clics, dans le journal", () => {
  it("« Promesse » : l'appel et la promesse ; un double clic n'écrit qu'une fois ; le plan suit", async () => {
    const customer = "Groupe hôtelier Alpazur";
    const page = await panelOn(customer);
    await outcome(page, "Promesse").click();
    await save(page).dblclick();
    await page.getByText("Promesse notée\u00a0: 5\u202f640,00\u00a0€ le vendredi 20/11/2026").waitFor();
    const rows = await notedToday(customer);
    expect(kinds(rows)).toEqual([
      ["appel", "Joint"],
      ["promesse", ""],
    ]);
    expect(rows[1]).toMatchObject({
      "Date promise": "20/11/2026",
      Factures: "FA-2026-0181",
      Sens: "entrant",
    });
    await page.getByText("pour le 20/11/2026", { exact: true }).waitFor();
    await backToList(page);
    const region = page.getByRole("region", { name: "À faire", exact: true });
    expect(await region.locator(".customer", { hasText: customer }).count()).toBe(0);
    expect(await lineOf(page, customer).count()).toBe(1);
  });

  it("la confirmation de la promesse est un brouillon que Gmail sait lire, et n'est pas une relance", async () => {
    const customer = "Maisons Saône Bois";
    const page = await panelOn(customer);
    await outcome(page, "Promesse").click();
    await page.getByRole("button", { name: /^Fin du mois/ }).click();
    await page.getByLabel("Montant promis").fill("2000");
    await save(page).click();
    await page.getByRole("button", { name: "Préparer la confirmation par e-mail" }).click();
    await page.getByText("Le brouillon est prêt dans Gmail.").waitFor();
    const prepared = (await notedToday(customer)).find((row) => row.Événement === "relance préparée");
    expect([prepared?.Motif, prepared?.Étape]).toEqual(["Confirmation de promesse", ""]);
    const draft = (await desk.google.drafts()).find(({ mark }) => mark === prepared?.Identifiant);
    expect(draft?.text).toContain("30/11/2026");
    expect(draft?.text).toContain("2\u202f000,00\u00a0€");
    // Once a message is prepared, the call is cancelled from the journal.
    expect(await page.getByRole("button", { name: "Annuler", exact: true }).count()).toBe(0);
  });

  it("« Litige » : le litige et son responsable, l'accusé de réception, la transmission et sa note", async () => {
    const customer = "Garage Perrin et Fils";
    const page = await panelOn(customer);
    await outcome(page, "Litige").click();
    await page.getByLabel("Motif").selectOption({ label: "prix contesté" });
    await page.getByLabel("Montant contesté").fill("340");
    await page.getByLabel("Qui y répond").fill("Paul Atelier");
    await page.getByLabel("Le point contesté").fill("la remise de 340 € n'apparaît pas");
    await save(page).click();
    await page.getByText("Litige noté").waitFor();
    const [call, dispute, ...none] = await notedToday(customer);
    expect(none).toEqual([]);
    expect([call?.Événement, call?.Motif]).toEqual(["appel", "Joint"]);
    expect(dispute).toMatchObject({
      Événement: "litige ouvert",
      Motif: "prix contesté",
      "Date promise": "01/12/2026",
      Détail: "Responsable : Paul Atelier. la remise de 340 € n'apparaît pas",
    });
    await page.getByRole("button", { name: "Préparer l'accusé de réception" }).click();
    await page.getByText("Le brouillon est prêt dans Gmail.").first().waitFor();
    await page.getByLabel("Son adresse e-mail").fill("paul@durand.example");
    await page.getByRole("button", { name: "Préparer la transmission" }).click();
    await expect.poll(async () => (await notedToday(customer)).length).toBe(5);
    const more = (await notedToday(customer)).slice(2);
    expect(kinds(more)).toEqual([
      ["relance préparée", "Accusé de réception de litige"],
      ["relance préparée", "Transmission du litige"],
      ["note", "litige transmis"],
    ]);
    expect(more[2]).toMatchObject({ Référence: dispute?.Identifiant, Détail: "Paul Atelier" });
    const drafts = await desk.google.drafts();
    expect(drafts.find(({ mark }) => mark === more[1]?.Identifiant)?.to).toContain("paul@durand.example");
    expect(drafts.find(({ mark }) => mark === more[0]?.Identifiant)?.text).toContain("01/12/2026");
  });

  it("« Joint » : le récapitulatif garde ce qui a été dit", async () => {
    const customer = "M. et Mme Da Rocha";
    const page = await panelOn(customer);
    await outcome(page, "Joint, sans plus").click();
    await page.getByLabel("Ce qui a été dit").fill("le chèque part lundi");
    await save(page).click();
    await page.getByText("Appel noté dans le journal.").waitFor();
    await page.getByRole("button", { name: "Préparer le récapitulatif par e-mail" }).click();
    await page.getByText("Le brouillon est prêt dans Gmail.").waitFor();
    const rows = await notedToday(customer);
    expect(kinds(rows)).toEqual([
      ["appel", "Joint"],
      ["relance préparée", "Récapitulatif d'appel"],
    ]);
    const draft = (await desk.google.drafts()).find(({ mark }) => mark === rows[1]?.Identifiant);
    expect(draft?.text).toContain("le chèque part lundi");
  });

  it.each([
    {
      customer: "SAS Événements Lugdun",
      label: "Pas de réponse",
      said: "Tentative notée",
      rows: [["appel", "Pas de réponse"]],
    },
    {
      customer: "Mme Annick Chevrier",
      label: "Dit avoir payé",
      said: "Noté\u00a0: le client dit avoir payé",
      rows: [
        ["appel", "Joint"],
        ["annoncé payé", ""],
      ],
    },
  ])("$label, et « Annuler » aussitôt", async ({ customer, label, said, rows }) => {
    const page = await panelOn(customer);
    const asked = page.getByRole("button", { name: "Appeler ce client" });
    if ((await asked.count()) > 0) await asked.click();
    await twoClicks(page, label, said);
    expect(kinds(await notedToday(customer))).toEqual(rows);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByText("l'appel ne compte plus").waitFor();
    const after = await notedToday(customer);
    expect(after.slice(rows.length).map((row) => [row.Événement, row.Référence])).toEqual(
      after.slice(0, rows.length).map((row) => ["annulation", row.Identifiant]),
    );
    await backToList(page);
    expect(await lineOf(page, customer).count()).toBeGreaterThanOrEqual(1);
  });
});

describe("Jamais deux fois", () => {
  it("la réponse de Google se perd : les deux lignes sont là une fois", async () => {
    const customer = "M. Étienne Vasseur";
    const page = await panelOn(customer);
    await page.getByRole("button", { name: "Appeler ce client" }).click();
    desk.running.faults.add([{ match: APPEND, status: 503, times: 1, afterCommit: true, delayMs: 0 }]);
    await outcome(page, "Promesse").click();
    await save(page).click();
    await page.getByText("Promesse notée").waitFor({ timeout: 15_000 });
    expect(desk.running.faults.list()).toEqual([]);
    expect(kinds(await notedToday(customer))).toEqual([
      ["appel", "Joint"],
      ["promesse", ""],
    ]);
  });
});

describe("Ce qui vient d'être noté l'emporte sur le message qui était affiché", () => {
  it("une promesse notée pendant la lecture : la mise en demeure n'est plus à préparer, « Annuler » la rend", async () => {
    const customer = "EURL Martinel Agencement";
    const page = await panelOn(customer);
    const prepare = page.getByRole("button", { name: "Préparer la mise en demeure (PDF)" });
    await prepare.waitFor();
    await page.getByRole("button", { name: "Appeler ce client" }).click();
    await outcome(page, "Promesse").click();
    await save(page).click();
    await page.getByText("Promesse notée").waitFor();
    await page
      .getByRole("region", { name: "À régler d'abord" })
      .getByText("règlement promis pour le")
      .waitFor();
    expect(await prepare.count()).toBe(0);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await prepare.waitFor();
  });

  it("une promesse d'une partie, à plus de 30 jours, dit ce qu'elle suspend et ce qui suit son cours", async () => {
    const page = await panelOn("Lycée professionnel Camille-Fauvet");
    await page.getByRole("button", { name: "Appeler ce client" }).click();
    await outcome(page, "Promesse").click();
    await page.getByLabel("Montant promis").fill("1000");
    await page.getByLabel("Règlement promis le").fill("2027-01-15");
    await save(page).click();
    const said = page.locator(".saved");
    await said.getByText("Promesse notée").waitFor();
    expect(await said.textContent()).toContain("le reste (1\u202f424,00\u00a0€) suit son cours");
    expect(await said.textContent()).toContain("suivie comme un échéancier");
  });
});

describe("Panneau fermé pendant l'enregistrement", () => {
  it.each([
    { why: "l'écriture était en route", customer: "Plâtrerie Gonnet", afterCommit: true },
    { why: "elle n'était pas arrivée", customer: "Brasserie de la Doua", afterCommit: false },
  ])("$why : à la réouverture, les lignes sont là une fois", async ({ customer, afterCommit }) => {
    const page = await panelOn(customer);
    await page.getByRole("button", { name: "Appeler ce client" }).click();
    await outcome(page, "Promesse").click();
    const calls = () => desk.running.sandbox.calls.snapshot().api.byMethod[APPEND] ?? 0;
    const before = calls();
    desk.running.faults.add([{ match: APPEND, status: 503, times: 1, afterCommit, delayMs: 400 }]);
    await save(page).click();
    await expect.poll(calls, { interval: 20, timeout: 10_000 }).toBe(before + 1);
    await page.close();
    const again = await desk.openPanel();
    open.push(again);
    await dayIsShown(again);
    await expect
      .poll(async () => kinds(await notedToday(customer)), { timeout: 15_000 })
      .toEqual([
        ["appel", "Joint"],
        ["promesse", ""],
      ]);
  });
});

describe("Au clavier seul", () => {
  const CUSTOMER = "SAS Événements Lugdun";

  it("de la liste à l'appel noté, l'erreur prend le foyer", async () => {
    const page = await desk.openPanel();
    open.push(page);
    await dayIsShown(page);
    const line = lineOf(page, CUSTOMER).first();
    const fold = page.locator("details:not([open])", { has: line });
    if ((await fold.count()) > 0) {
      await tabTo(page, fold.first().locator("summary"));
      await page.keyboard.press("Enter");
    }
    await moveToLine(page, line);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: CUSTOMER }).waitFor();
    const promise = outcome(page, "Promesse");
    await promise.waitFor();
    await tabTo(page, promise);
    await page.keyboard.press("Enter");
    const form = page.getByRole("heading", { level: 4, name: "Promesse" });
    await expect.poll(() => hasFocus(form)).toBe(true);
    const amount = page.getByLabel("Montant promis");
    await tabTo(page, amount);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("beaucoup");
    await page.keyboard.press("Enter");
    await page.getByText("Ce montant n'est pas lisible").waitFor();
    await expect.poll(() => hasFocus(amount)).toBe(true);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("320");
    await page.keyboard.press("Enter");
    await page.getByText("Promesse notée\u00a0: 320,00\u00a0€").waitFor();
    const added = (await notedToday(CUSTOMER)).filter((row) => row.Événement === "promesse");
    expect(added.map((row) => row.Montant)).toEqual(["320,00"]);
  });
});

describe("Engagements et litiges d'un client", () => {
  /** The panel on a customer's page. */
  async function pageOf(customer: string): Promise<Page> {
    const page = await desk.openPanel();
    open.push(page);
    await dayIsShown(page);
    await openClient(page, customer);
    return page;
  }

  it("un litige ouvert se clôt avec sa résolution, et se rouvre d'un « Annuler »", async () => {
    const customer = "Constructions Delorme";
    const page = await pageOf(customer);
    const section = page.getByRole("region", { name: "Engagements et litiges" });
    await section.getByRole("button", { name: /^Changer la date/ }).click();
    await section.getByLabel("Nouvelle date de réponse").fill("2026-12-04");
    await section.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await section.getByText("réponse avant le 04/12/2026").waitFor();
    await section.getByRole("button", { name: /^Clore le litige/ }).click();
    await section.getByLabel("Comment il se termine").selectOption({ label: "réclamation retirée" });
    await section.getByRole("button", { name: "Clore le litige", exact: true }).click();
    await page.getByText("Litige clos.").waitFor();
    const rows = await notedToday(customer);
    expect(kinds(rows)).toEqual([
      ["annulation", ""],
      ["litige clos", "réclamation retirée"],
    ]);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await section.getByText("réponse avant le 04/12/2026").waitFor();
  });

  it("« Autre… » n'a que les champs de l'événement, dit ce qui manque, et s'annule", async () => {
    const customer = "Commune de Saint-Aubin-les-Vignes";
    const page = await pageOf(customer);
    await page.getByRole("button", { name: "Autre…", exact: true }).click();
    await page.getByLabel("Événement").selectOption("solvabilité");
    const form = page.getByRole("form", { name: "Information sur sa solvabilité" });
    expect(await form.locator("input, select").count()).toBe(3);
    await form.getByRole("button", { name: "Noter dans le journal" }).click();
    await form.getByText("Indiquez ce que vous avez appris.").waitFor();
    await expect.poll(() => hasFocus(form.getByLabel("Ce qui a été appris"))).toBe(true);
    await form.getByLabel("Ce qui a été appris").fill("dotation votée");
    await form.getByLabel("Source").fill("compte rendu du conseil");
    await form.getByRole("button", { name: "Noter dans le journal" }).click();
    await page.getByText("Noté dans le journal.").waitFor();
    const [row, ...more] = await notedToday(customer);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      Événement: "solvabilité",
      Motif: "dotation votée",
      Détail: "Source : compte rendu du conseil.",
    });
  });
});

describe("Accessibilité de l'appel", () => {
  it("la fiche dépliée, l'issue, en clair et en sombre, à 320 et 400 px, sans faute ni débordement", async () => {
    const page = await panelOn("SAS Rénov'Habitat Est", 320);
    const folded = page.locator(".call details:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    await outcome(page, "Litige").click();
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await contrastFaultsOf(page)).toEqual([]);
    for (const width of [320, 400]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });
});
