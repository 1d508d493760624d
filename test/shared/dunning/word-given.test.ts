import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { newReading } from "#shared/dunning/hold-reading.ts";
import { readWordGiven } from "#shared/dunning/word-given.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { invoicePaid, type Paid } from "../commitments/scene.ts";
import { anEvent } from "./builders.ts";
import { reminderFacts, type WordScene } from "./word-facts.ts";

const invoice = (number: string, euros: number, received: Paid = {}) =>
  invoicePaid(number, euros, "2026-05-01", received);

/** What the words given hold, ask to call about, want in writing and say, by invoice. */
function readOn(on: string, scene: WordScene, disputed?: string) {
  const facts = reminderFacts(on, scene);
  const reading = newReading(facts);
  for (const open of facts.index.all) {
    if (open.item.number === disputed) {
      reading.ledger.hold(open, open.open, {
        state: "suspendue",
        action: "hold",
        reasons: [{ code: "dispute" }],
      });
    }
  }
  readWordGiven(reading);
  const { ledger, calls, writtenNext, remarks } = reading;
  return {
    held: ledger.held.map(({ open, amount, hold }) => [
      open.item.number,
      amount / 100,
      hold.reasons[0],
      hold.day,
      hold.state,
    ]),
    calls: [...calls].map(([open, { action, reasons, reference }]) => [
      open.item.number,
      action,
      reasons[0],
      reference,
    ]),
    written: [...writtenNext].map(({ item }) => item.number),
    remarks: [...remarks].map(([open, reasons]) => [open.item.number, reasons]),
    wholly: reading.isWhollyHeld(facts.customer.key),
  };
}

describe("Un échéancier de 150 € le 26 juin et 50 € le 24 juillet, sur 200 €", () => {
  const plan = anEvent("échéancier", "2026-06-02", "FA-1", {
    detail: "26/06/2026 : 150 € ; 24/07/2026 : 50 €",
  });
  const on = (today: string, received: Paid, ...more: readonly JournalEvent[]) =>
    readOn(today, { items: [invoice("FA-1", 200, received)], journal: [plan, ...more] });
  const hold = (euros: number, step: number, next: string, until: string) => [
    ["FA-1", euros, { code: "instalment-plan", day: next, step, count: 2 }, until, "suspendue"],
  ];
  const missed = (amount: number, step: number, of: string) => [
    [
      "FA-1",
      "missed-instalment-call",
      { code: "instalment-missed", day: of, amount, step, count: 2, currency: "EUR" },
      plan.id,
    ],
  ];

  it("en règle : tout est suspendu jusqu'à la prochaine échéance et sa grâce", () => {
    expect(on("2026-06-20", {})).toMatchObject({ held: hold(200, 1, "2026-06-26", "2026-06-30"), calls: [] });
    expect(on("2026-06-30", {}).held).toEqual(hold(200, 1, "2026-06-26", "2026-06-30"));
    expect(on("2026-07-01", { "2026-06-26": 150 }).held).toEqual(hold(50, 2, "2026-07-24", "2026-07-28"));
  });

  it.each<[today: string]>([["2026-07-01"], ["2026-07-23"], ["2026-07-24"], ["2026-07-25"], ["2026-07-28"]])(
    "la première manquée en partie, le %s : seul ce qui en manque se réclame, la seconde reste suspendue",
    (today) => {
      expect(on(today, { "2026-06-20": 100 })).toMatchObject({
        held: hold(50, 2, "2026-07-24", "2026-07-28"),
        calls: missed(5000, 1, "2026-06-26"),
      });
    },
  );

  it("la dernière grâce passée : plus rien n'est à venir, tout se réclame", () => {
    expect(on("2026-07-29", { "2026-06-20": 100 })).toMatchObject({
      held: [],
      calls: missed(5000, 1, "2026-06-26"),
    });
    expect(on("2026-07-29", { "2026-06-20": 150 }).calls).toEqual(missed(5000, 2, "2026-07-24"));
  });

  it("appelé une fois, la suite est écrite ; une autre relance clôt l'attente", () => {
    const call = anEvent("appel", "2026-07-01", "FA-1");
    expect(on("2026-07-02", {}, call)).toMatchObject({ calls: [], written: ["FA-1"] });
    expect(on("2026-07-02", {}, anEvent("appel", "2026-06-30", "FA-1"))).toMatchObject({ written: [] });
    expect(on("2026-07-02", {}, anEvent("appel", "2026-06-30", "FA-1")).calls).toHaveLength(1);
    const back = anEvent("appel", "2026-07-01", "FA-1", { motive: "à rappeler" });
    expect(on("2026-07-02", {}, back).calls).toHaveLength(1);
    const letter = (at: string) => anEvent("relance envoyée", at, "FA-1", { step: 2 });
    expect(on("2026-07-05", {}, call, letter("2026-07-02"))).toMatchObject({ calls: [], written: [] });
    expect(on("2026-07-05", {}, call, letter("2026-07-01"))).toMatchObject({ calls: [], written: [] });
    expect(on("2026-07-05", {}, letter("2026-07-01"), { ...call, day: day("2026-07-02") }).written).toEqual([
      "FA-1",
    ]);
  });

  it("une lettre ou une nouvelle promesse : la première clôt l'attente, la seconde n'est pas un appel", () => {
    const letter = anEvent("relance envoyée", "2026-07-01", "FA-1", { step: 2 });
    expect(on("2026-07-02", {}, letter)).toMatchObject({ calls: [], written: [] });
    const word = anEvent("promesse", "2026-07-01", "FA-1", { promisedDay: day("2026-07-10") });
    expect(on("2026-07-02", {}, word).calls).toHaveLength(1);
  });

  it("d'une dette plus grande que lui : le reste suit l'échéancier, puis se réclame", () => {
    const of1000 = (today: string) =>
      readOn(today, { items: [invoice("FA-1", 1000, { "2026-06-20": 100 })], journal: [plan] }).held;
    expect(of1000("2026-07-24")).toEqual(hold(850, 2, "2026-07-24", "2026-07-28"));
    expect(of1000("2026-07-29")).toEqual([]);
  });

  it("rien à appeler d'une facture en litige", () => {
    const items = [invoice("FA-1", 200)];
    expect(readOn("2026-07-01", { items, journal: [plan] }, "FA-1").calls).toEqual([]);
  });

  it("repris, il ne suspend plus", () => {
    const end = anEvent("reprise", "2026-06-10", "", { reference: plan.id });
    expect(on("2026-06-20", {}, end)).toMatchObject({ held: [], calls: [] });
  });

  it("sans aucun jour : quelqu'un doit le compléter", () => {
    const vague = anEvent("échéancier", "2026-06-06", "FA-1", { detail: "à préciser" });
    const { held } = readOn("2026-06-20", { items: [invoice("FA-1", 200)], journal: [vague] });
    // Saturday 6 June moves on to Monday 8.
    expect(held).toEqual([["FA-1", 200, { code: "instalment-plan" }, "2026-06-08", "à vérifier"]]);
  });

  it("sur tout le compte, rien du client n'est relancé", () => {
    const whole = { ...plan, invoices: [] };
    expect(readOn("2026-06-20", { items: [invoice("FA-1", 200)], journal: [whole] }).wholly).toBe(true);
    expect(on("2026-06-20", {}).wholly).toBe(false);
  });
});

describe("Une promesse pour le vendredi 12 juin", () => {
  const promise = (invoices: string, euros?: number, promised = "2026-06-12", at = "2026-06-02") =>
    anEvent("promesse", at, invoices, {
      promisedDay: day(promised),
      ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    });
  const on = (today: string, journal: readonly JournalEvent[], received: Paid = {}) =>
    readOn(today, { items: [invoice("FA-1", 200, received), invoice("FA-2", 100)], journal });
  const first = promise("FA-1");
  const broken = (more: object = {}) => [
    "FA-1",
    "broken-promise-call",
    { code: "promise-broken", day: "2026-06-12", count: 1, ...more },
    first.id,
  ];

  it("suspend ce qu'elle promet, jusqu'à la fin de la grâce", () => {
    const held = (amount: number) => [
      ["FA-1", amount, { code: "promise", day: "2026-06-12" }, "2026-06-16", "suspendue"],
    ];
    expect(on("2026-06-16", [first])).toMatchObject({ held: held(200), calls: [], wholly: false });
    expect(on("2026-06-16", [promise("FA-1", 50)]).held).toEqual(held(50));
  });

  it("« je règle tout » suspend le client, un montant seulement sa part", () => {
    expect(on("2026-06-10", [promise("")]).wholly).toBe(true);
    expect(on("2026-06-10", [promise("", 50)]).wholly).toBe(false);
  });

  it("au-delà de trente jours, elle le dit", () => {
    const far = promise("FA-1", undefined, "2026-07-10");
    expect(on("2026-06-10", [far]).held[0]?.[2]).toEqual({
      code: "promise-beyond-30-days",
      day: "2026-07-10",
    });
    const missed = on("2026-07-20", [far]).calls[0];
    expect(missed?.[1]).toBe("missed-instalment-call");
  });

  it("non tenue : un appel, une fois ; puis un écrit", () => {
    expect(on("2026-06-17", [first])).toMatchObject({ held: [], calls: [broken()], written: [] });
    expect(on("2026-06-17", [first], { "2026-06-10": 50 }).calls).toEqual([broken({ amount: 5000 })]);
    expect(on("2026-06-18", [first, anEvent("appel", "2026-06-17", "FA-1")])).toMatchObject({
      calls: [],
      written: ["FA-1"],
    });
    // A word given since about other invoices is no answer to this call.
    expect(on("2026-06-18", [first, promise("FA-2", undefined, "2026-06-26", "2026-06-17")]).calls).toEqual([
      broken(),
    ]);
    expect(on("2026-06-17", [first], { "2026-06-10": 200 }).calls).toEqual([]);
  });

  it("la deuxième attend un mot du propriétaire, la troisième ne suspend plus et le dit", () => {
    const second = promise("FA-2", undefined, "2026-06-26", "2026-06-20");
    expect(on("2026-06-20", [first, second]).held).toEqual([
      ["FA-2", 100, { code: "promise-second-unconfirmed", day: "2026-06-26" }, "2026-06-22", "à vérifier"],
    ]);
    const third = promise("FA-2", undefined, "2026-07-24", "2026-07-06");
    const after = on("2026-07-06", [first, second, third]);
    expect([after.held, after.remarks]).toEqual([
      [],
      [["FA-2", [{ code: "promise-not-trusted", day: "2026-07-24" }]]],
    ]);
    // Two words broken by then: FA-1's is told with its count, FA-2's was followed by the third.
    expect(after.calls.map(([number, , reason]) => [number, reason])).toEqual([
      ["FA-1", { code: "promise-broken", day: "2026-06-12", count: 2 }],
    ]);
    // Broken in its turn, the third asks for no call of its own.
    const last = on("2026-07-31", [first, second, third]);
    expect([last.calls.map(([number]) => number), last.remarks]).toEqual([["FA-1"], []]);
  });

  it("rien à appeler d'une facture en litige", () => {
    const items = [invoice("FA-1", 200)];
    expect(readOn("2026-06-17", { items, journal: [first] }, "FA-1").calls).toEqual([]);
  });

  it("reprise, elle ne suspend ni ne se reproche", () => {
    const end = anEvent("reprise", "2026-06-10", "", { reference: first.id });
    expect(on("2026-06-11", [first, end])).toMatchObject({ held: [], calls: [] });
    expect(on("2026-06-17", [first, end])).toMatchObject({ held: [], calls: [] });
  });
});
