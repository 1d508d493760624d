import { describe, expect, it } from "vitest";
import { draftMany, draftToday, mailsOfToday } from "../../../extension/drafting/draft-many.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

async function scene(count: number) {
  const google = new FakeGoogle(workshopTabs(debtors(count)));
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  google.calls.length = 0;
  return { google, reading, ports: computer(google) };
}

describe("Plusieurs brouillons d'un coup", () => {
  it("vingt brouillons tiennent en quarante-cinq appels à Google", async () => {
    const { google, reading, ports } = await scene(20);
    const results = await draftToday(ports, reading, 20);
    expect(results).toHaveLength(20);
    expect(google.drafts).toHaveLength(20);
    expect(new Set(google.rows("Journal").map((row) => row[0])).size).toBe(20);
    expect(google.calls.length).toBeLessThanOrEqual(45);
  });

  it("la limite demandée est respectée, dans l'ordre des priorités", async () => {
    const { google, reading, ports } = await scene(5);
    const results = await draftToday(ports, reading, 2);
    expect(results.map(({ line }) => line)).toEqual(mailsOfToday(reading.outcome).slice(0, 2));
    expect(google.drafts).toHaveLength(2);
  });

  it("une panne arrête le lot ; le reprendre ne refait pas ce qui est fait", async () => {
    const { google, reading, ports } = await scene(4);
    const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
    const lines = mailsOfToday(reading.outcome);
    // column, create, batchUpdate, create (refused)
    google.faults.set(4, "refused");
    const first = await draftMany(ports, place, reading.book, reading.outcome, lines);
    expect(first).toHaveLength(2);
    expect(google.drafts).toHaveLength(1);
    await draftMany(ports, place, reading.book, reading.outcome, lines);
    expect(google.drafts).toHaveLength(4);
    expect(google.rows("Journal")).toHaveLength(4);
  });
});
