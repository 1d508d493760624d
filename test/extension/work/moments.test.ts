import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { NewEvent } from "#shared/dunning/events.ts";
import { intentStore } from "../../../extension/platform/intent-store.ts";
import { DEBTORS_TODAY, debtor, debtorsWorkbook } from "../../e2e/debtors.ts";
import { type RunningSandbox, startSandbox } from "../../sandbox/server.ts";
import { copyWorkbook, type Workbook } from "../../sandbox/workbook/workbook.ts";
import { type WorkDesk, workDesk } from "./work-desk.ts";

let running: RunningSandbox;
let fresh: Workbook;
let desk: WorkDesk;

beforeAll(async () => {
  running = await startSandbox({ port: 0, workbook: debtorsWorkbook(3), today: DEBTORS_TODAY });
  fresh = copyWorkbook(running.sandbox.workbook);
});
afterAll(async () => {
  vi.useRealTimers();
  await running.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${DEBTORS_TODAY}T10:00:00Z`) });
  const { sandbox, faults } = running;
  faults.clear();
  sandbox.workbook = copyWorkbook(fresh);
  for (const { draft } of sandbox.mailbox.drafts()) sandbox.mailbox.deleteDraft(draft.id);
  desk = await workDesk(running);
});

async function opened(from = desk) {
  const found = await from.work.open(false);
  if (found.kind !== "book") throw new Error(found.message);
  return found;
}
type Book = Awaited<ReturnType<typeof opened>>;

function linesOf({ outcome }: Book) {
  return outcome.plan.map(({ line }) => line);
}

function lineOf(book: Book, number: number) {
  const found = linesOf(book).find(
    ({ customer }) => book.book.ledger.directory.get(customer)?.name === debtor(number),
  );
  if (found === undefined) throw new Error("La relance n'est plus à faire.");
  return found;
}

/** Day, customer and event of each row of the journal. */
const journal = (): readonly (readonly string[])[] =>
  (running.sandbox.workbook.sheets.find(({ title }) => title === "Journal")?.rows ?? [])
    .slice(1)
    .map((cells) => [cells[0], cells[2], cells[4]].map((cell) => String(cell?.value ?? "")));
const days = (): readonly unknown[] =>
  (running.sandbox.workbook.sheets.find(({ title }) => title === "Journal")?.rows ?? [])
    .slice(1)
    .map((cells) => cells[1]?.value);
const drafts = (): number => running.sandbox.mailbox.drafts().length;

function note(book: Book, id: string): NewEvent {
  const { customer } = lineOf(book, 0);
  return { id, day: book.today, customer, invoices: [], kind: "note", detail: "vu ensemble" };
}

/** 17 November 2026 as a spreadsheet counts days. */
const SERIAL = 46_343;

describe("Un autre classeur choisi dans un autre panneau", () => {
  it("ce qui est noté, préparé, changé ici va au classeur qui est affiché", async () => {
    const book = await opened();
    // Another panel opens another workbook: the choice is the browser's, not the panel's.
    await desk.store.set("workbook", { id: "un-autre-classeur-1234567890", access: "file" });
    await desk.work.record(note(book, "note-1"));
    await desk.work.prepare(lineOf(book, 1));
    expect(journal().map(([, , event]) => event)).toEqual(["note", "relance préparée"]);
    expect((await intentStore(desk.store).all()).map(({ id }) => id)).toEqual([]);
    await expect(desk.work.open(false)).rejects.toThrow("n'a pas été partagé avec Crescendo");
  });
});

describe("Minuit passe, le panneau ouvert", () => {
  it("le panneau sait que son plan est celui de la veille, dans le fuseau du classeur", async () => {
    await opened();
    vi.setSystemTime(new Date("2026-11-17T22:59:00Z"));
    expect(await desk.work.isAnotherDay()).toBe(false);
    vi.setSystemTime(new Date("2026-11-17T23:01:00Z"));
    expect(await desk.work.isAnotherDay()).toBe(true);
    await opened();
    expect(await desk.work.isAnotherDay()).toBe(false);
  });

  it("une relance lue la veille est préparée au jour d'aujourd'hui ; un lot aussi", async () => {
    const book = await opened();
    vi.setSystemTime(new Date("2026-11-18T08:00:00Z"));
    await desk.work.prepare(lineOf(book, 0));
    const others = [lineOf(book, 1), lineOf(book, 2)];
    const { done } = await desk.work.prepareMany(others, () => undefined);
    expect([done, drafts(), days()]).toEqual([2, 3, [SERIAL + 1, SERIAL + 1, SERIAL + 1]]);
  });

  it("l'horloge reculée d'un jour se voit aussi, et ne prépare rien deux fois", async () => {
    const book = await opened();
    const line = lineOf(book, 0);
    await desk.work.prepare(line);
    vi.setSystemTime(new Date("2026-11-16T08:00:00Z"));
    expect(await desk.work.isAnotherDay()).toBe(true);
    await expect(desk.work.prepare(line)).rejects.toThrow();
    expect([drafts(), journal().length]).toEqual([1, 1]);
  });
});

describe("Un lot, quand Google s'en mêle", () => {
  const CREATE = "gmail.users.drafts.create";
  const WRITE = "sheets.spreadsheets.batchUpdate";
  const strike = (match: string, status: number, times: number): void =>
    running.faults.add([{ match, status, times, afterCommit: false, delayMs: 0 }]);
  /** Everything is there once: as many drafts as rows, and no identifier twice. */
  function expectOnce(count: number): void {
    const ids = journal().map(([id]) => id);
    expect([drafts(), ids.length, new Set(ids).size]).toEqual([count, count, count]);
  }

  it.each([CREATE, WRITE])(
    "jeton expiré au milieu (%s) : le lot va au bout, une fois chacun",
    async (match) => {
      const book = await opened();
      const { done, error } = await desk.work.prepareMany(linesOf(book), (count) => {
        if (count === 1) strike(match, 401, 1);
      });
      expect([done, error]).toEqual([3, undefined]);
      expectOnce(3);
    },
  );

  it.each([CREATE, WRITE])(
    "429 pendant une minute (%s) : le bilan le dit, la suite ne refait rien",
    async (match) => {
      const book = await opened();
      const first = await desk.work.prepareMany(linesOf(book), (count) => {
        if (count === 1) strike(match, 429, 5);
      });
      expect(first.lines.map(({ became }) => became)).toEqual(["drafted", "failed", "not-tried"]);
      expect((first.error as Error).message).toContain("Google demande de ralentir");
      const again = await opened();
      await desk.work.prepareMany(linesOf(again), () => undefined);
      expectOnce(3);
    },
  );

  it("arrêté entre deux brouillons, repris par un autre ordinateur : une fois chacun", async () => {
    const stop = new AbortController();
    const book = await opened();
    await desk.work.prepareMany(linesOf(book), () => stop.abort(), stop.signal);
    expectOnce(1);
    const other = await workDesk(running);
    const theirs = await opened(other);
    await other.work.prepareMany(linesOf(theirs), () => undefined);
    expectOnce(3);
    // The first computer, which has read nothing since, tries the whole day again.
    await desk.work.prepareMany(linesOf(book), () => undefined);
    expectOnce(3);
  });
});

describe("Une note qui attend, deux panneaux du même ordinateur", () => {
  it("envoyée par les deux à la fois, elle est inscrite une fois, et plus rien n'attend", async () => {
    const book = await opened();
    const other = await workDesk(running, desk.store);
    await opened(other);
    running.faults.add([
      { match: "sheets.spreadsheets.batchUpdate", status: 503, times: 5, afterCommit: false, delayMs: 0 },
    ]);
    await desk.work.record(note(book, "note-2"));
    expect(journal()).toEqual([]);
    expect(await intentStore(desk.store).all()).toHaveLength(1);
    await Promise.all([desk.work.sendQueue(false), other.work.sendQueue(false)]);
    expect(journal().map(([id]) => id)).toEqual(["note-2"]);
    expect(await intentStore(desk.store).all()).toEqual([]);
  });
});
