import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, inGoogleWindow, openReminder, prepareButton, settleCard } from "./panel-steps.ts";

const REFUSED = "Vous avez refusé l'autorisation dans la fenêtre de Google\u00a0: rien n'a été fait.";

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn();
  panel = await desk.openPanel();
});
afterAll(() => desk.close());

function question(): ReturnType<Page["getByRole"]> {
  return panel.getByRole("group", { name: "Comment préparer vos messages\u00a0?" });
}

/** Gmail's compose window that a click opens. */
async function composeWindow(
  act: () => Promise<void>,
): Promise<Readonly<Record<"to" | "cc" | "su" | "body", string>>> {
  const opened = desk.context.waitForEvent("page");
  await act();
  const window = await opened;
  await window.waitForLoadState();
  expect(new URL(window.url()).origin).toBe("https://mail.google.com");
  const value = (name: string) => window.locator(`[name=${name}]`).inputValue();
  const fields = {
    to: await value("to"),
    cc: await value("cc"),
    su: await value("su"),
    body: await value("body"),
  };
  await window.close();
  return fields;
}

async function preparedRows(customer: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const journal = await desk.google.rows("Journal");
  return journal.filter(
    (row) => row.Client === customer && row.Événement === "relance préparée" && row.Date === "17/11/2026",
  );
}

describe("Sans l'autorisation de Gmail, la fenêtre de rédaction", () => {
  it("un refus dans la fenêtre de Google se dit, et laisse choisir la fenêtre de rédaction", async () => {
    await openReminder(panel, "Boulangerie Au Pain Doré");
    await prepareButton(panel).click();
    const gmail = question().getByRole("button", { name: "De vrais brouillons dans Gmail" });
    await inGoogleWindow(
      panel,
      () => gmail.click(),
      (window) => window.getByRole("button", { name: "Refuser" }).click(),
    );
    await panel.getByText(REFUSED).waitFor();
    expect(await preparedRows("Boulangerie Au Pain Doré")).toEqual([]);
  });

  it("une case décochée vaut refus", async () => {
    const gmail = question().getByRole("button", { name: "De vrais brouillons dans Gmail" });
    await inGoogleWindow(
      panel,
      () => gmail.click(),
      async (window) => {
        await window.getByRole("checkbox", { name: "Gérer vos brouillons" }).uncheck();
        await window.getByRole("button", { name: "Autoriser" }).click();
      },
    );
    await panel.getByRole("alert").waitFor();
    expect(await desk.google.drafts()).toEqual([]);
    expect(await preparedRows("Boulangerie Au Pain Doré")).toEqual([]);
  });

  it("la fenêtre s'ouvre avec destinataire, objet et texte ; le journal et « Courriers » le savent", async () => {
    const compose = question().getByRole("button", { name: "La fenêtre de rédaction de Gmail" });
    const fields = await composeWindow(() => compose.click());
    await panel.getByText("Le message est ouvert dans Gmail.").waitFor();
    expect(fields.to).toBe("nadia.belkacem@boulangerie-au-pain-dore.example");
    expect(fields.su).toBe("Menuiserie Durand – facture FA-2026-0217 échue le 12/11/2026");
    expect(fields.body).toContain("684,00\u00a0€");
    const rows = await preparedRows("Boulangerie Au Pain Doré");
    expect(rows.map((row) => [row.Factures, row.Étape])).toEqual([["FA-2026-0217", "1"]]);
    const letters = (await desk.google.rows("Courriers")).filter(
      (row) => row.Identifiant === rows[0]?.Identifiant,
    );
    expect(letters.map((row) => row.Texte?.trim())).toEqual([fields.body.trim()]);
    expect(await desk.google.drafts()).toEqual([]);
  });

  it("« Ouvrir à nouveau » rouvre la même fenêtre sans rien ajouter au journal", async () => {
    const again = panel.getByRole("button", { name: "Ouvrir à nouveau dans Gmail" });
    const fields = await composeWindow(() => again.click());
    expect(fields.su).toBe("Menuiserie Durand – facture FA-2026-0217 échue le 12/11/2026");
    expect((await preparedRows("Boulangerie Au Pain Doré")).length).toBe(1);
    await backToList(panel);
    await settleCard(panel, "Boulangerie Au Pain Doré").waitFor();
  });

  it("le choix est retenu : la relance suivante ne demande rien, après un rechargement non plus", async () => {
    await panel.reload();
    await openReminder(panel, "Mme Annick Chevrier");
    const fields = await composeWindow(() => prepareButton(panel).click());
    expect(fields.to).toBe("annick.chevrier@courriel.example");
    await panel.getByText("Le message est ouvert dans Gmail.").waitFor();
    expect(await question().count()).toBe(0);
    expect((await preparedRows("Mme Annick Chevrier")).length).toBe(1);
  });

  it("un texte trop long pour l'adresse passe par le presse-papiers, et le panneau le dit", async () => {
    for (let number = 1; number <= 30; number += 1) {
      const invoice = {
        "N° facture": `FA-2026-9${String(number).padStart(3, "0")}`,
        Date: "20/09/2026",
        "Code client": "C003",
        Client: "Bati Rhone SARL",
        "Montant TTC": "240",
        Échéance: "20/10/2026",
      };
      await desk.google.add("Factures", invoice, "N° facture");
    }
    await desk.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await panel.reload();
    await openReminder(panel, "SARL Bâti-Rhône");
    const fields = await composeWindow(() => prepareButton(panel).click());
    expect(fields.to).toBe("odile.fayard@sarl-bati-rhone.example");
    expect(fields.body.trim()).toBe("");
    await panel.getByText("Il est dans le presse-papiers").waitFor();
    await panel.bringToFront();
    expect(await panel.evaluate("navigator.clipboard.readText()")).toContain("FA-2026-0198");
    expect((await preparedRows("SARL Bâti-Rhône")).length).toBe(1);
  });

  it("des brouillons choisis, puis l'autorisation retirée : le panneau propose la fenêtre de rédaction", async () => {
    await desk.store({ preferences: { account: "", drafting: "gmail" } });
    await panel.reload();
    await openReminder(panel, "Fleuriste Les Pivoines");
    // A window of Google's is announced before it opens.
    await prepareButton(panel).click();
    await panel.getByText("ou refaites le même geste").waitFor();
    await inGoogleWindow(
      panel,
      () => prepareButton(panel).click(),
      (window) => window.getByRole("button", { name: "Refuser" }).click(),
    );
    await panel.getByText(REFUSED).waitFor();
    expect(await preparedRows("Fleuriste Les Pivoines")).toEqual([]);
    const compose = question().getByRole("button", { name: "La fenêtre de rédaction de Gmail" });
    const fields = await composeWindow(() => compose.click());
    expect(fields.to).toBe("flore.janin@fleuriste-les-pivoines.example");
    await panel.getByText("Le message est ouvert dans Gmail.").waitFor();
    expect((await preparedRows("Fleuriste Les Pivoines")).length).toBe(1);
  });
});
