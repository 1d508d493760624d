import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { IN_DRAFT, isBlocking, takeDraftParts } from "#shared/dunning/draft-parts.ts";
import type { UnsettledDraft } from "#shared/dunning/drafts.ts";
import { type Ledger, newLedger } from "#shared/dunning/hold.ts";
import type { Progress } from "#shared/dunning/steps-done.ts";
import { anEvent, anInvoice } from "./builders.ts";
import { factsOn } from "./facts-on.ts";

// On 15 June: fourteen days late, one day late, due today, not due, and in another currency.
const ITEMS = [
  anInvoice("FA-1", 100, "2026-06-01"),
  anInvoice("FA-2", 100, "2026-06-14"),
  anInvoice("FA-3", 100, "2026-06-15"),
  anInvoice("FA-4", 100, "2026-06-20"),
  anInvoice("FA-5", 100, "2026-06-01", { currency: "CHF" }),
];
const facts = factsOn("2026-06-15", { items: ITEMS });
const draft = (invoices: string, step: number | undefined, formalNotice = false): UnsettledDraft => ({
  event: anEvent(formalNotice ? "mise en demeure préparée" : "relance préparée", "2026-06-12", invoices, {
    step,
  }),
  formalNotice,
});
const ALL = "FA-1, FA-2, FA-3, FA-4, FA-5";

describe("Un brouillon qui retient tout autre message", () => {
  it.each([
    { invoices: "FA-1", step: 1, blocks: true, why: "une relance" },
    { invoices: "FA-2", step: 1, blocks: true, why: "un jour de retard" },
    { invoices: "FA-3, FA-2", step: 1, blocks: true, why: "une facture échue parmi d'autres" },
    { invoices: "FA-3", step: 1, blocks: false, why: "échue aujourd'hui, rien n'est en retard" },
    { invoices: "FA-1", step: 0, blocks: false, why: "un message préventif" },
    { invoices: "FA-1", step: undefined, blocks: false, why: "un récapitulatif" },
    { invoices: "FA-9", step: 1, blocks: false, why: "une facture payée depuis" },
  ])("$invoices, étape $step : $blocks ($why)", ({ invoices, step, blocks }) => {
    expect(isBlocking(draft(invoices, step), facts)).toBe(blocks);
  });

  it("une mise en demeure, quelle que soit son étape", () => {
    expect(isBlocking(draft("FA-1", undefined, true), facts)).toBe(true);
    expect(isBlocking(draft("FA-3", undefined, true), facts)).toBe(false);
  });
});

describe("Les factures qu'un brouillon prend", () => {
  function taken(
    of: UnsettledDraft,
    currency = "EUR",
    ledger: Ledger = newLedger(),
    ranks: Record<string, number> = {},
  ) {
    const done = new Map(
      Object.entries(ranks).map(([key, rank]): [string, Progress] => [
        key,
        { rank, day: undefined, historyTaken: false },
      ]),
    );
    return takeDraftParts(of, currency, facts, ledger, done).map(
      ({ open, amount, step }) => `${open.item.number} ${amount / 100} ${step ?? "-"}`,
    );
  }

  it("une relance : celles qui sont échues, chacune à son étape suivante", () => {
    expect(taken(draft(ALL, 2))).toEqual(["FA-1 100 1", "FA-2 100 1"]);
    expect(taken(draft(ALL, 2), "EUR", newLedger(), { "fa-1": 1, "fa-2": 5 })).toEqual([
      "FA-1 100 2",
      "FA-2 100 -",
    ]);
    expect(taken(draft(ALL, 2), "CHF")).toEqual(["FA-5 100 1"]);
  });

  it("un message préventif : celles qui ne le sont pas", () => {
    expect(taken(draft(ALL, 0))).toEqual(["FA-3 100 0", "FA-4 100 0"]);
  });

  it("un brouillon sans étape n'en prend aucune, une mise en demeure si", () => {
    expect(taken(draft(ALL, undefined))).toEqual([]);
    expect(taken(draft(ALL, undefined, true))).toEqual(["FA-1 100 1", "FA-2 100 1"]);
  });

  it("ce que rien d'autre ne tient, et le tient à son tour", () => {
    const ledger = newLedger();
    const [first, second] = facts.index.all.filter(({ item }) => item.currency === "EUR");
    if (first === undefined || second === undefined) throw new RangeError("deux factures échues");
    ledger.hold(first, cents(10_000), { state: "suspendue", action: "hold", reasons: [] });
    ledger.hold(second, cents(6_000), { state: "suspendue", action: "hold", reasons: [] });
    expect(taken(draft(ALL, 2), "EUR", ledger)).toEqual(["FA-2 40 1"]);
    expect(ledger.left(second)).toBe(0);
    expect(ledger.held[2]?.hold).toBe(IN_DRAFT);
    expect(taken(draft(ALL, 2), "EUR", ledger)).toEqual([]);
  });
});
