import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { planParts } from "#shared/entry/plan-parts.ts";
import type { AfterChoice } from "#shared/texts/panel/after.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { decisionErrors, decisionEvent, newDecision } from "../../../extension/panel/after-decisions.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, TODAY, workshopTabs } from "../workshop.ts";

const UNTIL = day("2026-12-20");

/** A debtor two months late, and what the owner decides of it. */
async function scene() {
  const who = [{ name: "Atelier A0", email: "a@b.example", daysLate: 70, euros: 800 }];
  const google = new FakeGoogle(workshopTabs(who));
  const { book, outcome } = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const customer = book.ledger.directory.keyOf("Atelier A0");
  if (customer === undefined) throw new Error("client inconnu");
  const [part] = planParts({ book, outcome }, customer, "EUR");
  if (part === undefined) throw new Error("rien d'échu");
  const decide = (choice: AfterChoice): NewEvent =>
    decisionEvent(
      book,
      { choice, words: "  injonction de payer ", until: UNTIL },
      {
        customer,
        invoices: [{ number: part.open.item.number, amount: undefined }],
        amount: part.amount,
        id: "D-1",
      },
    );
  /** What the plan claims of this customer on a day, once the decision stands in the journal. */
  const claimed = (event: NewEvent, on: Day): number => {
    const journal = [{ ...event, origin: { tab: "Journal", row: 2 } }];
    const { plan } = planBook({ ...book, asOf: on, journal });
    return plan
      .filter(({ line }) => line.customer === customer && line.state === "à faire")
      .reduce((sum, { line }) => sum + line.claimed, 0);
  };
  return { book, decide, claimed };
}

describe("Décision du dirigeant après les relances", () => {
  it("sans décision, la facture est réclamée", async () => {
    const { decide, claimed } = await scene();
    expect(claimed({ ...decide("wait"), kind: "note" }, TODAY)).toBe(80_000);
  });

  it.each(["route", "wait"] as const)(
    "« %s » tait les relances jusqu'au jour choisi, pas après",
    async (choice) => {
      const { decide, claimed } = await scene();
      const event = decide(choice);
      expect([event.kind, event.promisedDay]).toEqual(["pause", UNTIL]);
      expect(event.motive).toMatch(/\u00a0: injonction de payer$/);
      expect(claimed(event, TODAY)).toBe(0);
      expect(claimed(event, addDays(UNTIL, 2))).toBe(80_000);
    },
  );

  it.each([
    ["handed-over", "dossier transmis"],
    ["written-off", "passage en perte"],
  ] as const)("« %s » s'inscrit « %s » et ne relance plus", async (choice, kind) => {
    const { decide, claimed } = await scene();
    const event = decide(choice);
    expect(event).toMatchObject({ kind, motive: "injonction de payer", amount: 80_000, day: TODAY });
    expect([TODAY, addDays(UNTIL, 60)].map((on) => claimed(event, on))).toEqual([0, 0]);
  });

  it("il faut des mots, et une date à venir là où elle compte", () => {
    const typed = { ...newDecision(TODAY), words: "requête" };
    expect(decisionErrors(typed, TODAY)).toEqual({});
    expect(Object.keys(decisionErrors({ ...typed, words: " " }, TODAY))).toEqual(["words"]);
    expect(Object.keys(decisionErrors({ ...typed, until: TODAY }, TODAY))).toEqual(["until"]);
    expect(Object.keys(decisionErrors({ ...typed, until: "" }, TODAY))).toEqual(["until"]);
    expect(decisionErrors({ ...typed, choice: "written-off", until: "" }, TODAY)).toEqual({});
  });
});
