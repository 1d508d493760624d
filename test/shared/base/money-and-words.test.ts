import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import {
  formatAmount,
  formatDay,
  formatLongDay,
  formatNumber,
  formatRate,
  plural,
} from "#shared/base/french-format.ts";
import { cents, centsFromEuros, eurosFromCents, roundToCents, sumCents } from "#shared/base/money.ts";
import { comparable, tidy, withoutAccents } from "#shared/base/normalise.ts";

describe("Centimes", () => {
  it("arrondit la moitié vers le haut, et n'arrondit pas ce qui tombe juste", () => {
    expect(roundToCents(5, 2)).toBe(3);
    expect(roundToCents(249, 100)).toBe(2);
    expect(roundToCents(200, 100)).toBe(2);
  });

  it("refuse ce qui n'est pas un nombre entier sûr de centimes", () => {
    expect(() => cents(1.5)).toThrow(RangeError);
    expect(() => cents(2 ** 53)).toThrow(RangeError);
    expect(() => roundToCents(-1, 2)).toThrow(RangeError);
    expect(() => centsFromEuros(Number.NaN)).toThrow(RangeError);
  });

  it("passe des euros aux centimes et retour sans rien perdre", () => {
    for (const amount of [0, 1, -1, 10, 29, 57, 115, 123_456_789]) {
      expect(centsFromEuros(eurosFromCents(cents(amount)))).toBe(amount);
    }
    expect(centsFromEuros(1.005)).toBe(101);
    expect(sumCents([cents(10), cents(-4)])).toBe(6);
  });
});

describe("Formats français", () => {
  it("sépare les milliers par une espace fine insécable, la devise par une espace insécable", () => {
    expect(formatAmount(cents(123_456))).toBe("1\u202f234,56\u00a0€");
    expect(formatAmount(cents(-5))).toBe("\u22120,05\u00a0€");
    expect(formatAmount(cents(100), "CHF")).toBe("1,00\u00a0CHF");
    expect(formatNumber(cents(100_000_000))).toBe("1\u202f000\u202f000,00");
    expect(formatRate(1240)).toBe("12,40\u00a0%");
  });

  it("n'écrit l'ordinal que pour le premier du mois", () => {
    expect(formatLongDay(day("2026-08-01"))).toBe("1er\u00a0août\u00a02026");
    expect(formatLongDay(day("2026-08-02"))).toBe("2\u00a0août\u00a02026");
    expect(formatDay(day("2026-08-02"))).toBe("02/08/2026");
  });

  it("zéro et un sont au singulier", () => {
    expect(plural(0, "facture")).toBe("0\u00a0facture");
    expect(plural(1, "facture")).toBe("1\u00a0facture");
    expect(plural(2, "facture")).toBe("2\u00a0factures");
    expect(plural(2, "avis", "avis")).toBe("2\u00a0avis");
  });
});

describe("Comparaison des mots", () => {
  it("ignore accents, casse, ponctuation et espaces de toute sorte", () => {
    expect(comparable("  Société « Œuvre »\u00a0& Fils ")).toBe("societe oeuvre fils");
    expect(withoutAccents("Échéance e\u0301te\u0301")).toBe("Echeance ete");
  });

  it("garde le texte tel qu'une personne le voit", () => {
    expect(tidy("\ufeffCafé\u202f\u00a0 Noir\u200b ")).toBe("Café Noir");
  });
});
