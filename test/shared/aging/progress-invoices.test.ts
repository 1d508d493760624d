import { describe, expect, it } from "vitest";
import { ownAmounts } from "#shared/aging/progress-invoices.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { anItem } from "./builders.ts";

/** A progress invoice whose amount is the total of the works so far. */
const sit = (rank: number | string, amount: number, change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ number: `SIT-${rank}`, amount: cents(amount), cumulative: "amount", ...change });
const own = (...items: readonly LedgerItem[]) =>
  ownAmounts(items).items.map(({ number, amount }) => [number, amount]);
const said = (...items: readonly LedgerItem[]) =>
  ownAmounts(items).problems.map(({ code, severity, value, data }) => [code, severity, value, data?.before]);
const paid = (amount: number, on?: string) => [
  { day: on === undefined ? undefined : day(on), amount: cents(amount) },
];

describe("Chaque situation cumulée compte pour ce qu'elle ajoute", () => {
  it("sans cumul, la même liste", () => {
    const items = [anItem(), anItem({ number: "F2" })];
    expect(ownAmounts(items)).toEqual({ items, problems: [] });
    expect(ownAmounts(items).items).toBe(items);
  });

  it("1 000, 2 500, 4 000 : 1 000, 1 500, 1 500, et la première n'a rien à dire", () => {
    const all = [sit(1, 1_000), sit(2, 2_500), sit(3, 4_000)];
    expect(own(...all)).toEqual([
      ["SIT-1", 1_000],
      ["SIT-2", 1_500],
      ["SIT-3", 1_500],
    ]);
    expect(said(...all)).toEqual([
      ["progress-cumulated", "à savoir", "SIT-2", "SIT-1"],
      ["progress-cumulated", "à savoir", "SIT-3", "SIT-2"],
    ]);
    expect(ownAmounts(all).problems[0]?.data).toEqual({
      number: "SIT-2",
      before: "SIT-1",
      amount: "2500",
      own: "1500",
      currency: "EUR",
    });
  });

  it.each<[why: string, first: LedgerItem, second: LedgerItem]>([
    ["le rang avant le jour", sit(1, 1_000, { issued: day("2026-03-01") }), sit(2, 2_500)],
    ["le rang dix après le neuf", sit(9, 1_000), sit(10, 2_500)],
    [
      "le rang dit au libellé",
      sit("A", 1_000, { number: "F8", label: "Situation n° 1", issued: day("2026-03-01") }),
      sit("B", 2_500, { number: "F7", label: "situation 2" }),
    ],
    ["à rang égal, le jour", sit(1, 1_000), sit("01", 2_500, { issued: day("2026-03-01") })],
    [
      "sans rang, le jour",
      sit("A", 1_000, { number: "F8" }),
      sit("B", 2_500, { number: "F7", issued: day("2026-01-02") }),
    ],
    ["sans jour d'abord", sit("A", 1_000, { issued: undefined }), sit("B", 2_500)],
    ["un rang d'un seul côté, le jour", sit("A", 1_000), sit(1, 2_500, { issued: day("2026-03-01") })],
    ["de l'autre côté aussi", sit(2, 1_000), sit("B", 2_500, { issued: day("2026-03-01") })],
    ["le même jour, le montant", sit("A", 1_000), sit("B", 2_500)],
  ])("dans l'ordre : %s", (_why, first, second) => {
    for (const items of [
      [first, second],
      [second, first],
    ]) {
      const amounts = new Map(ownAmounts(items).items.map(({ number, amount }) => [number, amount]));
      expect([amounts.get(first.number), amounts.get(second.number)]).toEqual([1_000, 1_500]);
    }
  });

  it("à montants égaux, l'ordre des lignes", () => {
    const late = sit("B", 1_000, { origin: { tab: "F", row: 9 } });
    expect(own(late, sit("A", 1_000))).toEqual([
      ["SIT-B", 0],
      ["SIT-A", 1_000],
    ]);
    expect(own(sit("A", 1_000), late)).toEqual([
      ["SIT-A", 1_000],
      ["SIT-B", 0],
    ]);
  });

  it("le jour avant le montant : une baisse reste une baisse ; une situation nulle n'en est pas une", () => {
    const [first, lower] = [sit("A", 3_000), sit("B", 1_000, { issued: day("2026-03-01") })];
    expect(own(lower, first)).toEqual([
      ["SIT-B", 1_000],
      ["SIT-A", 3_000],
    ]);
    expect(said(sit(1, 0), sit(2, 2_500))).toEqual([]);
  });

  it.each<[why: string, change: Partial<LedgerItem>]>([
    ["un autre client", { customer: "name:martin" as CustomerKey }],
    ["un autre chantier", { site: "Lilas" }],
    ["une autre devise", { currency: "USD" }],
    ["un montant qui n'est pas un cumul", { cumulative: undefined }],
    ["un avoir", { amount: cents(-2_500) }],
  ])("%s ne s'ajoute pas", (_why, change) => {
    const other = sit(2, 2_500, change);
    expect(own(sit(1, 1_000), other)[1]).toEqual(["SIT-2", other.amount]);
    expect(said(sit(1, 1_000), other)).toEqual([]);
  });

  it("un cumul plus bas compte entier, se dit à corriger, et n'est pas le départ du suivant", () => {
    const all = [sit(1, 3_000), sit(2, 2_999), sit(3, 4_000)];
    expect(own(...all)).toEqual([
      ["SIT-1", 3_000],
      ["SIT-2", 2_999],
      ["SIT-3", 1_000],
    ]);
    expect(said(...all)).toEqual([
      ["progress-decreasing", "à corriger", "SIT-2", "SIT-1"],
      ["progress-cumulated", "à savoir", "SIT-3", "SIT-1"],
    ]);
  });

  it("le même cumul n'ajoute rien, sans être une baisse", () => {
    expect(said(sit(1, 3_000), sit(2, 3_000))).toEqual([
      ["progress-cumulated", "à savoir", "SIT-2", "SIT-1"],
    ]);
  });

  it("le montant hors taxe du cumul n'est plus celui de la part", () => {
    const { items } = ownAmounts([sit(1, 1_000, { amountExclTax: cents(833) })]);
    expect(items[0]?.amountExclTax).toBeUndefined();
  });
});

describe("Ce qui est réglé sur une situation cumulée", () => {
  const second = (settlements: LedgerItem["settlements"], change: Partial<LedgerItem> = {}) =>
    ownAmounts([sit(1, 1_000), sit(2, 2_500, { settlements, ...change })]).items[1]?.settlements;

  it.each<[why: string, settled: LedgerItem["settlements"], change: Partial<LedgerItem>, expected: unknown]>([
    ["réglée toute : sa part l'est", paid(2_500, "2026-03-01"), {}, paid(1_500, "2026-03-01")],
    ["réglée d'un peu : ce peu", paid(400, "2026-03-01"), {}, paid(400, "2026-03-01")],
    ["réglée de sa part : sa part", paid(1_500), {}, paid(1_500)],
    ["réglée de plus que sa part : un cumul aussi", paid(1_501), {}, paid(501)],
    [
      "« reste dû » : ce qui est payé du cumul, moins le cumul d'avant",
      paid(1_200),
      { cumulative: "remaining" },
      paid(200),
    ],
    ["« reste dû » de toute la part : rien n'en est réglé", paid(1_000), { cumulative: "remaining" }, []],
    ["« reste dû » de plus que la part : rien n'en est réglé", paid(700), { cumulative: "remaining" }, []],
    ["rien", [], {}, []],
  ])("%s", (_why, settled, change, expected) => {
    expect(second(settled, change)).toEqual(expected);
  });

  it("de plusieurs règlements, la somme, au jour du dernier", () => {
    expect(second([...paid(100, "2026-02-01"), ...paid(300, "2026-03-01")])).toEqual(paid(400, "2026-03-01"));
  });

  it("des règlements qui s'annulent restent comme ils sont", () => {
    const both = [...paid(100, "2026-02-01"), ...paid(-100, "2026-03-01")];
    expect(second(both)).toEqual(both);
  });
});
