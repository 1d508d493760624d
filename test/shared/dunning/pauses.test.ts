import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { newReading } from "#shared/dunning/hold-reading.ts";
import { readAnnouncedPayments, readPauses } from "#shared/dunning/pauses.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { aCustomer, anEvent, anInvoice, keyOf } from "./builders.ts";
import { type FactsScene, factsOn } from "./facts-on.ts";

const ITEMS = ["FA-1", "FA-2"].map((number) => anInvoice(number, 1_000, "2026-06-01"));

function reading(
  read: typeof readPauses,
  on: string,
  journal: readonly JournalEvent[],
  more: Partial<FactsScene>,
) {
  const one = newReading(factsOn(on, { items: ITEMS, journal, ...more }));
  read(one);
  return one;
}
/** Parts held, as a person reads them: `FA-1 100 suspendue pause 2026-06-30`. */
const held = (
  read: typeof readPauses,
  on: string,
  journal: readonly JournalEvent[],
  more: Partial<FactsScene> = {},
): readonly string[] =>
  reading(read, on, journal, more).ledger.held.map(({ open, amount, hold }) =>
    [open.item.number, amount / 100, hold.state, hold.reasons[0]?.code, hold.day ?? "-"].join(" "),
  );

describe("Annoncé payé", () => {
  // 2026-06-15 is a Monday: five working days later is Monday 22.
  const announced = (motive?: string, more: Parameters<typeof anEvent>[3] = {}): JournalEvent =>
    anEvent("annoncé payé", "2026-06-15", "FA-1", { id: "A", motive, ...more });
  const on = (today: string, ...journal: readonly JournalEvent[]) =>
    held(readAnnouncedPayments, today, journal);
  const trusted = (until: string, code = "announced-paid") => [`FA-1 1000 suspendue ${code} ${until}`];
  const asked = (until: string) => [`FA-1 1000 à vérifier announced-paid-not-seen ${until}`];

  it("cinq jours ouvrés de confiance, puis quelqu'un regarde", () => {
    expect(on("2026-06-22", announced())).toEqual(trusted("2026-06-22"));
    expect(on("2026-06-23", announced())).toEqual(asked("2026-06-23"));
    expect(on("2026-06-23", anEvent("pause", "2026-06-15", "FA-1"))).toEqual([]);
  });

  it("dit jusqu'à quel jour, puis de quel jour est l'annonce", () => {
    const reasonsOn = (today: string) =>
      reading(readAnnouncedPayments, today, [announced()], {}).ledger.held.map(({ hold }) => [
        hold.action,
        hold.reference,
        hold.reasons,
      ]);
    expect(reasonsOn("2026-06-22")).toEqual([["hold", "A", [{ code: "announced-paid", day: "2026-06-22" }]]]);
    expect(reasonsOn("2026-06-23")).toEqual([
      ["check-payment", "A", [{ code: "announced-paid-not-seen", day: "2026-06-15" }]],
    ]);
  });

  it.each([
    { motive: "chèque reçu", until: "2026-06-25", code: "cheque-not-banked" },
    { motive: "chèque pas encore encaissé", until: "2026-06-25", code: "cheque-not-banked" },
    { motive: "à encaisser", until: "2026-06-25", code: "cheque-not-banked" },
    { motive: "chèque envoyé", until: "2026-06-22", code: "announced-paid" },
    { motive: "ordre de virement reçu", until: "2026-06-22", code: "announced-paid" },
  ])("« $motive » : jusqu'au $until", ({ motive, until, code }) => {
    expect(on("2026-06-16", announced(motive))).toEqual(trusted(until, code));
  });

  it("un chèque dit par le canal ou le détail, reçu dit ailleurs", () => {
    expect(on("2026-06-16", announced("reçu ce matin", { channel: "chèque" }))).toEqual(
      trusted("2026-06-25", "cheque-not-banked"),
    );
    expect(on("2026-06-16", announced("reçu ce matin", { detail: "chèque 123" }))).toEqual(
      trusted("2026-06-25", "cheque-not-banked"),
    );
  });

  it("son montant seulement, s'il en dit un", () => {
    expect(on("2026-06-22", announced(undefined, { amount: cents(30_000) }))).toEqual([
      "FA-1 300 suspendue announced-paid 2026-06-22",
    ]);
  });

  it("fini par une reprise, il ne tient plus", () => {
    const end = anEvent("reprise", "2026-06-16", "", { reference: "A" });
    expect(on("2026-06-17", announced(), end)).toEqual([]);
    expect(on("2026-06-30", announced(), end)).toEqual([]);
  });

  it.each<{ readonly later: JournalEvent; readonly asks: boolean; readonly why: string }>([
    { later: anEvent("appel", "2026-06-23", "FA-1"), asks: false, why: "on en a reparlé" },
    { later: anEvent("relance envoyée", "2026-06-23", "", { step: 2 }), asks: false, why: "relancé depuis" },
    { later: anEvent("promesse", "2026-06-23", "FA-1"), asks: false, why: "une promesse depuis" },
    { later: anEvent("appel", "2026-06-22", "FA-1"), asks: true, why: "le dernier jour de confiance" },
    { later: anEvent("promesse", "2026-06-22", "FA-1"), asks: true, why: "le dernier jour de confiance" },
    {
      later: anEvent("appel", "2026-06-23", "FA-1", { motive: "messagerie" }),
      asks: true,
      why: "sans réponse",
    },
    { later: anEvent("appel", "2026-06-23", "FA-2"), asks: true, why: "une autre facture" },
  ])("une fois passé, on regarde encore : $asks ($why)", ({ later, asks }) => {
    expect(on("2026-06-24", announced(), later)).toEqual(asks ? asked("2026-06-23") : []);
  });
});

describe("Une pause", () => {
  const pause = (invoices: string, until?: string, motive?: string, of?: string): JournalEvent =>
    anEvent("pause", "2026-06-15", invoices, {
      id: "P",
      motive,
      ...(until === undefined ? {} : { promisedDay: day(until) }),
      ...(of === undefined ? {} : { of }),
    });
  const on = (today: string, journal: readonly JournalEvent[], more: Partial<FactsScene> = {}) =>
    held(readPauses, today, journal, more);

  it("jusqu'à son jour, ce jour compris ; sans jour, jusqu'à une reprise", () => {
    expect(on("2026-06-20", [pause("FA-1", "2026-06-20")])).toEqual(["FA-1 1000 suspendue pause 2026-06-20"]);
    expect(on("2026-06-21", [pause("FA-1", "2026-06-20")])).toEqual([]);
    expect(on("2026-12-31", [pause("FA-1")])).toEqual(["FA-1 1000 suspendue pause -"]);
    expect(on("2026-06-21", [pause("FA-1"), anEvent("reprise", "2026-06-16")])).toEqual([]);
  });

  it("dit son jour et son motif", () => {
    const { ledger } = reading(
      readPauses,
      "2026-06-16",
      [pause("FA-1", "2026-06-20", "chantier arrêté")],
      {},
    );
    expect(ledger.held.map(({ hold }) => [hold.reasons, hold.reference])).toEqual([
      [[{ code: "pause", day: "2026-06-20", text: "chantier arrêté" }], "P"],
    ]);
  });

  it("sans facture : tout le compte, ce qui vint après aussi, et rien de préventif", () => {
    const later = anInvoice("FA-3", 50, "2026-06-25", { issued: day("2026-06-18") });
    const whole = reading(readPauses, "2026-06-30", [pause("")], { items: [...ITEMS, later] });
    expect(whole.ledger.held.map(({ open }) => open.item.number)).toEqual(["FA-1", "FA-2", "FA-3"]);
    expect(whole.isWhollyHeld(keyOf("Durand"))).toBe(true);
    expect(reading(readPauses, "2026-06-30", [pause("FA-1")], {}).isWhollyHeld(keyOf("Durand"))).toBe(false);
  });

  it("« ne plus contacter » se dit comme tel ; une retenue de garantie n'est pas une pause", () => {
    expect(on("2026-06-16", [pause("FA-1", undefined, "ne plus le relancer")])).toEqual([
      "FA-1 1000 suspendue no-contact -",
    ]);
    expect(on("2026-06-16", [pause("FA-1", undefined, "retenue de garantie")])).toEqual([]);
    expect(on("2026-06-16", [anEvent("note", "2026-06-15", "FA-1")])).toEqual([]);
  });

  it("une négociation tient quinze jours, pas davantage", () => {
    const offer = anEvent("offre reçue", "2026-06-01", "FA-1", { id: "O" });
    expect(on("2026-06-16", [offer])).toEqual(["FA-1 1000 suspendue negotiation 2026-06-16"]);
    expect(on("2026-06-17", [offer])).toEqual([]);
    expect(on("2026-06-10", [offer, anEvent("reprise", "2026-06-05", "", { reference: "O" })])).toEqual([]);
  });
});

describe("Un client à ne pas contacter, dit par sa Note", () => {
  const note = "Ne plus appeler : passer par l'avocat";

  it("toutes ses factures, et rien de préventif", () => {
    const one = reading(readPauses, "2026-06-16", [], { customer: { note } });
    expect(one.ledger.held.map(({ open, hold }) => [open.item.number, hold])).toEqual(
      ["FA-1", "FA-2"].map((number) => [
        number,
        { state: "suspendue", action: "hold", reasons: [{ code: "no-contact" }] },
      ]),
    );
    expect(one.isWhollyHeld(keyOf("Durand"))).toBe(true);
    expect(
      reading(readPauses, "2026-06-16", [], { customer: { note: "appeler le matin" } }).ledger.held,
    ).toEqual([]);
  });

  it("sous un payeur : un compte pour le sien, le payeur pour tous", () => {
    const items = [
      anInvoice("FA-1", 100, "2026-06-01", { of: "Nord" }),
      anInvoice("FA-2", 100, "2026-06-01", { of: "Sud" }),
    ];
    const scene = (northNote: string | undefined, payerNote: string | undefined): Partial<FactsScene> => ({
      items,
      payer: "Siège",
      customer: payerNote === undefined ? {} : { note: payerNote },
      accounts: [
        aCustomer("Nord", "standard", northNote === undefined ? {} : { note: northNote }),
        aCustomer("Sud"),
      ],
    });
    const numbers = (more: Partial<FactsScene>) =>
      reading(readPauses, "2026-06-16", [], more).ledger.held.map(({ open }) => open.item.number);
    expect(numbers(scene(note, undefined))).toEqual(["FA-1"]);
    expect(numbers(scene(undefined, note))).toEqual(["FA-1", "FA-2"]);
    expect(numbers(scene(undefined, undefined))).toEqual([]);
  });
});
