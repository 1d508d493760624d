import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import {
  closeHeld,
  DEBTORS_TODAY,
  debtor,
  debtorsWorkbook,
  finishDay,
  heldAt,
  startBatch,
  withQuickTimers,
  wrongWith,
} from "./debtors.ts";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, dayIsShown, openReminder } from "./panel-steps.ts";

const REMINDERS = 3;

let desk: Desk;
let fresh: Workbook;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk({ workbook: debtorsWorkbook(REMINDERS), today: DEBTORS_TODAY, refreshed: false });
  await withQuickTimers(desk);
  await desk.signedIn("gmail");
  fresh = copyWorkbook(desk.running.sandbox.workbook);
});
afterAll(() => desk.close());
afterEach(async () => {
  await desk.context.setOffline(false);
  await panel.close();
});
beforeEach(async () => {
  const { sandbox } = desk.running;
  sandbox.workbook = copyWorkbook(fresh);
  for (const { draft } of sandbox.mailbox.drafts()) sandbox.mailbox.deleteDraft(draft.id);
  panel = await desk.openPanel();
  await dayIsShown(panel);
});

/** The identifiers of the journal once, then a draft and its rows for each reminder. */
const CALLS: readonly string[] = [
  "relecture du journal",
  ...Array.from({ length: REMINDERS }, (_one, index) => [
    `brouillon ${index + 1}`,
    `ligne de journal ${index + 1}`,
  ]).flat(),
];

describe("Un lot de trois brouillons, le panneau fermé et le service worker tué à chaque étape", () => {
  const steps = CALLS.flatMap((name, index) =>
    (["before", "after"] as const).map((when) => ({ at: index + 1, name, when })),
  );
  it.each(steps.map((step) => ({ ...step, moment: step.when === "before" ? "avant" : "après" })))(
    "coupé $moment l'effet de l'appel $at ($name)",
    async ({ at, when }) => {
      const { reached } = await heldAt(desk, panel, at, when);
      await startBatch(panel);
      await reached;
      await closeHeld(panel);
      await desk.killWorker();
      panel = await desk.openPanel();
      await finishDay(panel);
      expect(await wrongWith(desk, REMINDERS)).toEqual([]);
      expect(await desk.stored("intents")).toEqual([]);
    },
  );

  it("coupé deux fois de suite, à l'envoi puis pendant la reprise : toujours une fois chacun", async () => {
    // The second draft exists, its row does not; then the row is written, and nobody hears of it.
    const first = await heldAt(desk, panel, 4, "after");
    await startBatch(panel);
    expect(await first.reached).toMatch(/^POST .*\/drafts$/);
    await closeHeld(panel);
    // Opening: tabs, cells, identifiers of the journal, drafts, the mark of the newest, then the row that was missing.
    let second = first.reached;
    panel = await desk.openPanel(undefined, async (page) => {
      second = (await heldAt(desk, page, 6, "after")).reached;
    });
    expect(await second).toMatch(/^POST .*:batchUpdate$/);
    await closeHeld(panel);
    panel = await desk.openPanel();
    await finishDay(panel);
    expect(await wrongWith(desk, REMINDERS)).toEqual([]);
  });

  it("le service worker, réveillé seul, complète le journal ; le panneau rouvert n'ajoute que le reste", async () => {
    const { reached } = await heldAt(desk, panel, 5, "before");
    await startBatch(panel);
    await reached;
    await closeHeld(panel);
    await desk.killWorker();
    await desk.ringAlarm();
    await expect
      .poll(async () => (await desk.google.rows("Journal")).length, { interval: 50, timeout: 15_000 })
      .toBe(2);
    panel = await desk.openPanel();
    await finishDay(panel);
    expect(await wrongWith(desk, REMINDERS)).toEqual([]);
  });
});

describe("Ce que l'on note hors ligne", () => {
  const region = () => panel.getByRole("region", { name: "Connexion et notes en attente" });

  /** Notes a promise of a debtor from its line, as the owner does on the phone. */
  async function promise(customer: string): Promise<void> {
    await openReminder(panel, customer);
    await panel.getByRole("button", { name: "Appeler ce client" }).click();
    await panel.getByRole("button", { name: "Promesse", exact: true }).click();
    await panel.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await panel.getByText("Promesse notée").waitFor();
  }
  const journal = async () =>
    (await desk.google.rows("Journal")).map((row) => `${row.Client} ${row.Événement}`);
  const WRITTEN = [`${debtor(0)} appel`, `${debtor(0)} promesse`];

  it("se voit sur l'écran, change la liste du jour, et part au retour du réseau, une seule fois", async () => {
    await desk.context.setOffline(true);
    await region().getByText("Hors ligne").waitFor();
    await promise(debtor(0));
    await region().getByText("1 note en attente d'envoi").waitFor();
    await backToList(panel);
    const toDo = panel.getByRole("region", { name: "À faire", exact: true });
    expect(await toDo.locator(".customer").allTextContents()).not.toContain(debtor(0));
    await region().getByText("Voir ce qui attend").click();
    await region()
      .getByText(`promesse · ${debtor(0)} · 17/11/2026`)
      .waitFor();
    expect(await journal()).toEqual([]);
    await desk.context.setOffline(false);
    await region().getByText("2 lignes inscrites dans le journal.").waitFor();
    expect(await journal()).toEqual(WRITTEN);
    await panel.reload();
    await dayIsShown(panel);
    expect(await region().count()).toBe(0);
    expect(await journal()).toEqual(WRITTEN);
  });

  it("survit au panneau fermé : l'ouverture suivante l'envoie et le dit", async () => {
    await desk.context.setOffline(true);
    await promise(debtor(0));
    await panel.close();
    await desk.context.setOffline(false);
    panel = await desk.openPanel();
    await panel.getByText("2 lignes de journal, restées en attente, ont été inscrites.").waitFor();
    expect(await journal()).toEqual(WRITTEN);
  });

  it("survit au navigateur : le service worker l'envoie seul, et le panneau rouvert le sait", async () => {
    await desk.context.setOffline(true);
    await promise(debtor(0));
    await panel.close();
    await desk.context.setOffline(false);
    await desk.killWorker();
    await desk.ringAlarm();
    await expect.poll(journal, { interval: 50, timeout: 15_000 }).toEqual(WRITTEN);
    panel = await desk.openPanel();
    await dayIsShown(panel);
    expect(await region().count()).toBe(0);
  });

  it("rouvert sans réseau, le panneau dit ce qui attend, et lit le classeur dès que le réseau revient", async () => {
    await desk.context.setOffline(true);
    await promise(debtor(0));
    await panel.reload();
    await region().getByText("1 note en attente d'envoi").waitFor();
    await panel.getByText("Pas de connexion à Internet. Rétablissez-la, puis recommencez.").waitFor();
    await desk.context.setOffline(false);
    await dayIsShown(panel);
    await expect.poll(journal, { interval: 50 }).toEqual(WRITTEN);
  });

  it("le module Sheets et un autre panneau écrivent pendant la coupure : rien ne manque, rien n'est doublé", async () => {
    const other = await desk.openPanel();
    await dayIsShown(other);
    await desk.context.setOffline(true);
    await promise(debtor(0));
    await desk.google.add("Journal", { Identifiant: "module-1", Client: debtor(1), Événement: "note" });
    await desk.context.setOffline(false);
    await expect.poll(async () => (await journal()).length, { interval: 50 }).toBe(3);
    expect((await journal()).sort()).toEqual([...WRITTEN, `${debtor(1)} note`].sort());
    await region().getByText("en attente d'envoi").waitFor({ state: "detached" });
    await other.close();
  });
});
