import { describe, expect, it } from "vitest";
import { columnLetter } from "#shared/base/column-letter.ts";

describe("La lettre d'une colonne, comme le tableur l'écrit", () => {
  it.each([
    [0, "A"],
    [1, "B"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("la colonne %i (comptée de zéro) est %s", (column, letters) => {
    expect(columnLetter(column)).toBe(letters);
  });
});
