import { describe, expect, it } from "vitest";
import { numberForm } from "#shared/aging/number-form.ts";

describe("La forme commune d'un numéro de facture", () => {
  it.each([
    ["FA-12", "fa-12", "la casse ne compte pas"],
    [" FA-12 ", "FA-12", "ni les espaces autour"],
    ["FA\u00a012", "FA 12", "ni la sorte d'espace"],
    ["ÉTÉ-12", "été-12", "ni la casse des lettres accentuées"],
  ])("« %s » et « %s » : le même (%s)", (one, other) => {
    expect(numberForm(one)).toBe(numberForm(other));
  });

  it.each([
    ["FA-12", "FA-13"],
    ["FA-12", "FA12"],
    ["STRASSE-1", "STRAßE-1"],
  ])("« %s » et « %s » : deux numéros", (one, other) => {
    expect(numberForm(one)).not.toBe(numberForm(other));
  });
});
