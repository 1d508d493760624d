import { describe, expect, it } from "vitest";
import { cutNumber, looksLikeOurs, wholeNumber } from "#shared/matching/whole-numbers.ts";
import { key } from "./builders.ts";
import { itemsNumbered, placeOf, reading, told } from "./readings.ts";

/** The whole number written at the first digits of a label, and how many tokens after them it ends. */
function whole(label: string, numbers: readonly string[], dates: readonly string[] = []): string {
  const read = reading(label, numbers, { dates });
  return told(wholeNumber(read, placeOf(read))?.mention);
}

describe("Un numéro écrit en entier", () => {
  it.each<[label: string, number: string, found: string, why: string]>([
    // 8 chiffres : 8 + 1, au plus 7.
    ["VIR FA 20260123", "FA-2026-0123", "FA 20260123: FA-2026-0123 7", "le préfixe est un mot à lui seul"],
    ["FA20260123", "FA-2026-0123", "FA20260123: FA-2026-0123 7", "en tête de libellé"],
    ["FACTUREFA 20260123", "FA-2026-0123", "FACTUREFA 20260123: FA-2026-0123 7", "collé à « facture »"],
    ["VIR FACTUREFA 20260123", "FA-2026-0123", "FACTUREFA 20260123: FA-2026-0123 7", "et un mot avant"],
    ["NUMEROZZ 20260123", "ZZ-2026-0123", "NUMEROZZ 20260123: ZZ-2026-0123 7", "collé à « numéro »"],
    ["MOTIFFA20260123", "FA-2026-0123", "MOTIFFA20260123: FA-2026-0123 7", "à la fin d'un mot qu'il touche"],
    ["VIR ZZ 123", "ZZ-123", "ZZ 123: ZZ-123 4", "trois chiffres suffisent avec lui : 3 + 1"],
    ["VIR ZZ 12", "ZZ-12", "ZZ 12: ZZ-12 3", "deux aussi"],
    ["VIR F 12345", "F-12345", "F 12345: F-12345 6", "une lettre seule"],
    ["VIR FA 2026 XY 12", "FA-2026-XY-12", "FA 2026 XY 12: FA-2026-XY-12 7", "des lettres au milieu"],
    ["VIR AB CL XY 20260123", "AB-CL-XY-2026-0123", "XY 20260123: AB-CL-XY-2026-0123 7", "en trois morceaux"],
    // Sans le préfixe : 4,5 au plus quand rien ne l'annonce, et 0,5 de moins puisqu'il en a un.
    [
      "VIR AB CL XY ZT 20260123",
      "AB-CL-XY-ZT-2026-0123",
      "20260123: AB-CL-XY-ZT-2026-0123 4 (abrégé)",
      "en quatre : non",
    ],
    ["20260123", "FA-2026-0123", "20260123: FA-2026-0123 4 (abrégé)", "sans lui, en tête de libellé"],
    ["VIR 20260123", "FA-2026-0123", "20260123: FA-2026-0123 4 (abrégé)", "sans lui, rien ne l'annonce"],
    ["FACTURE 20260123", "ZZ-2026-0123", "20260123: ZZ-2026-0123 6 (abrégé)", "sans lui, annoncé"],
    ["CLIENT 20260123", "ZZ-2026-0123", "20260123: ZZ-2026-0123 2,5 (abrégé)", "après « client »"],
    [
      "MOTIFFA 20260123",
      "FA-2026-0123",
      "20260123: FA-2026-0123 4 (abrégé)",
      "un mot qui finit ainsi et ne le touche pas",
    ],
    ["MOTIF20260123", "F-2026-0123", "20260123: F-2026-0123 4 (abrégé)", "une lettre finit bien des mots"],
    ["2026 FA0123", "FA-0123", "", "l'année d'un autre"],
    ["VIR 123", "FA-123", "", "trois chiffres seuls"],
    ["VIR 1234", "1234", "1234: 1234 3,5", "quatre : 4 - 0,5"],
    ["FACTURE 12345", "12345", "12345: 12345 4,5", "cinq, annoncés"],
    ["FACTURE 123456789", "123456789", "123456789: 123456789 6,5", "neuf, annoncés : au plus 6,5"],
    ["VIR 123456789", "123456789", "123456789: 123456789 4,5", "que rien n'annonce : au plus 4,5"],
    ["CLIENT 123456789", "123456789", "123456789: 123456789 3", "un autre numéro, sans doute : au plus 3"],
    ["FACTURE 12 345", "12345", "12 345: 12345 4,1", "coupé d'un blanc : 0,4 de moins"],
    ["FACTURE 1 2 345", "12345", "1 2 345: 12345 4,1", "coupé deux fois : pas davantage"],
    ["FACTURE 12-345", "12345", "12-345: 12345 4,5", "un tiret n'est pas un blanc"],
    ["FACTURE   12345", "12345", "12345: 12345 4,5", "les blancs d'avant ne le coupent pas"],
    ["FACTURE ---- 12345", "12345", "12345: 12345 4,5", "ni ce qui le sépare de l'annonce"],
    ["FACTURE 12 - 345", "12345", "12 - 345: 12345 4,1", "trois signes entre deux morceaux"],
    ["FACTURE 12  - 345", "12345", "", "quatre : deux textes"],
    ["VIR FA 260123", "FA-2026-0123", "FA 260123: FA-2026-0123 7 (abrégé)", "l'année sur deux chiffres"],
    ["FACTURE 260123", "2026-0123", "260123: 2026-0123 5 (abrégé)", "de même, sans préfixe : 6 - 0,5 - 0,5"],
    ["FACTURE 20260123", "2026-0123", "20260123: 2026-0123 6,5", "son écriture même"],
    ["VIR FA 2026 ABC 12", "FA-2026-ABC-12", "FA 2026 ABC 12: FA-2026-ABC-12 7", "trois lettres au milieu"],
    ["VIR FA 2026 ABCD 12", "FA-2026-ABCD-12", "", "quatre : un mot"],
    ["VIR FA 1 2 3 4 5 6 78", "FA-12345678", "FA 1 2 3 4 5 6 78: FA-12345678 7", "sept morceaux"],
    ["VIR FA 1 2 3 4 5 6 7 8", "FA-12345678", "", "huit"],
    ["VIR 99", "FA-2026-0123", "", "un numéro que personne n'a"],
  ])("« %s », numéro %s : « %s » (%s)", (label, number, found) => {
    expect(whole(label, [number])).toBe(found);
  });

  it("vingt-quatre signes au plus", () => {
    const digits = "123456789012345678901234";
    expect(whole(`FA ${digits}`, [`FA-${digits}`])).toBe(`FA ${digits}: FA-${digits} 7`);
    expect(whole(`FA ${digits}5`, [`FA-${digits}5`])).toBe("");
  });

  it("un texte qui se lit comme une date compte dix fois moins", () => {
    expect(whole("FACTURE 120326", ["120326"], ["120326"])).toBe("120326: 120326 4,5");
    expect(whole("FACTURE 120326", ["120326"])).toBe("120326: 120326 5,5");
    expect(whole("FACTURE 12 0326", ["120326"], ["12"])).toBe("12 0326: 120326 4,1");
  });

  it("le plus long l'emporte, à poids égal ou plus grand", () => {
    expect(whole("FACTURE 1234 567", ["1234", "1234567"])).toBe("1234 567: 1234567 6,1");
    // 4,5 l'un et l'autre : rien ne les annonce.
    expect(whole("VIR 12345678 9", ["12345678", "123456789"])).toBe("12345678 9: 123456789 4,5");
    // Le plus long n'a pas ici son préfixe : 4 contre 4,5.
    expect(whole("VIR 12345678 9", ["12345678", "ZZ-123456789"])).toBe("12345678: 12345678 4,5");
  });

  it("il dit où il finit", () => {
    const read = reading("VIR FA 2026 0123 MERCI", ["FA-2026-0123"]);
    expect(wholeNumber(read, 2)?.end).toBe(3);
  });

  it("plusieurs factures d'un même texte : celles dont le poids est proche du plus grand", () => {
    // 7 avec son préfixe, 6,5 pour un numéro nu annoncé : les deux, et le préfixe se montre.
    expect(whole("VIR FA 20260123", ["FA-20260123", "20260123@Beta"])).toBe(
      "FA 20260123: FA-20260123 7 · 20260123 6,5",
    );
    // 7 contre 4,5 : à deux et demi, trop loin.
    expect(whole("VIR ZZ 20260123", ["ZZ-20260123", "20260123@Beta"])).toBe("ZZ 20260123: ZZ-20260123 7");
    // 3 chiffres : 4 contre rien, un numéro nu en veut quatre.
    expect(whole("VIR ZZ 123", ["ZZ-123", "123@Beta"])).toBe("ZZ 123: ZZ-123 4");
  });
});

describe("Un numéro coupé à la fin du libellé", () => {
  const cut = (label: string, numbers: readonly string[]) => {
    const accounts = itemsNumbered(numbers);
    const read = reading(label, numbers, { named: ["Alpha"] });
    return told(cutNumber(read, (owner) => accounts.of(key(owner), "EUR")?.items ?? []));
  };

  it.each<[label: string, number: string, found: string, why: string]>([
    [
      "VIR FA-2026-01",
      "FA-2026-0123",
      "FA-2026-01: FA-2026-0123 2 (abrégé)",
      "de ses lettres jusqu'à la coupure",
    ],
    ["VIR FA 202", "FA-2026-0123", "FA 202: FA-2026-0123 2 (abrégé)", "trois chiffres après le préfixe"],
    ["VIR FA 20", "FA-2026-0123", "", "deux sont trop peu"],
    ["VIR FA 2026 012", "FA-2026-0123", "FA 2026 012: FA-2026-0123 2 (abrégé)", "un seul signe manque"],
    ["VIR FA 2026 0123", "FA-2026-0123", "", "rien n'est coupé"],
    ["VIR FA 2026 01234", "FA-2026-0123", "", "plus long que lui"],
    ["VIR FA 2027 01", "FA-2026-0123", "", "un autre début"],
    [
      "VIR FA 20 26 01 23",
      "FA-20-26-01-2345",
      "FA 20 26 01 23: FA-20-26-01-2345 2 (abrégé)",
      "quatre morceaux",
    ],
    ["VIR FA 20 26 01 23 4", "FA-20-26-01-23-45", "", "cinq"],
    ["20 2601", "20260123", "", "rien que des chiffres"],
    ["9 8 7 6 202601", "98762026012", "", "des chiffres en cinq morceaux"],
    ["VIR FA 2026 01 MERCI", "FA-2026-0123", "", "un mot le suit"],
    ["", "FA-2026-0123", "", "un libellé vide"],
  ])("« %s », numéro %s : « %s » (%s)", (label, number, found) => {
    expect(cut(label, [number])).toBe(found);
  });
});

describe("Un numéro comme les nôtres, que personne n'a", () => {
  const ours = (label: string, numbers: readonly string[], at?: string) => {
    const read = reading(label, numbers);
    return looksLikeOurs(read, placeOf(read, at));
  };

  it.each<[label: string, number: string, ours: boolean, why: string]>([
    ["VIR FA 20260999", "FA-2026-0123", true, "le préfixe et la longueur"],
    ["VIR FA 2026 0999", "FA-2026-0123", true, "en deux morceaux"],
    ["VIR FA 2026 09 99", "FA-2026-0123", true, "en trois"],
    ["VIR FA 20 26 09 99", "FA-2026-0123", false, "en quatre"],
    ["VIR FA 2026 XY 99", "FA-2026-0123", false, "aussi longs soient-ils ensemble"],
    ["VIR FA 2026 X 0999", "FA-2026-0123", false, "des lettres l'arrêtent"],
    ["VIR FA 2026099", "FA-2026-0123", false, "un chiffre de moins"],
    ["VIR FB 20260999", "FA-2026-0123", false, "un autre préfixe"],
    ["VIR MOTIFFA 20260999", "FA-2026-0123", true, "à la fin d'un mot"],
    ["VIR FACT 20260999", "FACT-2026-0123", true, "un préfixe de quatre lettres"],
    ["VIR F 20260999", "F-2026-0123", false, "une lettre ne fait pas une série"],
    ["20260999", "FA-2026-0123", false, "rien avant lui"],
  ])("« %s », série de %s : %s (%s)", (label, number, expected) => {
    expect(ours(label, [number])).toBe(expected);
  });

  it("des chiffres avant lui ne sont pas un préfixe", () => {
    expect(ours("VIR 12 20260999", ["FA-2026-0123"], "20260999")).toBe(false);
  });
});
