import { describe, expect, it } from "vitest";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { itemsOf as found, numberIndex } from "#shared/matching/number-index.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { receiptOf, refusedKey } from "#shared/matching/receipt.ts";
import { itemsOf, numbersOf, VALADE } from "./accounts-and-labels.ts";
import { customer, invoice, key, paid } from "./builders.ts";

const indexOf = (...numbers: readonly string[]) =>
  numberIndex(itemsOf(...numbers.map((number) => invoice(number, 10, VALADE, "2026-03-01"))));

describe("Les numéros où l'on cherche", () => {
  it("par ce qui suit le préfixe, par ce qui en tient lieu, par le numéro sans zéros", () => {
    const { byTail, bySerial } = indexOf("FA-2026-0012", "FA-2026-0013");
    for (const tail of ["20260012", "260012", "202612"])
      expect(numbersOf(found(byTail, tail))).toBe("FA-2026-0012");
    expect(numbersOf(found(bySerial, "12"))).toBe("FA-2026-0012");
    expect([found(byTail, "12"), found(bySerial, "0012")]).toEqual([[], []]);
  });

  it("plusieurs factures d'un même numéro, chacune une fois", () => {
    expect(numbersOf(found(indexOf("FA-12", "FB-12").bySerial, "12"))).toBe("FA-12+FB-12");
    // « 20-26-0001 » et l'année entière « 2026-0001 » sont le même texte.
    expect(numbersOf(found(indexOf("A20-26-0001").byTail, "20260001"))).toBe("A20-26-0001");
  });

  it("un numéro sans chiffre n'y est pas", () => {
    const { byTail, bySerial, series } = indexOf("ACOMPTE");
    expect([byTail.size, bySerial.size, series.size]).toEqual([0, 0, 0]);
  });

  it("une série : deux lettres au moins et un nombre de chiffres", () => {
    expect([...indexOf("FA-2026-0012", "F-001", "AV7").series]).toEqual(["AV|1", "FA|8"]);
  });
});

describe("Un règlement à lettrer", () => {
  const payers = payerIndex([customer(VALADE), customer("Garage Périer")]);
  const read = (more: Parameters<typeof paid>[3] = {}) =>
    receiptOf(paid(10, "VIR GARAGE PERIER", "2026-04-10", more), payers, new Set(), false);

  it("le client de la ligne dispense de chercher un nom dans le libellé", () => {
    expect(read().named.map(({ customer: who }) => who)).toEqual(["Garage Périer"]);
    expect(read({ customer: key(VALADE) }).named).toEqual([]);
    expect(read().tokens).toEqual(labelTokens("VIR GARAGE PERIER"));
  });

  it("des numéros refusés ensemble le sont dans tout ordre et toute écriture", () => {
    expect(refusedKey(["FA-2", "fa-1"])).toBe(refusedKey(["FA-1", "fa-2", "FA-1"]));
    expect(refusedKey(["FA-1"])).not.toBe(refusedKey(["FA-1", "FA-2"]));
  });
});
