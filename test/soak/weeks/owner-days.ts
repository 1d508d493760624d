import type { Page } from "playwright-core";
import { closeHeld, startBatch } from "../../e2e/debtors.ts";
import type { Desk } from "../../e2e/desk.ts";
import { backToList, dayIsShown, openReminder, prepareButton } from "../../e2e/panel-steps.ts";
import type { Mailbox } from "../year/mailbox.ts";
import type { Weather } from "../year/weather.ts";
import { underWeather } from "./stormy-panel.ts";
import { isOf } from "./weeks-workbook.ts";

/** What the owner has before them in these weeks. */
export interface WeeksScene {
  readonly desk: Desk;
  readonly weather: Weather;
  readonly mailbox: Mailbox;
}

const MOST_OPENINGS = 25;
const PATIENCE = 20_000;

/** Fulfilled as soon as one of these is on the page. */
const appears = (page: Page, ...texts: readonly RegExp[]): Promise<unknown> =>
  Promise.race(texts.map((text) => page.getByText(text).first().waitFor({ timeout: PATIENCE })));

/** Waits for the day's list; a failure is read again by its button, or at the next opening. */
async function isOpen(page: Page): Promise<boolean> {
  const shown = dayIsShown(page).then(() => true);
  const failed = page
    .getByRole("alert")
    .first()
    .waitFor({ timeout: PATIENCE })
    .then(() => false);
  return Promise.any([shown, failed]).catch(() => false);
}

/**
 * Opens the panel, does something in it, closes it: again and again until nothing of it is left. Now and then the
 * browser stops in the middle, the worker with it, and on some of these times the worker wakes up alone before the panel
 * is opened again.
 * @param work what is to do on the open panel; gives whether it is all done
 */
async function untilDone(
  { desk, weather }: WeeksScene,
  what: string,
  work: (page: Page) => Promise<boolean>,
): Promise<void> {
  let said: unknown;
  for (let opening = 0; opening < MOST_OPENINGS; opening += 1) {
    // Towards the end nothing goes wrong any more: what is left must then be finished.
    const calm = opening > MOST_OPENINGS - 5;
    let stop: Promise<void> = new Promise(() => undefined);
    const page = await desk.openPanel(undefined, async (made) => {
      if (!calm) stop = (await underWeather(desk, made, weather, true)).reached;
    });
    const done = await Promise.race([
      isOpen(page)
        .then((open) => open && work(page))
        .catch((error: unknown) => {
          said = error;
          return false;
        }),
      stop.then(() => "stopped" as const),
    ]);
    await closeHeld(page).catch(() => undefined);
    if (done === "stopped") {
      await desk.killWorker();
      if (weather.rank(2) === 1) await desk.ringAlarm();
    }
    if (
      done === true &&
      (((await desk.stored("intents")) as readonly unknown[] | undefined) ?? []).length === 0
    )
      return;
  }
  throw new Error(`« ${what} » n'aboutit pas : ${String(said)}`);
}

/** « Rien n'a été créé », as the owner sees in Gmail; a message that exists is found by the panel itself. */
async function answerUnknown(page: Page): Promise<void> {
  const unknown = page.getByRole("button", { name: "Rien n'a été créé" });
  while ((await unknown.count()) > 0) {
    const before = await unknown.count();
    await unknown.first().click();
    await unknown.nth(before - 1).waitFor({ state: "detached", timeout: PATIENCE });
  }
}

/** The owner sent yesterday's messages in Gmail, and says so. */
export async function answerSent(scene: WeeksScene): Promise<void> {
  scene.mailbox.look();
  for (const { item } of scene.desk.running.sandbox.mailbox.drafts())
    await scene.mailbox.send(
      String(item.read.root.headers.find(({ name }) => name === "X-Crescendo-Id")?.value ?? "").trim(),
    );
  await untilDone(scene, "répondre à « Envoyé ? »", async (page) => {
    const sent = page.getByRole("button", { name: "Envoyé", exact: true });
    while ((await sent.count()) > 0) {
      const before = await sent.count();
      await sent.first().click();
      await sent.nth(before - 1).waitFor({ state: "detached", timeout: PATIENCE });
    }
    return true;
  });
}

/** The day's first customer promises on the phone; with `offline` the line is down meanwhile. */
export async function notePromise(scene: WeeksScene, customer: string, offline: boolean): Promise<void> {
  const { desk } = scene;
  const noted = async (): Promise<boolean> =>
    (await desk.google.rows("Journal")).some(
      (row) => row.Client === customer && row.Événement === "promesse",
    );
  await untilDone(scene, `promesse de ${customer}`, async (page) => {
    if (await noted()) return true;
    if (offline) await desk.context.setOffline(true);
    try {
      await openReminder(page, customer);
      await page.getByRole("button", { name: "Appeler ce client" }).click();
      await page.getByRole("button", { name: "Promesse", exact: true }).click();
      await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await appears(page, /Promesse notée/);
    } finally {
      if (offline) await desk.context.setOffline(false);
    }
    // What waits leaves at the next opening.
    return noted();
  });
}

/** The customers of a day whose message is still to prepare; those of the days before wait for a call. */
async function leftOn(page: Page, day: string): Promise<readonly string[]> {
  const toDo = page.getByRole("region", { name: "À faire", exact: true });
  return (await toDo.locator(".customer").allTextContents()).filter((name) => isOf(name, day));
}

/** The day's messages: in one batch, the last one alone. */
export async function draftDay(scene: WeeksScene, day: string): Promise<void> {
  await untilDone(scene, "préparer les messages", async (page) => {
    await answerUnknown(page);
    const [only, ...more] = await leftOn(page, day);
    if (only === undefined) return true;
    if (more.length > 0) {
      await startBatch(page);
      await page.locator("#batch-done").waitFor({ timeout: PATIENCE });
    } else {
      await openReminder(page, only);
      await prepareButton(page).click();
      await appears(
        page,
        /Le brouillon est prêt dans Gmail\./,
        /journal du classeur n'a pas pu/,
        /recommencez/,
      );
      await backToList(page);
    }
    return false;
  });
  scene.mailbox.look();
}
