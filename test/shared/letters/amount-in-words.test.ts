import { describe, expect, it } from "vitest";
import { amountInWords, numberInWords } from "#shared/base/amount-in-words.ts";
import { cents } from "#shared/base/money.ts";

describe("Un nombre en toutes lettres", () => {
  it.each([
    [0, "zéro"],
    [1, "un"],
    [10, "dix"],
    [16, "seize"],
    [17, "dix-sept"],
    [20, "vingt"],
    [21, "vingt et un"],
    [22, "vingt-deux"],
    [31, "trente et un"],
    [60, "soixante"],
    [61, "soixante et un"],
    [69, "soixante-neuf"],
    [70, "soixante-dix"],
    [71, "soixante et onze"],
    [72, "soixante-douze"],
    [77, "soixante-dix-sept"],
    [79, "soixante-dix-neuf"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [90, "quatre-vingt-dix"],
    [91, "quatre-vingt-onze"],
    [99, "quatre-vingt-dix-neuf"],
    [100, "cent"],
    [101, "cent un"],
    [180, "cent quatre-vingts"],
    [200, "deux cents"],
    [201, "deux cent un"],
    [280, "deux cent quatre-vingts"],
    [999, "neuf cent quatre-vingt-dix-neuf"],
    [1_000, "mille"],
    [1_001, "mille un"],
    [1_080, "mille quatre-vingts"],
    [1_200, "mille deux cents"],
    [2_000, "deux mille"],
    [21_000, "vingt et un mille"],
    [80_000, "quatre-vingt mille"],
    [80_080, "quatre-vingt mille quatre-vingts"],
    [200_000, "deux cent mille"],
    [200_200, "deux cent mille deux cents"],
    [999_999, "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf"],
    [1_000_000, "un million"],
    [1_000_001, "un million un"],
    [2_000_000, "deux millions"],
    [80_000_000, "quatre-vingts millions"],
    [200_000_000, "deux cents millions"],
    [1_000_000_000, "un milliard"],
  ])("%i : %s", (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it.each([-1, 1.5, Number.NaN, 1e12])("%s ne s'écrit pas", (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });

  it("aucun nombre jusqu'à 100 000 n'en redit un autre", () => {
    const said = new Set<string>();
    for (let value = 0; value <= 100_000; value += 1) said.add(numberInWords(value));
    expect(said.size).toBe(100_001);
  });
});

describe("Une somme en toutes lettres (art. 1376 du Code civil)", () => {
  it.each([
    [0, "zéro euro"],
    [1, "un centime"],
    [2, "deux centimes"],
    [100, "un euro"],
    [101, "un euro et un centime"],
    [200, "deux euros"],
    [7_100, "soixante et onze euros"],
    [8_000, "quatre-vingts euros"],
    [8_100, "quatre-vingt-un euros"],
    [20_000, "deux cents euros"],
    [20_100, "deux cent un euros"],
    [100_000, "mille euros"],
    [100_100, "mille un euros"],
    [123_456, "mille deux cent trente-quatre euros et cinquante-six centimes"],
    [8_000_080, "quatre-vingt mille euros et quatre-vingts centimes"],
    [100_000_000, "un million d'euros"],
    [100_000_100, "un million un euros"],
    [200_000_000, "deux millions d'euros"],
    [150_000_050, "un million cinq cent mille euros et cinquante centimes"],
  ])("%i centimes : %s", (amount, words) => {
    expect(amountInWords(cents(amount))).toBe(words);
  });

  it("d'autres monnaies ont leurs mots, une monnaie inconnue n'en a pas", () => {
    expect(amountInWords(cents(2_101), "GBP")).toBe("vingt et une livres sterling et un penny");
    expect(amountInWords(cents(100_000_000), "USD")).toBe("un million de dollars");
    expect(amountInWords(cents(150), "CHF")).toBe("un franc suisse et cinquante centimes");
    expect(amountInWords(cents(100), "toString")).toBe(undefined);
  });

  it("une somme négative est refusée", () => {
    expect(() => amountInWords(cents(-100))).toThrow(RangeError);
  });
});
