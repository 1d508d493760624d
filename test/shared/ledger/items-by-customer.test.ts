import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { customerRanks, itemsByCustomer } from "#shared/ledger/items-by-customer.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";

const key = (name: string): CustomerKey => `name:${name}` as CustomerKey;

function item(name: string, number: string): LedgerItem {
  return {
    customer: key(name),
    number,
    kind: "invoice",
    issued: day("2026-01-05"),
    due: day("2026-02-04"),
    dueSource: "cell",
    amount: cents(1_000),
    currency: "EUR",
    settlements: [],
    duplicated: false,
    origin: { tab: "Factures", row: 2 },
  };
}

const numbers = (items: readonly LedgerItem[]): readonly string[] => items.map(({ number }) => number);

describe("Les lignes de chaque client", () => {
  const items = [item("durand", "F1"), item("martin", "F2"), item("durand", "F3")];

  it("chaque client a les siennes, dans l'ordre des feuilles", () => {
    const of = itemsByCustomer(items);
    expect(numbers(of(key("durand")))).toEqual(["F1", "F3"]);
    expect(numbers(of(key("martin")))).toEqual(["F2"]);
  });

  it("un client que personne ne nomme n'en a aucune", () => {
    expect(itemsByCustomer(items)(key("petit"))).toEqual([]);
  });

  it("les clients viennent dans l'ordre rencontré", () => {
    expect(customerRanks(items).keys).toEqual([key("durand"), key("martin")]);
  });

  it("une liste qui s'est allongée est relue", () => {
    const growing = [item("durand", "F1")];
    expect(numbers(itemsByCustomer(growing)(key("durand")))).toEqual(["F1"]);
    growing.push(item("durand", "F2"));
    expect(numbers(itemsByCustomer(growing)(key("durand")))).toEqual(["F1", "F2"]);
  });
});
