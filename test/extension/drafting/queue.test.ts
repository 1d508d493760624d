import { describe, expect, it } from "vitest";
import type { NewEvent } from "#shared/dunning/events.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import type { Intent } from "../../../extension/drafting/intent.ts";
import { type JournalPlace, journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { recordEvent } from "../../../extension/drafting/record-event.ts";
import { giveUp, resumeIntents } from "../../../extension/drafting/resume.ts";
import { settle } from "../../../extension/drafting/settle.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault, memoryStore } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const NAME = "Atelier A0";

async function scene(count = 2, tabs = workshopTabs(debtors(count))) {
  const google = new FakeGoogle(tabs);
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const store = memoryStore();
  const ports = computer(google, store);
  const { ourTabs } = reading.book;
  const place = (): Promise<JournalPlace> => journalPlace(ports.sheets, ourTabs, reading.metadata.tabs);
  google.calls.length = 0;
  const line = lineOf(reading, NAME);
  const note = (id: string): NewEvent => ({
    id,
    day: TODAY,
    customer: line.customer,
    invoices: [],
    kind: "note",
    motive: `vu au téléphone ${id}`,
  });
  const record = (id: string, on: DraftingPorts = ports) => recordEvent(on, place, note(id), NAME);
  return { google, reading, store, ports, place, line, record };
}

const written = (google: FakeGoogle) =>
  google.rows("Journal").map((row) => row[columnIndex("Journal", "Identifiant")]);

const causes = (intents: readonly Intent[]) => intents.map(({ id, waits }) => [id, waits?.because]);

describe("Ce que l'on note hors ligne", () => {
  it("est gardé sur l'ordinateur, avec sa raison, sans qu'aucune demande n'attende", async () => {
    const { google, ports, record } = await scene();
    google.always = "offline";
    expect((await record("n-1")).kind).toBe("queued");
    expect(google.calls).toEqual(["column"]);
    expect(causes(await ports.intents.all())).toEqual([["n-1", "offline"]]);
    expect(written(google)).toEqual([]);
  });

  it("ce qui n'a pas la forme d'un travail commencé est ignoré, et n'arrête pas le reste", async () => {
    const { google, store, ports, place, record } = await scene();
    google.always = "offline";
    await record("n-1");
    const [kept] = await ports.intents.all();
    const broken = [
      { ...kept, event: null },
      { ...kept, event: { id: 7 } },
      { ...kept, draft: { kind: "created" } },
      { ...kept, draft: null },
      { ...kept, more: [{ event: null }] },
      { ...kept, letterRow: "lettre" },
      { ...kept, removesDraft: {} },
      null,
    ];
    await store.set("intents", [...broken, kept]);
    expect(await ports.intents.all()).toEqual([kept]);
    google.always = undefined;
    expect((await resumeIntents(ports, place)).finished.map(({ id }) => id)).toEqual(["n-1"]);
    expect(written(google)).toEqual(["n-1"]);
  });

  it("part au retour du réseau, dans l'ordre, chaque ligne une fois", async () => {
    const { google, ports, place, record } = await scene();
    google.always = "offline";
    for (const id of ["n-1", "n-2", "n-3"]) await record(id);
    google.always = undefined;
    const { finished, waiting } = await resumeIntents(ports, place);
    expect(finished.map(({ id }) => id)).toEqual(["n-1", "n-2", "n-3"]);
    expect(waiting).toEqual([]);
    expect(written(google)).toEqual(["n-1", "n-2", "n-3"]);
    expect(await ports.intents.all()).toEqual([]);
    await resumeIntents(ports, place);
    expect(written(google)).toEqual(["n-1", "n-2", "n-3"]);
  });

  it("survit à un panneau fermé et au service worker : un autre morceau du navigateur l'envoie", async () => {
    const { google, store, place, record } = await scene();
    google.always = "offline";
    await record("n-1");
    google.always = undefined;
    const [panel, worker] = [computer(google, store), computer(google, store)];
    await resumeIntents(worker, place);
    await resumeIntents(panel, place);
    expect(written(google)).toEqual(["n-1"]);
  });

  it("reste gardé tant que le réseau manque : une seule demande par essai, pas une par ligne", async () => {
    const { google, ports, place, record } = await scene();
    google.always = "offline";
    for (const id of ["n-1", "n-2", "n-3"]) await record(id);
    google.calls.length = 0;
    const { waiting } = await resumeIntents(ports, place);
    expect(causes(waiting)).toEqual([
      ["n-1", "offline"],
      ["n-2", "offline"],
      ["n-3", "offline"],
    ]);
    expect(google.calls).toEqual(["column"]);
  });

  it("même avant que l'onglet « Journal » n'existe : l'onglet est créé au retour du réseau", async () => {
    const tabs = workshopTabs(debtors(1)).filter(({ title }) => title !== "Journal" && title !== "Courriers");
    const { google, ports, place, record } = await scene(1, tabs);
    google.always = "offline";
    expect((await record("n-1")).kind).toBe("queued");
    google.always = undefined;
    await resumeIntents(ports, place);
    expect(written(google)).toEqual(["n-1"]);
  });

  it("répété d'un second clic, il n'est pas noté deux fois", async () => {
    const { google, ports, place, record } = await scene();
    google.always = "offline";
    await record("n-1");
    await record("n-1");
    google.always = undefined;
    expect((await record("n-1")).kind).toBe("written");
    await resumeIntents(ports, place);
    expect(written(google)).toEqual(["n-1"]);
  });

  it.each([
    { fault: "signed-out", because: "sign-in" },
    { fault: "busy", because: "unavailable" },
    { fault: "before", because: "unavailable" },
  ] as const)("gardé aussi quand Google répond « $fault »", async ({ fault, because }) => {
    const { google, ports, place, record } = await scene();
    google.always = fault;
    expect((await record("n-1")).kind).toBe("queued");
    expect(causes(await ports.intents.all())).toEqual([["n-1", because]]);
    google.always = undefined;
    await resumeIntents(ports, place);
    expect(written(google)).toEqual(["n-1"]);
  });

  it("un refus net (droits, classeur introuvable) n'est pas gardé : la saisie reste à l'écran, avec la raison", async () => {
    const { google, ports, record } = await scene();
    google.always = "refused";
    await expect(record("n-1")).rejects.toThrow("refused");
    expect(await ports.intents.all()).toEqual([]);
    google.always = undefined;
    expect((await record("n-1")).kind).toBe("written");
    expect(written(google)).toEqual(["n-1"]);
  });

  it("réponse perdue, puis refus : la ligne est peut-être là, on garde et on regarde", async () => {
    const { google, ports, place, record } = await scene();
    // column, batchUpdate (written, answer lost), column (refused)
    google.faults = new Map<number, Fault>([
      [2, "after"],
      [3, "refused"],
    ]);
    expect((await record("n-1")).kind).toBe("queued");
    const { finished } = await resumeIntents(ports, place);
    expect(finished).toEqual([]);
    expect(written(google)).toEqual(["n-1"]);
    expect(await ports.intents.all()).toEqual([]);
  });

  it("refusée par Google au moment d'être envoyée, elle reste avec la raison ; on peut la retirer", async () => {
    const { google, ports, place, record } = await scene();
    google.always = "offline";
    await record("n-1");
    google.always = "refused";
    expect(causes((await resumeIntents(ports, place)).waiting)).toEqual([["n-1", "refused"]]);
    await giveUp(ports, "n-1");
    google.always = undefined;
    await resumeIntents(ports, place);
    expect(written(google)).toEqual([]);
  });
});

describe("« Envoyé ? » hors ligne", () => {
  async function prepared() {
    const stage = await scene();
    const { ports, place, reading, line } = stage;
    const done = await prepareReminder(ports, await place(), reading.book, reading.outcome, line);
    if (done.kind !== "prepared") throw new Error(done.kind);
    const journal = [{ ...done.event, origin: { tab: "Journal", row: 2 } }];
    return { ...stage, book: { ...reading.book, journal }, id: done.id };
  }

  it("« Pas envoyé » : le brouillon est supprimé et la ligne écrite au retour du réseau", async () => {
    const { google, ports, place, book, id } = await prepared();
    google.always = "offline";
    const settled = await settle(ports, place, book, id, { kind: "not-sent", on: TODAY });
    expect(settled.kind).toBe("queued");
    expect(google.drafts).toHaveLength(1);
    google.always = undefined;
    await resumeIntents(ports, place);
    expect(google.drafts).toEqual([]);
    expect(google.rows("Journal").map((row) => row[columnIndex("Journal", "Événement")])).toEqual([
      "relance préparée",
      "annulation",
    ]);
  });

  it("répondu ailleurs entre-temps : la première réponse reste, celle d'ici n'ajoute rien", async () => {
    const { google, ports, place, book, id } = await prepared();
    google.always = "offline";
    await settle(ports, place, book, id, { kind: "sent", on: TODAY });
    google.always = undefined;
    const elsewhere = computer(google);
    expect((await settle(elsewhere, place, book, id, { kind: "not-sent", on: TODAY })).kind).toBe("written");
    expect((await resumeIntents(ports, place)).finished).toEqual([]);
    expect(google.rows("Journal")).toHaveLength(2);
    expect(await ports.intents.all()).toEqual([]);
  });
});

describe("Préparer un brouillon hors ligne", () => {
  it("est refusé sans trace : rien n'est commencé, rien n'est à vérifier", async () => {
    const { google, ports, place, reading, line } = await scene();
    const where = await place();
    google.always = "offline";
    await expect(prepareReminder(ports, where, reading.book, reading.outcome, line)).rejects.toThrow(
      "offline",
    );
    expect(await ports.intents.all()).toEqual([]);
    google.always = undefined;
    expect((await prepareReminder(ports, where, reading.book, reading.outcome, line)).kind).toBe("prepared");
    expect(google.drafts).toHaveLength(1);
  });

  it("réseau perdu entre le brouillon et le journal : la ligne attend, le brouillon n'est pas refait", async () => {
    const { google, ports, place, reading, line } = await scene();
    const where = await place();
    google.faults.set(3, "offline");
    await expect(prepareReminder(ports, where, reading.book, reading.outcome, line)).rejects.toThrow(
      "offline",
    );
    expect((await ports.intents.all()).map(({ waits }) => waits?.because)).toEqual(["offline"]);
    const { finished } = await resumeIntents(ports, place);
    expect(finished).toHaveLength(1);
    expect(google.drafts).toHaveLength(1);
    expect(google.rows("Journal")).toHaveLength(1);
    expect(google.rows("Courriers")).toHaveLength(1);
  });

  it("la boîte qui demande le propriétaire n'empêche pas les autres notes de partir", async () => {
    const { google, ports, store, place, reading, line, record } = await scene();
    const cut = google.whenCut();
    google.cut = { at: 2, when: "before" };
    await Promise.race([cut, prepareReminder(ports, await place(), reading.book, reading.outcome, line)]);
    google.cut = undefined;
    const again = computer(google, store);
    google.always = "offline";
    await record("n-1", again);
    google.always = undefined;
    google.calls.length = 0;
    // column, then the search of the lost draft: the mailbox wants the owner
    google.faults.set(2, "signed-out");
    const { toCheck, finished } = await resumeIntents(again, place);
    expect(toCheck).toHaveLength(1);
    expect(finished.map(({ id }) => id)).toEqual(["n-1"]);
    expect(written(google)).toEqual(["n-1"]);
  });
});

describe("Deux ordinateurs et le module Sheets en même temps", () => {
  it("les lignes de chacun, écrites entre deux demandes de l'autre, restent toutes, chacune une fois", async () => {
    const { google, ports, place, record } = await scene();
    const home = computer(google);
    google.always = "offline";
    await record("ici-1");
    await record("maison-1", home);
    google.always = undefined;
    // The add-on appends its own row meanwhile, as appendRow does: after the last one.
    const event = columnIndex("Journal", "Événement");
    const width = Math.max(event + 1, 14);
    const fromAddOn = Array.from({ length: width }, (_cell, index) =>
      index === 0 ? "module-1" : index === event ? "note" : null,
    );
    const [office] = await Promise.all([
      resumeIntents(ports, place),
      resumeIntents(home, place),
      google.sheets.batchUpdate([
        {
          appendCells: {
            sheetId: 4,
            rows: [
              {
                values: fromAddOn.map((text) => ({
                  userEnteredValue: text === null ? {} : { stringValue: text },
                })),
              },
            ],
          },
        },
      ]),
    ]);
    expect(office?.finished.map(({ id }) => id)).toEqual(["ici-1"]);
    expect([...written(google)].sort()).toEqual(["ici-1", "maison-1", "module-1"]);
  });
});
