import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { type Made, workbookOf } from "../apps-script/built-add-on.ts";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, dayIsShown, lineOf, openReminder, prepareButton } from "./panel-steps.ts";

const TODAY = "2026-11-17";
const HEAD = "Groupe Sorbier";
const on = (text: string): Made => ({ day: day(text) });

function tab(name: TabName, rows: readonly Readonly<Record<string, Made>>[]): readonly (readonly Made[])[] {
  const headers = HEADERS[name];
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? ""))];
}

/** Rows that only their owner can tell about, one customer each, and a payer of two customers. */
const questions = workbookOf({
  Factures: [
    ["Client", "N° facture", "Type", "Date", "Échéance", "Montant TTC", "Réglé", "Payée le"],
    ["Martin", "FA-12", "", on("2026-03-01"), on("2026-03-31"), 12000, 11400, ""],
    ["Durand", "FA-20", "", on("2026-09-01"), on("2026-10-15"), 10000, 9800, on("2026-09-10")],
    ["Leroy", "FA-30", "", on("2026-09-01"), on("2026-10-15"), 10000, "", ""],
    ["Petit", "AC-3", "Acompte", on("2026-06-01"), on("2026-06-10"), 3000, 3000, on("2026-06-05")],
    ["Petit", "FA-9", "Facture de solde", on("2026-09-01"), on("2026-10-01"), 10000, "", ""],
    ["Café du Port", "FA-1", "", on("2026-10-12"), on("2026-11-11"), 100, "", ""],
    ["Hôtel des Tilleuls", "FA-2", "", on("2026-10-12"), on("2026-11-11"), 200, "", ""],
    ["Café du Port", "FA-3", "", on("2026-10-12"), on("2026-11-11"), 50, "", ""],
  ],
  Clients: tab("Clients", [
    { Client: HEAD, "E-mail": "compta@sorbier.example" },
    { Client: "Café du Port", "E-mail": "port@cafe.example", Payeur: HEAD },
    { Client: "Hôtel des Tilleuls", "E-mail": "tilleuls@hotel.example", Payeur: HEAD },
  ]),
  Règlements: tab("Règlements", [
    {
      Identifiant: "b1",
      Date: on("2026-09-10"),
      Client: "Leroy",
      Libellé: "VIR LEROY FA-30",
      Montant: 9800,
      Devise: "EUR",
      Factures: "FA-30",
      État: "lettré",
    },
  ]),
  Réglages: tab("Réglages", [
    { Réglage: "Raison sociale", Valeur: "Menuiserie Valbois" },
    { Réglage: "Téléphone", Valeur: "03 84 00 00 12" },
    { Réglage: "Signataire courant", Valeur: "Nadia Perrin, assistante" },
    { Réglage: "IBAN", Valeur: "FR7630006000011234567890189" },
  ]),
  Journal: tab("Journal", [
    {
      Identifiant: "S1",
      Date: on("2026-11-10"),
      Client: "Alpha",
      Factures: "FA-77=300,00, FA-78",
      Événement: "relance envoyée",
      Étape: 1,
    },
  ]),
});

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk({ workbook: questions, today: TODAY });
  await desk.signedIn("gmail");
});
afterAll(() => desk.close());
beforeEach(async () => {
  panel = await desk.openPanel({ width: 360, height: 900 });
  await dayIsShown(panel);
});
afterEach(() => panel.close());

const card = (question: string | RegExp): Locator => panel.getByRole("group", { name: question });

/** Rows of the journal about a customer, newest last. */
async function noted(customer: string): Promise<readonly (readonly (string | undefined)[])[]> {
  const rows = (await desk.google.rows("Journal")).filter(({ Client }) => Client === customer);
  return rows.map((row) => [row.Événement, row.Motif, row.Factures]);
}

describe("Ce que seul l'utilisateur peut dire, dans le panneau", () => {
  it("une retenue de garantie mise de côté, son jour changé ; annulée du journal, la question revient", async () => {
    await openReminder(panel, "Martin");
    const question = card(/600,00.€ restent sur FA-12/);
    const release = question.getByLabel("Exigible le");
    expect(await release.inputValue()).toBe("2027-03-01");
    await release.fill("2027-04-15");
    await question.getByRole("button", { name: "Oui, la mettre de côté" }).click();
    await question.getByText("15/04/2027").waitFor();
    expect(await noted("Martin")).toEqual([["pause", "retenue de garantie", "FA-12=600,00"]]);

    await panel.getByRole("navigation").getByRole("button", { name: "Journal" }).click();
    await panel.getByRole("button", { name: /^Annuler.: pause, Martin/ }).click();
    await panel.getByRole("button", { name: "Confirmer l'annulation" }).click();
    await panel.locator(".toast").getByText("L'événement est annulé").waitFor();
    await panel.getByRole("navigation").getByRole("button", { name: "Aujourd'hui" }).click();
    await openReminder(panel, "Martin");
    await question.getByRole("button", { name: "Non, ce reste est dû" }).click();
    await question.getByText("sera relancé").waitFor();
    expect((await noted("Martin")).map(([kind, motive]) => [kind, motive])).toEqual([
      ["pause", "retenue de garantie"],
      ["annulation", ""],
      ["note", "retenue de garantie refusée"],
    ]);
  });

  it("un escompte que l'onglet du client laisse : quoi faire est dit, et il peut être refusé", async () => {
    await openReminder(panel, "Durand");
    const question = card(/200,00.€ restent sur FA-20/);
    await question.getByText("ajoutez une ligne à l'onglet «\u00a0Règlements\u00a0»").waitFor();
    await question.getByRole("button", { name: "Non, ce reste est dû" }).click();
    await question.getByText("sera relancé").waitFor();
    expect(await noted("Durand")).toEqual([["note", "escompte refusé", "FA-20"]]);
  });

  it("le même, laissé par une ligne de Règlements : le panneau mène à sa carte, qui le solde", async () => {
    await openReminder(panel, "Leroy");
    await card(/200,00.€ restent sur FA-30/)
      .getByRole("button", { name: "Répondre dans «\u00a0Règlements\u00a0»" })
      .click();
    const payment = card(/^Règlement de 9.800,00.€ du 10\/09\/2026/);
    await payment.waitFor();
    await expect.poll(() => payment.evaluate((one) => one === document.activeElement)).toBe(true);
    await payment.getByRole("button", { name: "Solder l'écart" }).click();
    await panel.locator(".toast").getByText("Proposition acceptée").waitFor();
    const rows = await desk.google.rows("Règlements");
    expect(rows.map((row) => [row.Moyen, row.Montant?.replace(/\s/g, " "), row.Factures])).toContainEqual([
      "escompte",
      "200,00",
      "FA-30",
    ]);
  });

  it("un acompte compté deux fois : déduit, et la balance suit aussitôt", async () => {
    await panel.getByText(/^À vérifier/).click();
    await lineOf(panel, "Petit").filter({ hasText: "Acompte compté deux fois" }).click();
    const question = card("La facture FA-9 compte-t-elle encore l'acompte AC-3\u00a0?");
    await question.getByRole("button", { name: /^Oui.: déduire 3.000,00.€/ }).click();
    await question.getByText("une seule fois").waitFor();
    expect(await noted("Petit")).toEqual([["note", "acompte repris", "FA-9"]]);
    await panel.getByRole("navigation").getByRole("button", { name: "Balance" }).click();
    const row = panel.getByRole("row", { name: /^Petit/ });
    await expect
      .poll(async () => (await row.locator("td").allTextContents())[1])
      .toBe("7\u202f000,00\u00a0€");
  });

  it("deux factures disparues : l'une payée, l'autre annulée", async () => {
    await openReminder(panel, "Alpha");
    const gone = panel.getByRole("region", { name: "Factures disparues" });
    await gone.getByRole("checkbox", { name: /^FA-78/ }).uncheck();
    await gone.getByRole("button", { name: "Payée", exact: true }).click();
    await gone.getByText("FA-77, payée.").waitFor();
    await gone.getByRole("button", { name: "Annulée", exact: true }).click();
    await gone.getByText("FA-78, annulée.").waitFor();
    expect((await noted("Alpha")).slice(1)).toEqual([
      ["note", "ligne retirée\u00a0: payée", "FA-77=300,00"],
      ["note", "ligne retirée\u00a0: annulée", "FA-78"],
    ]);
    await backToList(panel);
    expect(await lineOf(panel, "Alpha").count()).toBe(0);
  });

  it("un payeur : ses factures par client, une seule relance, à son nom", async () => {
    await openReminder(panel, HEAD);
    const table = panel.getByRole("table", { name: "Factures réclamées" });
    const subtitles = table.locator("tr.account");
    expect(await subtitles.locator("th").allTextContents()).toEqual(["Café du Port", "Hôtel des Tilleuls"]);
    expect(await subtitles.locator("td").allTextContents()).toEqual(["150,00\u00a0€", "200,00\u00a0€"]);
    await prepareButton(panel).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor();
    const rows = await noted(HEAD);
    expect(rows.map(([kind, , invoices]) => [kind, invoices?.split(", ").sort()])).toEqual([
      ["relance préparée", ["FA-1", "FA-2", "FA-3"]],
    ]);
  });
});

describe("Colonnes à confirmer, dans le panneau", () => {
  it("une correction impossible est refusée, rien n'est écrit ; la bonne est gardée et lue", async () => {
    const { spreadsheetId } = desk.running.sandbox.workbook;
    const sales = workbookOf({
      Ventes: [
        ["Client", "N° facture", "Date", "Échéance", "Total TTC", "Montant TTC"],
        ["Alpha", "FA-1", on("2026-09-15"), on("2026-10-15"), 1000, 900],
        ["Bêta", "FA-2", on("2026-09-16"), on("2026-10-16"), 250, 240],
      ],
    });
    desk.running.sandbox.workbook = { ...sales, spreadsheetId };
    await panel.reload();
    const tabOf = panel.getByRole("group", { name: "Onglet «\u00a0Ventes\u00a0»" });
    await tabOf.getByText("Exemples\u00a0: 1\u202f000,00 · 250,00").waitFor();
    const amount = tabOf.getByLabel("Montant TTC");
    const accept = panel.getByRole("button", { name: "Accepter ces colonnes" });
    await amount.selectOption({ label: "A – Client" });
    await accept.click();
    await panel.getByRole("alert").getByText("ne contient aucun montant").waitFor();
    expect(desk.running.sandbox.workbook.sheets.map(({ title }) => title)).toEqual(["Ventes"]);

    await amount.selectOption({ label: "F – Montant TTC" });
    await accept.click();
    await dayIsShown(panel);
    expect(await lineOf(panel, "Alpha").locator(".amount").allTextContents()).toEqual(["900,00\u00a0€"]);
    const settings = await desk.google.rows("Réglages");
    const kept = settings.filter((row) => row.Réglage === "Correspondance · Montant TTC");
    expect(kept.map((row) => row.Valeur)).toEqual(["Montant TTC"]);
  });
});
