import { describe, expect, it } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { FakeGoogle, type Fault } from "../fake-google.ts";
import { debtors, workshopTabs } from "../workshop.ts";

const withoutOurs = () =>
  workshopTabs(debtors(1)).filter(({ title }) => title !== "Journal" && title !== "Courriers");

async function place(google: FakeGoogle) {
  const { tabs } = await google.sheets.metadata();
  google.calls.length = 0;
  return journalPlace(google.sheets, {}, tabs);
}

describe("Onglets du journal", () => {
  it("absents, ils sont créés en un appel, avec leurs titres", async () => {
    const google = new FakeGoogle(withoutOurs());
    const { journal, letters } = await place(google);
    expect([journal.title, letters.title]).toEqual(["Journal", "Courriers"]);
    expect(google.calls).toEqual(["batchUpdate"]);
    expect(await google.sheets.ranges(["Journal", "Courriers"])).toEqual([
      [HEADERS.Journal],
      [HEADERS.Courriers],
    ]);
  });

  it("« Réglages » dit dans le même appel par quel repère ils sont connus, une fois", async () => {
    const google = new FakeGoogle(withoutOurs());
    const before = (await google.sheets.ranges(["Réglages"]))[0] ?? [];
    const { tabs } = await google.sheets.metadata();
    google.calls.length = 0;
    const { journal, letters } = await journalPlace(google.sheets, { Réglages: 3 }, tabs);
    expect(google.calls).toEqual(["batchUpdate"]);
    await journalPlace(google.sheets, { Réglages: 3 }, (await google.sheets.metadata()).tabs);
    const rows = (await google.sheets.ranges(["Réglages"]))[0] ?? [];
    expect(rows.slice(0, before.length)).toEqual(before);
    expect(rows.slice(before.length).map((row) => row.slice(0, 2))).toEqual([
      ["Onglet · Journal", `#${journal.sheetId}`],
      ["Onglet · Courriers", `#${letters.sheetId}`],
    ]);
  });

  it.each<Fault>(["after"])("une réponse perdue (%s) ne les crée pas deux fois", async (fault) => {
    const google = new FakeGoogle(withoutOurs());
    const { tabs } = await google.sheets.metadata();
    google.faults.set(google.calls.length + 1, fault);
    const found = await journalPlace(google.sheets, {}, tabs);
    const { tabs: after } = await google.sheets.metadata();
    expect(after.filter(({ title }) => title === "Journal").map(({ sheetId }) => sheetId)).toEqual([
      found.journal.sheetId,
    ]);
  });

  it("un journal renommé est suivi par son repère", async () => {
    const google = new FakeGoogle(
      workshopTabs(debtors(1)).map((tab) =>
        tab.title === "Journal" ? { ...tab, title: "Suivi des relances" } : tab,
      ),
    );
    const { tabs } = await google.sheets.metadata();
    const found = await journalPlace(google.sheets, { Journal: 4, Courriers: 5 }, tabs);
    expect(found.journal).toEqual({ sheetId: 4, title: "Suivi des relances" });
  });
});
