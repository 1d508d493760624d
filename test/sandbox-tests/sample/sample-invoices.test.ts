import { describe, expect, it } from "vitest";
import { truth } from "../../sandbox/sample/sample.ts";
import { SAMPLE_TODAY } from "../../sandbox/sample/today.ts";
import { daysFrom } from "./read-tab.ts";

const sample = truth();

describe("Les factures de l'échantillon", () => {
  it("sont environ quatre cents, sur les dix-huit mois d'avant le jour de l'échantillon", () => {
    expect(sample.invoices.length).toBeGreaterThanOrEqual(380);
    expect(sample.invoices.length).toBeLessThanOrEqual(420);
    const days = sample.invoices.map(({ issued }) => issued);
    expect(days.every((issued) => issued >= "2025-05-17" && issued < SAMPLE_TODAY)).toBe(true);
    expect(daysFrom(days[0] ?? "", days[days.length - 1] ?? "")).toBeGreaterThan(520);
  });

  it("ont des montants de menuiserie, une TVA à 10 ou 20 % et un total exact", () => {
    for (const { number, kind, amountExclTax, vat, amount } of sample.invoices) {
      expect(amountExclTax + vat, number).toBe(amount);
      const [ten, twenty] = [amountExclTax * 0.1, amountExclTax * 0.2];
      expect(Math.min(Math.abs(vat - ten), Math.abs(vat - twenty)), number).toBeLessThanOrEqual(0.5);
      if (kind === "avoir") expect(amount, number).toBeLessThan(0);
      else expect(amount, number).toBeGreaterThanOrEqual(150_00);
      expect(amount, number).toBeLessThanOrEqual(18_000_00);
    }
  });

  it("se suivent sans trou dans chaque série, sauf le numéro donné deux fois", () => {
    for (const series of ["FA-2025", "FA-2026", "AV-2025", "AV-2026"]) {
      const ranks = sample.invoices
        .filter(({ number }) => number.startsWith(series))
        .map(({ number }) => Number(number.slice(8)));
      const jumps = ranks.slice(1).filter((rank, at) => rank !== (ranks[at] ?? 0) + 1);
      // The repeated number is one jump back, and one jump over the number it should have had.
      expect(jumps.length, series).toBeLessThanOrEqual(series === "FA-2026" ? 3 : 0);
    }
    const numbers = sample.invoices.map(({ number }) => number);
    const repeated = numbers.filter((number, at) => numbers.indexOf(number) !== at);
    expect(repeated).toHaveLength(1);
    const both = sample.invoices.filter(({ number }) => number === repeated[0]);
    expect(new Set(both.map(({ customer }) => customer.code)).size).toBe(1);
    expect(new Set(both.map(({ amount }) => amount)).size).toBe(2);
    expect(both.flatMap(({ settlements }) => settlements)).toEqual([]);
  });

  it("comptent l'acompte une seule fois : le solde ne porte que le reste et le cite", () => {
    const finals = sample.invoices.filter(({ kind }) => kind === "solde");
    expect(finals.length).toBeGreaterThanOrEqual(8);
    for (const final of finals) {
      const cited = /\(acompte (FA-\d{4}-\d{4}) déduit\)$/.exec(final.object)?.[1];
      const deposit = sample.invoices.find(({ number }) => number === cited);
      expect(deposit?.kind, final.number).toBe("acompte");
      expect(deposit?.customer.code, final.number).toBe(final.customer.code);
      const whole = final.amountExclTax + (deposit?.amountExclTax ?? 0);
      expect(Math.abs((deposit?.amountExclTax ?? 0) - whole * 0.3), final.number).toBeLessThanOrEqual(1);
    }
  });

  it("comprennent des avoirs, lettrés avec la facture qu'ils réduisent ou encore libres", () => {
    const notes = sample.invoices.filter(({ kind }) => kind === "avoir");
    expect(notes.length).toBeGreaterThanOrEqual(4);
    expect(notes.filter(({ settlements }) => settlements.length === 0)).toHaveLength(1);
  });

  it("ne sont jamais échues avant d'être émises", () => {
    for (const { number, issued, due } of sample.invoices) {
      if (due !== undefined) expect(daysFrom(issued, due), number).toBeGreaterThanOrEqual(0);
    }
  });
});
