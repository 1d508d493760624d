import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCOUNT_KEY, type AskedAccount, type PlayedAccount, playBrowserAccount } from "./browser-account.ts";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown, inGoogleWindow, openReminder, prepareButton } from "./panel-steps.ts";

const WEB_CLIENT = "essais.apps.googleusercontent.com";
const CHROME_CLIENT = "chrome.apps.googleusercontent.com";
const FILE = "https://www.googleapis.com/auth/drive.file";
const COMPOSE = "https://www.googleapis.com/auth/gmail.compose";
const MINE = "camille@menuiserie-durand.example";
const READY = "Le brouillon est prêt dans Gmail.";

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk({ alter: playBrowserAccount });
  panel = await desk.openPanel();
});
afterAll(() => desk.close());

/** A panel that opens anew: no token held, Chrome's account as given, what Google granted as given. */
async function begin(
  account: () => PlayedAccount,
  granted: readonly string[],
  preferences: Readonly<Record<string, unknown>> = { account: "", drafting: "gmail" },
): Promise<void> {
  const { tokens, workbook } = desk.running.sandbox;
  for (const client of [WEB_CLIENT, CHROME_CLIENT]) {
    // A token that is revoked takes every grant of its client along.
    tokens.revoke(tokens.issue([FILE], { clientId: client }).value);
    tokens.pick(client, [workbook.spreadsheetId]);
  }
  tokens.grant(WEB_CLIENT, granted);
  await panel.evaluate("chrome.storage.session.clear()");
  await desk.store({
    workbook: { id: workbook.spreadsheetId, access: "file" },
    preferences,
    "scopes-of-other-account": [],
    [ACCOUNT_KEY]: account(),
  });
  await panel.reload();
}

function chromeToken(scope: string, expiresIn = 3600): string {
  return desk.running.sandbox.tokens.issue([scope], { clientId: CHROME_CLIENT, expiresIn }).value;
}

async function asked(): Promise<AskedAccount> {
  return (
    (await panel.evaluate(`chrome.storage.local.get("${ACCOUNT_KEY}")`)) as Record<string, AskedAccount>
  )[ACCOUNT_KEY] as AskedAccount;
}

const drafts = async (): Promise<number> => (await desk.google.drafts()).length;
const prepared = async (customer: string): Promise<number> =>
  (await desk.google.rows("Journal")).filter(
    (row) => row.Client === customer && row.Événement === "relance préparée" && row.Date === "17/11/2026",
  ).length;

describe("Le compte de Chrome (getAuthToken)", () => {
  it("ouvre le classeur et crée le brouillon sans aucune fenêtre de Google", async () => {
    const pages = desk.context.pages().length;
    await begin(() => ({ tokens: { [FILE]: [chromeToken(FILE)], [COMPOSE]: [chromeToken(COMPOSE)] } }), []);
    await openReminder(panel, "Boulangerie Au Pain Doré");
    await prepareButton(panel).click();
    await panel.getByText(READY).waitFor();
    expect([await drafts(), await prepared("Boulangerie Au Pain Doré")]).toEqual([1, 1]);
    expect(desk.context.pages().length).toBe(pages);
    expect((await asked()).asked?.every(({ interactive }) => !interactive)).toBe(true);
  });

  it("un jeton mort (401) lui est rendu une fois, le suivant sert, et rien n'est fait deux fois", async () => {
    let dead = "";
    await begin(() => {
      dead = chromeToken(FILE, 0);
      return { tokens: { [FILE]: [dead, chromeToken(FILE)] } };
    }, []);
    await dayIsShown(panel);
    expect((await asked()).removed).toEqual([dead]);
  });

  it.each([
    { browser: "Edge", error: "Function unsupported." },
    { browser: "Brave", error: "The user is not signed in." },
  ])("$browser, où il échoue : la fenêtre de Google prend la suite, ici en silence", async ({ error }) => {
    await begin(() => ({ error }), [FILE, COMPOSE]);
    await dayIsShown(panel);
    expect((await asked()).asked?.length).toBeGreaterThan(0);
    expect((await asked()).asked?.every(({ interactive }) => !interactive)).toBe(true);
  });

  it("un autre compte de Chrome, qui ne peut pas ouvrir le classeur, laisse la place au bon", async () => {
    const stranger = desk.running.sandbox.tokens.issue([FILE], { clientId: "un-autre-compte" }).value;
    await begin(() => ({ tokens: { [FILE]: [stranger] } }), [FILE]);
    await dayIsShown(panel);
    expect(await desk.stored("scopes-of-other-account")).toEqual([FILE]);
  });

  it("une adresse indiquée par le propriétaire ne lui est jamais demandée", async () => {
    await begin(() => ({ tokens: { [FILE]: [chromeToken(FILE)] } }), [FILE], {
      account: MINE,
      drafting: "gmail",
    });
    await dayIsShown(panel);
    expect((await asked()).asked ?? []).toEqual([]);
  });
});

describe("La fenêtre de Google (launchWebAuthFlow)", () => {
  const reconnect = () => panel.getByRole("button", { name: "Se reconnecter" });

  it("expiré : renouvelé en silence, sans fenêtre", async () => {
    await begin(() => ({}), [FILE, COMPOSE]);
    await dayIsShown(panel);
    const pages = desk.context.pages().length;
    desk.running.sandbox.tokens.expireAll();
    await panel.getByRole("button", { name: "Relire", exact: true }).click();
    await panel.getByText("Classeur relu.").waitFor();
    expect(desk.context.pages().length).toBe(pages);
  });

  it("retiré chez Google pendant le travail : le clic dit d'abord pourquoi, le suivant ouvre la fenêtre", async () => {
    await begin(() => ({}), [FILE, COMPOSE]);
    await openReminder(panel, "Mme Annick Chevrier");
    const before = await drafts();
    const { tokens, workbook } = desk.running.sandbox;
    for (const { value, clientId } of tokens.save().access) if (clientId === WEB_CLIENT) tokens.revoke(value);
    tokens.pick(WEB_CLIENT, [workbook.spreadsheetId]);
    const pages = desk.context.pages().length;
    await prepareButton(panel).click();
    const told = panel
      .getByRole("alert")
      .getByText("confirmez-y «\u00a0ouvrir le classeur que vous choisissez\u00a0»");
    await told.waitFor();
    expect(desk.context.pages().length).toBe(pages);
    await inGoogleWindow(panel, () => prepareButton(panel).click());
    // The workbook is back; the drafts are another permission, with its own sentence.
    await panel.getByRole("alert").getByText("créer des brouillons dans Gmail").waitFor();
    await inGoogleWindow(panel, () => prepareButton(panel).click());
    await panel.getByText(READY).waitFor();
    expect([await drafts(), await prepared("Mme Annick Chevrier")]).toEqual([before + 1, 1]);
  });

  it("fermée avant la fin : rien n'est fait, le même clic recommence", async () => {
    await begin(() => ({}), []);
    await reconnect().waitFor();
    const opened = desk.context.waitForEvent("page");
    await reconnect().click();
    await (await opened).close();
    await panel.getByText("La fenêtre de Google a été fermée avant la fin").waitFor();
    await inGoogleWindow(panel, () => reconnect().click());
    await dayIsShown(panel);
  });

  it("refusée : dit, et rien n'est fait", async () => {
    await begin(() => ({}), []);
    await reconnect().waitFor();
    await inGoogleWindow(
      panel,
      () => reconnect().click(),
      (window) => window.getByRole("button", { name: "Refuser" }).click(),
    );
    await panel.getByText("Vous avez refusé l'autorisation").waitFor();
  });

  it("une autre boîte que celle du propriétaire : dit avec les deux adresses, aucun brouillon", async () => {
    const other = "autre@menuiserie-durand.example";
    await begin(() => ({}), [FILE], { account: "", mailbox: other, drafting: "gmail" });
    await openReminder(panel, "Fleuriste Les Pivoines");
    const before = await drafts();
    await prepareButton(panel).click();
    await panel.getByRole("alert").getByText("créer des brouillons dans Gmail").waitFor();
    await inGoogleWindow(panel, () => prepareButton(panel).click());
    const said = panel.getByRole("alert");
    await said.getByText(MINE).waitFor();
    expect(await said.textContent()).toContain(other);
    expect([await drafts(), await prepared("Fleuriste Les Pivoines")]).toEqual([before, 0]);
  });

  it("hors ligne : dit comme tel, et non comme une connexion expirée", async () => {
    await begin(() => ({}), [FILE, COMPOSE]);
    await dayIsShown(panel);
    desk.running.sandbox.tokens.expireAll();
    await desk.context.setOffline(true);
    await panel.evaluate("chrome.storage.session.clear()");
    await panel.reload();
    await panel.getByText("Pas de connexion à Internet").first().waitFor();
    expect(await reconnect().count()).toBe(0);
    await desk.context.setOffline(false);
  });

  it("rien de ce que Google donne ne reste sur le disque : les jetons meurent avec le navigateur", async () => {
    await begin(() => ({}), [FILE, COMPOSE]);
    await dayIsShown(panel);
    const kept = (await panel.evaluate("chrome.storage.local.get(null)")) as Record<string, unknown>;
    // The stub's own notes, on what it was asked, are not the extension's.
    const local = JSON.stringify({ ...kept, [ACCOUNT_KEY]: undefined });
    const session = JSON.stringify(await panel.evaluate("chrome.storage.session.get(null)"));
    expect(session).toContain("ya29.");
    expect(local).not.toContain("ya29.");
  });
});
