import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { newReading } from "#shared/dunning/hold-reading.ts";
import { readStoppedClaims } from "#shared/dunning/stopped-claims.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";
import { type FactsScene, factsOn } from "./facts-on.ts";

const ITEMS = [
  anInvoice("FA-1", 1_000, "2026-06-01"),
  anInvoice("FA-2", 1_000, "2026-06-20", { issued: day("2026-06-15") }),
];

function stopped(journal: readonly JournalEvent[], more: Partial<FactsScene> = {}) {
  const reading = newReading(factsOn("2026-06-30", { items: ITEMS, journal, ...more }));
  const insolvencies = readStoppedClaims(reading);
  const held = reading.ledger.held.map(({ open, amount, hold }) => [
    `${open.item.number} ${amount / 100}`,
    hold.reasons[0],
  ]);
  return { held, insolvencies, wholly: reading.isWhollyHeld(keyOf("Durand")) };
}

describe("Ce qui n'est plus à relancer", () => {
  it("passé en perte : pour son montant, avec son jour", () => {
    const lost = anEvent("passage en perte", "2026-06-16", "FA-1", { id: "L", amount: cents(40_000) });
    const reason = { code: "written-off", day: "2026-06-16" };
    expect(stopped([lost]).held).toEqual([["FA-1 400", reason]]);
    expect(stopped([lost, anEvent("reprise", "2026-06-17", "", { reference: "L" })]).held).toEqual([]);
  });

  it("né avant le jugement d'une procédure collective : ce qui vient après reste dû", () => {
    const judged = anEvent("procédure collective", "2026-06-10");
    const { held, wholly, insolvencies } = stopped([judged]);
    expect(held).toEqual([["FA-1 1000", { code: "insolvency", day: "2026-06-10" }]]);
    expect(wholly).toBe(true);
    // C.com R622-24: two months.
    expect(insolvencies).toEqual([{ event: judged, deadline: "2026-08-10", declared: false }]);
  });

  it("dossier transmis : ce qu'il nomme, ou tout le compte, même ce qui vint après", () => {
    const reason = { code: "handed-over", day: "2026-06-10" };
    const handed = (invoices: string) => anEvent("dossier transmis", "2026-06-10", invoices, { id: "T" });
    expect(stopped([handed("FA-1")])).toMatchObject({ held: [["FA-1 1000", reason]], wholly: false });
    expect(stopped([handed("")])).toMatchObject({
      held: [
        ["FA-1 1000", reason],
        ["FA-2 1000", reason],
      ],
      wholly: true,
    });
    expect(stopped([handed(""), anEvent("reprise", "2026-06-17")]).held).toEqual([]);
  });
});

describe("La déclaration de créance", () => {
  const judged = anEvent("procédure collective", "2026-06-10", "", {
    detail: "redressement déclaré au greffe",
  });
  const note = (on: string, motive: string, of?: string) =>
    anEvent("note", on, "", { motive, ...(of === undefined ? {} : { of }) });
  const isDeclared = (...journal: readonly JournalEvent[]) =>
    stopped(journal).insolvencies.map(({ declared }) => declared);

  it("dite par une autre ligne, du jour même ou d'après", () => {
    expect(isDeclared(judged)).toEqual([false]);
    expect(isDeclared(judged, note("2026-06-10", "créance déclarée"))).toEqual([true]);
    expect(isDeclared(judged, note("2026-06-12", "déclaration envoyée"))).toEqual([true]);
    expect(isDeclared(note("2026-06-09", "créance déclarée"), judged)).toEqual([false]);
    expect(isDeclared(judged, note("2026-06-12", "appelé le mandataire"))).toEqual([false]);
  });

  it("le dernier jugement compte", () => {
    const second = anEvent("procédure collective", "2026-06-14");
    expect(stopped([judged, note("2026-06-12", "déclarée"), second]).insolvencies).toEqual([
      { event: second, deadline: "2026-08-14", declared: false },
    ]);
  });

  it("sous un payeur : de ce compte, ou du payeur", () => {
    const north = anEvent("procédure collective", "2026-06-10", "", { of: "Nord" });
    const declared = (of: string) =>
      stopped([north, note("2026-06-12", "déclarée", of)], { payer: "Siège" }).insolvencies[0]?.declared;
    expect(declared("Nord")).toBe(true);
    expect(declared("Siège")).toBe(true);
    expect(declared("Sud")).toBe(false);
  });
});
