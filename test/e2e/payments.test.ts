import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown, openClient } from "./panel-steps.ts";

const WRITE = "sheets.spreadsheets.batchUpdate";
const BREWERY = "Brasserie de la Doua";
/** Matched without a doubt in the sample, by the numbers of their labels. */
const SURE = ["BQ-2026-0320", "BQ-2026-0325", "BQ-2026-0326"];

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn();
  await desk.google.add("Règlements", {
    Identifiant: "ESSAI-1",
    Date: "12/11/2026",
    Libellé: "REMISE CHEQUE 4477",
    Montant: "250",
    Devise: "EUR",
  });
});
afterAll(() => desk.close());
beforeEach(async () => {
  panel = await desk.openPanel({ width: 360, height: 900 });
  await dayIsShown(panel);
});
afterEach(async () => {
  desk.running.faults.clear();
  await panel.close();
});

async function openPayments(page: Page = panel): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Règlements" }).click();
  await page.getByRole("button", { name: "Rapprocher les règlements" }).waitFor();
}

const card = (amount: string): Locator => panel.getByRole("group", { name: `Règlement de ${amount}` });

/** A payment's cells, as a person sees them. */
async function payment(id: string): Promise<readonly (string | undefined)[]> {
  const row = (await desk.google.rows("Règlements")).find((one) => one.Identifiant === id);
  return [row?.Client, row?.Factures, row?.État];
}

async function runs(): Promise<readonly string[]> {
  const rows = await desk.google.rows("Journal");
  return rows.filter((row) => row.Motif === "rapprochement").map((row) => row.Événement ?? "");
}

async function unmatched(): Promise<readonly (readonly [string, string | undefined])[]> {
  const found = await Promise.all(SURE.map(async (id) => [id, (await payment(id))[1]] as const));
  return found.filter(([, invoices]) => invoices === "");
}

const match = (page: Page = panel): Locator =>
  page.getByRole("button", { name: "Rapprocher les règlements" });

/** What the panel says once a click is done. */
async function said(words: string, page: Page = panel): Promise<void> {
  await page.locator(".toast").getByText(words).waitFor({ timeout: 20_000 });
}

async function undoNow(): Promise<void> {
  await panel.getByRole("button", { name: "Annuler ce rapprochement" }).click();
  await said("Rapprochement annulé");
}

describe("Rapprocher les règlements dans le panneau", () => {
  it("ouvrir le panneau coûte toujours deux appels, et l'écran des règlements aucun", async () => {
    const count = (): number => desk.running.sandbox.calls.snapshot().api.total;
    const before = count();
    await panel.reload();
    await dayIsShown(panel);
    expect(count() - before).toBe(2);
    await openPayments();
    await panel.getByText("3\u00a0règlements peuvent être affectés sans hésitation.").waitFor();
    expect(count() - before).toBe(2);
  });

  it("le nom d'un client mène à sa page, qui ramène aux règlements", async () => {
    await openPayments();
    await card("800,00\u00a0€").getByRole("button", { name: BREWERY, exact: true }).click();
    await panel.getByRole("heading", { level: 1, name: BREWERY }).waitFor();
    await panel.getByRole("button", { name: "Retour", exact: true }).click();
    await card("800,00\u00a0€").waitFor();
  });

  it("la mise en demeure qu'un règlement à affecter retient mène à cet écran", async () => {
    await openClient(panel, BREWERY);
    await panel.getByRole("button", { name: "Mise en demeure", exact: true }).click();
    await panel.getByRole("button", { name: "Affecter ces règlements" }).click();
    await card("800,00\u00a0€").waitFor();
  });

  it("les correspondances sûres sont inscrites en un clic, l'annulation les retire toutes", async () => {
    expect(await unmatched()).toHaveLength(3);
    await openPayments();
    await match().click();
    await said("3\u00a0règlements affectés (7\u202f206,00\u00a0€)");
    expect(await unmatched()).toEqual([]);
    expect(await payment("BQ-2026-0325")).toEqual([
      expect.any(String),
      "FA-2026-0222, FA-2026-0230",
      "lettré",
    ]);
    expect(await runs()).toEqual(["note"]);
    await undoNow();
    expect(await unmatched()).toHaveLength(3);
    expect(await runs()).toEqual(["note", "annulation"]);
  });

  it("une proposition acceptée, puis annulée depuis la liste des rapprochements passés", async () => {
    await openPayments();
    await card("800,00\u00a0€")
      .getByRole("button", { name: `Accepter\u00a0: FA-2026-0192, ${BREWERY}` })
      .click();
    await said("Proposition acceptée");
    expect(await payment("BQ-2026-0319")).toEqual([BREWERY, "FA-2026-0192=800,00", "lettré"]);
    await expect.poll(() => card("800,00\u00a0€").count()).toBe(0);

    await panel.getByText("Rapprochements passés (1)").click();
    await panel.getByRole("button", { name: /^Annuler.: Proposition acceptée/ }).click();
    await panel.getByRole("button", { name: "Confirmer l'annulation" }).click();
    await said("Rapprochement annulé");
    expect((await payment("BQ-2026-0319"))[1]).toBe("");
  });

  it("un règlement affecté à la main : recherche, montant qui ne peut pas dépasser, annulation", async () => {
    await openPayments();
    const cheque = card("250,00\u00a0€");
    await cheque.getByRole("button", { name: /^Affecter moi-même/ }).click();
    await cheque.getByLabel("Client ou numéro de facture").fill("doua 0192");
    await cheque.getByRole("button", { name: /^FA-2026-0192 .*Doua/ }).click();
    const amount = cheque.getByLabel("Montant affecté à FA-2026-0192");
    expect(await amount.inputValue()).toBe("250,00");
    await amount.fill("300");
    await cheque.getByText("Les montants choisis dépassent le règlement de 50,00\u00a0€.").waitFor();
    await cheque.getByRole("button", { name: "Affecter ce règlement" }).click();
    expect((await payment("ESSAI-1"))[1]).toBe("");
    await amount.fill("200");
    await cheque.getByText("Reste à affecter\u00a0: 50,00\u00a0€").waitFor();
    await amount.press("Enter");
    await said("Affectation choisie");
    expect((await payment("ESSAI-1")).slice(0, 2)).toEqual([BREWERY, "FA-2026-0192=200,00"]);
    await undoNow();
    expect((await payment("ESSAI-1")).slice(0, 2)).toEqual(["", ""]);
  });

  it("le classeur changé entre-temps : rien n'est écrit, c'est dit, et l'écran montre le classeur relu", async () => {
    await openPayments();
    const before = await runs();
    const other = await desk.openPanel();
    await dayIsShown(other);
    await openPayments(other);
    await match(other).click();
    await said("3\u00a0règlements affectés", other);
    await other.close();
    await card("800,00\u00a0€")
      .getByRole("button", { name: /^Accepter/ })
      .click();
    await panel.getByText("Le classeur a changé depuis sa lecture").waitFor();
    expect((await payment("BQ-2026-0319"))[1]).toBe("");
    expect(await runs()).toEqual([...before, "note"]);
    await panel.getByText("Rapprochements passés (1)").waitFor();
    await panel.getByText("Rapprochements passés (1)").click();
    await panel.getByRole("button", { name: /^Annuler.: Rapprochement/ }).click();
    await panel.getByRole("button", { name: "Confirmer l'annulation" }).click();
    await said("Rapprochement annulé");
    expect(await unmatched()).toHaveLength(3);
  });

  it.each([
    { name: "503 une fois l'écriture faite", afterCommit: true },
    { name: "503 avant l'écriture", afterCommit: false },
  ])("$name : une seule ligne de journal, des cellules justes", async ({ afterCommit }) => {
    await openPayments();
    const before = (await runs()).length;
    desk.running.faults.add([{ match: WRITE, status: 503, times: 1, afterCommit, delayMs: 0 }]);
    await match().dblclick();
    await said("3\u00a0règlements affectés");
    expect(desk.running.faults.list()).toEqual([]);
    expect((await runs()).length).toBe(before + 1);
    expect(await unmatched()).toEqual([]);
    await undoNow();
    expect(await unmatched()).toHaveLength(3);
  });

  it("le journal montre les rapprochements sans leur détail, et ne les annule pas seul", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Journal" }).click();
    const row = panel.getByRole("listitem").filter({ hasText: "note (rapprochement)" }).first();
    await row.getByText("Rapprochement\u00a0: 3\u00a0règlements affectés").waitFor();
    expect(await row.getByRole("button").count()).toBe(0);
    expect(await row.innerText()).not.toContain('"r"');
  });

  it("au clavier seul : de l'onglet à la proposition acceptée", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Règlements" }).focus();
    await panel.keyboard.press("Enter");
    await match().waitFor();
    await match().focus();
    const accept = card("800,00\u00a0€").getByRole("button", { name: /^Accepter/ });
    const isFocused = (): Promise<boolean> => accept.evaluate((one) => one === document.activeElement);
    for (let step = 0; step < 20 && !(await isFocused()); step += 1) await panel.keyboard.press("Tab");
    expect(await isFocused()).toBe(true);
    await panel.keyboard.press("Enter");
    await said("Proposition acceptée");
    await undoNow();
  });

  it("une proposition refusée n'est plus faite, même après relecture", async () => {
    await openPayments();
    await card("800,00\u00a0€")
      .getByRole("button", { name: `Refuser\u00a0: FA-2026-0192, ${BREWERY}` })
      .click();
    await said("Proposition refusée");
    await panel.reload();
    await dayIsShown(panel);
    await openPayments();
    await panel.getByRole("button", { name: /^Accepter.: FA-2026-0192, / }).waitFor({ state: "detached" });
    const refusals = (await desk.google.rows("Journal")).filter(
      (row) => row.Motif === "rapprochement refusé",
    );
    expect(refusals.map((row) => [row.Référence, row.Factures, row.Client])).toEqual([
      ["BQ-2026-0319", "FA-2026-0192", BREWERY],
    ]);
  });
});
