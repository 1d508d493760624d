import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DEBTORS_TODAY, debtorsWorkbook } from "../../e2e/debtors.ts";
import { type RunningSandbox, startSandbox } from "../../sandbox/server.ts";
import { copyWorkbook, type Workbook } from "../../sandbox/workbook/workbook.ts";
import { memoryStore } from "../fake-google.ts";
import { type WorkDesk, workDesk } from "./work-desk.ts";

const MINE = "FR7630006000011234567890189";
const OTHER = "DE89370400440532013000";

let running: RunningSandbox;
let fresh: Workbook;
let desk: WorkDesk;

beforeAll(async () => {
  running = await startSandbox({ port: 0, workbook: debtorsWorkbook(3), today: DEBTORS_TODAY });
  fresh = copyWorkbook(running.sandbox.workbook);
});
afterAll(() => running.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${DEBTORS_TODAY}T10:00:00Z`) });
  const { sandbox } = running;
  sandbox.workbook = copyWorkbook(fresh);
  for (const { draft } of sandbox.mailbox.drafts()) sandbox.mailbox.deleteDraft(draft.id);
  desk = await workDesk(running);
});
afterEach(() => vi.useRealTimers());

/** Somebody's hand in `Réglages`. */
function type(iban: string): void {
  const settings = running.sandbox.workbook.sheets.find(({ title }) => title === "Réglages");
  const row = settings?.rows.find(([name]) => name?.value === "IBAN");
  const cell = row?.[1];
  if (row === undefined || cell === undefined || cell === null) throw new Error("Réglages n'a pas d'IBAN");
  row[1] = { ...cell, value: iban };
}

async function opened(from = desk) {
  const found = await from.work.open(false);
  if (found.kind !== "book") throw new Error(found.message);
  return found;
}

const rows = (title: string): number =>
  (running.sandbox.workbook.sheets.find((sheet) => sheet.title === title)?.rows.length ?? 1) - 1;
const done = (): readonly number[] => [
  running.sandbox.mailbox.drafts().length,
  rows("Journal"),
  rows("Courriers"),
];
const linesOf = ({ outcome }: Awaited<ReturnType<typeof opened>>) => outcome.plan.map(({ line }) => line);
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("liste vide");
  return one;
};
const REFUSED = "L'IBAN de Réglages a changé";

describe("L'IBAN de Réglages, d'une ouverture à l'autre", () => {
  it("vu pour la première fois, ou inchangé, il ne demande rien", async () => {
    expect((await opened()).iban).toBe(undefined);
    expect((await opened()).iban).toBe(undefined);
    type("fr76 3000 6000 0112 3456 7890 189");
    expect((await opened()).iban).toBe(undefined);
    type("IBAN : FR76-3000-6000-0112-3456-7890-189");
    expect((await opened()).iban).toBe(undefined);
  });

  it("changé depuis, il se montre, et rien ne se prépare avant la confirmation", async () => {
    await opened();
    type(OTHER);
    const book = await opened();
    expect(book.iban).toBe(OTHER);
    const line = first(linesOf(book));
    await expect(desk.work.prepare(line)).rejects.toThrow(REFUSED);
    await expect(desk.work.prepareMany([line], () => undefined)).rejects.toThrow(REFUSED);
    const statement = { subject: "Relevé de compte", language: "fr", pieces: [] } as const;
    await expect(desk.work.paperOf(statement, line.customer)).rejects.toThrow(REFUSED);
    expect(done()).toEqual([0, 0, 0]);
    // Opening again, or another panel of this browser, asks as well.
    expect((await opened()).iban).toBe(OTHER);

    const confirmed = await desk.work.confirmIban(OTHER);
    expect(confirmed.iban).toBe(undefined);
    await desk.work.prepare(line);
    expect(done()).toEqual([1, 1, 1]);
    expect((await opened()).iban).toBe(undefined);
    // The one before is another one now.
    type(MINE);
    expect((await opened()).iban).toBe(MINE);
  });

  it("changé dans le panneau par l'entreprise elle-même, il ne demande rien ; changé ensuite ailleurs, si", async () => {
    const book = await opened();
    const line = first(linesOf(book));
    const saved = await desk.work.changePolicy({
      kind: "sender",
      values: { IBAN: "DE89 3704 0044 0532 0130 00" },
    });
    expect(saved.kind).toBe("done");
    expect((await opened()).iban).toBe(undefined);
    await desk.work.prepare(line);
    expect(done()).toEqual([1, 1, 1]);
    type(MINE);
    expect((await opened()).iban).toBe(MINE);
  });

  it("remis comme il était, il ne demande plus rien", async () => {
    await opened();
    type(OTHER);
    expect((await opened()).iban).toBe(OTHER);
    type(MINE);
    expect((await opened()).iban).toBe(undefined);
  });

  it("vidé puis rempli d'un autre, c'est un changement", async () => {
    await opened();
    type("");
    expect((await opened()).iban).toBe(undefined);
    type(OTHER);
    expect((await opened()).iban).toBe(OTHER);
  });

  it("changé pendant que le panneau est ouvert : ce qui le relit s'arrête avant d'écrire une lettre", async () => {
    const book = await opened();
    const line = first(linesOf(book));
    type(OTHER);
    // Midnight passed: the workbook is read again before anything is prepared.
    vi.setSystemTime(new Date("2026-11-18T08:00:00Z"));
    await expect(desk.work.prepare(line)).rejects.toThrow(REFUSED);
    await expect(desk.work.prepareMany([line], () => undefined)).rejects.toThrow(REFUSED);
    expect(done()).toEqual([0, 0, 0]);
  });

  it("refaire un brouillon attend aussi : l'ancien reste tant que rien n'est confirmé", async () => {
    const before = await opened();
    const made = await desk.work.prepare(first(linesOf(before)));
    if (made.prepared.kind !== "prepared") throw new Error(made.prepared.kind);
    type(OTHER);
    await opened();
    await expect(desk.work.redo(made.prepared.id)).rejects.toThrow(REFUSED);
    expect(done()).toEqual([1, 1, 1]);
  });

  it("confirmer un IBAN qui a encore changé entre-temps ne confirme pas le nouveau", async () => {
    await opened();
    type(OTHER);
    await opened();
    type("BE68539007547034");
    const now = await desk.work.confirmIban(OTHER);
    expect(now.iban).toBe(undefined);
    expect((await opened()).iban).toBe("BE68539007547034");
  });

  it("ce navigateur ne garde que des empreintes ; un autre n'a rien vu, et ne demande rien", async () => {
    await opened();
    type(OTHER);
    expect(JSON.stringify(await desk.store.get("ibans"))).not.toContain("30006000011234567890189");
    expect((await opened(await workDesk(running, memoryStore()))).iban).toBe(undefined);
  });

  it("une mémoire abîmée n'empêche pas d'ouvrir", async () => {
    await desk.store.set("ibans", [3, null, { workbook: 1 }, "x"]);
    expect((await opened()).iban).toBe(undefined);
    type(OTHER);
    expect((await opened()).iban).toBe(OTHER);
  });
});
