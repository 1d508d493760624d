import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { englishAmountInWords, englishNumberInWords } from "#shared/base/english-amount-in-words.ts";
import {
  englishPlural,
  formatEnglishAmount,
  formatEnglishDay,
  formatEnglishInteger,
  formatEnglishRate,
  formatEnglishShortDay,
} from "#shared/base/english-format.ts";
import { cents } from "#shared/base/money.ts";

describe("Formats anglais : le signe devant, la virgule aux milliers, le mois en lettres", () => {
  it.each([
    [0, "EUR", "€0.00"],
    [5, "EUR", "€0.05"],
    [123_456, "EUR", "€1,234.56"],
    [100_000_000, "EUR", "€1,000,000.00"],
    [-4_000, "EUR", "\u2212€40.00"],
    [123_456, "GBP", "£1,234.56"],
    [123_456, "CHF", "CHF\u00a01,234.56"],
    [100, "constructor", "constructor\u00a01.00"],
  ])("%d centimes de %s : %s", (amount, currency, written) => {
    expect(formatEnglishAmount(cents(amount), currency)).toBe(written);
  });

  it("les chiffres sont ceux d'Intl (en-GB), à toute grandeur", () => {
    const reference = new Intl.NumberFormat("en-GB");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (value) => {
        expect(formatEnglishInteger(value)).toBe(reference.format(value));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it.each([
    ["2026-04-12", "12\u00a0April\u00a02026", "12\u00a0Apr\u00a02026"],
    ["2026-08-01", "1\u00a0August\u00a02026", "1\u00a0Aug\u00a02026"],
    ["2028-02-29", "29\u00a0February\u00a02028", "29\u00a0Feb\u00a02028"],
    ["2026-12-31", "31\u00a0December\u00a02026", "31\u00a0Dec\u00a02026"],
  ])("%s", (on, long, short) => {
    expect(formatEnglishDay(day(on))).toBe(long);
    expect(formatEnglishShortDay(day(on))).toBe(short);
  });

  it("un taux, un pluriel : zéro facture est un pluriel en anglais", () => {
    expect(formatEnglishRate(1240)).toBe("12.40%");
    expect(englishPlural(0, "invoice")).toBe("0\u00a0invoices");
    expect(englishPlural(1, "invoice")).toBe("1\u00a0invoice");
    expect(englishPlural(1_200, "entry", "entries")).toBe("1,200\u00a0entries");
  });
});

describe("Les sommes en toutes lettres, en anglais", () => {
  it.each([
    [0, "zero"],
    [13, "thirteen"],
    [21, "twenty-one"],
    [90, "ninety"],
    [100, "one hundred"],
    [101, "one hundred and one"],
    [1_005, "one thousand and five"],
    [1_234, "one thousand two hundred and thirty-four"],
    [20_000, "twenty thousand"],
    [1_000_000, "one million"],
    [2_000_300, "two million three hundred"],
    [
      999_999_999_999,
      "nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine",
    ],
  ])("%d : %s", (value, words) => {
    expect(englishNumberInWords(value)).toBe(words);
  });

  it.each([
    [120_050, "EUR", "one thousand two hundred euros and fifty cents"],
    [100, "EUR", "one euro"],
    [1, "EUR", "one cent"],
    [0, "EUR", "zero euros"],
    [201, "GBP", "two pounds sterling and one penny"],
    [5_000, "CHF", "fifty Swiss francs"],
    [5_000, "JPY", undefined],
    [5_000, "toString", undefined],
  ])("%d centimes de %s : %s", (amount, currency, words) => {
    expect(englishAmountInWords(cents(amount), currency)).toBe(words);
  });

  it.each([-1, 1.5, 1e12])("%d ne s'écrit pas", (value) => {
    expect(() => englishNumberInWords(value)).toThrow(RangeError);
  });
});
