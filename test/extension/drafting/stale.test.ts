import { describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { staleDrafts } from "#shared/workbook/stale-drafts.ts";
import { redoOf } from "#shared/workbook/stale-redo.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { type JournalPlace, journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { type RedoBook, redoDraft } from "../../../extension/drafting/redo-draft.ts";
import { resolveUnknown, resumeIntents } from "../../../extension/drafting/resume.ts";
import { isKept, keepDraft } from "../../../extension/panel/kept-drafts.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, lineOf, type OpenReading, TODAY, workshopTabs } from "../workshop.ts";

const NAME = "Atelier A0";
const NOON = new Date(`${TODAY}T12:00:00Z`);
const CUSTOMER = { name: NAME, email: "compta@atelier.example", daysLate: 4, euros: 500 };
const PAYMENTS: readonly (readonly Cell[])[] = [
  ["Identifiant", "Date", "Client", "Libellé", "Montant", "Devise", "Factures", "État", "Moyen"],
  ["P-0", serialOfDay(TODAY) - 90, "Autre client", "VIR", 1, "EUR", null, null, null],
];

/** Two invoices of a customer, both reminded of in one draft; then one of them is paid. */
async function scene(store = memoryStore()) {
  const tabs = workshopTabs([CUSTOMER, CUSTOMER]);
  const google = new FakeGoogle([...tabs, { sheetId: 6, title: "Règlements", rows: PAYMENTS }]);
  const ports = computer(google, store);
  const before = asBook(await readWorkbook(google.sheets, NOON));
  const place = await journalPlace(ports.sheets, before.book.ourTabs, before.metadata.tabs);
  const done = await prepareReminder(ports, place, before.book, before.outcome, lineOf(before, NAME));
  if (done.kind !== "prepared") throw new Error(done.kind);
  google.type("Règlements", 1, 2, NAME);
  google.type("Règlements", 1, 6, "FA-100");
  google.type("Règlements", 1, 4, 500);
  const reading = asBook(await readWorkbook(google.sheets, NOON));
  google.calls.length = 0;
  return { google, store, ports, place, reading, id: done.id };
}

/** What the panel keeps of an open workbook, without a browser. */
function openOf(ports: DraftingPorts, first: OpenReading): RedoBook {
  let reading = first;
  return {
    current: () => reading,
    withEvents(events) {
      const added = events.map((event) => ({ ...event, origin: { tab: "Journal", row: 1000 } }));
      const book = { ...reading.book, journal: [...reading.book.journal, ...added] };
      reading = { ...reading, book, outcome: planBook(book) };
      return reading;
    },
    async openedAgain() {
      reading = asBook(await readWorkbook(ports.sheets, NOON));
      return reading;
    },
  };
}

const redo = (ports: DraftingPorts, place: JournalPlace, reading: OpenReading, id: string) =>
  redoDraft(ports, async () => place, openOf(ports, reading), id);

const events = (google: FakeGoogle): readonly unknown[] =>
  google.rows("Journal").map((row) => row[columnIndex("Journal", "Événement")]);
const DONE = ["relance préparée", "annulation", "relance préparée"];

/** Exactly one draft, the one that the last row names. */
function expectRedone(google: FakeGoogle): void {
  expect(events(google)).toEqual(DONE);
  expect(google.drafts).toHaveLength(1);
  const [, , last = []] = google.rows("Journal");
  expect(last[columnIndex("Journal", "Référence")]).toBe(google.drafts[0]?.id);
  expect(last[columnIndex("Journal", "Montant")]).toBe(500);
  expect(last[columnIndex("Journal", "Factures")]).toBe("FA-101");
}

describe("Refaire un brouillon qui n'est plus juste", () => {
  it("le brouillon se sait faux, et le message qui le remplacerait ne réclame que le reste", async () => {
    const { reading, id } = await scene();
    const [stale] = staleDrafts(reading.book, reading.outcome);
    expect(stale).toMatchObject({ why: "partly-paid", before: 100_000, now: 50_000, numbers: ["FA-100"] });
    const found = redoOf(reading.book, stale?.event ?? reading.book.journal[0] ?? never());
    expect(found?.line.claimed).toBe(50_000);
    expect(found?.order.kind === "ready" && found.order.id).not.toBe(id);
  });

  it("l'ancien est supprimé, l'annulation notée, le nouveau fait : une fois chacun", async () => {
    const { google, ports, place, reading, id } = await scene();
    const done = await redo(ports, place, reading, id);
    expect(done.kind).toBe("redone");
    expectRedone(google);
    expect(google.calls).toEqual([
      "column",
      "header",
      "remove",
      "batchUpdate",
      "column",
      "create",
      "batchUpdate",
    ]);
    expect(await ports.intents.all()).toEqual([]);
  });

  it("deux fois de suite, ou d'un autre ordinateur qui n'a rien relu : rien de plus", async () => {
    const { google, ports, place, reading, id } = await scene();
    await redo(ports, place, reading, id);
    expect((await redo(computer(google), place, reading, id)).kind).toBe("elsewhere");
    expectRedone(google);
  });

  it("tout est payé : l'ancien est annulé, rien n'est refait", async () => {
    const { google, ports, place, id } = await scene();
    google.type("Règlements", 1, 6, "FA-100, FA-101");
    google.type("Règlements", 1, 4, 1000);
    const reading = asBook(await readWorkbook(google.sheets, NOON));
    expect(redoOf(reading.book, reading.book.journal[0] ?? never())).toBe(undefined);
    expect((await redo(ports, place, reading, id)).kind).toBe("removed");
    expect(events(google)).toEqual(["relance préparée", "annulation"]);
    expect(google.drafts).toEqual([]);
  });

  for (const at of [1, 2, 3, 4, 5, 6, 7]) {
    for (const when of ["before", "after"] as const) {
      it(`panneau fermé à l'appel ${at} (${when === "before" ? "avant" : "après"} son effet) : la réouverture finit, et refaire achève`, async () => {
        const { google, store, ports, place, reading, id } = await scene();
        const cut = google.whenCut();
        google.cut = { at, when };
        await Promise.race([cut, redo(ports, place, reading, id)]);
        google.cut = undefined;
        const reopened = computer(google, store);
        const { toCheck } = await resumeIntents(reopened, place);
        // The mailbox was asked and has no such draft: the panel asks, and the owner looks.
        for (const intent of toCheck) await resolveUnknown(reopened, place, intent, "nothing-was-made");
        const now = asBook(await readWorkbook(google.sheets, NOON));
        // At most one draft at any time: the old one, none, or the new one.
        expect(google.drafts.length).toBeLessThanOrEqual(1);
        if (events(google).length === 1) await redo(reopened, place, now, id);
        if (events(google).length === 2) {
          const again = asBook(await readWorkbook(google.sheets, NOON));
          await prepareReminder(reopened, place, again.book, again.outcome, lineOf(again, NAME));
        }
        expectRedone(google);
        expect(await reopened.intents.all()).toEqual([]);
      });
    }
  }

  it.each([
    [5, "refused", "le journal n'est plus lisible"],
    [6, "refused", "Gmail refuse le nouveau brouillon"],
    [6, "signed-out", "Google veut une nouvelle connexion"],
  ] as const)(
    "une fois l'ancien annulé, le nouveau échoue (appel %i, %s) : l'annulation est dite, la ligne reste à faire (%s)",
    async (at, fault, _why) => {
      const { google, ports, place, reading, id } = await scene();
      google.faults.set(at, fault);
      const open = openOf(ports, reading);
      const done = await redoDraft(ports, async () => place, open, id);
      expect(done).toMatchObject({ kind: "half-done", error: { message: fault } });
      expect(events(google)).toEqual(["relance préparée", "annulation"]);
      expect(google.drafts).toEqual([]);
      const now = open.current();
      expect(staleDrafts(now.book, now.outcome)).toEqual([]);
      google.faults.clear();
      await prepareReminder(ports, place, now.book, now.outcome, lineOf({ ...reading, ...now }, NAME));
      expectRedone(google);
    },
  );

  it("une fois l'ancien annulé, si personne ne sait ce que Gmail a fait, la reprise le cherche", async () => {
    const { google, ports, place, reading, id } = await scene();
    google.faults = new Map([
      [6, "after"],
      [7, "refused"],
    ]);
    expect((await redo(ports, place, reading, id)).kind).toBe("half-done");
    google.faults.clear();
    expect((await resumeIntents(ports, place)).finished).toHaveLength(1);
    expectRedone(google);
  });

  it("hors ligne : rien n'est fait à moitié, aucun second brouillon", async () => {
    const { google, ports, place, reading, id } = await scene();
    google.always = "offline";
    const done = await redo(ports, place, reading, id);
    google.always = undefined;
    expect(done.kind).toBe("waits");
    expect(google.drafts).toHaveLength(1);
    expect(events(google)).toEqual(["relance préparée"]);
  });
});

describe("Garder un brouillon tel quel", () => {
  it("la réponse vaut pour ce qui a été dit, et pas pour ce qui arrive ensuite", async () => {
    const { reading } = await scene();
    const [stale] = staleDrafts(reading.book, reading.outcome);
    if (stale === undefined) throw new Error("rien à signaler");
    const held = new Map<string, string>();
    const store = {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    };
    expect(isKept(stale, store)).toBe(false);
    keepDraft(stale, store);
    expect(isKept(stale, store)).toBe(true);
    expect(isKept({ ...stale, why: "disputed" }, store)).toBe(false);
    held.set("kept-drafts", "{");
    expect(isKept(stale, store)).toBe(false);
  });
});

function never(): never {
  throw new Error("journal vide");
}
