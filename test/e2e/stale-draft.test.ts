import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown, draft, openReminder, prepareButton, settleCard } from "./panel-steps.ts";

const BAKERY = "Boulangerie Au Pain Doré";
const FLORIST = "Fleuriste Les Pivoines";
const WIDOW = "Mme Annick Chevrier";
const VASSEUR = "M. Étienne Vasseur";
const STALE = "Ce brouillon n'est plus à jour";

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn("gmail");
  panel = await desk.openPanel({ width: 360, height: 900 });
});
afterAll(() => desk.close());

const staleCard = (customer: string) =>
  panel.getByRole("group", { name: customer }).filter({ hasText: STALE });

/** The invoices, the amount and the draft of a customer's last prepared reminder. */
async function prepared(customer: string) {
  const rows = (await desk.google.rows("Journal")).filter((row) => row.Client === customer);
  const last = rows.filter((row) => row.Événement === "relance préparée").slice(-1)[0];
  const numbers = (last?.Factures ?? "").split(", ");
  return { rows, last, numbers, events: rows.map((row) => row.Événement) };
}

async function reload(): Promise<void> {
  await panel.reload();
  await dayIsShown(panel);
}

const draftsNamed = async (id: string | undefined) =>
  (await desk.google.drafts()).filter((one) => one.id === id).length;

describe("Un brouillon que la suite a rendu faux", () => {
  it("rien n'a changé : la question reste « Envoyé ? »", async () => {
    await dayIsShown(panel);
    for (const customer of [BAKERY, FLORIST, WIDOW]) await draft(panel, customer);
    await settleCard(panel, BAKERY).waitFor();
    expect(await panel.getByText(STALE).count()).toBe(0);
  });

  it("payé depuis : le panneau le dit, et le supprime en deux clics", async () => {
    const { last, numbers } = await prepared(BAKERY);
    for (const number of numbers) {
      await desk.google.add("Règlements", {
        Identifiant: `essai-${number}`,
        Date: "17/11/2026",
        Client: BAKERY,
        Libellé: "VIR",
        Montant: "99999",
        Devise: "EUR",
        Factures: number,
      });
    }
    await reload();
    await staleCard(BAKERY).getByText("a réglé depuis").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await staleCard(BAKERY).getByRole("button", { name: "Refaire" }).count()).toBe(0);
    await staleCard(BAKERY).getByRole("button", { name: "Supprimer le brouillon" }).click();
    expect(await draftsNamed(last?.Référence)).toBe(1);
    await staleCard(BAKERY).getByRole("button", { name: "Oui, supprimer" }).click();
    await panel.getByText("Le brouillon a été supprimé de Gmail.").waitFor();
    expect(await draftsNamed(last?.Référence)).toBe(0);
    expect((await prepared(BAKERY)).events.slice(-2)).toEqual(["relance préparée", "annulation"]);
  });

  it("payé en partie : « Refaire » montre le nouveau message, puis remplace l'ancien, une fois", async () => {
    const { last, numbers } = await prepared(FLORIST);
    await desk.google.add("Règlements", {
      Identifiant: "essai-acompte",
      Date: "17/11/2026",
      Client: FLORIST,
      Libellé: "VIR",
      Montant: "50",
      Devise: "EUR",
      Factures: `${numbers[0]}=50,00`,
    });
    await reload();
    const card = staleCard(FLORIST);
    await card.getByText(`Un règlement de ${FLORIST} est arrivé depuis.`).waitFor();
    await card.getByRole("button", { name: "Refaire" }).click();
    await card.getByText("Le nouveau message réclame").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await card.getByRole("button", { name: "Remplacer le brouillon" }).dblclick();
    await panel.getByText(`Le brouillon pour ${FLORIST} a été refait.`).waitFor();
    const now = await prepared(FLORIST);
    expect(now.events.slice(-3)).toEqual(["relance préparée", "annulation", "relance préparée"]);
    const euros = (text: string | undefined) => Number((text ?? "").replace(/[^\d,]/g, "").replace(",", "."));
    expect(euros(last?.Montant) - euros(now.last?.Montant)).toBeCloseTo(50, 5);
    expect([await draftsNamed(last?.Référence), await draftsNamed(now.last?.Référence)]).toEqual([0, 1]);
    expect(await staleCard(FLORIST).count()).toBe(0);
    await settleCard(panel, FLORIST).waitFor();
  });

  it("l'ancien annulé, le nouveau refusé par Gmail : l'écran le dit, et la relance se refait de la liste", async () => {
    const { numbers } = await prepared(FLORIST);
    await desk.google.add("Règlements", {
      Identifiant: "essai-acompte-2",
      Date: "17/11/2026",
      Client: FLORIST,
      Libellé: "VIR",
      Montant: "10",
      Devise: "EUR",
      Factures: `${numbers[0]}=10,00`,
    });
    await reload();
    const card = staleCard(FLORIST);
    await card.getByRole("button", { name: "Refaire" }).click();
    const create = {
      match: "gmail.users.drafts.create",
      status: 400,
      times: 9,
      afterCommit: false,
      delayMs: 0,
    };
    desk.running.faults.add([create]);
    await card.getByRole("button", { name: "Remplacer le brouillon" }).click();
    await panel.getByText(`L'ancien message pour ${FLORIST} est annulé, mais le nouveau`).waitFor();
    await card.waitFor({ state: "detached" });
    expect((await prepared(FLORIST)).events.slice(-2)).toEqual(["relance préparée", "annulation"]);
    desk.running.faults.clear();
    await draft(panel, FLORIST);
    const now = await prepared(FLORIST);
    expect(now.events.slice(-2)).toEqual(["annulation", "relance préparée"]);
    expect(await draftsNamed(now.last?.Référence)).toBe(1);
  });

  it("contesté depuis : « Garder » prend deux clics, et la question « Envoyé ? » revient", async () => {
    const { last, numbers } = await prepared(WIDOW);
    await desk.google.add("Journal", {
      Identifiant: "essai-litige",
      Date: "17/11/2026",
      Client: WIDOW,
      Factures: numbers.join(", "),
      Événement: "litige ouvert",
      Motif: "livraison",
    });
    await reload();
    await staleCard(WIDOW).getByText(`${WIDOW} conteste`).waitFor();
    await staleCard(WIDOW).getByRole("button", { name: "Garder" }).click();
    await staleCard(WIDOW).getByRole("button", { name: "Oui, le garder" }).click();
    await panel.getByText(`Le message pour ${WIDOW} est gardé tel quel.`).waitFor();
    await settleCard(panel, WIDOW).waitFor();
    await reload();
    await settleCard(panel, WIDOW).waitFor();
    expect(await draftsNamed(last?.Référence)).toBe(1);
  });
});

describe("Un autre IBAN dans Réglages", () => {
  const NEW = "DE89 3704 0044 0532 0130 00";
  const CARD = "Votre IBAN a changé dans Réglages";

  it("il est annoncé avant tout brouillon, et rien ne se prépare avant qu'il soit confirmé", async () => {
    await desk.google.change("Réglages", ["Réglage", "IBAN"], "Valeur", NEW);
    await reload();
    const card = panel.getByRole("alert", { name: CARD });
    await card.getByText(NEW.replace(/ /g, "\u00a0")).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    const drafts = (await desk.google.drafts()).length;
    await openReminder(panel, VASSEUR);
    await prepareButton(panel).click();
    await panel.getByText("L'IBAN de Réglages a changé").waitFor();
    expect((await desk.google.drafts()).length).toBe(drafts);
    // The question stands on every screen; a reload asks it again.
    await reload();
    await card.getByRole("button", { name: "Oui, c'est mon IBAN" }).click();
    await panel.getByText("IBAN confirmé").waitFor();
    await card.waitFor({ state: "detached" });
    await draft(panel, VASSEUR);
    expect((await desk.google.drafts()).length).toBe(drafts + 1);
    await reload();
    expect(await card.count()).toBe(0);
  });
});
