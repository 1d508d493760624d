import { describe, expect, it } from "vitest";
import { halfTyped, type TypedField } from "../../../extension/panel/half-typed.ts";

/** A field as a screen shows it: what it held when it was entered, what it holds now. */
const field = (before: string, value: string, more: Partial<TypedField> = {}): TypedField => ({
  before,
  value,
  isThere: true,
  ...more,
});

describe("Échap devant un champ à moitié rempli", () => {
  it("rien n'est écrit, ou tout est remis comme avant : rien à garder", () => {
    expect(halfTyped([])).toBe(undefined);
    expect(halfTyped([field("", ""), field("12/11/2026", "12/11/2026"), field("", "  ")])).toBe(undefined);
  });

  it("le dernier champ où quelque chose est écrit est celui qui garde le volet", () => {
    const first = field("", "a appelé");
    const last = field("lundi", "mardi");
    expect(halfTyped([first, last, field("", "")])).toBe(last);
  });

  it("un texte effacé était à garder aussi", () => {
    const erased = field("Bonjour Madame", "");
    expect(halfTyped([erased])).toBe(erased);
  });

  it("un champ parti avec son formulaire ne garde rien", () => {
    expect(halfTyped([field("", "noté", { isThere: false })])).toBe(undefined);
  });
});
