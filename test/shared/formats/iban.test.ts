import { describe, expect, it } from "vitest";
import { bicProblem, electronic, ibanProblem, isSepaIban } from "#shared/base/iban.ts";

/** The arithmetic of ISO 13616 by itself: one digit after the other, so that nothing overflows. */
function remainder(iban: string): number {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}

const VALID = [
  "FR14 2004 1010 0505 0001 3M02 606",
  "FR76 3000 6000 0112 3456 7890 189",
  "DE89 3704 0044 0532 0130 00",
  "BE68 5390 0754 7034",
];

describe("IBAN (ISO 13616)", () => {
  it.each(VALID)("%s est juste, et son reste modulo 97 vaut 1", (iban) => {
    expect(ibanProblem(iban)).toBeUndefined();
    expect(remainder(electronic(iban))).toBe(1);
  });

  it.each([
    ["espaces insécables", "FR76\u00a03000\u202f6000 0112 3456 7890 189"],
    ["minuscules", "fr7630006000011234567890189"],
    ["précédé de son nom", "IBAN : FR76 3000 6000 0112 3456 7890 189"],
    ["tirets", "FR76-3000-6000-0112-3456-7890-189"],
  ])("%s : lu comme l'IBAN lui-même", (_why, written) => {
    expect(electronic(written)).toBe("FR7630006000011234567890189");
    expect(ibanProblem(written)).toBeUndefined();
  });

  it.each([
    ["", "country"],
    ["ZZ76 3000 6000 0112 3456 7890 189", "country"],
    ["bonjour", "country"],
    ["FR76 3000 6000 0112 3456 7890", "length"],
    ["FR76 3000 6000 0112 3456 7890 1890", "length"],
    ["FR76 A000 6000 0112 3456 7890 189", "characters"],
    ["FR76 3000 6000 0112 3456 7890 188", "checksum"],
    ["FR77 3000 6000 0112 3456 7890 189", "checksum"],
  ])("« %s » : %s", (iban, problem) => {
    expect(ibanProblem(iban)).toBe(problem);
  });

  it("chaque chiffre mal recopié est vu", () => {
    const iban = "FR7630006000011234567890189";
    for (let at = 4; at < iban.length; at += 1) {
      const wrong = iban.slice(0, at) + String((Number(iban[at]) + 1) % 10) + iban.slice(at + 1);
      expect(ibanProblem(wrong)).toBe("checksum");
    }
  });

  it("un pays hors de la zone SEPA ne reçoit pas ce virement", () => {
    expect(isSepaIban("FR7630006000011234567890189")).toBe(true);
    expect(isSepaIban("BR1500000000000010932840814P2")).toBe(false);
  });
});

describe("BIC (ISO 9362)", () => {
  it.each(["AGRIFRPP", "AGRIFRPPXXX", "agri fr pp", "DEUTDEFF500"])("« %s » est juste", (bic) => {
    expect(bicProblem(bic)).toBeUndefined();
  });

  it.each([
    ["AGRIFRP", "format"],
    ["AGRIFRPPXX", "format"],
    ["4GRIFRPP", "format"],
    ["AGRIQQPP", "country"],
  ])("« %s » : %s", (bic, problem) => {
    expect(bicProblem(bic)).toBe(problem);
  });
});
