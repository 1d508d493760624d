import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tidy } from "#shared/base/normalise.ts";

/** What `tidy` promises, in the plainest words: no shortcut for texts that need nothing. */
const inFull = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "")
    .replace(/[\s\u00a0\u202f\u2007\u2009]+/g, " ")
    .trim();

/** Every sign of the shortcut's range and around it, spaces and marks that combine above all. */
const sign = fc.oneof(
  fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    " ",
    "\u00a0",
    "\u00ad",
    "\u202f",
    "\u0301",
    "\u0327",
    "\u200b",
    "\ufeff",
    "\n",
    "\t",
    "e",
    "É",
  ),
);

describe("Texte tel qu'une personne le voit", () => {
  it.each([
    ["FA-12", "FA-12"],
    ["  Société\u00a0 Générale ", "Société Générale"],
    ["Cre\u0301dit", "Crédit"],
    ["doux\u00adtrait", "douxtrait"],
    ["a\u200bb", "ab"],
    ["deux  espaces", "deux espaces"],
    ["", ""],
  ])("%j devient %j", (given, expected) => {
    expect(tidy(given)).toBe(expected);
  });

  it("le raccourci des textes déjà propres donne toujours la même chose", () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
        expect(tidy(text)).toBe(inFull(text));
      }),
      { numRuns: 3000 },
    );
  });
});
