import { describe, expect, it } from "vitest";
import { type Item, take } from "#shared/matching/accounts.ts";
import { DEDUCTS, PAYS_A_SET, PAYS_ONE } from "#shared/matching/chances.ts";
import type { Draft } from "#shared/matching/drafts.ts";
import type { Mention } from "#shared/matching/number-reading.ts";
import { addNamed, namedItems } from "#shared/matching/sets-named.ts";
import {
  itemsOf,
  monthly,
  naming,
  near,
  numbered,
  numbersOf,
  priors,
  VALADE,
} from "./accounts-and-labels.ts";
import { euros, invoice } from "./builders.ts";

/** Open items of the account, among which sets of each size are counted: 7, hence 21 pairs, 35 sets of 3 or of 4. */
const COUNT = 7;
const pairs = (times: number) => near((times * PAYS_A_SET * 0.5) / 21);
const threes = (times: number) => near((times * PAYS_A_SET * 0.25) / 35);
const fours = (times: number) => near((times * PAYS_A_SET * 0.125) / 35);

describe("Les factures que nomme un libellé", () => {
  const items = monthly(100, 37, 63, 40);
  const [one, two, three, four] = items as [Item, Item, Item, Item];
  const read = (...mentions: readonly Mention[]) => {
    const { all, likeliest } = namedItems(one.account, mentions);
    return `${numbersOf(all)} | ${numbersOf(likeliest)}`;
  };

  it("chaque morceau du libellé en nomme une, la plus probable ; à égalité, la première", () => {
    expect(read(naming("12", [one, 2], [two, 1], [three, 3], [four, 2]))).toBe("F-1+F-2+F-3+F-4 | F-3");
    expect(read(naming("12", [two, 2], [one, 2]))).toBe("F-1+F-2 | F-2");
    expect(read(naming("12", [two, 2], [one, 1]))).toBe("F-1+F-2 | F-2");
  });

  it("celle qu'un autre morceau nomme déjà laisse la place à la suivante", () => {
    expect(read(naming("12", [two, 3], [one, 1]), naming("13", [two, 4], [one, 1]))).toBe(
      "F-1+F-2 | F-1+F-2",
    );
    expect(read(naming("12", [two, 3]), naming("12", [two, 3]))).toBe("F-2 | F-2");
  });

  it("ni celles d'un autre client, ni ce qui est réglé", () => {
    const [first, foreign] = itemsOf(invoice("F-1", 10, VALADE), invoice("G-1", 10, "Périer")) as [
      Item,
      Item,
    ];
    const { all, likeliest } = namedItems(first.account, [naming("1", [foreign, 4], [first, 2])]);
    expect([all, likeliest]).toEqual([[first], [first]]);
    take(first, 1000);
    expect(namedItems(first.account, [naming("1", [first, 2])])).toEqual({ all: [], likeliest: [] });
    expect(namedItems(first.account, [])).toEqual({ all: [], likeliest: [] });
  });

  it("dans l'ordre du compte, soixante au plus", () => {
    expect(read(naming("3", [three, 2]), naming("1", [one, 2]))).toBe("F-1+F-3 | F-1+F-3");
    const many = monthly(...Array.from({ length: 61 }, (_none, at) => 10 + at));
    const backwards = [...many].reverse().map((item) => naming(item.source.number, [item, 2]));
    const [first] = many as [Item];
    const { all, likeliest } = namedItems(first.account, backwards);
    expect([all, likeliest]).toEqual([many.slice(0, 60), many.slice(0, 60)]);
  });
});

describe("Les ensembles autour des factures nommées", () => {
  interface Told {
    /** Every item that the label may name, when they are more than the likeliest. */
    readonly all?: readonly string[];
    /** Oldest open items looked at; by default all. */
    readonly oldest?: readonly string[];
  }
  function drafted(items: readonly Item[], euro: number, likeliest: readonly string[], more: Told = {}) {
    const of = (numbers: readonly string[]) => numbers.map((number) => numbered(items, number));
    const named = { all: of(more.all ?? likeliest), likeliest: of(likeliest) };
    const drafts: Draft[] = [];
    const [first] = items as [Item];
    const oldest = more.oldest ? of(more.oldest) : items;
    addNamed(drafts, first.account, named, oldest, euros(euro), COUNT);
    return drafts;
  }
  const sets = (...args: Parameters<typeof drafted>) => priors(drafted(...args));

  it("toutes celles qu'il nomme : deux fois plus probable que quelques-unes d'entre elles", () => {
    const items = monthly(10, 20, 40);
    expect(sets(items, 70, ["F-1", "F-2", "F-3"])).toEqual({ "set F-1+F-2+F-3": threes(2) });
    expect(sets(items, 50, ["F-1", "F-2", "F-3"])).toEqual({ "set F-1+F-3": pairs(1) });
    expect(sets(items, 30, ["F-1", "F-2"])).toEqual({ "set F-1+F-2": pairs(2) });
  });

  it("une seule, du montant exact, n'est pas un ensemble", () => {
    expect(sets(monthly(100, 37), 100, ["F-1"])).toEqual({});
  });

  it("quelques-unes de celles qu'il peut nommer, jusqu'à vingt-quatre", () => {
    const found = (count: number) => {
      const items = monthly(...Array.from({ length: count }, (_none, at) => 1000 + 100 * at + at ** 2));
      const numbers = items.map(({ source }) => source.number);
      const [first, , third] = items as [Item, Item, Item];
      return sets(items, (first.left + third.left) / 100, [], { all: numbers, oldest: [] });
    };
    expect(found(24)).toEqual({ "set F-1+F-3": pairs(1) });
    expect(found(25)).toEqual({});
  });

  it("vingt-quatre factures et un avoir : l'avoir n'est pas du nombre", () => {
    const items = monthly(...Array.from({ length: 24 }, (_none, at) => 1000 + 100 * at + at ** 2), -1);
    const all = items.map(({ source }) => source.number);
    expect(sets(items, 2204, [], { all, oldest: [] })).toEqual({ "set F-1+F-3": pairs(1) });
  });

  it("une facture ou plusieurs, moins tous les avoirs nommés", () => {
    const items = monthly(100, 37, -10, -2);
    expect(sets(items, 88, ["F-1", "F-2", "F-3", "F-4"])).toEqual({ "set F-1+F-3+F-4": pairs(1) });
    expect(sets(items, 125, ["F-1", "F-2", "F-3", "F-4"])).toEqual({ "set F-1+F-2+F-3+F-4": fours(2) });
    expect(sets(items, 90, ["F-2"], { all: ["F-1", "F-3"], oldest: [] })).toEqual({
      "set F-1+F-3": pairs(1),
    });
  });

  it("une de plus que le libellé ne nomme pas : quatre au plus du même montant", () => {
    const items = monthly(100, 37, 37, 37, 37, 37);
    expect(sets(items, 137, ["F-1"])).toEqual({
      "set F-1+F-2": pairs(1),
      "set F-1+F-3": pairs(1),
      "set F-1+F-4": pairs(1),
      "set F-1+F-5": pairs(1),
    });
    // Elle-même ne se compte pas deux fois.
    expect(sets(monthly(30, 30), 60, ["F-1"])).toEqual({ "set F-1+F-2": pairs(1) });
    expect(sets(monthly(30, 30), 30, ["F-1"])).toEqual({});
  });

  it("un avoir de plus : la chance se partage entre les avoirs ouverts", () => {
    const deducted = (PAYS_ONE / COUNT) * DEDUCTS;
    expect(sets(monthly(100, -10), 90, ["F-1"])).toEqual({ "set F-1+F-2": near(deducted) });
    expect(sets(monthly(100, -10, -3, 500, 600), 90, ["F-1"])).toEqual({ "set F-1+F-2": near(deducted / 2) });
    expect(sets(monthly(100, -10), 90, ["F-1"], { oldest: ["F-1"] })).toEqual({
      "set F-1+F-2": near(deducted),
    });
  });

  it("deux ou trois de plus, du côté de ce qui manque : des factures, ou des avoirs", () => {
    expect(sets(monthly(100, 20, 5), 125, ["F-1"])).toEqual({ "set F-1+F-2+F-3": threes(1) });
    expect(sets(monthly(100, -20, -5), 75, ["F-1"])).toEqual({ "set F-1+F-2+F-3": threes(1) });
    expect(sets(monthly(100, 20, 5, 1), 126, ["F-1"])).toEqual({ "set F-1+F-2+F-3+F-4": fours(1) });
    expect(sets(monthly(100, 20, 5, 1, 2), 128, ["F-1"])).toEqual({});
    expect(sets(monthly(100, 20, -5, 50), 125, ["F-1"])).toEqual({});
    expect(sets(monthly(100, -20, 5, -50), 75, ["F-1"])).toEqual({});
  });

  it("celle qui est nommée ne se compte pas deux fois avec d'autres", () => {
    expect(sets(monthly(20, 5, 70), 45, ["F-1"])).toEqual({});
  });

  it("parmi trente au plus", () => {
    const found = (count: number) => {
      const items = monthly(7, ...Array.from({ length: count }, (_none, at) => 1000 + 100 * at + at ** 2));
      return Object.keys(sets(items, 7 + 1000 + 1204, ["F-1"]));
    };
    expect(found(30)).toEqual(["set F-1+F-2+F-4"]);
    expect(found(31)).toEqual([]);
  });

  it("quand il y en a trop, on dit que la recherche n'est pas complète", () => {
    const told = (items: readonly Item[]) =>
      drafted(items, 110, ["F-1"]).map(({ items: of, incomplete }) => [numbersOf(of), incomplete]);
    expect(told(monthly(100, 8, 2, 3, 7))).toEqual([
      ["F-1+F-2+F-3", false],
      ["F-1+F-4+F-5", false],
    ]);
    expect(told(monthly(100, 9, 1, 8, 2, 7, 3, 6, 4)).every(([, incomplete]) => incomplete)).toBe(true);
    expect(told(monthly(100, 9, 1, 8, 2, 7, 3, 6, 4))).toHaveLength(4);
  });
});
