import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { disputedBy } from "#shared/dunning/disputed.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { anEvent, anInvoice, keyOf, positionOf } from "./builders.ts";

const TODAY = day("2026-06-30");
const opened = (on: string, invoices: string, of: string, euros?: number): JournalEvent =>
  anEvent("litige ouvert", on, invoices, {
    of,
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
  });
const invoice = (number: string, of: string, more: Partial<LedgerItem> = {}): LedgerItem =>
  anInvoice(number, 100, "2026-05-10", { of, ...more });

/** What is disputed of each item, in euros: `FA-1 30`. */
function disputed(
  journal: readonly JournalEvent[],
  items: readonly LedgerItem[],
  payerOf?: (account: CustomerKey) => CustomerKey,
): readonly string[] {
  const open = positionOf({ items }, TODAY).items;
  const of = disputedBy(journal, open, TODAY, payerOf);
  return open.map((one) => `${one.item.number} ${of(one) / 100}`);
}

describe("Ce qui est contesté de chaque poste", () => {
  const items = [invoice("FA-1", "Durand"), invoice("FA-2", "Durand"), invoice("FA-3", "Ami")];
  const marked = [...items, invoice("FA-4", "Ami", { status: "disputed" })];

  it("personne ne conteste : rien, sauf ce que sa ligne dit en litige, en entier", () => {
    expect(disputed([], marked)).toEqual(["FA-1 0", "FA-2 0", "FA-3 0", "FA-4 100"]);
    expect(disputed([anEvent("note", "2026-06-01", "FA-1")], marked)[0]).toBe("FA-1 0");
  });

  it("le montant contesté des factures nommées, et toujours ce que les lignes disent", () => {
    const journal = [opened("2026-06-01", "FA-1, FA-2", "Durand", 130)];
    expect(disputed(journal, marked)).toEqual(["FA-1 100", "FA-2 30", "FA-3 0", "FA-4 100"]);
  });

  it("un litige sans facture est de son client, jamais d'un autre", () => {
    const journal = [anEvent("note", "2026-05-20", "", { of: "Ami" }), opened("2026-06-01", "", "Durand")];
    expect(disputed(journal, items)).toEqual(["FA-1 100", "FA-2 100", "FA-3 0"]);
  });

  it("plusieurs litiges s'ajoutent, jamais au-delà de ce qui est dû", () => {
    const twice = (first: number, second: number) =>
      disputed(
        [opened("2026-06-01", "FA-1", "Durand", first), opened("2026-06-02", "FA-1", "Durand", second)],
        items,
      )[0];
    expect([twice(30, 40), twice(70, 40)]).toEqual(["FA-1 70", "FA-1 100"]);
  });

  it("un litige de qui ne doit plus rien ne contredit pas les autres", () => {
    const journal = [opened("2026-06-01", "", "Muet"), opened("2026-06-01", "FA-3", "Ami", 10)];
    expect(disputed(journal, items)).toEqual(["FA-1 0", "FA-2 0", "FA-3 10"]);
  });

  it("ni clos, ni à venir", () => {
    const closed = [opened("2026-06-01", "FA-1", "Durand"), anEvent("litige clos", "2026-06-02", "FA-1")];
    expect(disputed(closed, items)[0]).toBe("FA-1 0");
    expect(disputed([opened("2026-07-01", "FA-1", "Durand")], items)[0]).toBe("FA-1 0");
  });
});

describe("Ce qui est contesté chez un payeur", () => {
  const items = [invoice("FA-1", "Nord"), invoice("FA-2", "Sud")];
  const toHead = (): CustomerKey => keyOf("Siège");
  const noted = anEvent("note", "2026-05-20", "", { of: "Nord" });

  it("un litige noté au nom du payeur atteint la facture de son compte", () => {
    expect(disputed([noted, opened("2026-06-01", "FA-1", "Siège", 30)], items, toHead)).toEqual([
      "FA-1 30",
      "FA-2 0",
    ]);
  });

  it("un litige d'un compte, non les autres", () => {
    expect(disputed([noted, opened("2026-06-01", "", "Sud")], items, toHead)).toEqual(["FA-1 0", "FA-2 100"]);
  });

  it("les histoires des comptes se lisent dans l'ordre des jours : l'un clôt ce que l'autre a ouvert", () => {
    const closed = anEvent("litige clos", "2026-06-05", "FA-1", { of: "Nord" });
    expect(disputed([noted, opened("2026-06-01", "FA-1", "Siège"), closed], items, toHead)).toEqual([
      "FA-1 0",
      "FA-2 0",
    ]);
  });
});
