import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInWords, numberInWords } from "#shared/base/amount-in-words.ts";
import { englishNumberInWords } from "#shared/base/english-amount-in-words.ts";
import { formatEnglishInteger, formatEnglishRate } from "#shared/base/english-format.ts";
import { formatInteger, formatNumber } from "#shared/base/french-format.ts";
import { electronic } from "#shared/base/iban.ts";
import { mobileNumber } from "#shared/base/mobile-number.ts";
import { cents, centsFromEuros, roundToCents } from "#shared/base/money.ts";
import { nearestWord } from "#shared/base/nearest-word.ts";
import { plainDigits } from "#shared/base/normalise.ts";

describe("Les bords des centimes", () => {
  it("zéro se partage, rien ne se partage en zéro ni en moins que rien", () => {
    expect(roundToCents(0, 5)).toBe(0);
    expect(() => roundToCents(1, 0)).toThrow("Fraction hors bornes");
    expect(() => roundToCents(1, -2)).toThrow("Fraction hors bornes");
  });

  it("moins d'un demi-centime négatif est zéro, sans signe", () => {
    expect(centsFromEuros(-0.001)).toBe(0);
    expect(() => centsFromEuros(Number.POSITIVE_INFINITY)).toThrow("Montant hors nombres");
  });
});

describe("Les bords de l'écriture des nombres", () => {
  it("le signe moins n'est que devant un nombre négatif", () => {
    expect([formatInteger(-1_234), formatInteger(0)]).toEqual(["\u22121\u202f234", "0"]);
    expect(formatNumber(cents(0))).toBe("0,00");
    expect([formatEnglishInteger(-1_234), formatEnglishInteger(0)]).toEqual(["\u22121,234", "0"]);
    expect([formatEnglishRate(0), formatEnglishRate(-5)]).toEqual(["0.00%", "\u22120.05%"]);
  });

  it("le plus grand nombre qui s'écrit en lettres s'écrit", () => {
    const nines = "neuf cent quatre-vingt-dix-neuf";
    expect(numberInWords(999_999_999_999)).toBe(
      `${nines} milliards ${nines} millions ${nines} mille ${nines}`,
    );
  });

  it("la livre est au féminin en fin de nombre seulement", () => {
    expect(amountInWords(cents(10_100), "GBP")).toBe("cent une livres sterling");
    expect(amountInWords(cents(100_000_000), "GBP")).toBe("un million de livres sterling");
  });

  it("en anglais, « and » précède moins de cent après un millier", () => {
    expect(englishNumberInWords(1_100)).toBe("one thousand one hundred");
    expect(englishNumberInWords(1_099)).toBe("one thousand and ninety-nine");
  });

  it("les chiffres persans se lisent comme les nôtres", () => {
    expect(plainDigits("۱۲۳۴۵۶۷۸۹۰")).toBe("1234567890");
  });
});

describe("Ce qui précède un IBAN", () => {
  it("son nom n'est ôté qu'en tête, devant les deux lettres d'un pays", () => {
    expect(electronic("MT84 BICM T001")).toBe("MT84BICMT001");
    expect(electronic("IBAN F7630")).toBe("IBANF7630");
  });
});

describe("Les bords d'un numéro de téléphone", () => {
  it.each([
    ["+33 06 12 34 56 78", "+33612345678"],
    ["+33 690 12 34 56", "+590690123456"],
    ["+49 151 23456789", "+4915123456789"],
  ])("« %s » → %s", (cell, number) => {
    expect(mobileNumber(cell)).toEqual({ kind: "mobile", number });
  });

  it.each([
    ["+33 6 12 34 56 7", "un chiffre de moins"],
    ["+33 6 12 34 56 78 90", "deux chiffres de trop"],
    ["+33 10 612 345 678", "deux chiffres de trop devant"],
    ["+33 00 12 34 56 78", "deux zéros"],
    ["5+447700900123", "un chiffre devant le plus"],
    ["+4477009001234567", "seize chiffres"],
    [`${"x".repeat(200)}06 12 34 56 78`, "au-delà de deux cents signes"],
  ])("« %s » n'est pas lu (%s)", (cell) => {
    expect(mobileNumber(cell)).toMatchObject({ kind: "none", why: "unreadable" });
  });
});

/** Letters to add, drop, change or swap, by the definition itself: slow, for short words. */
function lettersBetween(a: string, b: string): number {
  if (a === "" || b === "") return Math.max(a.length, b.length);
  const [lastOfA, lastOfB] = [a.slice(-1), b.slice(-1)];
  const costs = [
    lettersBetween(a.slice(0, -1), b) + 1,
    lettersBetween(a, b.slice(0, -1)) + 1,
    lettersBetween(a.slice(0, -1), b.slice(0, -1)) + (lastOfA === lastOfB ? 0 : 1),
  ];
  const swapped = a.length > 1 && b.length > 1 && a.slice(-2) === lastOfB + b.slice(-2, -1);
  if (swapped) costs.push(lettersBetween(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...costs);
}

describe("Le mot le plus proche, par définition", () => {
  it("est proche quand au plus une lettre sur trois change, se perd, s'ajoute ou s'échange", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (typed, known) => {
        const isNear = lettersBetween(typed, known) <= Math.floor(Math.max(typed.length, known.length) / 3);
        expect(nearestWord(typed, [known])).toBe(isNear ? known : undefined);
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  it("un mot de soixante lettres se compare, un de soixante et une non", () => {
    const [sixty, more] = ["a".repeat(60), "a".repeat(61)];
    expect([nearestWord(sixty, [sixty]), nearestWord(more, [more])]).toEqual([sixty, undefined]);
  });
});
