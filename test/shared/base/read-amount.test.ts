import { describe, expect, it } from "vitest";
import { currencyInHeader, currencyOf } from "#shared/base/currency.ts";
import { decimalSignOf, readAmount } from "#shared/base/read-amount.ts";

describe("Montant d'une cellule", () => {
  it.each<[cell: string | number, cents: number, why: string]>([
    [0, 0, "un zéro est un montant"],
    [12.3, 1230, "un nombre d'euros"],
    [-1200, -120_000, "un nombre négatif"],
    [1.005, 101, "un demi-centime s'éloigne de zéro"],
    [-1.005, -101, "aussi sous zéro"],
    [2184.2800000000002, 218_428, "le bruit d'un nombre binaire n'est pas un chiffre saisi"],
    ["1 234,56 €", 123_456, "espace ordinaire et symbole"],
    ["1\u00a0234,56\u00a0€", 123_456, "espace insécable"],
    ["1\u202f234,56\u00a0€", 123_456, "espace fine insécable"],
    ["1.234,56", 123_456, "point des milliers, virgule décimale"],
    ["1,234.56", 123_456, "virgule des milliers, point décimal"],
    ["$4,235.00", 423_500, "dollar devant"],
    ["$13.50 ", 1350, "blanc à la fin"],
    ["(123,45)", -12_345, "entre parenthèses : négatif"],
    ["($400.00)", -40_000, "parenthèses autour du symbole"],
    ["-12", -1200, "signe devant"],
    ["12-", -1200, "signe derrière"],
    ["\u2212 30,70", -3070, "signe moins typographique"],
    ["1 234,5 EUR", 123_450, "une décimale et un code"],
    ["0000000368,77", 36_877, "zéros de remplissage d'un FEC"],
    ["1'234.56", 123_456, "apostrophe suisse"],
    ["1’234’567.00 CHF", 123_456_700, "apostrophes courbes"],
    ["1.234.567", 123_456_700, "deux points : des milliers"],
    ["12 000", 1_200_000, "milliers sans décimales"],
    ["64982.589", 6_498_259, "trois décimales après cinq chiffres"],
    ["0,123", 12, "un zéro devant : des décimales"],
    ["123.45 CR", -12_345, "CR : au crédit"],
    ["123.45 DR", 12_345, "DR : au débit"],
    [",50", 50, "sans partie entière"],
    ["12.", 1200, "point final"],
    ["+12,00", 1200, "signe plus"],
    ["1.234,56-", -123_456, "moins derrière, point des milliers"],
    ["€ 12", 1200, "symbole devant, sans décimale"],
    ["12 €uros", 1200, "euros écrit avec le symbole"],
    ["(1 234,50) €", -123_450, "parenthèses, symbole dehors"],
    ["1 234.5", 123_450, "espace des milliers, point décimal"],
    ["12,345.67", 1_234_567, "virgule des milliers, point décimal"],
    ["1.234.567,89 €", 123_456_789, "deux points des milliers"],
    ["12 €", 1200, "entier et symbole"],
    ["12€50", 1250, "le symbole à la place de la virgule"],
    ["1 200 € 05", 120_005, "le symbole entre euros et centimes, espacé"],
    ["120,-", 12_000, "virgule tiret : pas de centimes, pas de signe moins"],
    ["CHF 120.--", 12_000, "point et deux tirets, à la suisse"],
    ["120 € TTC", 12_000, "le mot TTC ne change rien"],
    ["0,00 D", 0, "solde nul au débit"],
    ["123,45 C", -12_345, "C : au crédit"],
    ["1 234,56 CR", -123_456, "CR après un montant français"],
    ["123,45 € C", -12_345, "au crédit, après le symbole"],
    ["12 USD", 1200, "un code qui finit par D n'est pas un débit"],
    ["12 k€", 1_200_000, "milliers d'euros"],
    ["1,5 k€", 150_000, "un millier et demi"],
    ["\uff11\uff12\uff13,\uff14\uff15", 12_345, "chiffres pleine chasse"],
    ["\u0661\u0662\u066b\u0665\u0660", 1250, "chiffres arabes orientaux"],
  ])("« %s » vaut %i centimes (%s)", (cell, cents) => {
    expect(readAmount(cell)).toMatchObject({ kind: "amount", cents });
  });

  it.each([
    "N/A",
    "#REF!",
    "12/03/2026",
    "abc",
    "1 2 3",
    "12 %",
    "#N/A",
    "#VALEUR!",
    "TBD",
    "à voir",
    "env. 120 €",
    "120 € HT",
    "12k",
    "1e3",
    "=12+3",
    "12 € 500",
    "9".repeat(10_000),
    `${"1".repeat(5000)},${"2".repeat(5000)}`,
    "mot ".repeat(2500),
    "1,23,4",
    "--5",
    "(-5)",
    "12 34,00",
    "€",
    true,
  ])("« %s » n'est pas lu comme un montant", (cell) => {
    expect(readAmount(cell)).toEqual({ kind: "unreadable" });
  });

  it.each([null, "", "  ", "\u00a0", "-", "–"])("« %s » est vide", (cell) => {
    expect(readAmount(cell)).toEqual({ kind: "empty" });
  });

  it("« 1,234 » seul est mille deux cent trente-quatre", () => {
    expect(readAmount("1,234")).toMatchObject({ cents: 123_400 });
    expect(readAmount("1.234")).toMatchObject({ cents: 123_400 });
  });

  it("« 1.234 » dans une colonne de décimales françaises est mille deux cent trente-quatre", () => {
    expect(readAmount("1.234", decimalSignOf(["12,50", "1.234", "3,10"]))).toMatchObject({ cents: 123_400 });
  });

  it("« 1,234 » suit ce que le reste de la colonne montre", () => {
    expect(readAmount("1,234", ",")).toMatchObject({ cents: 123 });
    expect(readAmount("1,234", ".")).toMatchObject({ cents: 123_400 });
    expect(readAmount("982.589", ".")).toMatchObject({ cents: 98_259, exact: expect.closeTo(98_258.9, 6) });
  });

  it("dit la devise que la cellule nomme", () => {
    expect(readAmount("12,00 €")).toMatchObject({ currency: "EUR" });
    expect(readAmount("USD 12.00")).toMatchObject({ currency: "USD" });
    expect(readAmount("12,00")).not.toHaveProperty("currency");
    expect(readAmount("€ 12 USD")).toEqual({ kind: "unreadable" });
  });
});

describe("Signe décimal d'une colonne", () => {
  it.each<[cells: string[], sign: string | undefined, why: string]>([
    [["12,50", "1,234"], ",", "une seule lecture possible suffit"],
    [["12.50", "1.234"], ".", "de même avec le point"],
    [["1.234,56"], ",", "le dernier signe est le décimal"],
    [["1,234,567"], ".", "un signe répété sépare les milliers"],
    [["1,234", "5,678"], undefined, "rien ne tranche"],
    [["12,5", "12.5"], undefined, "autant de l'un que de l'autre"],
    [["12,5", "13,5", "12.5"], ",", "la majorité"],
    [["12,50", "9".repeat(10_000).replace(/9(?=9{2}$)/, ".")], ",", "un texte sans fin ne compte pas"],
  ])("%s → %s (%s)", (cells, sign) => {
    expect(decimalSignOf(cells)).toBe(sign);
  });
});

describe("Devise", () => {
  it("se lit d'un symbole, d'un mot ou d'un code", () => {
    expect(["€", "euros", "chf", "US$"].map(currencyOf)).toEqual(["EUR", "EUR", "CHF", "USD"]);
    expect(currencyOf("abc")).toBeUndefined();
  });

  it("se lit dans un titre de colonne", () => {
    expect(currencyInHeader("converted_usd")).toBe("USD");
    expect(currencyInHeader("Montant (€)")).toBe("EUR");
    expect(currencyInHeader("Montant TTC")).toBeUndefined();
  });
});
