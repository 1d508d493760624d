import { describe, expect, it } from "vitest";
import type { Chain } from "#shared/matching/number-lists.ts";
import { serialNumber } from "#shared/matching/running-numbers.ts";
import { placeOf, reading, told } from "./readings.ts";

/** The running number alone at a place of a label: the last digits unless told. */
function alone(
  label: string,
  numbers: readonly string[],
  at?: string,
  dates: readonly string[] = [],
): string {
  const read = reading(label, numbers, { dates });
  const last = read.tokens.reduce((found, { digits }, place) => (digits ? place : found), 0);
  return told(serialNumber(read, at === undefined ? last : placeOf(read, at), undefined));
}

describe("Le numéro d'ordre, écrit seul", () => {
  it.each<[label: string, number: string, found: string, why: string]>([
    [
      "FACTURE 0123",
      "FA-2026-0123",
      "0123: FA-2026-0123 4,3 (abrégé)",
      "annoncé : ses quatre chiffres, et 0,3",
    ],
    ["FACTURE 123", "FA-2026-0123", "123: FA-2026-0123 3,3 (abrégé)", "sans ses zéros"],
    ["FACTURE 00123", "FA-2026-0123", "", "plus de chiffres que lui"],
    ["DURAND 0123", "FA-2026-0123", "0123: FA-2026-0123 3 (abrégé)", "rien ne l'annonce : un de moins"],
    ["DURAND 123", "FA-2026-0123", "123: FA-2026-0123 2 (abrégé)", "trois chiffres"],
    ["DURAND 12", "FA-2026-0012", "", "deux, que rien n'annonce"],
    ["FACTURE 12", "FA-2026-0012", "12: FA-2026-0012 2,3 (abrégé)", "deux, annoncés"],
    ["CLIENT 0123", "FA-2026-0123", "0123: FA-2026-0123 1,5 (abrégé)", "sans doute le numéro d'autre chose"],
    ["CLIENT 123", "FA-2026-0123", "", "de même : trop peu"],
    ["0123", "FA-2026-0123", "0123: FA-2026-0123 3 (abrégé)", "rien avant lui"],
    ["FA0123", "FA-2026-0123", "FA0123: FA-2026-0123 4,5 (abrégé)", "collé à son préfixe"],
    ["F0123", "FA-2026-0123", "F0123: FA-2026-0123 4,5 (abrégé)", "au début de son préfixe"],
    ["MOTIFFA0123", "FA-2026-0123", "MOTIFFA0123: FA-2026-0123 4,5 (abrégé)", "à un mot qui finit par lui"],
    ["A0123", "FA-2026-0123", "", "à la fin de son préfixe : un autre"],
    ["FAX0123", "FA-2026-0123", "", "à un mot qui commence par lui"],
    ["ZZ0123", "FA-2026-0123", "", "collé à un autre mot"],
    ["ZZ0123", "2026-0123", "", "collé à un mot, quand il n'a pas de préfixe"],
    ["N0123", "FA-2026-0123", "N0123: FA-2026-0123 4,3 (abrégé)", "collé à « N » : annoncé"],
    ["FACTURE DE0123", "FA-2026-0123", "DE0123: FA-2026-0123 4,3 (abrégé)", "collé à un petit mot, annoncé"],
    [
      "VIR 123456789",
      "FA-123456789",
      "123456789: FA-123456789 4 (abrégé)",
      "neuf chiffres comptent comme cinq",
    ],
    ["FA123456789", "FA-123456789", "FA123456789: FA-123456789 5 (abrégé)", "cinq au plus"],
    ["VIR 1234567890", "FA-1234567890", "", "dix : une référence"],
    ["DURAND 2015", "FA-2015", "2015: FA-2015 1,5 (abrégé)", "il se lit comme une année"],
    ["DURAND 2055", "FA-2055", "2055: FA-2055 3 (abrégé)", "une année trop lointaine"],
    ["DURAND 12015", "FA-12015", "12015: FA-12015 4 (abrégé)", "cinq chiffres ne sont pas une année"],
    ["DURAND 20151", "FA-20151", "20151: FA-20151 4 (abrégé)", "ni ceux-là"],
  ])("« %s », numéro %s : « %s » (%s)", (label, number, found) => {
    expect(alone(label, [number])).toBe(found);
  });

  it.each<[label: string, found: string, why: string]>([
    ["VIR 12345 VILLE", "12345: FA-12345 2,5 (abrégé)", "un code postal, peut-être"],
    ["VIR 12345 EUX", "12345: FA-12345 2,5 (abrégé)", "trois lettres font une ville"],
    ["VIR 12345 AB", "12345: FA-12345 4 (abrégé)", "deux non"],
    ["VIR 12345 678", "12345: FA-12345 4 (abrégé)", "des chiffres non plus"],
    ["VIR 12345", "12345: FA-12345 4 (abrégé)", "rien après"],
    [
      "CLIENT 12345 VILLE",
      "12345: FA-12345 1 (abrégé)",
      "après « client », de surcroît : c'est le moins qui compte",
    ],
  ])("« %s » : « %s » (%s)", (label, found) => {
    expect(alone(label, ["FA-12345"], "12345")).toBe(found);
  });

  it("quatre chiffres devant une ville ne sont pas un code postal", () => {
    expect(alone("VIR 1234 VILLE", ["FA-1234"], "1234")).toBe("1234: FA-1234 3 (abrégé)");
  });

  it("ce qui se lit comme une date pèse moins", () => {
    expect(alone("DURAND 1203", ["FA-1203"], "1203", ["1203"])).toBe("1203: FA-1203 1,5 (abrégé)");
    expect(alone("FACTURE 1203", ["FA-1203"], "1203", ["1203"])).toBe("1203: FA-1203 3,3 (abrégé)");
  });

  it.each<[label: string, at: string, found: string, why: string]>([
    ["FACT 2026-045", "045", "045: F-2026-045 4,3 (abrégé)", "avant lui, un tiret"],
    ["FACT 2026 045", "045", "045: F-2026-045 4,3 (abrégé)", "un blanc"],
    ["FACT 2026/045", "045", "045: F-2026-045 4,3 (abrégé)", "une barre"],
    ["DURAND 26.045", "045", "045: F-2026-045 3 (abrégé)", "sur deux chiffres, un point"],
    [
      "FACT 2026 - 045",
      "045",
      "045: F-2025-045 3,3 (abrégé) · F-2026-045 3,3 (abrégé)",
      "trois signes ne les joignent pas",
    ],
    [
      "FACT 2045-045",
      "045",
      "045: F-2025-045 3,3 (abrégé) · F-2026-045 3,3 (abrégé)",
      "une année d'un autre temps",
    ],
    [
      "DURAND 45-045",
      "045",
      "045: F-2025-045 2 (abrégé) · F-2026-045 2 (abrégé)",
      "de même sur deux chiffres",
    ],
    [
      "DURAND 251-045",
      "045",
      "045: F-2025-045 2 (abrégé) · F-2026-045 2 (abrégé)",
      "trois chiffres ne sont pas une année",
    ],
    ["FACT 45/2026", "45", "45: F-2026-045 3,3 (abrégé)", "après lui"],
    ["FACT 45-2025", "45", "45: F-2025-045 3,3 (abrégé)", "après lui, un tiret"],
    [
      "FACT 45 2026",
      "45",
      "45: F-2025-045 2,3 (abrégé) · F-2026-045 2,3 (abrégé)",
      "un blanc ne suffit pas après",
    ],
    [
      "FACT 45 /2026",
      "45",
      "45: F-2025-045 2,3 (abrégé) · F-2026-045 2,3 (abrégé)",
      "ni un blanc et une barre",
    ],
    [
      "FACT 45/ 2026",
      "45",
      "45: F-2025-045 2,3 (abrégé) · F-2026-045 2,3 (abrégé)",
      "ni une barre et un blanc",
    ],
    ["FACT 45/20261", "45", "45: F-2025-045 2,3 (abrégé) · F-2026-045 2,3 (abrégé)", "cinq chiffres"],
    ["FACT 45/12026", "45", "45: F-2025-045 2,3 (abrégé) · F-2026-045 2,3 (abrégé)", "cinq autres"],
    ["FACT 2031-045", "045", "", "l'année d'aucune d'elles : 3 de moins"],
  ])("l'année écrite à côté, « %s » : « %s » (%s)", (label, at, found) => {
    expect(alone(label, ["F-2025-045", "F-2026-045"], at)).toBe(found);
  });

  it("une facture sans année ne gagne ni ne perd rien à celle du libellé", () => {
    expect(alone("FACT 2026-045", ["FA-045"], "045")).toBe("045: FA-045 3,3 (abrégé)");
  });

  it.each<[label: string, number: string, found: string, why: string]>([
    ["FACTURE 01 23", "FA-0123", "01: FA-0123 3,5 (abrégé)", "quatre chiffres en deux morceaux"],
    ["FACTURE 0123 4567", "FA-01234567", "0123: FA-01234567 5 (abrégé)", "huit"],
    ["FACTURE 01234 5678", "FA-012345678", "", "neuf"],
    ["FACTURE 1 23", "FA-123", "", "trois"],
    ["DURAND 01 23", "FA-0123", "", "que rien n'annonce"],
    ["FACTURE 01  23", "FA-0123", "", "deux blancs"],
    ["FACTURE 01- 23", "FA-0123", "", "un tiret et un blanc"],
    ["FACTURE 01 -23", "FA-0123", "", "un blanc et un tiret"],
  ])("coupé d'un blanc, « %s », numéro %s : « %s » (%s)", (label, number, found) => {
    const read = reading(label, [number]);
    expect(told(serialNumber(read, placeOf(read), undefined))).toBe(found);
  });

  it("un numéro trouvé tel quel n'est pas recollé à ce qui le suit", () => {
    expect(alone("FACTURE 0123 45", ["FA-0123", "FB-012345"], "0123")).toBe("0123: FA-0123 4,3 (abrégé)");
  });

  it("au-delà du libellé, il n'y a rien", () => {
    expect(serialNumber(reading("FACTURE 0123", ["FA-0123"]), 9, undefined)).toBeUndefined();
  });
});

describe("Le numéro d'ordre dans une liste", () => {
  const listed = (label: string, numbers: readonly string[], serial: string) => {
    const read = reading(label, numbers);
    const at = read.tokens.length - 1;
    const chain: Chain = { serial, end: at - 1, items: [] };
    return told(serialNumber(read, at, chain));
  };

  it.each<[label: string, numbers: readonly string[], found: string, why: string]>([
    ["FACT 0123/0124", ["FA-0124"], "0124: FA-0124 4,2 (abrégé)", "entier"],
    ["FACT 0123/24", ["FA-0124"], "24: FA-0124 2,2 (abrégé)", "ses derniers chiffres seuls"],
    ["FACT 0123,ZZ0124", ["FA-0124"], "ZZ0124: FA-0124 4,2 (abrégé)", "collé à un autre mot"],
    ["FACT 0123,FA0124", ["FA-0124"], "FA0124: FA-0124 4,5 (abrégé)", "collé à son préfixe"],
    [
      "FACT 0123/24",
      ["FA-0124", "FB-24@Beta"],
      "24: FA-0124 2,2 (abrégé) · FB-24 2,2 (abrégé)",
      "l'un ou l'autre, dans l'ordre",
    ],
    ["FACT 0123/2025/24", ["FA-2026-0124"], "", "après une année écrite en entier : celle d'une autre"],
    [
      "FACT 0123/24/25",
      ["FA-2026-0125"],
      "25: FA-2026-0125 2,2 (abrégé)",
      "deux chiffres avant lui sont un numéro, pas une année",
    ],
  ])("« %s » : %j → « %s » (%s)", (label, numbers, found) => {
    expect(listed(label, numbers, "0123")).toBe(found);
  });

  it("un numéro plus long que le précédent se lit tel quel", () => {
    expect(listed("FACT 123/4567", ["FA-124567"], "123")).toBe("");
    expect(listed("FACT 123/4567", ["FA-4567"], "123")).toBe("4567: FA-4567 4,2 (abrégé)");
  });
});
