import { describe, expect, it } from "vitest";
import type { Item } from "#shared/matching/accounts.ts";
import type { Candidate } from "#shared/matching/candidate.ts";
import type { Judgement } from "#shared/matching/judge.ts";
import type { Payer } from "#shared/matching/payer.ts";
import { matchOf } from "#shared/matching/reasons.ts";
import { itemsOf, VALADE } from "./accounts-and-labels.ts";
import { euros, invoice, key } from "./builders.ts";
import { aReceipt, aWay, judged } from "./judged.ts";

const [note, one, two] = itemsOf(
  invoice("AV-1", -20, VALADE, "2026-02-01"),
  invoice("F-1", 100, VALADE, "2026-03-01"),
  invoice("F-2", 60, VALADE, "2026-03-02"),
) as [Item, Item, Item];

const payer = (more: Partial<Payer> = {}): Payer => ({
  customer: key(VALADE),
  chance: 0.9,
  reason: "customer-name",
  text: "VALADE",
  ...more,
});
const full = (...items: readonly Item[]) => items.map((item) => ({ item, amount: item.left }));

/** The reasons of a way: by default F-1 of exactly the amount, the customer named. */
function reasons(
  way: Partial<Candidate> = {},
  more: { readonly amount?: number; readonly label?: string; readonly judgement?: Partial<Judgement> } = {},
) {
  const told = aWay({ shares: full(one), payer: payer(), ...way });
  const receipt = aReceipt(more.amount ?? 100, more.label ?? "VIR");
  return matchOf(receipt, told, judged([told], more.judgement), true).reasons;
}
const NAME = { code: "customer-name", text: "VALADE" };

describe("Ce qui parle pour un lettrage", () => {
  it("chaque numéro comme il est écrit, une fois, entier ou abrégé", () => {
    const named = [
      { text: "F-1", item: one, abbreviated: false },
      { text: "2", item: two, abbreviated: true },
      { text: "F-1", item: two, abbreviated: false },
    ];
    expect(reasons({ named })).toEqual([
      { code: "number", text: "F-1" },
      { code: "number-abbreviated", text: "2" },
      NAME,
      { code: "exact-amount" },
    ]);
  });

  it("qui paie, avec les mots qui le disent s'il y en a", () => {
    expect(reasons()).toEqual([NAME, { code: "exact-amount" }]);
    const [known] = reasons({ payer: payer({ reason: "customer-known", text: undefined }) });
    expect(Object.entries(known ?? {})).toEqual([["code", "customer-known"]]);
  });

  it("un autre payeur : le nom s'il est au moins aussi probable que tous les autres, sinon les mots du libellé", () => {
    const other = (chance: number, text: string | undefined) =>
      reasons(
        { payer: undefined },
        {
          label: "VIR TREMBLAY",
          judgement: { who: { payers: [payer({ chance, text })], anyOther: 0, stranger: 0 } },
        },
      )[0];
    expect(other(0.5, "PERIER")).toEqual({ code: "other-payer", text: "PERIER" });
    expect(other(0.49, "PERIER")).toEqual({ code: "other-payer", text: "TREMBLAY" });
    expect(other(0.9, undefined)).toEqual({ code: "other-payer", text: "TREMBLAY" });
    expect(reasons({ payer: undefined }, { label: "VIR TREMBLAY" })).toEqual([
      { code: "other-payer", text: "TREMBLAY" },
      { code: "exact-amount" },
    ]);
    expect(reasons({ payer: undefined }, { label: "VIR" })).toEqual([{ code: "exact-amount" }]);
  });

  it.each([
    ["one", { code: "exact-amount" }],
    ["all", { code: "whole-balance", count: 2 }],
    ["month", { code: "sum-of-invoices", count: 2 }],
    ["oldest", { code: "sum-of-invoices", count: 2 }],
    ["set", { code: "sum-of-invoices", count: 2 }],
  ] as const)("le montant exact, trouvé comme « %s »", (found, expected) => {
    expect(reasons({ found, shares: full(one, two) }, { amount: 160 })).toEqual([NAME, expected]);
  });

  it("plusieurs factures à quelques centimes près ; une seule, ou une partie, ne le dit pas", () => {
    const cents = { kind: "over-by-cents" as const };
    expect(reasons({ ...cents, shares: full(one, two) }, { amount: 160.02 })).toEqual([
      NAME,
      { code: "sum-of-invoices", count: 2 },
      { code: "overpayment", amount: 2 },
    ]);
    expect(reasons(cents, { amount: 100.02 })).toEqual([NAME, { code: "overpayment", amount: 2 }]);
    const parts = [
      { item: one, amount: euros(100) },
      { item: two, amount: euros(20) },
    ];
    expect(reasons({ kind: "part", shares: parts }, { amount: 120 })).toEqual([
      NAME,
      { code: "partial", amount: 4000 },
    ]);
  });

  it("l'avoir déduit, et de combien", () => {
    expect(reasons({ found: "set", shares: full(note, one) }, { amount: 80 })).toEqual([
      NAME,
      { code: "sum-of-invoices", count: 2 },
      { code: "credit-note-used", text: "AV-1", amount: 2000 },
    ]);
    const nothing = [...full(one), { item: two, amount: 0 }];
    expect(reasons({ found: "set", shares: nothing })).toEqual([NAME, { code: "sum-of-invoices", count: 2 }]);
  });

  it("ce qui manque, en tout, sous son nom", () => {
    const residuals = [
      { kind: "retention" as const, number: "F-1", amount: euros(5) },
      { kind: "retention" as const, number: "F-2", amount: euros(3) },
    ];
    const shares = [
      { item: one, amount: euros(95) },
      { item: two, amount: euros(57) },
    ];
    expect(reasons({ kind: "short", shares, residuals }, { amount: 152 })).toEqual([
      NAME,
      { code: "sum-of-invoices", count: 2 },
      { code: "retention", amount: 800 },
    ]);
  });

  it("d'autres façons du même genre, si elles ne sont pas vingt fois moins probables", () => {
    const best = aWay({ shares: full(one), payer: payer(), confidence: 0.8 });
    const rival = (confidence: number, kind: Candidate["kind"] = "exact") =>
      aWay({ shares: full(two), kind, confidence });
    const said = (...others: readonly Candidate[]) =>
      matchOf(aReceipt(100, "VIR"), best, judged([best, ...others]), false).reasons.slice(2);
    expect(said(rival(0.05))).toEqual([{ code: "several-candidates", count: 2 }]);
    expect(said(rival(0.05), rival(0.05))).toEqual([{ code: "several-candidates", count: 3 }]);
    expect(said(rival(0.04))).toEqual([]);
    expect(said(rival(0.03))).toEqual([]);
    expect(said(rival(0.05, "part"))).toEqual([]);
  });

  it("payée avant d'être émise", () => {
    expect(reasons({ beforeIssue: true })).toEqual([
      NAME,
      { code: "exact-amount" },
      { code: "before-issue" },
    ]);
  });
});
