import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { itemHolds } from "#shared/dunning/item-holds.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { invoicePaid } from "../commitments/scene.ts";
import { anEvent } from "./builders.ts";
import { reminderFacts } from "./word-facts.ts";

/** The holds of an invoice of 1 000 € due on 1 May, read on a day: amount in euros, then the hold. */
function holdsOn(
  on: string,
  more: Partial<LedgerItem>,
  journal: readonly JournalEvent[] = [],
  paid: Readonly<Record<string, number>> = {},
) {
  const item = invoicePaid("FA-1", 1000, "2026-05-01", paid, more);
  const facts = reminderFacts(on, { items: [{ ...item, due: item.due ?? day("2026-05-01") }], journal });
  const [open] = facts.index.all;
  if (open === undefined) throw new Error("rien d'ouvert");
  const known = { ...open, item };
  const index = {
    ...facts.index,
    all: [known],
    byNumber: { get: (key: string) => (key === "fa-1" ? [known] : []) },
  };
  return itemHolds(known, { ...facts, index }).map(({ amount, hold }) => [amount / 100, hold]);
}
const state = (more: Partial<LedgerItem>) => holdsOn("2026-06-15", more);

describe("Ce que la ligne d'une facture suspend", () => {
  it.each<[more: Partial<LedgerItem>, hold: object]>([
    [
      { duplicated: true },
      { state: "à vérifier", action: "settle-duplicate", reasons: [{ code: "invoice-duplicated" }] },
    ],
    [
      { duplicated: true, status: "factored" },
      { state: "à vérifier", action: "settle-duplicate", reasons: [{ code: "invoice-duplicated" }] },
    ],
    [
      { status: "to-mend" },
      { state: "à vérifier", action: "mend-invoice", reasons: [{ code: "invoice-to-mend" }] },
    ],
    [
      { status: "payment-announced" },
      { state: "à vérifier", action: "check-payment", reasons: [{ code: "announced-paid" }] },
    ],
    [{ status: "disputed" }, { state: "suspendue", action: "hold", reasons: [{ code: "dispute" }] }],
    [
      { status: "suspended" },
      { state: "suspendue", action: "hold", reasons: [{ code: "suspended-status" }] },
    ],
    [
      { status: "doubtful" },
      { state: "suspendue", action: "hold", reasons: [{ code: "suspended-status", text: "douteuse" }] },
    ],
    [
      { status: "retention" },
      {
        state: "suspendue",
        action: "hold",
        reasons: [{ code: "retention-money", day: "2026-05-01" }],
        day: "2026-05-01",
      },
    ],
    [
      { status: "retention", due: undefined },
      { state: "suspendue", action: "hold", reasons: [{ code: "retention-money", day: undefined }] },
    ],
    [{ status: "factored" }, { state: "suspendue", action: "hold", reasons: [{ code: "invoice-factored" }] }],
  ])("%j", (more, hold) => {
    expect(state(more)).toEqual([[1000, hold]]);
  });

  it("rien pour un paiement rejeté, ni sans statut", () => {
    expect(state({ status: "rejected-payment" })).toEqual([]);
    expect(state({})).toEqual([]);
  });
});

describe("Un chèque reçu et non encaissé", () => {
  const waits = (until: string) => [
    [
      1000,
      {
        state: "suspendue",
        action: "hold",
        reasons: [{ code: "cheque-not-banked", day: until }],
        day: until,
      },
    ],
  ];
  const toCheck = (since: string, on: string) => [
    [
      1000,
      {
        state: "à vérifier",
        action: "check-payment",
        reasons: [{ code: "cheque-to-check", day: since }],
        day: on,
      },
    ],
  ];
  const cheque = (more: Partial<LedgerItem> = {}): Partial<LedgerItem> => ({
    status: "cheque-not-banked",
    ...more,
  });

  it("s'attend dix jours, puis quelqu'un regarde", () => {
    const received = cheque({ statusDay: day("2026-06-01") });
    expect(holdsOn("2026-06-11", received)).toEqual(waits("2026-06-11"));
    expect(holdsOn("2026-06-12", received)).toEqual(toCheck("2026-06-01", "2026-06-12"));
  });

  const came = (kind: JournalEvent["kind"], on: string, numbers: string, motive = "chèque reçu") =>
    anEvent(kind, on, numbers, { motive });
  it.each<[more: Partial<LedgerItem>, journal: readonly JournalEvent[], until: string, why: string]>([
    [{}, [], "2026-06-25", "de jour inconnu : à partir d'aujourd'hui"],
    [{ statusSeen: day("2026-06-08") }, [], "2026-06-18", "du jour où on l'a vu la première fois"],
    [{}, [came("message reçu", "2026-06-10", "FA-1")], "2026-06-20", "du jour que dit le journal"],
    [{}, [came("annoncé payé", "2026-06-10", "FA-1")], "2026-06-20", "par une annonce aussi"],
    [{}, [came("message reçu", "2026-06-10", "")], "2026-06-20", "d'un message sur tout le compte"],
    [
      {},
      [came("message reçu", "2026-06-09", "FA-1"), came("message reçu", "2026-06-10", "FA-1")],
      "2026-06-20",
      "le dernier",
    ],
    [
      { statusSeen: day("2026-06-08") },
      [came("message reçu", "2026-06-10", "FA-1")],
      "2026-06-20",
      "le journal d'abord",
    ],
    [
      { statusDay: day("2026-06-12") },
      [came("message reçu", "2026-06-10", "FA-1")],
      "2026-06-22",
      "le statut avant le journal",
    ],
    [{}, [came("note", "2026-06-10", "FA-1")], "2026-06-25", "une note ne dit pas qu'il est venu"],
    [{}, [came("message reçu", "2026-06-10", "FA-1", "virement")], "2026-06-25", "un message d'autre chose"],
    [{}, [came("message reçu", "2026-06-10", "FA-2")], "2026-06-25", "d'une autre facture"],
  ])("%j %#", (more, journal, until) => {
    expect(holdsOn("2026-06-15", cheque(more), journal)).toEqual(waits(until));
  });
});

describe("Ce qui reste d'une facture et se demande avant de se réclamer", () => {
  const asks = (code: string) => [[50, { state: "à vérifier", action: "hold", reasons: [{ code }] }]];

  it("une retenue de garantie possible, jusqu'au non du propriétaire", () => {
    const rest = { "2026-05-10": 950 };
    expect(holdsOn("2026-06-15", {}, [], rest)).toEqual(asks("retention-proposed"));
    const no = anEvent("note", "2026-06-10", "FA-1", { motive: "retenue de garantie refusée" });
    expect(holdsOn("2026-06-15", {}, [no], rest)).toEqual([]);
    const elsewhere = anEvent("note", "2026-06-10", "FA-2", { motive: "retenue de garantie refusée" });
    expect(holdsOn("2026-06-15", {}, [elsewhere], rest)).toEqual(asks("retention-proposed"));
  });

  it("des acomptes que la facture compte peut-être encore : leur part seulement", () => {
    const doubt = (amount: number) =>
      state({ depositDoubt: { numbers: ["AC-1", "AC-2"], amount: cents(amount) } });
    const hold = {
      state: "à vérifier",
      action: "hold",
      reasons: [{ code: "deposit-maybe-counted-twice", text: "AC-1, AC-2" }],
    };
    expect(doubt(30_000)).toEqual([[300, hold]]);
    expect(doubt(300_000)).toEqual([[1000, hold]]);
  });
});
