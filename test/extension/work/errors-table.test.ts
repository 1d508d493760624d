import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { failureOf } from "../../../extension/panel/failure.ts";
import { intentStore } from "../../../extension/platform/intent-store.ts";
import { DEBTORS_TODAY, debtor, debtorsWorkbook } from "../../e2e/debtors.ts";
import { type RunningSandbox, startSandbox } from "../../sandbox/server.ts";
import { copyWorkbook, newSheet, type Workbook } from "../../sandbox/workbook/workbook.ts";
import { type WorkDesk, workDesk } from "./work-desk.ts";

const OPEN = "sheets.spreadsheets.get";
const READ = "values:batchGet";
const CREATE = "gmail.users.drafts.create";
const WRITE = "sheets.spreadsheets.batchUpdate";

// What the owner must read, word for word.
const SAID = {
  done: "",
  signIn: "Google ne reconnaît plus votre connexion. Cliquez sur « Se reconnecter ».",
  slowDown: "Google demande de ralentir. Attendez une minute, puis recommencez.",
  silent: "Google ne répond pas en ce moment. Attendez une minute, puis recommencez.",
  slow: "Google met trop de temps à répondre. Vérifiez votre connexion à Internet, puis recommencez.",
  lost: "La demande n'est pas arrivée jusqu'à Google, ou sa réponse s'est perdue. Vérifiez votre connexion à Internet, puis recommencez.",
  refused: /^Google a refusé la demande \(erreur 400.*Rechargez le classeur/,
  bookForbidden:
    "Votre compte n'a pas le droit de modifier ce classeur. Demandez à son propriétaire de vous le partager en modification, ou connectez-vous avec le bon compte.",
  bookMissing:
    "Ce classeur n'a pas été partagé avec Crescendo, ou il n'existe plus. S'il s'ouvre bien dans Google Sheets, choisissez-le à nouveau.",
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
  readonly moment: "avant" | "après";
  readonly times: number;
  readonly said: string | RegExp;
}
const row = (
  status: Status,
  moment: Row["moment"],
  times: number,
  said: string | RegExp = SAID.done,
): Row => ({
  status,
  moment,
  times,
  said,
});

/** A call whose effect is not known, once: looked at, then done, whatever happened. */
const UNKNOWN = ([0, 500, 503, "timeout"] as const).flatMap((status) => [
  row(status, "avant", 1),
  row(status, "après", 1),
]);
const PASSING = [row(401, "avant", 1), row(429, "avant", 1), ...UNKNOWN];

let running: RunningSandbox;
let fresh: Workbook;
let desk: WorkDesk;

/** Two debtors, a first payment that names the first one's invoice, a scenario's tab that can grow. */
function book(): Workbook {
  const workbook = debtorsWorkbook(2);
  const receipts = [
    ["Identifiant", "Date", "Client", "Libellé", "Montant", "Devise", "Factures", "État", "Moyen"],
    ["B1", 46_340, null, "VIR ATELIER A0 FA-100", 500, "EUR", null, null, null],
  ];
  workbook.sheets.push(
    newSheet(901, "Scénarios", [HEADERS.Scénarios.map((value) => ({ value }))]),
    newSheet(
      900,
      "Règlements",
      receipts.map((cells) => cells.map((value) => (value === null ? null : { value }))),
    ),
  );
  return workbook;
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${DEBTORS_TODAY}T10:00:00Z`) });
  running = await startSandbox({ port: 0, workbook: book(), today: DEBTORS_TODAY });
  fresh = copyWorkbook(running.sandbox.workbook);
});
afterAll(async () => {
  vi.useRealTimers();
  await running.close();
});
beforeEach(async () => {
  const { sandbox, faults } = running;
  faults.clear();
  sandbox.workbook = copyWorkbook(fresh);
  for (const { draft } of sandbox.mailbox.drafts()) sandbox.mailbox.deleteDraft(draft.id);
  desk = await workDesk(running);
});

function strike(match: string, { status, moment, times }: Row): void {
  const slow = status === "timeout";
  desk.patience = slow ? 60 : 60_000;
  const fault = slow ? { status: 503, delayMs: 120 } : { status, delayMs: 0 };
  running.faults.add([{ match, ...fault, times, afterCommit: moment === "après" }]);
}

const cellsOf = (tab: string): readonly (readonly string[])[] =>
  (running.sandbox.workbook.sheets.find(({ title }) => title === tab)?.rows ?? [])
    .slice(1)
    .map((cells) => cells.map((cell) => String(cell?.value ?? "")));

/** Everything that the owner could find twice, or lose. */
function state() {
  const of = (tab: string, column: number) => cellsOf(tab).map((cells) => cells[column] ?? "");
  return {
    drafts: running.sandbox.mailbox.drafts().length,
    prepared: of("Journal", 4).filter((event) => event === "relance préparée").length,
    letters: of("Courriers", 0).length,
    notes: of("Journal", 4).filter((event) => event !== "relance préparée"),
    matched: of("Règlements", 6),
    trade: cellsOf("Réglages")
      .filter(([name]) => name === "Métier")
      .map(([, value]) => value),
    steps: cellsOf("Scénarios").map(([name, step]) => `${name} ${step}`),
    phone: cellsOf("Clients").map((cells) => cells[6] ?? ""),
  };
}

/** What the owner reads after an act; nothing when it was done. */
async function saidBy(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return SAID.done;
  } catch (error) {
    return failureOf(error).message.replace(/\u00a0/g, " ");
  }
}

/** Google is itself again. */
function calm(): void {
  running.faults.clear();
  desk.patience = 60_000;
}

function expectSaid(said: string, wanted: string | RegExp): void {
  if (typeof wanted === "string") expect(said).toBe(wanted);
  else expect(said).toMatch(wanted);
}

const waiting = () => intentStore(desk.store).all();

/** The line of the plan of a debtor, in the workbook opened anew. */
async function lineOf(number: number) {
  const opened = await desk.work.open(false);
  if (opened.kind !== "book") throw new Error(opened.message);
  const { directory } = opened.book.ledger;
  const found = opened.outcome.plan.find(({ line }) => directory.get(line.customer)?.name === debtor(number));
  if (found === undefined) throw new Error("La relance n'est plus à faire.");
  return found.line;
}

async function prepareOne(): Promise<void> {
  const { prepared } = await desk.work.prepare(await lineOf(1));
  expect(prepared.kind).toMatch(/^(?:prepared|already)$/);
}

describe("À l'ouverture, à chaque réponse de Google", () => {
  it.each([
    row(400, "avant", 1, SAID.refused),
    row(401, "avant", 1),
    row(401, "avant", 2, SAID.signIn),
    row(403, "avant", 1, SAID.bookForbidden),
    row(404, "avant", 1, SAID.bookMissing),
    ...PASSING.slice(1),
    row(429, "avant", 5, SAID.slowDown),
    row(500, "avant", 5, SAID.silent),
    row(503, "après", 5, SAID.silent),
    row(0, "avant", 5, SAID.lost),
    row("timeout", "avant", 5, SAID.slow),
  ])("$status $moment l'effet, $times fois", async (given) => {
    const before = state();
    for (const match of [OPEN, READ]) {
      strike(match, given);
      expectSaid(await saidBy(() => desk.work.open(false)), given.said);
      calm();
      expect(await saidBy(() => desk.work.open(false))).toBe(SAID.done);
    }
    expect(state()).toEqual(before);
  });
});

describe("Au brouillon et au journal, à chaque réponse de Google", () => {
  const ONCE = { drafts: 1, prepared: 1, letters: 1 };

  it.each([
    row(400, "avant", 1, SAID.refused),
    row(403, "avant", 1, SAID.mailForbidden),
    row(404, "avant", 1, SAID.mailMissing),
    ...PASSING,
    row(429, "avant", 5, SAID.slowDown),
  ])("brouillon : $status $moment l'effet, $times fois", async (given) => {
    strike(CREATE, given);
    expectSaid(await saidBy(prepareOne), given.said);
    if (given.said !== SAID.done) {
      // Nothing was begun, nothing waits, and the same click works once Google agrees again.
      expect(state()).toMatchObject({ drafts: 0, prepared: 0, letters: 0 });
      expect(await waiting()).toEqual([]);
      calm();
      await prepareOne();
    }
    expect(state()).toMatchObject(ONCE);
    expect(await waiting()).toEqual([]);
  });

  it.each([
    row(400, "avant", 1, SAID.journalLater),
    row(403, "avant", 1, SAID.journalLater),
    row(404, "avant", 1, SAID.journalLater),
    ...PASSING,
    row(429, "avant", 5, SAID.journalLater),
    row(503, "avant", 5, SAID.journalLater),
  ])("journal : $status $moment l'effet, $times fois", async (given) => {
    strike(WRITE, given);
    expectSaid(await saidBy(prepareOne), given.said);
    if (given.said !== SAID.done) {
      expect(state()).toMatchObject({ drafts: 1, prepared: 0, letters: 0 });
      expect((await waiting()).map(({ waits }) => waits === undefined)).toEqual([false]);
      calm();
      await desk.work.open(false);
    }
    expect(state()).toMatchObject(ONCE);
    expect(await waiting()).toEqual([]);
  });
});

describe("Rapprochement, métier, coordonnées, à chaque réponse de Google", () => {
  const ACTS = [
    {
      act: "rapprocher",
      does: async () => desk.work.changePayments({ kind: "match" }),
      done: { matched: ["FA-100"], notes: ["note"] },
    },
    {
      act: "choisir son métier",
      does: async () => desk.work.changePolicy({ kind: "trade", trade: "commerce" }),
      done: { trade: ["commerce"] },
    },
    {
      act: "changer un téléphone",
      does: async () => {
        const { customer } = await lineOf(1);
        return desk.work.saveContact(customer, [
          { header: "Téléphone", before: cellsOf("Clients")[1]?.[6] ?? "", value: "04 12 34 56 78" },
        ]);
      },
      done: { phone: ["", "04 12 34 56 78"] },
    },
  ];
  const ROWS = [
    row(400, "avant", 1, SAID.refused),
    row(403, "avant", 1, SAID.bookForbidden),
    row(404, "avant", 1, SAID.bookMissing),
    ...PASSING,
    row(429, "avant", 5, SAID.slowDown),
    row(503, "avant", 5, SAID.silent),
  ];

  it.each(ACTS.flatMap((act) => ROWS.map((given) => ({ ...act, ...given }))))(
    "$act : $status $moment l'effet, $times fois",
    async ({ does, done, ...given }) => {
      await desk.work.open(false);
      const before = state();
      strike(WRITE, given);
      expectSaid(await saidBy(does), given.said);
      if (given.said !== SAID.done) {
        expect(state()).toEqual(before);
        calm();
        expect(await saidBy(does)).toBe(SAID.done);
      }
      const after = state();
      expect(after).toMatchObject(done);
      expect(new Set(after.steps).size).toBe(after.steps.length);
      // The same click again finds it done.
      await saidBy(does);
      expect(state()).toEqual(after);
    },
  );
});
