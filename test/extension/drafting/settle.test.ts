import { describe, expect, it } from "vitest";
import { addDays, serialOfDay } from "#shared/base/day.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { resumeIntents } from "../../../extension/drafting/resume.ts";
import { type Answer, settle } from "../../../extension/drafting/settle.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const NOON = new Date(`${TODAY}T12:00:00Z`);

/** A reminder prepared a moment ago and read again from the workbook. */
async function prepared() {
  const google = new FakeGoogle(workshopTabs(debtors(1)));
  const before = asBook(await readWorkbook(google.sheets, NOON));
  const store = memoryStore();
  const ports = computer(google, store);
  const place = await journalPlace(ports.sheets, before.book.ourTabs, before.metadata.tabs);
  const done = await prepareReminder(ports, place, before.book, before.outcome, lineOf(before, "Atelier A0"));
  if (done.kind !== "prepared") throw new Error(done.kind);
  const { book } = asBook(await readWorkbook(google.sheets, NOON));
  google.calls.length = 0;
  return { google, store, ports, place, book, id: done.id };
}

const events = (google: FakeGoogle): readonly unknown[] =>
  google.rows("Journal").map((row) => row[columnIndex("Journal", "Événement")]);

describe("« Envoyé ? »", () => {
  const sent: Answer = { kind: "sent", on: TODAY };
  const notSent: Answer = { kind: "not-sent", on: TODAY };

  it("« Envoyé » ajoute une ligne qui nomme la relance préparée", async () => {
    const { google, ports, place, book, id } = await prepared();
    await settle(ports, place, book, id, sent);
    expect(events(google)).toEqual(["relance préparée", "relance envoyée"]);
    const row = google.rows("Journal")[1] ?? [];
    expect(row[columnIndex("Journal", "Référence")]).toBe(id);
    expect(row[columnIndex("Journal", "Date")]).toBe(serialOfDay(TODAY));
    expect(google.drafts).toHaveLength(1);
  });

  it("répondre deux fois, ou depuis deux ordinateurs, n'ajoute qu'une ligne : la première réponse reste", async () => {
    const { google, ports, place, book, id } = await prepared();
    await settle(ports, place, book, id, sent);
    const second = await settle(computer(google), place, book, id, notSent);
    expect(second.kind).toBe("nothing");
    expect(events(google)).toEqual(["relance préparée", "relance envoyée"]);
    expect(google.drafts).toHaveLength(1);
  });

  it("« Pas envoyé » annule et supprime le brouillon", async () => {
    const { google, ports, place, book, id } = await prepared();
    await settle(ports, place, book, id, notSent);
    expect(events(google)).toEqual(["relance préparée", "annulation"]);
    expect(google.drafts).toEqual([]);
  });

  it("« Pas envoyé » convient aussi quand le brouillon n'existe plus", async () => {
    const { google, ports, place, book, id } = await prepared();
    google.drafts.length = 0;
    await settle(ports, place, book, id, notSent);
    expect(events(google)).toEqual(["relance préparée", "annulation"]);
  });

  it("un brouillon qui porte la marque d'une autre relance n'est pas supprimé : quelqu'un a changé la référence", async () => {
    const { google, ports, place, id } = await prepared();
    const other = await ports.mail?.create(
      Buffer.from("X-Crescendo-Id: R-autre\r\nTo: b@client.example\r\n\r\nBonjour").toString("base64url"),
    );
    google.type("Journal", 1, columnIndex("Journal", "Référence"), other?.draftId ?? "");
    const { book } = asBook(await readWorkbook(google.sheets, NOON));
    await settle(ports, place, book, id, notSent);
    expect(events(google)).toEqual(["relance préparée", "annulation"]);
    expect(google.drafts).toHaveLength(2);
  });

  it("« Plus tard » ne fait rien", async () => {
    const { google, ports, place, book, id } = await prepared();
    expect((await settle(ports, place, book, id, { kind: "later" })).kind).toBe("nothing");
    expect(google.calls).toEqual([]);
  });

  it("une réponse coupée avant d'être écrite est écrite à la reprise", async () => {
    const { google, store, ports, place, book, id } = await prepared();
    const cut = google.whenCut();
    google.cut = { at: 2, when: "before" };
    await Promise.race([cut, settle(ports, place, book, id, sent)]);
    google.cut = undefined;
    const { finished } = await resumeIntents(computer(google, store), place);
    expect(finished.map(({ event }) => event.kind)).toEqual(["relance envoyée"]);
    expect(events(google)).toEqual(["relance préparée", "relance envoyée"]);
  });

  it("une panne après l'écriture de la réponse ne l'écrit pas deux fois", async () => {
    const { google, ports, place, book, id } = await prepared();
    google.faults.set(2, "after");
    expect((await settle(ports, place, book, id, sent)).kind).toBe("written");
    expect(events(google)).toEqual(["relance préparée", "relance envoyée"]);
  });

  it("un recommandé garde son jour de dépôt et son numéro", async () => {
    const { google, ports, place, book, id } = await prepared();
    const deposit = addDays(TODAY, -1);
    await settle(ports, place, book, id, {
      kind: "sent",
      on: deposit,
      registeredNumber: "1A 234 567 8901 2",
    });
    const row = google.rows("Journal")[1] ?? [];
    expect(row[columnIndex("Journal", "Date")]).toBe(serialOfDay(deposit));
    expect(String(row[columnIndex("Journal", "Détail")])).toContain("1A 234 567 8901 2");
  });
});
