import { describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { carryOver, carryOverOf } from "../../../extension/local/carry-over.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";
import { bookOf } from "./books.ts";

const SERIAL = serialOfDay(TODAY);
const row = (id: string, customer: string) => [id, SERIAL, customer, "FA-100", "note"];
const letter = (id: string) => [
  id,
  SERIAL,
  "Atelier A0",
  1,
  "e-mail",
  "a@b.fr",
  "Objet",
  "Bonjour,\nA0",
  500,
  "ab",
];
const local = bookOf([
  {
    sheetId: 1,
    title: "Journal",
    rows: [HEADERS.Journal, row("j-1", "Atelier A0"), row("j-2", "Atelier A0"), row("j-3", "Inconnu")],
  },
  { sheetId: 2, title: "Courriers", rows: [HEADERS.Courriers, letter("j-2"), letter("j-3")] },
]);

async function carried(fault?: Fault) {
  const google = new FakeGoogle(
    workshopTabs(debtors(1)).map((tab) =>
      tab.title === "Journal" ? { ...tab, rows: [HEADERS.Journal, row("j-1", "Atelier A0")] } : tab,
    ),
  );
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const place = await journalPlace(google.sheets, reading.book.ourTabs, reading.metadata.tabs);
  const wanted = carryOverOf(local, reading.book);
  google.calls.length = 0;
  // column (Journal), column (Courriers), batchUpdate
  if (fault !== undefined) google.faults.set(3, fault);
  const again = () => carryOver(computer(google), place, wanted);
  return { google, wanted, count: await again(), again };
}

describe("Le journal du navigateur va au classeur Google", () => {
  it("seules les lignes qui manquent, des clients que le classeur connaît, avec leurs courriers", async () => {
    const { google, wanted, count } = await carried();
    expect([count, wanted.strangers]).toEqual([1, 1]);
    expect(google.rows("Journal").map(([id, on]) => [id, on])).toEqual([
      ["j-1", SERIAL],
      ["j-2", SERIAL],
    ]);
    expect(google.rows("Courriers").map((cells) => [cells[0], cells[7]])).toEqual([["j-2", "Bonjour,\nA0"]]);
  });

  it.each(["before", "after"] as const)("réponse perdue (%s) : chaque ligne une fois", async (fault) => {
    const { google, again } = await carried(fault);
    expect(await again()).toBe(0);
    expect(google.rows("Journal").map(([id]) => id)).toEqual(["j-1", "j-2"]);
    expect(google.rows("Courriers").map(([id]) => id)).toEqual(["j-2"]);
  });
});
