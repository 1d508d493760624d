import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { newReading } from "#shared/dunning/hold-reading.ts";
import { readRejectedPayments, returnedPayments } from "#shared/dunning/rejected-payments.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";
import { type FactsScene, factsOn } from "./facts-on.ts";

const invoice = (more: Partial<LedgerItem> = {}): LedgerItem => anInvoice("FA-1", 1_000, "2026-06-01", more);
const rejected = (on = "2026-06-10"): JournalEvent =>
  anEvent("paiement rejeté", on, "FA-1", { id: `R ${on}` });
const called = (on: string, motive?: string): JournalEvent => anEvent("appel", on, "FA-1", { motive });
const vain = (on: string): JournalEvent => called(on, "messagerie");

/** What a rejected payment asks of the first invoice: `call 2026-06-10`, `written`, or nothing. */
function asks(journal: readonly JournalEvent[], more: Partial<FactsScene> = {}): string {
  const facts = factsOn("2026-06-30", { items: [invoice()], journal, ...more });
  const reading = newReading(facts);
  readRejectedPayments(reading);
  const [open] = facts.index.all;
  if (open === undefined) return "no item";
  const call = reading.calls.get(open);
  const said = call === undefined ? "" : `call ${call.reasons[0]?.day ?? "?"} ${call.reference}`.trim();
  const never = reading.neverCourteous.has(open) ? "never courteous" : "";
  return [never, said, reading.writtenNext.has(open) ? "written" : ""]
    .filter((word) => word !== "")
    .join(", ");
}

describe("Un paiement rejeté demande un appel, jamais l'étape courtoise", () => {
  it("dit par le journal, par Règlements ou par la ligne de la facture", () => {
    expect(asks([rejected()])).toBe("never courteous, call 2026-06-10 R 2026-06-10");
    const returned = [{ day: day("2026-06-12"), number: "fa-1", currency: "EUR" }];
    expect(asks([], { returned })).toBe("never courteous, call 2026-06-12");
    const row = { status: "rejected-payment" } as const;
    expect(asks([], { items: [invoice({ ...row, statusDay: day("2026-06-14") })] })).toBe(
      "never courteous, call 2026-06-14",
    );
    expect(asks([], { items: [invoice(row)] })).toBe("never courteous, call ?");
    expect(asks([])).toBe("");
  });

  it("ni une autre facture, ni une autre devise", () => {
    const other = (more: object) => [{ day: day("2026-06-12"), number: "FA-1", currency: "EUR", ...more }];
    expect(asks([], { returned: other({ number: "FA-2" }) })).toBe("");
    expect(asks([], { returned: other({ currency: "CHF" }) })).toBe("");
  });

  it("un appel répondu depuis, le jour même compris, y a répondu ; un appel d'avant, non", () => {
    expect(asks([called("2026-06-09"), rejected()])).toBe("never courteous, call 2026-06-10 R 2026-06-10");
    expect(asks([rejected(), called("2026-06-10")])).toBe("never courteous");
    expect(asks([rejected(), vain("2026-06-10")])).toBe("never courteous, call 2026-06-10 R 2026-06-10");
  });

  it("une relance écrite depuis y a répondu, quand on sait le jour du rejet", () => {
    const written = anEvent("relance envoyée", "2026-06-15", "FA-1", { step: 3 });
    expect(asks([rejected(), written])).toBe("never courteous");
    const row = { status: "rejected-payment" } as const;
    expect(asks([written], { items: [invoice({ ...row, statusDay: day("2026-06-14") })] })).toBe(
      "never courteous",
    );
    expect(asks([written], { items: [invoice(row)] })).toBe("never courteous, call ?");
    expect(asks([called("2026-06-15")], { items: [invoice(row)] })).toBe("never courteous");
  });

  it("sans jour dit, la ligne compte depuis l'échéance", () => {
    const row = { status: "rejected-payment" } as const;
    expect(asks([called("2026-05-31")], { items: [invoice(row)] })).toBe("never courteous, call ?");
    expect(asks([called("2026-06-01")], { items: [invoice(row)] })).toBe("never courteous");
    const stated = invoice({ ...row, statusDay: day("2026-06-14") });
    expect(asks([called("2026-06-13")], { items: [stated] })).toBe("never courteous, call 2026-06-14");
  });

  it("trois tentatives vaines depuis : on écrit", () => {
    const two = [vain("2026-06-11"), vain("2026-06-12")];
    const call = "never courteous, call 2026-06-10 R 2026-06-10";
    expect(asks([rejected(), ...two])).toBe(call);
    expect(asks([rejected(), ...two, vain("2026-06-13")])).toBe("never courteous, written");
    expect(asks([rejected(), ...two, anEvent("promesse", "2026-06-13", "FA-1")])).toBe(call);
    expect(asks([vain("2026-06-09"), rejected(), ...two])).toBe(call);
  });

  it("un second rejet demande un appel à lui, même si l'on avait appelé après le premier", () => {
    const returned = [{ day: day("2026-06-20"), number: "FA-1", currency: "EUR" }];
    const journal = [rejected("2026-06-10"), called("2026-06-12")];
    expect(asks(journal, { returned })).toBe("never courteous, call 2026-06-20");
    expect(asks([...journal, called("2026-06-21")], { returned })).toBe("never courteous");
    expect(asks([rejected("2026-06-10")], { returned })).toBe("never courteous, call 2026-06-20");
    const items = [invoice({ status: "rejected-payment" })];
    expect(asks([called("2026-06-12")], { items, returned })).toBe("never courteous, call 2026-06-20");
  });

  it("un même rejet, dit par le journal puis par la banque, ne demande qu'un appel", () => {
    const back = (on: string) => [{ day: day(on), number: "FA-1", currency: "EUR" }];
    const journal = [rejected("2026-06-10"), called("2026-06-11")];
    expect(asks(journal, { returned: back("2026-06-12") })).toBe("never courteous");
    expect(asks(journal, { returned: back("2026-06-15") })).toBe("never courteous");
    expect(asks(journal, { returned: back("2026-06-16") })).toBe("never courteous, call 2026-06-16");
  });

  it("une ligne « rejetée » sans jour suit ce que le journal dit du rejet", () => {
    const items = [invoice({ status: "rejected-payment" })];
    const written = anEvent("relance envoyée", "2026-06-15", "FA-1", { step: 3 });
    expect(asks([rejected(), written], { items })).toBe("never courteous");
  });

  it("laisse l'appel qu'une promesse non tenue demande pour elle-même", () => {
    const facts = factsOn("2026-06-30", { items: [invoice()], journal: [rejected(), called("2026-06-12")] });
    const reading = newReading(facts);
    const [open] = facts.index.all;
    const broken = {
      action: "broken-promise-call",
      reasons: [{ code: "promise-broken" }],
      reference: "W",
    } as const;
    if (open !== undefined) reading.calls.set(open, broken);
    readRejectedPayments(reading);
    expect([...reading.calls.values()]).toEqual([broken]);
  });
});

describe("Les paiements revenus que Règlements montre", () => {
  const payment = (more: Partial<Payment>): Payment => ({
    id: "P",
    day: day("2026-06-12"),
    customer: keyOf("Durand"),
    label: "VIR",
    amount: cents(-10_000),
    currency: "EUR",
    allocations: [
      { number: "FA-1", amount: undefined },
      { number: "FA-2", amount: undefined },
    ],
    origin: { tab: "Règlements", row: 2 },
    ...more,
  });
  const returned = (...payments: readonly Payment[]) => [...returnedPayments(payments, day("2026-06-30"))];

  it("par client et par facture", () => {
    const of = (number: string, currency = "EUR") => ({ day: "2026-06-12", number, currency });
    const third = payment({ currency: "CHF", allocations: [{ number: "FA-3", amount: undefined }] });
    expect(returned(payment({}), third, payment({ customer: keyOf("Petit") }))).toEqual([
      ["Durand", [of("FA-1"), of("FA-2"), of("FA-3", "CHF")]],
      ["Petit", [of("FA-1"), of("FA-2")]],
    ]);
  });

  it.each<{ readonly more: Partial<Payment>; readonly why: string }>([
    { more: { amount: cents(10_000) }, why: "reçu" },
    { more: { amount: cents(0) }, why: "de zéro euro" },
    { more: { customer: undefined }, why: "de personne" },
    { more: { day: undefined }, why: "sans date" },
    { more: { day: day("2026-07-01") }, why: "de demain" },
  ])("pas un paiement $why", ({ more }) => {
    expect(returned(payment(more))).toEqual([]);
    expect(returned(payment({ day: day("2026-06-30") }))).toHaveLength(1);
  });
});
