import type { Page, Route } from "playwright-core";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { type Made, workbookOf } from "../apps-script/built-add-on.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import type { Desk } from "./desk.ts";
import { OWNER_SETTINGS } from "./owner-settings.ts";
import { dayIsShown, openReminder, prepareButton } from "./panel-steps.ts";

/** Tuesday 17 November 2026: the day on which the debtors' first reminder, three days after the due day, is to do. */
export const DEBTORS_TODAY = "2026-11-17";
const ISSUED = "2026-10-14";
const DUE = "2026-11-13";

/** The name of the debtor of a number, from 0. */
export const debtor = (number: number): string =>
  `Atelier ${String.fromCharCode(65 + (number % 26))}${number}`;

/** A workbook whose debtors each owe one invoice, four days late, and have an address: as many reminders to draft. */
export function debtorsWorkbook(count: number): Workbook {
  const numbers = Array.from({ length: count }, (_one, number) => number);
  return workbookOf({
    Factures: [
      ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC"],
      ...numbers.map((n): Made[] => [`FA-${100 + n}`, debtor(n), { day: ISSUED }, { day: DUE }, 500 + n]),
    ],
    Clients: [
      HEADERS.Clients,
      ...numbers.map((n) =>
        HEADERS.Clients.map((header): Made => {
          if (header === "Client") return debtor(n);
          return header === "E-mail" ? `compta${n}@atelier.example` : "";
        }),
      ),
    ],
    Réglages: [HEADERS.Réglages, ...OWNER_SETTINGS.map(([name, value]): Made[] => [name, value, ""])],
    Journal: [HEADERS.Journal],
    Courriers: [HEADERS.Courriers],
  });
}

/**
 * Shortens every wait of the pages opened from now on: nothing in these tests depends on how long a wait is, only on
 * what is done before and after it. A call without an answer is given up after half a second.
 * @param longest milliseconds; more than a delayed effect takes, where the wait is there for it
 */
export async function withQuickTimers({ context }: Desk, longest = 5): Promise<void> {
  await context.addInitScript(`
    const slow = window.setTimeout;
    window.setTimeout = (act, delay, ...given) => slow(act, Math.min(delay ?? 0, ${longest}), ...given);
    AbortSignal.timeout = () => {
      const stop = new AbortController();
      slow(() => stop.abort(new DOMException("", "TimeoutError")), 500);
      return stop.signal;
    };
  `);
}

/** Identifiers, sorted: of the drafts, of the rows « relance préparée » of the journal, of the letters kept. */
export interface HeldIds {
  readonly drafts: readonly string[];
  readonly journal: readonly string[];
  readonly letters: readonly string[];
}

/** What Google holds. */
export async function held({ google }: Desk): Promise<HeldIds> {
  const journal = await google.rows("Journal");
  const prepared = journal.filter((row) => row.Événement === "relance préparée");
  const letters = await google.rows("Courriers");
  const ids = (rows: readonly Readonly<Record<string, string>>[]) => rows.map((row) => row.Identifiant ?? "");
  return {
    drafts: (await google.drafts()).map(({ mark }) => mark).sort(),
    journal: ids(prepared).sort(),
    letters: ids(letters).sort(),
  };
}

/**
 * What is wrong with what Google holds, when there must be exactly as many drafts, journal rows and letters as
 * reminders, of the same identifiers, each once; empty when all is well.
 */
export async function wrongWith(desk: Desk, reminders: number): Promise<readonly string[]> {
  const all = await held(desk);
  const { drafts } = all;
  const marks = new Set(drafts.filter((mark) => /^R-[0-9a-f]{32}$/.test(mark)));
  return [
    ...(marks.size === reminders ? [] : [`${marks.size} brouillons distincts pour ${reminders} relances`]),
    ...Object.entries(all)
      .filter(([, ids]) => ids.join() !== drafts.join() || ids.length !== reminders)
      .map(([what, ids]) => `${what}\u00a0: ${ids.length}, ${new Set(ids).size} distincts`),
  ];
}

/** Hands the panel's call over to the stand-in, so that its effect is there although nobody hears the answer. */
async function reachGoogle({ running }: Desk, route: Route): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const { authorization = "", "content-type": type = "application/json" } = await request.allHeaders();
  const answer = await fetch(`${running.url}${pathname}${search}`, {
    method: request.method(),
    headers: { authorization, "content-type": type },
    ...(request.method() === "GET" ? {} : { body: request.postData() }),
  });
  if (!answer.ok) throw new Error(`${request.method()} ${pathname}\u00a0: ${answer.status}`);
}

/**
 * Holds the panel at its call of that number (from 1) to Google, before or after its effect; gives the call once it is
 * held. With fewer calls than that it never ends: race it with the end of the work.
 */
export async function heldAt(
  desk: Desk,
  page: Page,
  at: number,
  when: "before" | "after",
): Promise<{ readonly reached: Promise<string> }> {
  let count = 0;
  let reached = (_call: string): void => undefined;
  const whenReached = new Promise<string>((resolve) => {
    reached = resolve;
  });
  await page.route("https://*.googleapis.com/**", async (route) => {
    count += 1;
    if (count !== at) return count < at ? route.continue() : undefined;
    if (when === "after") await reachGoogle(desk, route);
    reached(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
  });
  // In an object: a promise given by an async function would be waited for.
  return { reached: whenReached };
}

/**
 * Closes a panel whose call is held. The document goes first, and its call with it: closed at once, the browser would
 * let the held call go on its way.
 */
export async function closeHeld(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.close();
}

/** Clicks « Préparer les … brouillons du jour » and confirms. */
export async function startBatch(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Préparer les \d+ brouillons du jour$/ }).click();
  await page.getByRole("button", { name: "Préparer ces brouillons" }).click();
}

/** The owner comes back: answers what is asked, then prepares what is left to prepare, until nothing is. */
export async function finishDay(page: Page): Promise<void> {
  await dayIsShown(page);
  const unknown = page.getByRole("button", { name: "Rien n'a été créé" });
  while ((await unknown.count()) > 0) {
    const last = unknown.nth((await unknown.count()) - 1);
    await unknown.first().click();
    await last.waitFor({ state: "detached" });
  }
  const toDo = page.getByRole("region", { name: "À faire", exact: true });
  const left = await toDo.locator(".customer").allTextContents();
  const [only] = left;
  if (only === undefined) return;
  if (left.length > 1) {
    await startBatch(page);
    await page
      .getByText(/brouillons? prêts? dans Gmail/)
      .first()
      .waitFor({ timeout: 30_000 });
    return;
  }
  await openReminder(page, only);
  await prepareButton(page).click();
  await page.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
}
