import { describe, expect, it } from "vitest";
import { itemKey } from "#shared/dunning/invoice-number.ts";
import { anInvoice } from "./builders.ts";

const keyAt = (number: string, tab: string, row?: number): string =>
  itemKey(anInvoice(number, 100, "2026-06-01", { origin: { tab, row } }));

describe("Ce qui distingue une facture parmi celles d'un client", () => {
  it("son numéro, où que soit sa ligne et en majuscules ou non", () => {
    expect(keyAt("FA-12", "2025", 4)).toBe(keyAt("fa-12", "2026", 9));
    expect(keyAt("FA-12", "2026", 4)).not.toBe(keyAt("FA-13", "2026", 4));
  });

  it("sans numéro, sa ligne et son onglet", () => {
    expect(keyAt("", "2026", 4)).toBe(keyAt("", "2026", 4));
    expect(keyAt("", "2026", 4)).not.toBe(keyAt("", "2026", 5));
    expect(keyAt("", "2026", 4)).not.toBe(keyAt("", "2025", 4));
    expect(keyAt("", "2026")).not.toBe(keyAt("", "2026", 4));
  });

  it("un numéro ne se confond avec aucune ligne", () => {
    expect(keyAt("2026!4", "2026", 4)).not.toBe(keyAt("", "2026", 4));
  });
});
