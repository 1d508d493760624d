import { describe, expect, it } from "vitest";
import { type Item, take } from "#shared/matching/accounts.ts";
import { oldestFirst } from "#shared/matching/candidate-sets.ts";
import {
  anyAmount,
  BEFORE_ISSUE,
  EXACT,
  NOT_NAMED,
  OFF_BY_CENTS,
  PART,
  PAYS_ALL,
  PAYS_ONE,
  partOf,
  RETENTION,
  TOO_MUCH,
} from "#shared/matching/chances.ts";
import { monthly, near } from "./accounts-and-labels.ts";
import { euros } from "./builders.ts";
import { anyWays, aSet, candidates, list, named, ways } from "./ways-of-an-account.ts";

describe("Un règlement à quelques centimes près", () => {
  it("cinq centimes de trop : chaque facture ; six, aucune", () => {
    const items = monthly(100, 37);
    const cents = near((PAYS_ONE / 2) * OFF_BY_CENTS);
    expect(anyWays(items, 100.05)).toEqual({ "over-by-cents one F-1=100": cents });
    expect(anyWays(items, 100.06)).toEqual({});
    expect(anyWays(items, 99.97)).toEqual({ "short one F-1=99.97": cents });
    expect(anyWays(items, 100.05, { on: "2020-02-05" })).toEqual({
      "over-by-cents one F-1=100": near((PAYS_ONE / 2) * 0.6 * OFF_BY_CENTS),
    });
  });

  it("ce qui demande un montant exact ne les regarde pas", () => {
    expect(ways(monthly(100, 37), 100.05)).toEqual({});
  });

  it("le solde entier, de deux factures à cinquante-neuf", () => {
    const cents = near(PAYS_ALL * OFF_BY_CENTS);
    expect(anyWays(monthly(100, 37), 136.98)).toEqual({ "short all F-1=100 F-2=36.98": cents });
    expect(anyWays(monthly(100, 37), 137.02)).toEqual({ "over-by-cents all F-1=100 F-2=37": cents });
    expect(anyWays(monthly(100, 37), 150)).toEqual({});
    expect(anyWays(monthly(100), 100.02)).toEqual({
      "over-by-cents one F-1=100": near(PAYS_ONE * OFF_BY_CENTS),
    });
    const many = (count: number) => monthly(...Array.from({ length: count }, () => 1));
    expect(anyWays(many(59), 59.02)).toEqual({ [`over-by-cents all ${list(59)}`]: cents });
    expect(anyWays(many(60), 60.02)).toEqual({});
  });

  it("une retenue de 5 % arrondie à cinq centimes peut faire 6 % d'une petite facture", () => {
    expect(anyWays(monthly(5, 37), 4.7)).toEqual({ "short one F-1=4.7": near((PAYS_ONE / 2) * RETENTION) });
  });

  it("une facture nommée que l'on ne regardait pas encore, une fois seulement pour les autres", () => {
    const items = monthly(100, 37);
    const before = { ...named(items, "F-2"), on: "2020-01-05" };
    expect(anyWays(items, 37.03, before)).toEqual({
      "over-by-cents one F-2=37": near(PAYS_ONE * OFF_BY_CENTS * 100 * BEFORE_ISSUE),
      "over one F-2=37": near(PAYS_ONE * TOO_MUCH * anyAmount(3703) * 100 * BEFORE_ISSUE),
    });
    expect(anyWays(items, 36.97, before)).toEqual({
      "short one F-2=36.97": near(PAYS_ONE * OFF_BY_CENTS * 100 * BEFORE_ISSUE),
      "part one F-2=36.97": near(PAYS_ONE * PART * partOf(3697, 3700) * 100 * BEFORE_ISSUE),
    });
    expect(anyWays(items, 37.03, named(items, "F-2"))).toEqual({
      "over-by-cents one F-2=37": near((PAYS_ONE / 2) * OFF_BY_CENTS * 100),
      "over one F-2=37": near((PAYS_ONE / 2) * TOO_MUCH * anyAmount(3703) * 100),
    });
    const three = monthly(100, 50, 37);
    expect(
      anyWays(three, 37.03, { ...named(three, "F-3"), on: "2020-02-05" })["over-by-cents one F-3=37"],
    ).toBe(near((PAYS_ONE / 2) * OFF_BY_CENTS * 100 * BEFORE_ISSUE));
    // Trop loin de son montant : elle n'est ni courte ni longue de quelques centimes.
    expect(Object.keys(anyWays(items, 50, before))).toEqual(["over one F-2=37"]);
  });

  it("les factures nommées ensemble", () => {
    const items = monthly(100, 37, 63);
    const label = named(items, "F-1", "F-3");
    const pair = aSet(2, 3) * 10 ** 4;
    expect(anyWays(items, 163.04, label)).toEqual({
      "over-by-cents set F-1=100 F-3=63": near(pair * OFF_BY_CENTS),
      "over set F-1=100 F-3=63": near(pair * TOO_MUCH * anyAmount(16_304)),
    });
    expect(anyWays(items, 162.96, label)).toEqual({
      "short set F-1=100 F-3=62.96": near(pair * OFF_BY_CENTS),
      "part set F-1=100 F-3=62.96": near(pair * PART * partOf(16_296, 16_300)),
    });
  });

  it("un ensemble avec un avoir n'est jamais payé un peu court", () => {
    const items = monthly(100, -10, 500);
    expect(anyWays(items, 89.97, named(items, "F-1", "F-2"))).toEqual({
      "part one F-1=89.97": near((PAYS_ONE / 2) * PART * partOf(8997, 10_000) * 100),
    });
  });

  it("un avoir nommé, ou des nommés qui s'annulent, ne sont pas « payés » de quelques centimes", () => {
    const note = monthly(-0.02, 500);
    expect(anyWays(note, 0.03, named(note, "F-1"))).toEqual({});
    const nothing = monthly(1, -1, 500);
    expect(Object.keys(anyWays(nothing, 0.05, named(nothing, "F-1", "F-2")))).toEqual(["part one F-1=0.05"]);
  });
});

describe("Plus ou moins que ce que le libellé nomme", () => {
  it("tout juste : ni trop, ni une partie", () => {
    const items = monthly(100, 37);
    expect(anyWays(items, 100, named(items, "F-1"))).toEqual({
      "exact one F-1=100": near((PAYS_ONE / 2) * EXACT * 100),
    });
    const both = monthly(100, 37, 500);
    expect(Object.keys(anyWays(both, 137, named(both, "F-1", "F-2")))).toEqual([
      "exact oldest F-1=100 F-2=37",
    ]);
  });

  it("plus : le surplus reste, pour une facture ou pour plusieurs", () => {
    const items = monthly(100, 37, 500);
    expect(anyWays(items, 150, named(items, "F-1"))).toEqual({
      "over one F-1=100": near((PAYS_ONE / 3) * TOO_MUCH * anyAmount(15_000) * 100),
    });
    expect(anyWays(items, 150, named(items, "F-1", "F-2"))).toEqual({
      "over set F-1=100 F-2=37": near(aSet(2, 3) * TOO_MUCH * anyAmount(15_000) * 10 ** 4),
    });
    expect(anyWays(items, 150)).toEqual({});
  });

  it("un avoir nommé seul, ou annulé par la facture nommée avec lui : rien n'est payé en trop", () => {
    const items = monthly(-100, 37, 500);
    expect(anyWays(items, 50, named(items, "F-1"))).toEqual({});
    const even = monthly(100, -100, 500);
    expect(anyWays(even, 50, named(even, "F-1", "F-2"))).toEqual({
      "part one F-1=50": near((PAYS_ONE / 2) * PART * partOf(5000, 10_000) * 100),
    });
  });

  it("moins : une partie d'une facture, ou de plusieurs les plus anciennes d'abord, sans les avoirs", () => {
    const items = monthly(100, 80, -10);
    expect(anyWays(items, 60, named(items, "F-1"))).toEqual({
      "part one F-1=60": near((PAYS_ONE / 2) * PART * partOf(6000, 10_000) * 100),
    });
    expect(anyWays(items, 150, named(items, "F-1", "F-2", "F-3"))).toEqual({
      "part set F-1=100 F-2=50": near(aSet(2, 1) * PART * partOf(15_000, 18_000) * 10 ** 4),
    });
  });

  it("à côté d'une facture nommée, une qui ne l'est pas rend l'ensemble dix fois moins probable", () => {
    const items = monthly(30, 20, 70, 80);
    // L'écart de 80 : une facture de ce montant, à deux parmi quatre.
    expect(ways(items, 100, named(items, "F-2"))).toEqual({
      "exact set F-2=20 F-4=80": near(aSet(2, 6) * EXACT * 100 * NOT_NAMED),
    });
  });
});

describe("Ce qui reste ouvert et pourrait se solder", () => {
  it("ce qui manque à un règlement un peu court, rien quand c'est trop ou une partie", () => {
    const items = monthly(100, 80);
    const kept = (euro: number, ...numbers: readonly string[]) =>
      candidates(items, euro, { exactOnly: false, ...named(items, ...numbers) }).map(
        ({ kind, found, residuals }) => [
          kind,
          found,
          residuals.map(({ number, amount }) => `${number} ${amount}`),
        ],
      );
    expect(kept(99.97, "F-1")).toEqual([
      ["short", "one", ["F-1 3"]],
      ["part", "one", []],
    ]);
    expect(kept(100.03, "F-1")).toEqual([
      ["over-by-cents", "one", []],
      ["over", "one", []],
    ]);
    expect(kept(120, "F-1", "F-2")).toEqual([["part", "set", []]]);
  });
});

describe("Un montant réparti sur des factures dans leur ordre", () => {
  it("jusqu'à ce qu'il n'en reste rien, sans ce qui est réglé ni les avoirs", () => {
    const items = monthly(-10, 100, 60, 50, 40);
    const [, , paid] = items as [Item, Item, Item];
    take(paid, 6000);
    const said = (euro: number) =>
      oldestFirst(items, euros(euro)).map(({ item, amount }) => `${item.source.number}=${amount / 100}`);
    expect(said(120)).toEqual(["F-2=100", "F-4=20"]);
    expect(said(100)).toEqual(["F-2=100"]);
    expect(said(1000)).toEqual(["F-2=100", "F-4=50", "F-5=40"]);
    expect(said(0)).toEqual([]);
  });
});
