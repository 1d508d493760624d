import { describe, expect, it } from "vitest";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { resolveUnknown, resumeIntents } from "../../../extension/drafting/resume.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

/** A computer cut while the mailbox was asked, the draft sent from another device since: it is not found. */
async function unknownDraft() {
  const google = new FakeGoogle(workshopTabs(debtors(1)));
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const store = memoryStore();
  const ports = computer(google, store);
  const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
  google.calls.length = 0;
  const cut = google.whenCut();
  google.cut = { at: 2, when: "after" };
  await Promise.race([
    cut,
    prepareReminder(ports, place, reading.book, reading.outcome, lineOf(reading, "Atelier A0")),
  ]);
  google.cut = undefined;
  google.drafts.length = 0;
  const reloaded = computer(google, store);
  const { toCheck } = await resumeIntents(reloaded, place);
  const [intent] = toCheck;
  if (intent === undefined) throw new Error("rien à vérifier");
  return { google, place, intent, ports: reloaded };
}

describe("Préparation interrompue dont le brouillon est introuvable", () => {
  it("« Le message existe » : la ligne du journal est écrite, aucun brouillon n'est créé", async () => {
    const { google, place, intent, ports } = await unknownDraft();
    expect(await resolveUnknown(ports, place, intent, "it-exists")).toBe("written");
    expect(google.rows("Journal").map((row) => row[columnIndex("Journal", "Événement")])).toEqual([
      "relance préparée",
    ]);
    expect(google.drafts).toEqual([]);
    expect(await ports.intents.all()).toEqual([]);
  });

  it("« Rien n'a été créé » : rien n'est écrit et la relance peut être préparée", async () => {
    const { google, place, intent, ports } = await unknownDraft();
    expect(await resolveUnknown(ports, place, intent, "nothing-was-made")).toBe("dropped");
    expect(google.rows("Journal")).toEqual([]);
    expect(await ports.intents.all()).toEqual([]);
  });

  it("répondre deux fois n'écrit qu'une ligne", async () => {
    const { google, place, intent, ports } = await unknownDraft();
    await resolveUnknown(ports, place, intent, "it-exists");
    await resolveUnknown(ports, place, intent, "it-exists");
    expect(google.rows("Journal")).toHaveLength(1);
  });

  it("sans reste, la reprise ne fait aucun appel", async () => {
    const google = new FakeGoogle(workshopTabs(debtors(1)));
    const place = { journal: { sheetId: 4, title: "Journal" }, letters: { sheetId: 5, title: "Courriers" } };
    expect(await resumeIntents(computer(google), place)).toEqual({ finished: [], toCheck: [], waiting: [] });
    expect(google.calls).toEqual([]);
  });
});
