import { describe, expect, it } from "vitest";
import { announced, keep } from "#shared/matching/number-reading.ts";
import { itemsNumbered, reading } from "./readings.ts";

describe("Ce qui annonce un numéro de facture", () => {
  it.each<[label: string, says: 1 | 0 | -1, why: string]>([
    ["FACTURE 0123", 1, "facture"],
    ["MAFACTURE 0123", 1, "un mot qui finit ainsi"],
    ["FACTURATION 0123", 0, "un mot qui commence ainsi"],
    ["FACTURE DE LA 0123", 1, "à trois mots de là"],
    ["FACTURE DE LA NOTRE 0123", 0, "à quatre"],
    ["FACTURE SALLE 0123", 0, "un mot qui finit comme un petit mot"],
    ["FACT26 0123", 1, "une année collée entre les deux"],
    ["FACT123 0456", 0, "un numéro collé, qui n'est pas une année"],
    ["FACT 2026 0123", 1, "une année entière"],
    ["FACT 12026 0123", 0, "cinq chiffres"],
    ["FACT 20261 0123", 0, "cinq autres"],
    ["FACT 26 0123", 0, "deux chiffres séparés"],
    ["CLIENT 0123", -1, "client"],
    ["CLIENT N 0123", -1, "le numéro du client"],
    ["0123", 0, "rien"],
  ])("« %s » : %i (%s)", (label, says) => {
    const { tokens } = reading(label, []);
    expect(announced(tokens, tokens.length - 1)).toBe(says);
  });
});

describe("Un texte court que beaucoup de numéros portent", () => {
  const items = (count: number, owner: string) =>
    itemsNumbered(Array.from({ length: count }, () => `FA-123@${owner}`)).items;
  const kept = (count: number, named: readonly string[]) =>
    keep(items(count, "Beta"), reading("", [], { named })).length;

  it("jusqu'à quarante, tous ; au-delà, ceux des clients nommés, s'ils ne sont pas plus de deux cents", () => {
    expect(kept(40, [])).toBe(40);
    expect(kept(41, [])).toBe(0);
    expect(kept(41, ["Alpha"])).toBe(0);
    expect(kept(41, ["Beta"])).toBe(41);
    expect(kept(200, ["Beta"])).toBe(200);
    expect(kept(201, ["Beta"])).toBe(0);
  });
});
