import { describe, expect, it } from "vitest";
import { type Item, take } from "#shared/matching/accounts.ts";
import {
  BEFORE_ISSUE,
  DEDUCTS,
  EXACT,
  OLDER_FIRST,
  PAYS_A_MONTH,
  PAYS_ALL,
  PAYS_OLDEST,
  PAYS_ONE,
} from "#shared/matching/chances.ts";
import { itemsOf, monthly, near, VALADE } from "./accounts-and-labels.ts";
import { euros, invoice } from "./builders.ts";
import { aSet, candidates, list, named, ways } from "./ways-of-an-account.ts";

describe("Une facture du montant exact", () => {
  it("se partage la chance entre les factures ouvertes, et l'on ne cherche plus d'autre ensemble", () => {
    expect(ways(monthly(37, 100, 63), 100)).toEqual({
      "exact one F-2=100": near((PAYS_ONE / 3) * EXACT),
    });
  });

  it("payée le jour de l'échéance, une fois et demie plus probable", () => {
    const items = monthly(37, 100);
    expect(ways(items, 37, { on: "2020-02-05" })).toEqual({
      "exact one F-1=37": near((PAYS_ONE / 2) * 0.6 * EXACT),
    });
    expect(ways(items, 100, { on: "2020-02-05" })).toEqual({
      "exact one F-2=100": near((PAYS_ONE / 2) * 1.5 * EXACT),
    });
  });

  it("de plusieurs du même montant, la plus ancienne d'abord, même rouverte depuis", () => {
    const items = monthly(120, 120, 120);
    const [oldest] = items as [Item];
    take(oldest, 1000);
    take(oldest, -1000);
    const one = (PAYS_ONE / 3) * EXACT;
    expect(ways(items, 120)).toEqual({
      "exact one F-1=120": near(one),
      "exact one F-2=120": near(one * OLDER_FIRST),
      "exact one F-3=120": near(one * OLDER_FIRST ** 2),
    });
  });

  it("on en regarde soixante du même montant, pas plus", () => {
    const many = (count: number) => monthly(...Array.from({ length: count }, () => 120));
    expect(candidates(many(60), 120)).toHaveLength(60);
    expect(candidates(many(61), 120)).toHaveLength(60);
  });

  it("seule, ou les miettes d'un paiement : elle a toute la chance", () => {
    const crumbs = itemsOf(invoice("F-1", 100, VALADE, "2026-03-01", { open: euros(3) }));
    expect(ways(crumbs, 3)).toEqual({ "exact one F-1=3": near(PAYS_ONE * EXACT) });
  });

  it("au-delà de soixante factures ouvertes, le partage se compte par paliers", () => {
    const distinct = (count: number) =>
      monthly(...Array.from({ length: count }, (_none, at) => 1000 + 7 * at));
    expect(ways(distinct(60), 1000)).toEqual({ "exact one F-1=1000": near((PAYS_ONE / 60) * EXACT) });
    expect(ways(distinct(61), 1000)).toEqual({ "exact one F-1=1000": near((PAYS_ONE / 64) * EXACT) });
  });

  it("les soixante plus anciennes ne sont pas tout le solde, cinquante-neuf le sont", () => {
    const cents = (count: number) => monthly(...Array.from({ length: count }, () => 1));
    expect(ways(cents(59), 59)[`exact all ${list(59)}`]).toBe(near(PAYS_ALL * EXACT));
    expect(ways(cents(60), 60)[`exact oldest ${list(60)}`]).toBe(near((PAYS_OLDEST / 59) * EXACT));
  });
});

describe("D'autres ensembles de factures", () => {
  it("sans numéro ni facture du montant exact, tous ceux qui font la somme", () => {
    expect(ways(monthly(30, 20, 70, 80), 100)).toEqual({
      "exact set F-1=30 F-3=70": near(aSet(2, 6) * EXACT),
      "exact set F-2=20 F-4=80": near(aSet(2, 6) * EXACT),
    });
  });

  it("dès qu'un ensemble tient une facture nommée, on ne cherche plus les autres", () => {
    const items = monthly(30, 20, 70, 80);
    expect(Object.keys(ways(items, 100, named(items, "F-2", "F-4")))).toEqual(["exact set F-2=20 F-4=80"]);
    expect(Object.keys(ways(items, 100, named(items, "F-2")))).toEqual(["exact set F-2=20 F-4=80"]);
    // Nommée, mais d'aucun ensemble : les autres restent possibles.
    const five = monthly(30, 20, 70, 80, 9);
    expect(Object.keys(ways(five, 100, named(five, "F-5")))).toHaveLength(2);
  });

  /** Invoices of 1, 2, 4, 8 … cents: every sum is made by one set only. */
  const doubling = (count: number) => monthly(...Array.from({ length: count }, (_none, at) => 2 ** at / 100));
  const without = (count: number, ...left: readonly number[]) =>
    Array.from({ length: count }, (_none, at) => at + 1).filter((at) => !left.includes(at));
  const sumOf = (ranks: readonly number[]) => ranks.reduce((sum, rank) => sum + 2 ** (rank - 1), 0) / 100;
  const foundSizes = (count: number, ranks: readonly number[]) =>
    candidates(doubling(count), sumOf(ranks)).map(({ shares }) => shares.length);

  it("jusqu'à douze factures ouvertes, de toute taille ; au-delà, de huit au plus", () => {
    expect(foundSizes(12, without(12, 4))).toEqual([11]);
    expect(foundSizes(13, without(13, 2, 4, 6, 8, 10))).toEqual([8]);
    expect(foundSizes(13, without(13, 2, 4, 6, 8))).toEqual([]);
  });

  it("et d'autant plus petits qu'il y a de factures : pas plus de quatre mille ensembles d'une taille", () => {
    // Parmi 29 : 3 654 triplets ; parmi 30 : 435 paires, mais 4 060 triplets.
    const spread = (count: number) =>
      monthly(...Array.from({ length: count }, (_none, at) => 10_000 + 1_000 * at + at * at));
    const sum = (...ranks: readonly number[]) =>
      ranks.reduce((all, at) => all + 10_000 + 1_000 * at + at * at, 0);
    const sizes = (count: number, euro: number) =>
      candidates(spread(count), euro).map(({ shares }) => shares.length);
    expect(new Set(sizes(29, sum(0, 7, 23)))).toEqual(new Set([3]));
    expect(sizes(30, sum(0, 7, 23))).toEqual([]);
    expect(sizes(30, sum(7, 23))).toContain(2);
  });
});

describe("Avec un avoir que le libellé ne nomme pas", () => {
  const one = (PAYS_ONE / 2) * DEDUCTS * EXACT;

  it("une facture moins un avoir, chacun d'eux ou tous, se partagent la chance", () => {
    expect(ways(monthly(100, 37, -10), 90)).toEqual({ "exact set F-1=100 F-3=-10": near(one) });
    const two = monthly(100, 37, -10, -3);
    expect(ways(two, 90)).toEqual({ "exact set F-1=100 F-3=-10": near(one / 2) });
    expect(ways(two, 97)).toEqual({ "exact set F-1=100 F-4=-3": near(one / 2) });
    expect(ways(two, 87)).toEqual({ "exact set F-1=100 F-3=-10 F-4=-3": near(one / 2) });
  });

  it("plusieurs factures moins un avoir : l'avoir compte dans la taille", () => {
    expect(ways(monthly(100, 37, 63, -10), 153)).toEqual({
      "exact set F-1=100 F-3=63 F-4=-10": near(aSet(3, 1) * EXACT),
    });
  });

  it("on essaie les six plus anciens avoirs", () => {
    const items = monthly(1000, 3000, -1, -2, -4, -8, -16, -32, -64);
    expect(Object.keys(ways(items, 968))).toEqual(["exact set F-1=1000 F-8=-32"]);
    expect(ways(items, 936)).toEqual({});
    expect(Object.keys(ways(items, 937))).toEqual([
      "exact set F-1=1000 F-3=-1 F-4=-2 F-5=-4 F-6=-8 F-7=-16 F-8=-32",
    ]);
  });
});

describe("Un ensemble dont une facture n'existait pas encore", () => {
  it("est presque impossible, même si le libellé la nomme", () => {
    const items = monthly(100, 37);
    const label = named(items, "F-1", "F-2");
    // Toutes les nommées, puis « certaines » d'entre elles qui sont toutes : deux fois le même ensemble.
    const told = 2 * aSet(2, 1);
    expect(ways(items, 137, { ...label, on: "2020-03-05" })).toEqual({
      "exact all F-1=100 F-2=37": near((told + PAYS_ALL + PAYS_A_MONTH) * EXACT * 10 ** 4),
    });
    expect(ways(items, 137, { ...label, on: "2020-01-05" })).toEqual({
      "exact set F-1=100 F-2=37": near(told * EXACT * 10 ** 4 * BEFORE_ISSUE),
    });
  });
});
