import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { hasFocus } from "./keys.ts";
import type { NamedRow } from "./local-google.ts";
import { dayIsShown, openClient, openReminder, prepareButton } from "./panel-steps.ts";

const NBSP = "\u00a0";
/** A reminder is due, one invoice late, two contacts this month, a credit. */
const BREWERY = "Brasserie de la Doua";
/** Its reminder is courteous: nobody wrote to it this month. */
const BAKERY = "Boulangerie Au Pain Doré";

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn("gmail");
  panel = await desk.openPanel({ width: 360, height: 900 });
  await dayIsShown(panel);
});
afterAll(() => desk.close());

const clientRow = async (name: string): Promise<NamedRow | undefined> =>
  (await desk.google.rows("Clients")).find(({ Client }) => Client === name);
const eventsOf = async (name: string): Promise<readonly (string | undefined)[]> =>
  (await desk.google.rows("Journal"))
    .filter(({ Client, Date: day }) => Client === name && day === "17/11/2026")
    .map(({ Événement }) => Événement);
const card = (title: string): Locator => panel.getByRole("region", { name: title, exact: true });

describe("Trouver un client", () => {
  it("par un numéro de facture, du plus en retard au moins dû", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Clients" }).click();
    await panel.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    const amounts = await panel.locator("button.line .line-facts > :first-child").allTextContents();
    const overdue = amounts.slice(0, 10).map((text) => Number(text.replace(/[^\d,]/g, "").replace(",", ".")));
    expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
    await panel.getByLabel("Chercher un client").fill("0192");
    await expect.poll(() => panel.locator("button.line .customer").allTextContents()).toEqual([BREWERY]);
    await panel.getByLabel("Chercher un client").fill("introuvable");
    await panel.getByText(`Aucun client ne correspond à «${NBSP}introuvable${NBSP}».`).waitFor();
  });

  it("depuis la relance, puis retour à la relance", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Aujourd'hui" }).click();
    await openReminder(panel, BREWERY);
    await panel.getByRole("button", { name: `Page du client${NBSP}: ${BREWERY}` }).click();
    await card("Et maintenant").waitFor();
    await panel.getByRole("button", { name: "Retour", exact: true }).click();
    await prepareButton(panel).waitFor();
  });
});

describe("La page d'un client", () => {
  it("le solde est la somme de ses tranches, avoirs déduits", async () => {
    await openClient(panel, BREWERY);
    const cents = (text: string | null): number =>
      Math.round(
        Number(
          (text ?? "")
            .replace("−", "-")
            .replace(/[^\d,-]/g, "")
            .replace(",", "."),
        ) * 100,
      );
    const owed = card("Dû");
    const parts = await owed.locator(".ages dd").allTextContents();
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(cents(await owed.locator(".figure").textContent())).toBe(
      parts.reduce((sum, text) => sum + cents(text), 0),
    );
  });

  it("mène à la cellule de la facture dans le classeur", async () => {
    const opening = desk.context.waitForEvent("page");
    await panel.getByRole("button", { name: /^Aller à la cellule.*FA-2026-0192/ }).click();
    const tab = await opening;
    await expect.poll(() => tab.url()).toMatch(/^https:\/\/docs\.google\.com\/.*#gid=\d+&range=[A-Z]+\d+$/);
    const range = /range=[A-Z]+(\d+)$/.exec(tab.url())?.[1];
    await tab.close();
    const rows = await desk.google.rows("Factures");
    // The headers stand in row 1.
    const row = rows.findIndex((cells) => Object.values(cells).includes("FA-2026-0192")) + 2;
    expect(Number(range)).toBe(row);
  });

  it("l'historique se filtre, et dit combien de lignes restent", async () => {
    const history = card("Historique");
    const all = await history.locator("ol.points > li").count();
    await history.getByRole("button", { name: "Règlements", exact: true }).click();
    const kept = await history.locator("ol.points > li .strong").allTextContents();
    expect(kept.length).toBeLessThan(all);
    expect(new Set(kept)).toEqual(new Set(["Règlement reçu"]));
    const picture = history.getByRole("img", { name: `Historique de ${BREWERY} sur douze mois` });
    expect(await picture.locator("desc").textContent()).toMatch(
      /^Règlements\u00a0: \d+\u00a0lignes, la dernière le/,
    );
    await history.getByRole("button", { name: "Tout", exact: true }).click();
    await expect.poll(() => history.locator("ol.points > li").count()).toBe(all);
  });

  it("une promesse se note, suspend la relance, se lit dans l'historique et s'annule aussitôt", async () => {
    await panel.getByRole("button", { name: "Promesse", exact: true }).click();
    await panel.getByLabel("Règlement promis le").fill("2026-11-01");
    await panel.getByRole("button", { name: "Noter dans le journal" }).click();
    await panel.getByText("Le jour promis doit être aujourd'hui ou plus tard.").waitFor();
    await panel.getByLabel("Règlement promis le").fill("2026-11-25");
    await panel.getByRole("button", { name: "Noter dans le journal" }).dblclick();
    await panel.getByText("Promesse notée").waitFor();
    expect(await eventsOf(BREWERY)).toEqual(["promesse"]);
    await card("Et maintenant").getByText("suspendue", { exact: true }).first().waitFor();
    await card("Engagements et litiges").getByText("pour le 25/11/2026").waitFor();
    await card("Historique")
      .getByRole("button", { name: /^Annuler\s: Promesse de règlement, 17\/11\/2026/ })
      .waitFor();
    await panel.locator(".toast").getByRole("button", { name: "Annuler", exact: true }).click();
    await panel.getByText(/^Annulé/).waitFor();
    expect(await eventsOf(BREWERY)).toEqual(["promesse", "annulation"]);
    await card("Et maintenant").getByText("à faire", { exact: true }).waitFor();
  });
});

describe("Le contact, modifié sur place", () => {
  const edit = () => card("Contact").getByRole("button", { name: "Modifier", exact: true }).click();
  const save = () => card("Contact").getByRole("button", { name: "Enregistrer dans Clients" }).click();
  const field = (name: string) => card("Contact").getByLabel(name, { exact: true });

  it("seules les cellules changées sont écrites, et « Annuler » les rend", async () => {
    const before = await clientRow(BREWERY);
    await edit();
    await field("E-mail").fill("compta@");
    await save();
    await panel.getByText("Cette adresse e-mail n'est pas complète").waitFor();
    await expect.poll(() => hasFocus(field("E-mail"))).toBe(true);
    await field("E-mail").fill("compta@brasserie.example");
    await field("Note").fill("=1+1");
    await save();
    await panel.getByText(`2${NBSP}cellules modifiées dans l'onglet Clients.`).waitFor();
    expect(await clientRow(BREWERY)).toEqual({
      ...before,
      "E-mail": "compta@brasserie.example",
      Note: "=1+1",
    });
    await panel.locator(".toast").getByRole("button", { name: "Annuler", exact: true }).click();
    await expect.poll(() => clientRow(BREWERY)).toEqual(before);
  });

  it("une cellule changée ailleurs : rien n'est écrit, la saisie reste avec ce qui est là maintenant", async () => {
    await panel.getByText("cellules modifiées dans l'onglet Clients.").waitFor();
    await edit();
    await field("Interlocuteur").fill("Mme Ici");
    await desk.google.change("Clients", ["Client", BREWERY], "Interlocuteur", "Mme Ailleurs");
    await save();
    await panel.locator(".problem").getByText(`contient maintenant «${NBSP}Mme Ailleurs${NBSP}»`).waitFor();
    expect((await clientRow(BREWERY))?.Interlocuteur).toBe("Mme Ailleurs");
    expect(await field("Interlocuteur").inputValue()).toBe("Mme Ici");
    await card("Contact").getByText(`La cellule contient maintenant «${NBSP}Mme Ailleurs${NBSP}».`).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    // Saved again, knowingly.
    await save();
    await panel.getByText(`1${NBSP}cellule modifiée dans l'onglet Clients.`).waitFor();
    expect((await clientRow(BREWERY))?.Interlocuteur).toBe("Mme Ici");
  });
});

describe("Les contacts du mois", () => {
  const load = () => card("Contacts récents");

  it("la jauge compte le message envoyé, et dit quand le suivant sera possible", async () => {
    await openClient(panel, BAKERY);
    await load().getByText("Aucun contact").waitFor();
    await card("Et maintenant")
      .getByRole("button", { name: /^Lire le message et le préparer/ })
      .click();
    await prepareButton(panel).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
    await panel.getByRole("button", { name: "Retour à la page du client" }).click();
    // Not answered for: it may leave at any moment.
    await load().getByText("à confirmer").waitFor();
    await panel
      .getByRole("group", { name: BAKERY })
      .getByRole("button", { name: "Envoyé", exact: true })
      .click();
    await load().getByText(`1${NBSP}contact sur 3 en 30${NBSP}jours.`).waitFor();
    await load().getByText("Le 17/11/2026.").waitFor();
    // Five days later is a Sunday: the Monday.
    await load().getByText("à partir du 23/11/2026").waitFor();
    await load().getByText(`5${NBSP}jours au moins entre deux`).waitFor();
    expect(await load().getByRole("img", { name: "1 sur 3" }).count()).toBe(1);
  });
});

describe("Au clavier seul", () => {
  it("de la recherche à la note enregistrée", async () => {
    const press = async (name: string | RegExp): Promise<void> => {
      const button = panel.getByRole("button", { name, exact: typeof name === "string" });
      await button.focus();
      await panel.keyboard.press("Enter");
    };
    await press("Clients");
    await panel.getByLabel("Chercher un client").focus();
    await panel.keyboard.type("delorme");
    await press(/^Constructions Delorme/);
    await panel.getByRole("heading", { level: 1, name: "Constructions Delorme" }).waitFor();
    await press("Autre…");
    await panel.getByRole("form", { name: "Note", exact: true }).getByRole("textbox").focus();
    await panel.keyboard.type("<b>passer</b> par l'accueil");
    await panel.keyboard.press("Enter");
    await panel.getByText("Noté dans le journal.").waitFor();
    await expect.poll(() => panel.evaluate("document.activeElement?.getAttribute('role')")).toBe("status");
    await card("Historique").getByText("<b>passer</b> par l'accueil").waitFor();
  });
});

describe.each(["light", "dark"] as const)("Accessibilité (%s)", (colorScheme) => {
  it.each([320, 360, 600])("à %i px : la liste et la page, sans faute ni débordement", async (width) => {
    await panel.setViewportSize({ width, height: 900 });
    await panel.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await panel.getByRole("navigation").getByRole("button", { name: "Clients" }).click();
    await panel.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await openClient(panel, "Constructions Delorme");
    await panel.getByRole("button", { name: "Litige", exact: true }).click();
    await card("Contact").getByRole("button", { name: "Modifier", exact: true }).click();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });
});
