import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withQuickTimers } from "./debtors.ts";
import { type Desk, openDesk } from "./desk.ts";
import { dayIsShown, draft, openReminder, prepareButton, settleCard } from "./panel-steps.ts";

const CREATE = "gmail.users.drafts.create";
const APPEND = "sheets.spreadsheets.batchUpdate";
const READY = "Le brouillon est prêt dans Gmail.";

let desk: Desk;
const open: Page[] = [];

beforeAll(async () => {
  desk = await openDesk();
  await withQuickTimers(desk, 700);
  await desk.signedIn("gmail");
});
afterAll(() => desk.close());
afterEach(async () => {
  desk.running.faults.clear();
  for (const page of open.splice(0)) await page.close();
});

async function panel(): Promise<Page> {
  const page = await desk.openPanel();
  open.push(page);
  return page;
}

async function panelOn(customer: string): Promise<Page> {
  const page = await panel();
  await openReminder(page, customer);
  return page;
}

/** Whose mark the drafts, the journal and the letters kept bear, for one customer. */
async function marksOf(
  customer: string,
  email: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const prepared = (await desk.google.rows("Journal")).filter(
    (row) => row.Client === customer && row.Date === "17/11/2026" && row.Événement === "relance préparée",
  );
  const letters = (await desk.google.rows("Courriers")).filter((row) => row.Client === customer);
  const drafts = (await desk.google.drafts()).filter(({ to }) => to.includes(email));
  return {
    drafts: drafts.map(({ mark }) => mark),
    journal: prepared.map((row) => row.Identifiant ?? ""),
    letters: letters.map((row) => row.Identifiant ?? ""),
  };
}

async function expectOnce(customer: string, email: string): Promise<void> {
  const marks = await marksOf(customer, email);
  const [mark] = marks.drafts ?? [];
  expect(mark).toMatch(/^R-[0-9a-f]{32}$/);
  expect(marks).toEqual({ drafts: [mark], journal: [mark], letters: [mark] });
}

function calls(method: string): number {
  return desk.running.sandbox.calls.snapshot().api.byMethod[method] ?? 0;
}

/** Clicks, and comes back once the call is on its way to Google. */
async function clickUntilCalled(page: Page, method: string): Promise<void> {
  const before = calls(method);
  await prepareButton(page).click();
  await expect.poll(() => calls(method), { interval: 20, timeout: 10_000 }).toBe(before + 1);
}

describe("Une relance ne se prépare jamais deux fois", () => {
  it("un double clic sur « Préparer le brouillon »", async () => {
    const page = await panelOn("Boulangerie Au Pain Doré");
    await prepareButton(page).dblclick();
    await page.getByText(READY).waitFor();
    await expectOnce("Boulangerie Au Pain Doré", "nadia.belkacem@");
  });

  it("une promesse notée dans un panneau : l'autre, qui ne l'a pas lue, ne prépare plus la relance", async () => {
    const customer = "M. Étienne Vasseur";
    const [first, other] = [await panelOn(customer), await panelOn(customer)];
    await first.getByRole("button", { name: "Appeler ce client" }).click();
    await first.getByRole("button", { name: "Promesse", exact: true }).click();
    await first.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await first.getByText("Promesse notée").waitFor();
    await prepareButton(other).click();
    await other.getByText("Ce message n'est plus à préparer").waitFor();
    const rows = (await desk.google.rows("Journal")).filter((row) => row.Client === customer);
    expect(rows.slice(-2).map((row) => row.Événement)).toEqual(["appel", "promesse"]);
    expect((await desk.google.rows("Courriers")).filter((row) => row.Client === customer)).toEqual([]);
  });

  it("deux clics dans la même seconde, depuis deux panneaux", async () => {
    const customer = "Mme Annick Chevrier";
    const [one, two] = [await panelOn(customer), await panelOn(customer)];
    desk.running.faults.add([
      { match: CREATE, status: undefined, times: 1, afterCommit: false, delayMs: 300 },
    ]);
    await Promise.all([prepareButton(one).click(), prepareButton(two).click()]);
    const said = new RegExp(`${READY}|avait déjà été préparée`);
    await Promise.all([one.getByText(said).waitFor(), two.getByText(said).waitFor()]);
    await expectOnce(customer, "annick.chevrier@");
  });

  it.each([
    {
      name: "la création du brouillon",
      customer: "Fleuriste Les Pivoines",
      email: "flore.janin@",
      match: CREATE,
    },
    { name: "l'écriture du journal", customer: "SARL Bâti-Rhône", email: "odile.fayard@", match: APPEND },
  ])("503 après $name : la réponse perdue ne refait rien", async ({ customer, email, match }) => {
    const page = await panelOn(customer);
    desk.running.faults.add([{ match, status: 503, times: 1, afterCommit: true, delayMs: 0 }]);
    await prepareButton(page).click();
    await page.getByText(READY).waitFor({ timeout: 15_000 });
    expect(desk.running.faults.list()).toEqual([]);
    await expectOnce(customer, email);
  });

  it.each([
    {
      name: "la création du brouillon",
      customer: "Plâtrerie Gonnet",
      email: "didier.gonnet@",
      call: "**/me/drafts",
    },
    {
      name: "l'écriture du journal",
      customer: "Vétérinaires de l'Azergues",
      email: "lea.fontanel@",
      call: "**/*:batchUpdate",
    },
  ])("réseau coupé après $name : la réponse perdue ne refait rien", async ({ customer, email, call }) => {
    const page = await panelOn(customer);
    await desk.loseAnswer(page, call);
    await prepareButton(page).click();
    await page.getByText(READY).waitFor({ timeout: 15_000 });
    await expectOnce(customer, email);
  });

  it.each([
    {
      name: "pendant la création du brouillon",
      // A managing agent, reminded of its own invoices and of those of the residences that it pays for.
      customer: "Régie des Deux Fleuves",
      email: "ines.carrel@",
      match: CREATE,
    },
    {
      name: "pendant l'écriture du journal",
      customer: "Cliniques Sainte-Odette",
      email: "beatrice.coste@",
      match: APPEND,
    },
  ])("le panneau rechargé $name finit ce qui était commencé", async ({ customer, email, match }) => {
    const page = await panelOn(customer);
    desk.running.faults.add([{ match, status: undefined, times: 1, afterCommit: false, delayMs: 300 }]);
    await clickUntilCalled(page, match);
    await page.reload();
    await dayIsShown(page);
    await settleCard(page, customer).waitFor();
    await expectOnce(customer, email);
  });

  it("le panneau fermé entre le brouillon et le journal : la ligne est écrite à la réouverture, et c'est dit", async () => {
    const customer = "Foncière Arc Rhodanien";
    const page = await panelOn(customer);
    desk.running.faults.add([{ match: APPEND, status: 503, times: 1, afterCommit: false, delayMs: 400 }]);
    await clickUntilCalled(page, APPEND);
    await page.close();
    await expect.poll(() => desk.running.faults.list().length).toBe(0);
    expect((await marksOf(customer, "agnes.pailleret@")).journal).toEqual([]);
    const again = await panel();
    await again.getByText("1 ligne de journal, restée en attente, a été inscrite.").waitFor();
    await settleCard(again, customer).waitFor();
    await expectOnce(customer, "agnes.pailleret@");
  });

  it("panneau fermé et service worker tué : le worker, réveillé par son alarme, complète le journal seul", async () => {
    const customer = "Commune de Saint-Aubin-les-Vignes";
    const page = await panelOn(customer);
    desk.running.faults.add([{ match: APPEND, status: 503, times: 1, afterCommit: false, delayMs: 400 }]);
    await clickUntilCalled(page, APPEND);
    await page.close();
    await desk.killWorker();
    await desk.ringAlarm();
    await expect
      .poll(async () => (await marksOf(customer, "martine.blain@")).journal?.length, { timeout: 15_000 })
      .toBe(1);
    await expectOnce(customer, "martine.blain@");
    await settleCard(await panel(), customer).waitFor();
    await expectOnce(customer, "martine.blain@");
  });

  it("« Envoyé » deux fois, d'un double clic puis depuis un autre panneau : une seule ligne", async () => {
    const customer = "Brasserie de la Doua";
    const page = await panel();
    await draft(page, customer);
    const other = await panel();
    await settleCard(other, customer).waitFor();
    await settleCard(page, customer).getByRole("button", { name: "Envoyé", exact: true }).dblclick();
    await page.getByText(`relance pour ${customer} envoyée`).waitFor();
    await settleCard(other, customer).getByRole("button", { name: "Envoyé", exact: true }).click();
    await settleCard(other, customer).waitFor({ state: "detached" });
    const sent = (await desk.google.rows("Journal")).filter(
      (row) => row.Client === customer && row.Date === "17/11/2026" && row.Événement === "relance envoyée",
    );
    expect(sent.map((row) => row.Étape)).toEqual(["3"]);
    await expectOnce(customer, "cyril.novak@");
  });
});
