import { describe, expect, it } from "vitest";
import { keyAccounts } from "#shared/dunning/segment-proposals-turnover.ts";
import type { Turnover } from "#shared/dunning/targeting.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { keyOf } from "../dunning/builders.ts";

type Sales = Readonly<Record<string, number>>;

/** A year's turnover, in the order written, amounts in cents. */
function turnoverOf(sales: Sales): Turnover {
  const byCustomer = new Map(Object.entries(sales).map(([name, amount]) => [keyOf(name), amount]));
  const total = [...byCustomer.values()].reduce((sum, amount) => sum + amount, 0);
  return { total, count: byCustomer.size, byCustomer };
}
const itself = (account: CustomerKey): CustomerKey => account;
const found = (sales: Sales, payerOf = itself) => keyAccounts(new Map([["EUR", turnoverOf(sales)]]), payerOf);
const names = (sales: Sales, payerOf = itself): readonly string[] => [...found(sales, payerOf).keys()];

/** So many other customers of one amount each. */
const others = (count: number, amount: number): Sales =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Petit ${index}`, amount]));
const five = (amount: number): Sales =>
  Object.fromEntries(["A", "B", "C", "D", "E"].map((name) => [name, amount]));

describe("Comptes clés : ceux qui font ensemble 80 % et se distinguent", () => {
  it("s'arrête dès que 80 % sont atteints, au centime", () => {
    const rest = { D: 1000, E: 1000, F: 1000 };
    expect(names({ A: 50_000, B: 30_000, C: 17_000, ...rest })).toEqual(["A", "B"]);
    expect(names({ A: 50_000, B: 29_999, C: 17_001, ...rest })).toEqual(["A", "B", "C"]);
  });

  it("le plus gros d'abord, quel que soit l'ordre des lignes", () => {
    const rest = { D: 1000, E: 1000, F: 1000 };
    expect(names({ C: 17_000, B: 30_000, A: 50_000, ...rest })).toEqual(["A", "B"]);
  });

  it.each<[sales: Sales]>([
    [{ A: 62_000, C: 18_000, B: 18_000, ...others(4, 500) }],
    [{ A: 62_000, B: 18_000, C: 18_000, ...others(4, 500) }],
  ])("deux montants égaux : par le nom, quel que soit l'ordre des lignes", (sales) => {
    expect(names(sales)).toEqual(["A", "B"]);
  });

  it("personne à la moyenne ou au-dessous", () => {
    expect(names({ A: 10_000, B: 10_000 })).toEqual([]);
    expect(names({ A: 10_001, B: 9999 })).toEqual(["A"]);
  });

  it("après les cinq premiers : deux fois le client moyen au moins", () => {
    // Twenty customers, 100 000 in all: the average is 5 000.
    expect(names({ ...five(11_000), F: 10_000, ...others(14, 2500) })).toHaveLength(6);
    expect(names({ ...five(11_000), F: 9999, ...others(13, 2500), Z: 2501 })).toHaveLength(5);
  });

  it("… et un pour cent du chiffre d'affaires", () => {
    // Four hundred customers, 1 000 000 in all: the average is 2 500, one percent is 10 000.
    const many = { ...five(100_000), F: 10_000, G: 9999, Z: 9601, ...others(392, 1200) };
    expect(names(many)).toEqual(["A", "B", "C", "D", "E", "F"]);
  });

  it("dit le montant, la devise et la part en pour cent", () => {
    expect([...found({ A: 50_000, B: 30_000, C: 17_000, D: 1000, E: 1000, F: 1000 }).values()]).toEqual([
      { amount: 50_000, currency: "EUR", share: 50 },
      { amount: 30_000, currency: "EUR", share: 30 },
    ]);
  });

  it("les comptes d'un payeur s'additionnent sous son nom", () => {
    const sales = { A: 20_000, B: 20_000, C: 30_000, D: 10_000, E: 10_000, F: 10_000 };
    const paidByA = (account: CustomerKey) => (account === "B" ? keyOf("A") : account);
    expect(names(sales)).toEqual(["C", "A", "B"]);
    // Five payers, 100 000 in all: the average is 20 000.
    expect([...found(sales, paidByA)]).toEqual([
      ["A", { amount: 40_000, currency: "EUR", share: 40 }],
      ["C", { amount: 30_000, currency: "EUR", share: 30 }],
    ]);
  });

  it("un client de deux devises n'est nommé qu'une fois, dans la première par son code", () => {
    const in2 = new Map([
      ["USD", turnoverOf({ A: 90_000, B: 10_000 })],
      ["CHF", turnoverOf({ C: 8000, D: 2000 })],
      ["EUR", turnoverOf({ A: 9000, B: 1000 })],
    ]);
    expect(
      [...keyAccounts(in2, itself)].map(([name, { currency, amount }]) => [name, currency, amount]),
    ).toEqual([
      ["C", "CHF", 8000],
      ["A", "EUR", 9000],
    ]);
  });
});
