import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { chartScale } from "#shared/view/charts/chart-scale.ts";
import { shortAmount } from "#shared/view/charts/short-amount.ts";
import { stackOf } from "#shared/view/charts/stack.ts";

describe("Échelle d'un graphique", () => {
  it.each([
    { values: [7], top: 7.5, marks: [0, 2.5, 5, 7.5] },
    { values: [100], top: 100, marks: [0, 50, 100] },
    { values: [12_000, 154_000], top: 200_000, marks: [0, 100_000, 200_000] },
    { values: [0.4, 0.75], top: 0.75, marks: [0, 0.25, 0.5, 0.75] },
  ])("pour $values, elle monte à $top", ({ values, top, marks }) => {
    const found = chartScale(values);
    expect(found.top).toBeCloseTo(top, 10);
    expect(found.marks.map((mark) => Math.round(mark * 100) / 100)).toEqual(marks);
  });

  it("elle contient toujours la plus grande valeur, avec quatre repères au plus, depuis zéro", () => {
    for (let value = 1; value < 5_000_000; value = Math.ceil(value * 1.37)) {
      const { top, marks } = chartScale([value, value / 2]);
      expect(top).toBeGreaterThanOrEqual(value);
      expect(top).toBeLessThan(value * 2.6);
      expect(marks.length).toBeLessThanOrEqual(4);
      expect([marks[0], marks[marks.length - 1]]).toEqual([0, top]);
    }
  });

  it("sans rien à montrer, elle ne divise pas par zéro", () => {
    expect(chartScale([])).toEqual({ top: 1, marks: [0] });
    expect(chartScale([0, -5])).toEqual({ top: 1, marks: [0] });
  });
});

describe("Montant abrégé d'un graphique", () => {
  it.each([
    [0, "0 €"],
    [85_049, "850 €"],
    [99_949, "999 €"],
    [99_950, "1 k€"],
    [123_456, "1,2 k€"],
    [12_345_600, "123 k€"],
    [99_949_999, "999 k€"],
    [99_950_000, "1 M€"],
    [123_456_700, "1,2 M€"],
  ])("%i centimes : %s", (amount, words) => {
    expect(shortAmount(amount, "EUR").replace(/\u00a0/g, " ")).toBe(words);
  });

  it("dans une autre devise, son signe ou son code", () => {
    expect(shortAmount(250_000, "USD").replace(/\u00a0/g, " ")).toBe("2,5 k$");
    expect(shortAmount(250_000, "CHF").replace(/\u00a0/g, " ")).toBe("2,5 kCHF");
  });
});

describe("Colonne empilée", () => {
  it("chaque part commence où finit celle d'avant ; ce qui est nul ou négatif n'a pas de hauteur", () => {
    const parts = [10, 0, 5, -3, 7].map((amount, tone) => ({
      name: String(tone),
      amount: cents(amount),
      tone,
    }));
    expect(stackOf(parts).map(({ name, from, amount }) => [name, from, from + amount])).toEqual([
      ["0", 0, 10],
      ["2", 10, 15],
      ["4", 15, 22],
    ]);
  });
});
