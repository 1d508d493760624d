import { describe, expect, it } from "vitest";
import { accountsOfLine, otherNames } from "#shared/dunning/line-accounts.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { aCustomer, anInvoice, directoryOf, keyOf, planOn } from "./builders.ts";

const CUSTOMERS = [
  aCustomer("Siège"),
  aCustomer("Nord", "standard", { payer: "Siège" }),
  aCustomer("Sud", "standard", { payer: "Siège" }),
  aCustomer("Autre"),
];
const DIRECTORY = directoryOf(CUSTOMERS);
/** The line of the reminder to a payer of two accounts, or to a customer alone. */
const lineFor = (...names: readonly string[]): PlanLine => {
  const items = names.map((of, index) => anInvoice(`FA-${index}`, 1_000, "2026-05-25", { of }));
  const [line] = planOn("2026-06-01", { items, customers: CUSTOMERS });
  if (line === undefined) throw new RangeError("une ligne");
  return line;
};

describe("Les comptes dont parle une ligne", () => {
  it("celui du client, et ceux que le payeur paie", () => {
    expect([...accountsOfLine(lineFor("Autre"))]).toEqual(["Autre"]);
    expect([...accountsOfLine(lineFor("Nord", "Sud"))]).toEqual(["Siège", "Nord", "Sud"]);
  });
});

describe("Les autres noms sous lesquels le journal peut en parler", () => {
  it("aucun pour un client que personne ne paie", () => {
    expect(otherNames(lineFor("Autre"), DIRECTORY)).toEqual([]);
  });

  it("les comptes d'un payeur, sans le payeur lui-même", () => {
    expect(otherNames(lineFor("Nord", "Siège"), DIRECTORY)).toEqual(["Nord"]);
  });

  it("le payeur d'un compte à qui l'on écrit", () => {
    expect(otherNames({ ...lineFor("Autre"), customer: keyOf("Nord") }, DIRECTORY)).toEqual(["Siège"]);
  });
});
