import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import {
  type CallReport,
  callEvents,
  recapLetter,
  typedAmount,
} from "../../../extension/panel/call-events.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const PROMISED = addDays(TODAY, 8);
const PROMISE: CallReport = {
  outcome: "promise",
  who: "Mme Roux",
  said: "virement programmé",
  promisedDay: PROMISED,
  promisedAmount: cents(80_000),
};

async function scene() {
  // Eleven days late: nothing was done before, the first reminder comes first whatever its channel.
  const who = [{ name: "Client", email: "a@b.example", phone: "04 00 00 00 00", daysLate: 11, euros: 800 }];
  const reading = asBook(
    await readWorkbook(new FakeGoogle(workshopTabs(who)).sheets, new Date(`${TODAY}T10:00:00Z`)),
  );
  return { book: reading.book, line: lineOf(reading, "Client") };
}

const IDS = { call: "appel-1", promise: "promesse-1" };

describe("Appel passé", () => {
  it("« Promesse » écrit l'appel et la promesse, avec son jour et son montant", async () => {
    const { book, line } = await scene();
    const [call, promise] = callEvents(book, line, PROMISE, IDS);
    expect([call?.kind, call?.motive, call?.detail]).toEqual([
      "appel",
      "Joint",
      "Mme Roux : virement programmé",
    ]);
    expect([promise?.kind, promise?.promisedDay, promise?.amount]).toEqual(["promesse", PROMISED, 80_000]);
    expect(promise?.invoices.map(({ number }) => number)).toEqual(["FA-100"]);
  });

  it("« Pas de réponse » écrit une tentative, sans promesse", async () => {
    const { book, line } = await scene();
    const events = callEvents(book, line, { ...PROMISE, outcome: "no-answer" }, IDS);
    expect(events.map(({ kind, motive }) => [kind, motive])).toEqual([["appel", "Pas de réponse"]]);
  });

  it("le récapitulatif reprend ce qui a été dit et ne fait avancer aucune étape", async () => {
    const { book, line } = await scene();
    const recap = recapLetter(book, line, PROMISE, "recap-1");
    if ("gaps" in recap) throw new Error(recap.gaps.join(" "));
    expect(recap.letter.text).toContain("virement programmé");
    expect(recap.letter.text).toContain("Mme Roux");
    expect(recap.letter.text).toContain("25/11/2026");
    expect(recap.event.step).toBe(undefined);
    expect(recap.event.motive).toBe("Récapitulatif d'appel");
  });
});

describe("Montant tapé", () => {
  it.each([
    { typed: "1 250,00", read: 125_000 },
    { typed: "800", read: 80_000 },
    { typed: "", read: undefined },
    { typed: "bientôt", read: "unreadable" },
    { typed: "-5", read: "unreadable" },
  ])("« $typed »", ({ typed, read }) => {
    expect(typedAmount(typed)).toBe(read);
  });

  it("le jour promis est un jour du calendrier", () => {
    expect(PROMISED).toBe(day("2026-11-25"));
  });
});
