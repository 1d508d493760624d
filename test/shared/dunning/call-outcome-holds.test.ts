import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { readCallOutcomes } from "#shared/dunning/call-outcome-holds.ts";
import type { UrgentCall } from "#shared/dunning/hold-reading.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { Reason } from "#shared/model/plan.ts";
import { anEvent, anInvoice } from "./builders.ts";
import { openOf, readingOn, toldHeld } from "./readings.ts";

type Reading = ReturnType<typeof readingOn>;
const ITEMS = [anInvoice("FA-1", 100, "2026-05-10"), anInvoice("FA-2", 50, "2026-05-20")];
const called = (on: string, motive: string, more = {}, invoices = "FA-1"): JournalEvent =>
  anEvent("appel", on, invoices, { motive, id: "A1", ...more });

const said = (reasons: readonly Reason[]): string =>
  reasons.map(({ code, day: on = "-" }) => `${code} ${on}`).join(" + ");
function read(
  on: string,
  journal: readonly JournalEvent[],
  before: (reading: Reading) => void = () => undefined,
) {
  const reading = readingOn(on, { items: ITEMS, journal });
  before(reading);
  readCallOutcomes(reading);
  return {
    held: toldHeld(reading),
    remarks: [...reading.remarks].map(([open, reasons]) => `${open.item.number}: ${said(reasons)}`),
    calls: [...reading.calls].map(
      ([open, { action, reasons, reference }]) =>
        `${open.item.number}: ${action} ${said(reasons)} ${reference}`,
    ),
    written: [...reading.writtenNext].map(({ item }) => item.number),
  };
}
const NOTHING = { held: [], remarks: [], calls: [], written: [] };

describe("« À rappeler »", () => {
  // Wednesday 3 June, back on Thursday 4 June.
  const back = called("2026-06-03", "à rappeler");

  it("rien ne part avant le jour, un jour ouvré après sans autre souhait", () => {
    expect(read("2026-06-03", [back])).toEqual({
      ...NOTHING,
      held: ["FA-1 100 · call-back 2026-06-04 · A1 · 2026-06-03"],
    });
  });

  it("ce jour-là, un appel à part revient", () => {
    expect(read("2026-06-04", [back])).toEqual({ ...NOTHING, calls: ["FA-1: call call-back 2026-06-04 A1"] });
  });

  it("ce jour-là, l'étape qui n'est pas faite revient, ce que sa ligne dit", () => {
    expect(read("2026-06-04", [called("2026-06-03", "à rappeler", { step: 2 })])).toEqual({
      ...NOTHING,
      remarks: ["FA-1: call-back 2026-06-04"],
    });
  });

  it("le jour souhaité", () => {
    const wished = called("2026-06-03", "à rappeler", { promisedDay: day("2026-06-09") });
    expect(read("2026-06-08", [wished]).held).toEqual(["FA-1 100 · call-back 2026-06-09 · A1 · 2026-06-08"]);
    expect(read("2026-06-09", [wished]).calls).toHaveLength(1);
  });

  it("un appel déjà dû reste le sien, et dit aussi cela", () => {
    const due: UrgentCall = {
      action: "broken-promise-call",
      reasons: [{ code: "promise-broken", day: day("2026-06-02") }],
      reference: "P1",
    };
    expect(read("2026-06-04", [back], (reading) => reading.calls.set(openOf(reading, "FA-1"), due))).toEqual({
      ...NOTHING,
      calls: ["FA-1: broken-promise-call promise-broken 2026-06-02 + call-back 2026-06-04 P1"],
    });
  });
});

describe("Ce qu'un appel laisse à faire", () => {
  it("la trésorerie manque : un échéancier est à proposer, rien n'est suspendu ni écrit d'office", () => {
    expect(read("2026-06-05", [called("2026-06-03", "Difficultés de trésorerie")])).toEqual({
      ...NOTHING,
      remarks: ["FA-1: cash-difficulty 2026-06-03"],
    });
  });

  it("un refus : la suite est écrite", () => {
    expect(read("2026-06-05", [called("2026-06-03", "Refus de payer")])).toEqual({
      ...NOTHING,
      remarks: ["FA-1: payment-refused 2026-06-03"],
      written: ["FA-1"],
    });
  });

  it("les deux à la fois : la trésorerie d'abord", () => {
    const both = called("2026-06-03", "refus de payer, difficultés de trésorerie");
    expect(read("2026-06-05", [both])).toEqual({ ...NOTHING, remarks: ["FA-1: cash-difficulty 2026-06-03"] });
  });

  it("ce qu'on en savait déjà reste dit", () => {
    const known = (reading: Reading): void => {
      reading.remarks.set(openOf(reading, "FA-1"), [{ code: "advise-call" }]);
    };
    expect(read("2026-06-05", [called("2026-06-03", "Refus de payer")], known).remarks).toEqual([
      "FA-1: advise-call - + payment-refused 2026-06-03",
    ]);
  });

  it.each<{ readonly why: string; readonly journal: readonly JournalEvent[] }>([
    { why: "un appel qui n'en dit rien", journal: [called("2026-06-03", "rien de neuf")] },
    { why: "un appel du client", journal: [called("2026-06-03", "à rappeler", { direction: "entrant" })] },
    {
      why: "un autre mot qu'un appel",
      journal: [anEvent("message reçu", "2026-06-03", "FA-1", { motive: "refus de payer" })],
    },
    {
      why: "un appel suivi d'autre chose",
      journal: [called("2026-06-02", "Refus de payer"), anEvent("promesse", "2026-06-03", "FA-1")],
    },
  ])("$why : rien", ({ journal }) => {
    expect(read("2026-06-05", journal)).toEqual(NOTHING);
  });

  it("facture par facture : le dernier mot de l'une n'est pas celui de l'autre", () => {
    const journal = [
      called("2026-06-02", "Refus de payer", {}, "FA-1, FA-2"),
      anEvent("promesse", "2026-06-03", "FA-1"),
    ];
    expect(read("2026-06-05", journal).written).toEqual(["FA-2"]);
  });

  it("rien de plus sur ce qui est déjà suspendu en entier ; sur un reste, si", () => {
    const refused = called("2026-06-03", "Refus de payer");
    const take = (euros: number) => (reading: Reading) =>
      reading.ledger.hold(openOf(reading, "FA-1"), euros * 100, {
        state: "suspendue",
        action: "hold",
        reasons: [],
      });
    expect(read("2026-06-05", [refused], take(100)).written).toEqual([]);
    expect(read("2026-06-05", [refused], take(99.99)).written).toEqual(["FA-1"]);
  });
});
