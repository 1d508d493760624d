import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEBTORS_TODAY, debtor, debtorsWorkbook, type HeldIds, held, withQuickTimers } from "./debtors.ts";
import { type Desk, openDesk } from "./desk.ts";
import { backToList, dayIsShown, openReminder, prepareButton } from "./panel-steps.ts";

const OPEN = "sheets.spreadsheets.get";
const CREATE = "gmail.users.drafts.create";
const APPEND = "sheets.spreadsheets.batchUpdate";

// What the owner must read, word for word.
const SAID = {
  ready: "Le brouillon est prêt dans Gmail.",
  slowDown: "Google demande de ralentir. Attendez une minute, puis recommencez.",
  slow: "Google met trop de temps à répondre. Vérifiez votre connexion à Internet, puis recommencez.",
  mailForbidden:
    "Gmail refuse l'accès à cette boîte. Vérifiez que vous êtes connecté avec votre adresse professionnelle.",
  mailMissing:
    "Gmail ne trouve pas cette boîte. Vérifiez que vous êtes connecté avec votre adresse professionnelle, et que Gmail y est activé.",
  journalLater:
    "Le brouillon est dans Gmail, mais le journal du classeur n'a pas pu être complété. Cliquez à nouveau : seul le journal sera complété. Sinon, Crescendo le fera à sa prochaine ouverture.",
} as const;

/** 0: the connection is cut · `timeout`: the answer never comes. */
type Status = 400 | 401 | 403 | 404 | 429 | 500 | 503 | 0 | "timeout";

interface Row {
  readonly status: Status;
  readonly after: boolean;
  readonly times: number;
  readonly said: string | RegExp;
}

const at = (
  status: Status,
  moment: "avant" | "après",
  times: number,
  said: string | RegExp,
): Row & { moment: string } => ({
  status,
  moment,
  after: moment === "après",
  times,
  said,
});

// Every answer of Google once in the browser; each of them, before and after its effect, at each piece of work, is proven
// in test/extension/work/errors-table.test.ts.
const DRAFT = [
  at(403, "avant", 1, SAID.mailForbidden),
  at(404, "avant", 1, SAID.mailMissing),
  at(429, "avant", 1, SAID.ready),
  at(429, "avant", 5, SAID.slowDown),
  // After the effect, Chromium may send the call again by itself (see the README): never-twice.test.ts loses an answer
  // in another way.
  at(0, "avant", 1, SAID.ready),
  at(500, "avant", 1, SAID.ready),
  at(503, "avant", 1, SAID.ready),
  at(503, "après", 1, SAID.ready),
  at("timeout", "après", 1, SAID.ready),
];

const JOURNAL = [
  at(400, "avant", 1, SAID.journalLater),
  at(401, "avant", 1, SAID.ready),
  at(503, "après", 1, SAID.ready),
  at("timeout", "avant", 1, SAID.ready),
];

const OPENING = [
  at(401, "avant", 1, "À faire"),
  at(429, "avant", 5, SAID.slowDown),
  at("timeout", "avant", 5, SAID.slow),
];

/** The list shows the highest amounts first: cases take their debtors from there. */
const DEBTORS = DRAFT.length + JOURNAL.length + 2;

let desk: Desk;
let panel: Page;
/** Each case has a debtor of its own. */
let next = 0;

beforeAll(async () => {
  desk = await openDesk({
    workbook: debtorsWorkbook(DEBTORS),
    today: DEBTORS_TODAY,
    refreshed: false,
  });
  await withQuickTimers(desk);
  await desk.signedIn("gmail");
  panel = await desk.openPanel();
  await dayIsShown(panel);
});
afterAll(() => desk.close());
afterEach(() => desk.running.faults.clear());

function strike(match: string, { status, times, after }: Row): void {
  // Longer than the panel waits (see `withQuickTimers`), shorter than a test.
  const fault = status === "timeout" ? { status: 503, delayMs: 900 } : { status, delayMs: 0 };
  desk.running.faults.add([{ match, ...fault, times, afterCommit: after }]);
}

/** Drafts, journal rows and letters that this case added. */
async function added(before: HeldIds): Promise<Readonly<Record<string, number>>> {
  const now = await held(desk);
  const more = (what: keyof HeldIds) => now[what].length - before[what].length;
  const fresh = now.drafts.filter((id) => !before.drafts.includes(id));
  expect(now.journal.filter((id) => !before.journal.includes(id))).toEqual(
    more("journal") === 0 ? [] : fresh,
  );
  return { drafts: more("drafts"), journal: more("journal"), letters: more("letters") };
}

const ONCE = { drafts: 1, journal: 1, letters: 1 };
const NOTHING = { drafts: 0, journal: 0, letters: 0 };

describe("Ce que le panneau dit, et ce qu'il reste, à chaque réponse de Google", () => {
  let before: HeldIds;
  beforeEach(async () => {
    before = await held(desk);
  });

  it.each(OPENING)("à l'ouverture : $status $moment l'effet, $times fois", async (row) => {
    strike(OPEN, row);
    await panel.reload();
    if (row.said === "À faire") await dayIsShown(panel);
    else {
      await panel.getByRole("alert").getByText(row.said).waitFor({ timeout: 15_000 });
      desk.running.faults.clear();
      await panel.reload();
      await dayIsShown(panel);
    }
    expect(await added(before)).toEqual(NOTHING);
  });

  it.each(DRAFT)("au brouillon : $status $moment l'effet, $times fois", async (row) => {
    await openReminder(panel, debtor(DEBTORS - 1 - next));
    next += 1;
    strike(CREATE, row);
    await prepareButton(panel).click();
    await panel.getByText(row.said).first().waitFor({ timeout: 15_000 });
    if (row.said !== SAID.ready) {
      // Nothing was begun, nothing waits, and the same click works once Google agrees again.
      expect(await added(before)).toEqual(NOTHING);
      expect(await desk.stored("intents")).toEqual([]);
      desk.running.faults.clear();
      const retry = prepareButton(panel);
      if ((await retry.count()) > 0) await retry.click();
      else await panel.getByRole("button", { name: "De vrais brouillons dans Gmail" }).click();
      await panel.getByText(SAID.ready).waitFor({ timeout: 15_000 });
    }
    expect(await added(before)).toEqual(ONCE);
    await backToList(panel);
  });

  it.each(JOURNAL)("au journal : $status $moment l'effet, $times fois", async (row) => {
    await openReminder(panel, debtor(DEBTORS - 1 - next));
    next += 1;
    strike(APPEND, row);
    await prepareButton(panel).click();
    await panel.getByText(row.said).first().waitFor({ timeout: 15_000 });
    if (row.said !== SAID.ready) {
      expect(await added(before)).toEqual({ drafts: 1, journal: 0, letters: 0 });
      await panel.getByRole("region", { name: "Connexion et notes en attente" }).waitFor();
      desk.running.faults.clear();
      await prepareButton(panel).click();
      await panel.getByText(SAID.ready).waitFor({ timeout: 15_000 });
    }
    expect(await added(before)).toEqual(ONCE);
    expect(await desk.stored("intents")).toEqual([]);
    await backToList(panel);
  });
});
