import { describe, expect, it } from "vitest";
import { itemsByNumber } from "#shared/dunning/items-by-number.ts";
import { retentionNumber } from "#shared/texts/retention-money.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

describe("Les factures qu'un mot du journal nomme", () => {
  const first = anInvoice("FA-1", 100, "2026-06-01");
  const second = anInvoice("FA-2", 100, "2026-06-02");
  const again = anInvoice("FA-1", 50, "2026-06-03");
  const all = [first, second, again];
  const items = itemsByNumber(all);
  const named = (invoices: string) => items.namedBy(anEvent("note", "2026-06-10", invoices));

  it("aucune nommée : toutes", () => {
    expect(items.all).toBe(all);
    expect(named("")).toEqual(all);
  });

  it("toutes celles du numéro, dans l'ordre de leurs lignes, et elles seules", () => {
    expect(named("FA-2")).toEqual([second]);
    expect(named("FA-1")).toEqual([first, again]);
    expect(named("FA-2, FA-1")).toEqual([second, first, again]);
  });

  it("un numéro cité deux fois compte une fois, un numéro inconnu pour rien", () => {
    expect(named("FA-1, FA-1")).toEqual([first, again]);
    expect(named("fa-1, FA-1")).toEqual([first, again]);
    expect(named("FA-9")).toEqual([]);
    expect(named("FA-9, FA-2")).toEqual([second]);
  });

  it("la retenue d'une facture est de cette facture", () => {
    expect(named(retentionNumber("FA-2"))).toEqual([second]);
    expect(named(`${retentionNumber("FA-2")}, FA-2`)).toEqual([second]);
  });
});

describe("Les factures des comptes d'un payeur", () => {
  const north = anInvoice("FA-1", 100, "2026-06-01", { of: "Nord" });
  const south = anInvoice("FA-1", 100, "2026-06-02", { of: "Sud" });
  const items = itemsByNumber([north, south], keyOf("Siège"));
  const named = (of: string, invoices: string) =>
    items.namedBy(anEvent("note", "2026-06-10", invoices, { of }));

  it("un mot du payeur parle de tous ses comptes", () => {
    expect(named("Siège", "FA-1")).toEqual([north, south]);
    expect(named("Siège", "")).toEqual([north, south]);
  });

  it("un mot d'un compte ne parle que des siennes", () => {
    expect(named("Sud", "FA-1")).toEqual([south]);
    expect(named("Nord", "")).toEqual([north]);
    expect(named("Autre", "FA-1")).toEqual([]);
  });
});
