import { describe, expect, it } from "vitest";
import { type LabelNumbers, labelNumbers } from "#shared/matching/label-numbers.ts";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import { key } from "./builders.ts";
import { itemsNumbered, told } from "./readings.ts";

const SERIES = ["FA-2026-0123", "FA-2026-0124", "FA-2026-0125", "FA-2026-0126", "FA-2026-0131"];

function read(
  label: string,
  numbers: readonly string[] = SERIES,
  named: readonly string[] = [],
): LabelNumbers {
  const accounts = itemsNumbered(numbers);
  const openOf = (owner: string) => accounts.of(key(owner), "EUR")?.items ?? [];
  const index = numberIndex(accounts.items);
  return labelNumbers(labelTokens(label), 7_777, "2026-12-24", index, new Set(named), openOf);
}
const mentions = (...args: Parameters<typeof read>) => read(...args).mentions.map(told);

describe("Les numéros d'un libellé, l'un après l'autre", () => {
  it("une liste où seuls les derniers chiffres sont répétés, aussi longue soit-elle", () => {
    expect(mentions("FACT 0123/24/25/26")).toEqual([
      "0123: FA-2026-0123 4,3 (abrégé)",
      "24: FA-2026-0124 2,2 (abrégé)",
      "25: FA-2026-0125 2,2 (abrégé)",
      "26: FA-2026-0126 2,2 (abrégé)",
    ]);
    expect(read("FACT 0123/24/25/26").unknown).toBeUndefined();
  });

  it("de l'un à l'autre, écrit de même", () => {
    expect(mentions("FACT 0123 A 26")).toEqual([
      "0123: FA-2026-0123 4,3 (abrégé)",
      "124: FA-2026-0124 2,5 (abrégé)",
      "125: FA-2026-0125 2,5 (abrégé)",
      "26: FA-2026-0126 2,2 (abrégé)",
    ]);
  });

  it("une suite qui part d'un numéro entier", () => {
    expect(mentions("FA-2026-0123 A 0126")).toEqual([
      "FA-2026-0123: FA-2026-0123 7",
      "124: FA-2026-0124 2,5 (abrégé)",
      "125: FA-2026-0125 2,5 (abrégé)",
      "0126: FA-2026-0126 4,2 (abrégé)",
    ]);
  });

  it("deux numéros d'une liste ne sont pas une suite", () => {
    expect(mentions("FACT 0123 ET 0126")).toEqual([
      "0123: FA-2026-0123 4,3 (abrégé)",
      "0126: FA-2026-0126 4,2 (abrégé)",
    ]);
  });

  it("une liste ne commence qu'à un numéro annoncé ou collé à son préfixe", () => {
    expect(mentions("DURAND 0123 0124")).toEqual([
      "0123: FA-2026-0123 3 (abrégé)",
      "0124: FA-2026-0124 3 (abrégé)",
    ]);
    expect(mentions("FA0123 0124")).toEqual([
      "FA0123: FA-2026-0123 4,5 (abrégé)",
      "0124: FA-2026-0124 4,2 (abrégé)",
    ]);
  });

  it("un préfixe qui n'annonce rien par lui-même commence une liste aussi", () => {
    expect(mentions("ZZ0123 0124", ["ZZ-2026-0123", "ZZ-2026-0124"])).toEqual([
      "ZZ0123: ZZ-2026-0123 4,5 (abrégé)",
      "0124: ZZ-2026-0124 4,2 (abrégé)",
    ]);
  });

  it("elle finit à un autre mot", () => {
    expect(mentions("FACT 0123 VIR 0124")).toEqual([
      "0123: FA-2026-0123 4,3 (abrégé)",
      "0124: FA-2026-0124 3 (abrégé)",
    ]);
    // 999 n'est pas de la liste : 0124, juste après lui, n'en est pas non plus.
    expect(mentions("FACT 0123 VIR 999 0124")[1]).toBe("0124: FA-2026-0124 3 (abrégé)");
  });

  it("elle va au-delà d'un numéro que personne n'a", () => {
    const found = read("FACT 0123/0999/0124");
    expect(found.mentions.map(told)).toEqual([
      "0123: FA-2026-0123 4,3 (abrégé)",
      "0124: FA-2026-0124 4,2 (abrégé)",
    ]);
    expect(found.unknown).toBe("announced");
  });

  it("un numéro annoncé que personne n'a se remarque à partir de trois chiffres, ou dans une liste", () => {
    expect(read("FACT 999").unknown).toBe("announced");
    expect(read("FACT 99").unknown).toBeUndefined();
    expect(read("FACT 0123 ET 99").unknown).toBe("announced");
    expect(read("DURAND 999").unknown).toBeUndefined();
  });

  it("ce qui ne peut être un numéro le peut encore collé aux lettres d'un préfixe", () => {
    const phone = ["ZZ-0612012345"];
    expect(mentions("VIR ZZ0612012345", phone)).toEqual(["ZZ0612012345: ZZ-0612012345 7"]);
    expect(mentions("0612012345", phone)).toEqual([]);
    expect(mentions("VIR 12 0612012345", phone)).toEqual([]);
    expect(mentions("VIR 99 20260123")).toEqual(["20260123: FA-2026-0123 4 (abrégé)"]);
  });

  it("un numéro coupé à la fin ne compte que si rien d'autre n'est lu", () => {
    expect(mentions("VIR FA-2026-013", SERIES, ["Alpha"])).toEqual(["FA-2026-013: FA-2026-0131 2 (abrégé)"]);
    expect(mentions("FACT 0123 FA-2026-013", SERIES, ["Alpha"])).toEqual(["0123: FA-2026-0123 4,3 (abrégé)"]);
  });

  it("un mot court après l'IBAN ne l'allonge pas : le numéro qui suit est lu", () => {
    expect(mentions("VIR FR76 3000 4001 2300 0000 0123 456 FACT 0124")).toEqual([
      "0124: FA-2026-0124 4,3 (abrégé)",
    ]);
  });
});
