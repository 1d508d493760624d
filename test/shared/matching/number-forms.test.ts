import { describe, expect, it } from "vitest";
import { numberForms, withoutZeros } from "#shared/matching/number-forms.ts";

describe("Les parties d'un numéro de facture", () => {
  it("ses zéros de tête, et eux seuls", () => {
    expect(["0012", "1002", "000", "7"].map(withoutZeros)).toEqual(["12", "1002", "0", "7"]);
    expect(numberForms("FA-1002", "2026").bare).toBe("1002");
  });

  it.each<[number: string, issued: string, serial: string, year: string, why: string]>([
    ["F-026-0123", "2026", "0123", "", "trois chiffres ne sont pas une année"],
    ["F-25-0123", "2026", "0123", "2025", "l'année d'avant, sur deux chiffres"],
    ["F-24-0123", "2026", "0123", "", "deux ans avant : un numéro"],
    ["F-01-0123", "", "0123", "", "sans date d'émission, deux chiffres ne sont pas une année"],
    ["F-12026-5", "", "5", "", "cinq chiffres non plus"],
    ["F-20261-5", "", "5", "", "ni ceux-là"],
    ["F-2025-0123", "2026", "0123", "2025", "l'année d'avant"],
    ["F-2027-0123", "2026", "0123", "2027", "celle d'après"],
    ["F-2024-0123", "2026", "0123", "", "deux ans avant"],
    ["2026123", "2026", "123", "2026", "l'année et trois chiffres d'un trait"],
    ["202612", "2026", "202612", "", "et deux : rien ne les sépare"],
    ["FA-0123-B", "2026", "0123", "", "une lettre après le numéro"],
    ["2026", "2026", "2026", "", "une année seule est le numéro"],
  ])("« %s », facture de « %s » : numéro « %s », année « %s » (%s)", (number, issued, serial, year) => {
    const forms = numberForms(number, issued);
    expect([forms.serial, forms.year]).toEqual([serial, year]);
  });
});
