import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { readGrantedCredits } from "#shared/dunning/granted-credits.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { anEvent, anInvoice } from "./builders.ts";
import { openOf, readingOn, toldHeld } from "./readings.ts";

const INVOICE = anInvoice("FA-1", 100, "2026-05-01");
const OPENED = anEvent("litige ouvert", "2026-06-01", "FA-1", { id: "D1" });
/** Closed on Saturday 6 June: the first working day from it is Monday 8. */
const closed = (euros: number | undefined, more = {}): JournalEvent =>
  anEvent("litige clos", "2026-06-06", "FA-1", {
    id: "C1",
    reference: "D1",
    motive: "accord partiel",
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    ...more,
  });
const creditNote = (euros: number, on: string | undefined, more = {}): LedgerItem =>
  anInvoice("AV-1", -euros, undefined, {
    kind: "credit-note",
    issued: on === undefined ? undefined : day(on),
    ...more,
  });
/** What is held, in euros; the reading is on 20 June. */
function held(journal: readonly JournalEvent[], ...others: readonly LedgerItem[]): readonly string[] {
  const reading = readingOn("2026-06-20", { items: [INVOICE, ...others], journal });
  readGrantedCredits(reading);
  return toldHeld(reading);
}
const waits = (euros: number): readonly string[] => [
  `FA-1 ${euros} · credit-note-expected 2026-06-06 · C1 · 2026-06-08`,
];

describe("Un avoir accordé à la fin d'un litige", () => {
  it("n'est plus réclamé, et attend son avoir : à vérifier", () => {
    const reading = readingOn("2026-06-20", { items: [INVOICE], journal: [OPENED, closed(30)] });
    readGrantedCredits(reading);
    expect(toldHeld(reading)).toEqual(waits(30));
    expect(reading.ledger.held[0]?.hold).toMatchObject({ state: "à vérifier", action: "hold" });
    expect(reading.ledger.left(openOf(reading, "FA-1"))).toBe(7_000);
  });

  it("sans montant, rien n'est accordé ; un montant ailleurs n'en est pas un", () => {
    expect(held([OPENED, closed(undefined)])).toEqual([]);
    expect(held([{ ...OPENED, amount: cents(3_000) }, closed(undefined)])).toEqual([]);
    expect(held([OPENED])).toEqual([]);
  });

  it("contestation rejetée ou retirée : rien n'est accordé", () => {
    expect(held([OPENED, closed(30, { motive: "contestation rejetée" })])).toEqual([]);
    expect(held([OPENED, closed(30, { motive: "réclamation retirée" })])).toEqual([]);
    expect(held([OPENED, closed(30, { motive: undefined })])).toEqual(waits(30));
  });

  it("une reprise qui nomme la clôture y renonce", () => {
    const resumed = anEvent("reprise", "2026-06-10", "", { reference: "C1" });
    expect(held([OPENED, closed(30), resumed])).toEqual([]);
  });

  it("ce qu'une reprise termine n'est pas un litige clos", () => {
    const paused = anEvent("pause", "2026-06-02", "FA-1", { id: "P1" });
    const resumed = anEvent("reprise", "2026-06-03", "", { reference: "P1", amount: cents(4_000) });
    expect(held([OPENED, paused, resumed, closed(30)])).toEqual(waits(30));
  });
});

describe("L'avoir qui arrive", () => {
  const journal = [OPENED, closed(30)];

  it("émis le jour du litige ou depuis : il répond, en tout ou en partie", () => {
    expect(held(journal, creditNote(30, "2026-06-01"))).toEqual([]);
    expect(held(journal, creditNote(40, "2026-06-10"))).toEqual([]);
    expect(held(journal, creditNote(29.99, "2026-06-10"))).toEqual(waits(0.01));
    expect(held(journal, creditNote(10, "2026-06-10"), creditNote(15, "2026-06-11"))).toEqual(waits(5));
  });

  it("émis avant le litige : il répondait à autre chose", () => {
    expect(held(journal, creditNote(30, "2026-05-31"))).toEqual(waits(30));
  });

  it("sans date : il compte", () => {
    expect(held(journal, creditNote(30, undefined))).toEqual([]);
  });

  it("ni une ligne négative qui n'est pas un avoir, ni un avoir positif", () => {
    expect(held(journal, creditNote(30, "2026-06-10", { kind: "payment" }))).toEqual(waits(30));
    expect(held(journal, anInvoice("AV-2", 30, "2026-07-10", { kind: "credit-note" }))).toEqual(waits(30));
  });

  it("ne sert qu'une fois, et le plus ancien d'abord", () => {
    const second = [
      anEvent("litige ouvert", "2026-06-12", "FA-1", { id: "D2" }),
      anEvent("litige clos", "2026-06-13", "FA-1", {
        id: "C2",
        reference: "D2",
        motive: "accord partiel",
        amount: cents(2_000),
      }),
    ];
    const both = [OPENED, closed(30), ...second];
    const toSecond = "FA-1 20 · credit-note-expected 2026-06-13 · C2 · 2026-06-15";
    expect(held(both, creditNote(30, "2026-06-14"))).toEqual([toSecond]);
    // The note of 14 June alone may answer the second dispute: the first takes that of 10 June.
    expect(held(both, creditNote(20, "2026-06-14"), creditNote(30, "2026-06-10"))).toEqual([]);
    expect(held(both, creditNote(30, "2026-06-10"), creditNote(20, "2026-06-14"))).toEqual([]);
    expect(held(both, creditNote(30, "2026-06-10"))).toEqual([toSecond]);
  });

  it("chez un payeur, l'avoir d'un autre compte ne répond pas au litige de celui-ci", () => {
    const of = (name: string) => ({ of: name });
    const answered = (name: string): readonly string[] => {
      const reading = readingOn("2026-06-20", {
        payer: "Siège",
        items: [anInvoice("FA-1", 100, "2026-05-01", of("Nord")), creditNote(30, "2026-06-10", of(name))],
        journal: [
          anEvent("litige ouvert", "2026-06-01", "FA-1", { id: "D1", of: "Nord" }),
          closed(30, of("Nord")),
        ],
      });
      readGrantedCredits(reading);
      return toldHeld(reading);
    };
    expect(answered("Nord")).toEqual([]);
    expect(answered("Sud")).toEqual(waits(30));
  });
});
