import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { suspendedBy } from "#shared/dunning/hold-reading.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";
import { openOf, readingOn } from "./readings.ts";

const ITEMS = [anInvoice("FA-1", 100, "2026-06-01"), anInvoice("FA-2", 50, "2026-06-02")];

describe("Ce qui s'est dit d'un poste, pour ses suspensions", () => {
  it("les appels, les promesses et nos relances ; rien d'autre, et dans l'ordre", () => {
    const journal = [
      anEvent("appel", "2026-06-03", "FA-1", { motive: "sans réponse" }),
      anEvent("message reçu", "2026-06-04", "FA-1"),
      anEvent("promesse", "2026-06-05"),
      anEvent("note", "2026-06-06", "FA-1"),
      anEvent("relance envoyée", "2026-06-07", "FA-1", { step: 1 }),
      anEvent("relance envoyée", "2026-06-08", "FA-1", { step: 0 }),
      anEvent("relance envoyée", "2026-06-09", "FA-2", { step: 1 }),
    ];
    const reading = readingOn("2026-06-20", { items: ITEMS, journal });
    const [vain, , promise, , sent] = journal;
    expect(reading.contactsAbout(openOf(reading, "FA-1"))).toEqual([vain, promise, sent]);
  });
});

describe("Un compte suspendu tout entier", () => {
  const pause = anEvent("pause", "2026-06-03");
  const hold = suspendedBy(pause, "pause");

  it("par un mot sans facture, non par un mot qui en nomme", () => {
    const reading = readingOn("2026-06-20", { items: ITEMS, journal: [pause] });
    const first = openOf(reading, "FA-1");
    reading.holdWhole(anEvent("pause", "2026-06-03", "FA-1"), hold, [first]);
    expect([reading.isWhollyHeld(keyOf("Durand")), reading.ledger.left(first)]).toEqual([false, 0]);
    reading.holdWhole(pause, hold, []);
    expect(reading.isWhollyHeld(keyOf("Durand"))).toBe(true);
    expect(reading.isWhollyHeld(keyOf("Autre"))).toBe(false);
  });

  it("par un mot du payeur : tous ses comptes ; par celui d'un compte : lui seul", () => {
    const items = [anInvoice("FA-1", 100, "2026-06-01", { of: "Nord" })];
    const reading = readingOn("2026-06-20", { items, payer: "Siège" });
    expect(reading.isWhollyHeld(keyOf("Nord"))).toBe(false);
    reading.holdsWholly(keyOf("Nord"));
    expect([reading.isWhollyHeld(keyOf("Nord")), reading.isWhollyHeld(keyOf("Sud"))]).toEqual([true, false]);
    reading.holdsWholly(keyOf("Siège"));
    expect(reading.isWhollyHeld(keyOf("Sud"))).toBe(true);
  });

  it("sans payeur, un mot ne suspend que son compte", () => {
    const reading = readingOn("2026-06-20", { items: ITEMS });
    reading.holdsWholly(keyOf("Durand"));
    expect(reading.isWhollyHeld(keyOf("Nord"))).toBe(false);
  });
});

describe("Une suspension par un événement", () => {
  const pause = anEvent("pause", "2026-06-03", "", { id: "P1" });

  it("dit son motif, son jour s'il en a un, et l'événement", () => {
    expect(suspendedBy(pause, "promise", { amount: cents(5) }, day("2026-06-09"))).toEqual({
      state: "suspendue",
      action: "hold",
      reasons: [{ code: "promise", amount: 5 }],
      day: "2026-06-09",
      reference: "P1",
    });
    expect(suspendedBy(pause, "pause")).toEqual({
      state: "suspendue",
      action: "hold",
      reasons: [{ code: "pause" }],
      day: undefined,
      reference: "P1",
    });
  });
});

describe("Ce qui court encore", () => {
  it("un événement que rien n'a fini", () => {
    const [pause, other] = [anEvent("pause", "2026-06-03", "", { id: "P1" }), anEvent("pause", "2026-06-04")];
    const journal = [pause, other, anEvent("reprise", "2026-06-05", "", { reference: "P1" })];
    const reading = readingOn("2026-06-20", { items: ITEMS, journal });
    expect([reading.isRunning(pause), reading.isRunning(other)]).toEqual([false, true]);
  });
});
