import { describe, expect, it } from "vitest";
import { addDays } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { callRows } from "#shared/entry/call-events.ts";
import { recapOrder } from "#shared/workbook/side-letters.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import type { JournalRow } from "../../../extension/drafting/intent.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { prepareLetter } from "../../../extension/drafting/prepare-reminder.ts";
import { recordRows } from "../../../extension/drafting/record-event.ts";
import { resumeIntents } from "../../../extension/drafting/resume.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const NAME = "Atelier A0";

/** A call that brought a promise: two rows that belong together. */
async function scene() {
  const google = new FakeGoogle(workshopTabs(debtors(1)));
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const store = memoryStore();
  const ports = computer(google, store);
  const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
  const report = { outcome: "promise", day: addDays(TODAY, 3), amount: cents(50_000) } as const;
  const events = callRows(
    reading.book,
    lineOf(reading, NAME),
    { report, invoices: [] },
    { call: "appel-1", next: "promesse-1" },
  );
  const [first, ...more] = events.map((event): JournalRow => ({ event, customerName: NAME }));
  if (first === undefined) throw new Error("aucune ligne");
  const record = (on: DraftingPorts = ports) => recordRows(on, place, first, more);
  google.calls.length = 0;
  const order = recapOrder(reading.book, reading.outcome, lineOf(reading, NAME), report, "recap-1");
  if ("gaps" in order) throw new Error(order.gaps.join(" "));
  const note: NewEvent = { ...first.event, id: "note-1", kind: "note" };
  return { google, store, ports, place, record, order, note };
}

const written = (google: FakeGoogle) =>
  google
    .rows("Journal")
    .map((row) => [row[columnIndex("Journal", "Identifiant")], row[columnIndex("Journal", "Événement")]]);

const BOTH = [
  ["appel-1", "appel"],
  ["promesse-1", "promesse"],
];

describe("Les lignes d'un appel, toutes ou aucune", () => {
  it("une seule écriture pour l'appel et sa promesse", async () => {
    const { google, ports, record } = await scene();
    expect((await record()).kind).toBe("written");
    expect(written(google)).toEqual(BOTH);
    expect(google.calls).toEqual(["column", "batchUpdate"]);
    expect(await ports.intents.all()).toEqual([]);
  });

  it("enregistrer à nouveau n'ajoute rien, d'un autre ordinateur non plus", async () => {
    const { google, record } = await scene();
    await record();
    expect((await record()).kind).toBe("already");
    expect((await record(computer(google))).kind).toBe("already");
    expect(written(google)).toEqual(BOTH);
  });

  it.each([
    { fault: "after", why: "écrites, réponse perdue" },
    { fault: "before", why: "jamais arrivées" },
  ] as const)("appel à Google incertain ($why) : les deux lignes une fois", async ({ fault }) => {
    const { google, record } = await scene();
    google.faults.set(2, fault);
    await record();
    expect(written(google)).toEqual(BOTH);
  });

  it.each([
    { when: "before", why: "avant que Google n'écrive" },
    { when: "after", why: "après" },
  ] as const)(
    "panneau fermé pendant l'écriture ($why) : la réouverture finit, une fois",
    async ({ when }) => {
      const { google, store, place, record } = await scene();
      const cut = google.whenCut();
      google.cut = { at: 2, when };
      await Promise.race([cut, record()]);
      google.cut = undefined;
      const reopened = computer(google, store);
      await resumeIntents(reopened, place);
      expect(written(google)).toEqual(BOTH);
      expect(await resumeIntents(reopened, place)).toEqual({ finished: [], toCheck: [], waiting: [] });
      expect(written(google)).toEqual(BOTH);
    },
  );

  it("refusées par Google : rien n'est écrit, et le prochain clic les écrit une fois", async () => {
    const { google, record } = await scene();
    google.faults.set(2, "refused");
    await expect(record()).rejects.toThrow("refused");
    expect(written(google)).toEqual([]);
    google.faults.clear();
    await record();
    expect(written(google)).toEqual(BOTH);
  });

  it("une lettre et la note qui va avec : un brouillon, une lettre gardée, deux lignes, en une écriture", async () => {
    const { google, ports, place, order, note } = await scene();
    const prepare = () => prepareLetter(ports, place, { ...order, more: [note], byMail: true });
    expect((await prepare()).kind).toBe("prepared");
    expect((await prepare()).kind).toBe("already");
    expect(written(google)).toEqual([
      ["recap-1", "relance préparée"],
      ["note-1", "note"],
    ]);
    expect([google.drafts.length, google.rows("Courriers").length]).toEqual([1, 1]);
    expect(google.calls.slice(0, 3)).toEqual(["column", "create", "batchUpdate"]);
  });

  it("une ligne déjà là, d'un essai plus ancien : seule l'autre est ajoutée", async () => {
    const { google, ports, place, record } = await scene();
    const call: JournalRow = {
      customerName: NAME,
      event: { id: "appel-1", day: TODAY, customer: "c" as never, invoices: [], kind: "appel" },
    };
    await recordRows(ports, place, call, []);
    expect((await record()).kind).toBe("written");
    expect(written(google)).toEqual(BOTH);
  });
});
