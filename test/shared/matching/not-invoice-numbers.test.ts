import { describe, expect, it } from "vitest";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { tokenUse } from "#shared/matching/not-invoice-numbers.ts";

/** The runs of digits left aside, and those that read as a date, of a payment of 10 April 2026. */
function aside(label: string, amount = 30_000): string {
  const tokens = labelTokens(label);
  const { excluded } = tokenUse(tokens, amount, "2026-04-10");
  return tokens.flatMap(({ text, digits }, at) => (digits && excluded[at] ? [text] : [])).join(" ");
}
function dates(label: string): string {
  const tokens = labelTokens(label);
  const { dateLike } = tokenUse(tokens, 30_000, "2026-04-10");
  return tokens.flatMap(({ text }, at) => (dateLike[at] ? [text] : [])).join(" ");
}

describe("Ce qui n'est pas un numéro, au signe près", () => {
  it("chaque morceau d'un libellé ordinaire reste à lire", () => {
    expect(tokenUse(labelTokens("12 34"), 30_000, "2026-04-10")).toEqual({
      excluded: [false, false],
      dateLike: [false, false],
    });
    expect(tokenUse(labelTokens("FR12 34"), 30_000, undefined)).toEqual({
      excluded: [false, false, false],
      dateLike: [false, false, false],
    });
    expect(tokenUse(labelTokens("FR 12"), 30_000, undefined).excluded).toEqual([false, false]);
    expect(tokenUse([], 30_000, undefined)).toEqual({ excluded: [], dateLike: [] });
  });

  it.each<[label: string, aside: string, why: string]>([
    ["VIR BE68 5390 0754 7034", "68 5390 0754 7034", "belge, seize signes"],
    ["VIR NO93 8601 1117 947", "93 8601 1117 947", "norvégien, quinze : le plus court"],
    ["VIR NO93 8601 1117 948", "", "quinze signes, mais une clé fausse"],
    ["VIR DUPONT FACT NO00123 DU 100926", "", "« no », un numéro et un jour font quinze signes eux aussi"],
    ["VIR NO93 8601 1117 94", "", "un de moins n'en est pas un"],
    ["VIR NO20260123 20260124", "", "dix-huit : « no » y est un numéro"],
    ["VIR NL91 ABNA 0417 1643 00", "91 0417 1643 00", "néerlandais, le code de la banque en lettres"],
    ["VIR NL91 ABNAB 0417 1643 00", "", "cinq lettres sont un mot"],
    [
      "VIR DE89 3704 0044 0532 0130 00 0124",
      "89 3704 0044 0532 0130 00",
      "allemand : le numéro qui suit reste",
    ],
    ["VIR FR76 3000 4001 2300 0000 0123 456 0124", "76 3000 4001 2300 0000 0123 456", "français : de même"],
    ["VIR FR76 3000 4001 2300 0000", "76 3000 4001 2300 0000", "coupé à vingt"],
    ["VIR FR76 3000 4001 2300 000", "", "à dix-neuf : trop peu pour le dire"],
    ["VIR FR76 3000 4001 2300 000 MERCI 0124", "", "coupé là, un mot ne l'allonge pas"],
    ["VIR FR76 30004 00123 00000012345 67", "76 30004 00123 00000012345 67", "groupé comme un RIB"],
    ["VIR FR76 3000-4001 2300 0000 0123 456", "", "un tiret n'est pas dans un IBAN"],
    ["VIR FR76 3000  4001 2300 0000 0123 456", "", "ni deux blancs"],
    [
      "VIR XXXXFR76 3000 4001 2300 0000 0123 456",
      "76 3000 4001 2300 0000 0123 456",
      "six lettres avant la clé",
    ],
    ["VIR XXXXXFR76 3000 4001 2300 0000 0123 456", "", "sept : un mot"],
    ["VIR FR", "", "un pays sans clé"],
    ["106 12 01 23 45", "", "trois chiffres n'ouvrent pas un téléphone"],
    ["061 12 01 23 45", "", "ni ceux-là"],
    ["06  12 01 23 45", "", "deux blancs ne joignent pas deux paires"],
    ["VIR 06-12/01 23.45", "06 12 01 23 45", "des séparateurs mêlés"],
    ["123456789 EUR", "123456789", "neuf chiffres et leur unité"],
    ["1234567890 EUR", "", "dix sont trop pour un montant"],
    ["VIR 1 234 567,00", "1 234 567 00", "des millions"],
    ["VIR 123 456,00", "123 456 00", "trois chiffres avant les milliers"],
    ["VIR 1  234,56", "", "deux blancs ne sont pas ceux des milliers"],
    ["VIR 1. 234,56", "", "ni un point et un blanc"],
    ["VIR 123 ,45", "", "ni un blanc et une virgule"],
    ["VIR 123, 45", "", "ni une virgule et un blanc"],
    ["VIR 123,456", "", "trois décimales"],
    ["VIR 450 EURO", "450", "« euro »"],
    ["VIR 450 E", "450", "« e »"],
    ["VIR 450 - EUR", "", "l'unité est plus loin"],
    ["VIR EURO 450", "450", "« euro » avant"],
    ["VIR EUROS 450", "450", "« euros » avant"],
    ["VIR MTEUR 450", "", "un mot qui finit comme l'unité"],
    ["VIR TTCX 450", "", "un mot qui commence comme elle"],
    ["450 ANS 12:31", "12 31", "une heure après un nombre"],
  ])("« %s » : laissé de côté « %s » (%s)", (label, expected) => {
    expect(aside(label)).toBe(expected);
  });

  it("le montant du règlement, avec ses centimes", () => {
    expect(aside("FACT 300,15", 30_015)).toBe("300 15");
    expect(aside("FACT 300,15", 29_985)).toBe("");
  });

  it.each<[label: string, dates: string, why: string]>([
    ["999999", "", "six chiffres qui ne sont aucun jour"],
    ["2026031", "", "sept chiffres"],
    ["DU 2026-3-12", "", "un mois d'un chiffre après l'année"],
    ["DU 12/3/2026", "12 3 2026", "avant l'année, si"],
    ["DU 12/03/6", "", "une année d'un chiffre"],
    ["DU 12/03/20261", "", "une année de cinq"],
    ["DU 12/03/X", "", "des lettres à la place de l'année"],
    ["DU 12/03", "", "sans année"],
    ["DU 29/02/2028", "29 02 2028", "un jour bissextile"],
    ["DU 29/02/2027", "", "et le même un an plus tôt"],
  ])("« %s » se lit comme une date : « %s » (%s)", (label, expected) => {
    expect(dates(label)).toBe(expected);
  });
});
