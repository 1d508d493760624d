import { describe, expect, it } from "vitest";
import { currencyOf } from "#shared/base/currency.ts";
import { decimalEvidence, decimalSignOf, readAmount } from "#shared/base/read-amount.ts";

describe("Montant d'une cellule : les groupes de chiffres", () => {
  it.each([
    ["1,234,567", 123_456_700, "deux virgules : des milliers"],
    ["123,456,789", 12_345_678_900, "trois chiffres devant"],
    ["12,34,567.89", 123_456_789, "groupes de deux, à l'indienne"],
    ["12,345", 1_234_500, "une virgule et trois chiffres : des milliers"],
    ["123.456", 12_345_600, "un point et trois chiffres : des milliers"],
    ["1,2345", 123, "quatre chiffres : des décimales"],
    ["120 €TTC", 12_000, "TTC collé au symbole"],
    ["€ 12 €", 1_200, "le même symbole des deux côtés"],
    ["EUR (12,00)", -1_200, "le code devant les parenthèses"],
    ["( 12 )", -1_200, "des espaces entre les parenthèses"],
    ["( 12,00 CR )", -1_200, "au crédit, entre parenthèses espacées"],
    [`${"0".repeat(57)}1,5`, 150, "soixante signes"],
  ])("« %s » vaut %i centimes (%s)", (cell, cents) => {
    expect(readAmount(cell)).toMatchObject({ kind: "amount", cents });
  });

  it.each([
    [",123,456", "un groupe vide"],
    ["1..234.567", "un groupe vide au milieu"],
    ["1234,567,890", "quatre chiffres devant"],
    ["1,234,56", "deux chiffres à la fin"],
    ["1,2,345", "un chiffre au milieu"],
    ["1,2345,678", "quatre chiffres au milieu"],
    ["12 (3)", "un nombre hors des parenthèses"],
    ["(3) 12", "un nombre après les parenthèses"],
    ["k€ 12 k€", "des milliers deux fois"],
    [`${"0".repeat(58)}1,5`, "soixante et un signes : une note"],
    [".,", "aucun chiffre"],
    [".", "aucun chiffre"],
    ["12.5 0", "un espace dans les décimales"],
    ["1'23'456", "une apostrophe devant deux chiffres"],
  ])("« %s » n'est pas lu (%s)", (cell) => {
    expect(readAmount(cell)).toEqual({ kind: "unreadable" });
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e15,
    -1e15,
    "9999999999999999 €",
    "90 071 992 547 409,91 €",
  ])("%s dépasse ce qui se compte en centimes", (cell) => {
    expect(readAmount(cell)).toEqual({ kind: "unreadable" });
  });

  it("la fraction n'est gardée qu'au-delà de deux décimales, la devise que si la cellule la nomme", () => {
    expect(readAmount("12,50 €")).toStrictEqual({ kind: "amount", cents: 1_250, currency: "EUR" });
    expect(readAmount("1 234,56")).toStrictEqual({ kind: "amount", cents: 123_456 });
    expect(readAmount("-12,50 €")).toStrictEqual({ kind: "amount", cents: -1_250, currency: "EUR" });
    expect(readAmount(12.345)).toStrictEqual({
      kind: "amount",
      cents: 1_235,
      exact: expect.closeTo(1_234.5, 6),
    });
  });
});

describe("Ce qu'une colonne montre de son signe décimal", () => {
  it.each<[cells: (string | number | null)[], sign: string | undefined, why: string]>([
    [["1200", "12.5"], ".", "un entier ne montre rien"],
    [[12, null, "12,5"], ",", "un nombre non plus"],
    [[".50"], ".", "le point en tête"],
    [[",50"], ",", "la virgule en tête"],
    [[".123,45"], ",", "un point en tête, puis la virgule"],
    [["1,234.56"], ".", "le dernier signe est le décimal"],
    [["1.234.567"], ",", "des points répétés séparent les milliers"],
    [[`${"0".repeat(58)},5`], ",", "soixante signes comptent"],
    [[`${"0".repeat(59)},5`], undefined, "soixante et un signes ne comptent pas"],
  ])("%j : %s (%s)", (cells, sign) => {
    expect(decimalSignOf(cells)).toBe(sign);
  });

  it("compte à part les textes à deux lectures", () => {
    expect(decimalEvidence(["1,234", "5.678", "12,5"])).toEqual({ sign: ",", ambiguous: 2 });
    expect(decimalEvidence(["12,5"])).toEqual({ sign: ",", ambiguous: 0 });
  });

  it("une devise se lit entre ses espaces", () => {
    expect(currencyOf(" EUR ")).toBe("EUR");
  });
});
