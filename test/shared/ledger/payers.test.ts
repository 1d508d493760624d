import { describe, expect, it } from "vitest";
import { completedPayers, payerNamed, payerOfEach } from "#shared/ledger/payers.ts";
import type { Customer, CustomerKey } from "#shared/model/customer.ts";

const keyOf = (name: string): CustomerKey => name as CustomerKey;
const customer = (name: string, payer?: string, more: Partial<Customer> = {}): Customer => ({
  key: keyOf(name),
  name,
  segment: "standard",
  scenario: "standard",
  language: "fr",
  payer,
  ...more,
});
const payersOf = (...customers: readonly Customer[]) =>
  Object.fromEntries(payerOfEach(customers, keyOf) as ReadonlyMap<string, string>);
const completed = (...customers: readonly Customer[]) =>
  completedPayers(new Map(customers.map((one) => [one.key, one])), keyOf, () => false);

describe("La cellule Payeur", () => {
  it.each(["", "aucun", "Aucune", "non", "-", "—", "lui-même", "elle-même", "sans payeur", "néant"])(
    "« %s » ne nomme personne",
    (cell) => {
      expect(payerNamed(cell)).toBeUndefined();
    },
  );

  it("un nom est rendu tel qu'on le lit, espaces en trop ôtés", () => {
    expect(payerNamed("  Groupe\u00a0 Sorbier ")).toBe("Groupe Sorbier");
    expect(payerNamed("Aucun Souci SARL")).toBe("Aucun Souci SARL");
  });
});

describe("Qui paie en fin de compte", () => {
  it("le payeur, ou le payeur du payeur", () => {
    expect(payersOf(customer("A", "B"), customer("B", "C"), customer("C"))).toEqual({ A: "C", B: "C" });
  });

  it("soi-même : personne d'autre", () => {
    expect(payersOf(customer("A", "A"), customer("B", "aucun"))).toEqual({});
  });

  it("deux clients qui se nomment l'un l'autre font un seul groupe, quel que soit l'ordre", () => {
    const circle = [customer("B", "C"), customer("C", "B"), customer("A", "B")];
    expect(payersOf(...circle)).toEqual({ A: "B", C: "B" });
    expect(payersOf(...circle.reverse())).toEqual({ A: "B", C: "B" });
  });

  it("une chaîne de cent mille payeurs se suit d'un trait", () => {
    const count = 100_000;
    const chain = Array.from({ length: count }, (_, index) => customer(`${index}`, `${index + 1}`));
    const payers = payerOfEach(chain, keyOf);
    expect(new Set(payers.values())).toEqual(new Set([`${count}`]));
    expect(payers.size).toBe(count);
  });
});

describe("Un payeur, tel qu'on le joint", () => {
  it("sans ligne : son nom, et le premier client joignable, par ordre de nom", () => {
    const [payer] = completed(
      customer("Zeta", "Siège", { email: "z@z.example", contact: "Mme Z" }),
      customer("Mu", "Siège", { email: "m@m.example", contact: "M. Mu" }),
      customer("Alpha", "Siège"),
    ).filter(({ key }) => key === "Siège");
    expect([payer?.name, payer?.email, payer?.contact]).toEqual(["Siège", "m@m.example", "M. Mu"]);
  });

  it("sa typologie vide suit celle que ses clients partagent, et elle seule", () => {
    const one = customer("A", "P", { segment: "public", scenario: "public" });
    const two = customer("B", "P", { segment: "public", scenario: "public" });
    const other = customer("C", "P");
    expect(completed(customer("P"), one, two).map(({ segment }) => segment)).toEqual(["public"]);
    expect(completed(customer("P"), one, other).map(({ segment }) => segment)).toEqual(["standard"]);
    expect(completed(customer("P", undefined, { segment: "grand compte" }), one, two)).toEqual([]);
  });
});
