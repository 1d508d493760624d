import { describe, expect, it } from "vitest";
import { mailboxOf, nameWords, validSiren } from "#shared/dunning/segment-proposals-words.ts";

describe("Les mots d'un nom", () => {
  it("un sigle épelé est un mot, sans accents ni majuscules", () => {
    expect(nameWords("S.A.R.L. Électricité Durand").words).toEqual(["sarl", "electricite", "durand"]);
    expect(nameWords("M. Durand").words).toEqual(["m", "durand"]);
  });

  it("un nom vide n'en a aucun", () => {
    expect(nameWords("").words).toEqual([]);
    expect(nameWords(" - ").words).toEqual([]);
  });

  it("en tient un parmi d'autres, où qu'il soit", () => {
    const name = nameWords("Menuiserie Durand SARL");
    expect(name.has(new Set(["sas", "sarl"]))).toBe(true);
    expect(name.has(new Set(["sas"]))).toBe(false);
    expect(name.has(new Set())).toBe(false);
    expect(nameWords("").has(new Set([""]))).toBe(false);
  });
});

describe("Une adresse e-mail", () => {
  it.each([
    ["Paul.Martin@Menuiserie.Example", "paul.martin", "menuiserie.example"],
    ["Paul <paul@a.example>", "paul", "a.example"],
    ["un,deux@b.example", "deux", "b.example"],
    ["x ; compta@c.example, autre@d.example", "compta", "c.example"],
    ["x;compta@c.example", "compta", "c.example"],
    ["Compta compta@c.example", "compta", "c.example"],
    [`a@b.example ${"x".repeat(100)}`, "a", "b.example"],
    [`${"n".repeat(65)}@b.example`, "n".repeat(64), "b.example"],
  ])("« %s »", (cell, local, domain) => {
    expect(mailboxOf(cell)).toEqual({ local, domain });
  });

  it.each([undefined, "", "à demander", "@b.example", "paul@", "paul@ b.example"])(
    "« %s » n'en est pas une",
    (cell) => {
      expect(mailboxOf(cell)).toBeUndefined();
    },
  );
});

describe("Un SIREN", () => {
  it("neuf chiffres dont la clé est juste, ou ceux d'un SIRET", () => {
    // 732 829 320: 0 + 4 + 3 + 9 + 2 + 7 + 2 + 6 + 7 = 40.
    expect(validSiren("732 829 320")).toBe("732829320");
    expect(validSiren("732 829 320 00074")).toBe("732829320");
    // 100 000 009: 9 + 1 = 10; a nine in a place that is not doubled stays nine.
    expect(validSiren("100000009")).toBe("100000009");
    // 000 000 059: 9 + (10 - 9) = 10.
    expect(validSiren("000000059")).toBe("000000059");
  });

  it.each([
    "732829321",
    "73282932",
    "7328293200",
    "7328293200007",
    "732829320000745",
    "000000000",
    "",
    undefined,
  ])("« %s » n'en est pas un", (text) => {
    expect(validSiren(text)).toBeUndefined();
  });
});
