import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import type { OpenCredit } from "#shared/model/open-position.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { unmatched } from "../commitments/scene.ts";
import { aCustomer, anEvent, anInvoice, codesOf, numbersOf, planOn, type Scene } from "./builders.ts";

const dollars = { currency: "USD" };
/** The lines of a plan, what is to be done first, then by number. */
const linesOn = (on: string, scene: Scene): readonly PlanLine[] => {
  const rank = (line: PlanLine) => `${line.state === "à faire" ? 0 : 1} ${numbersOf(line).join("+")}`;
  return [...planOn(on, scene)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
};
/** Each line as `state action currency numbers`. */
const told = (on: string, scene: Scene): readonly string[] =>
  linesOn(on, scene).map(
    (line) => `${line.state} ${line.action} ${line.currency} ${numbersOf(line).join("+")}`,
  );
const credit = (euros: number, more: Partial<OpenCredit> = {}) => unmatched("2026-06-01", euros, more);

describe("Deux devises : un seul message aujourd'hui, celui qui parle le plus haut", () => {
  it("l'étape la plus avancée d'abord", () => {
    // On 15 June the dollars are 14 days late (second step), the euros 5 (first step).
    const items = [anInvoice("E", 900, "2026-06-10"), anInvoice("D", 500, "2026-06-01", dollars)];
    const journal = [anEvent("relance envoyée", "2026-06-04", "D", { step: 1 })];
    expect(told("2026-06-15", { items, journal })).toEqual(["à faire call USD D", "en attente wait EUR E"]);
    expect(told("2026-06-15", { items: [...items].reverse(), journal })).toEqual([
      "à faire call USD D",
      "en attente wait EUR E",
    ]);
  });

  it("puis la plus grosse somme, puis le code de la devise", () => {
    const of = (euros: number, dollarsOwed: number) =>
      told("2026-06-15", {
        items: [anInvoice("E", euros, "2026-06-10"), anInvoice("D", dollarsOwed, "2026-06-10", dollars)],
      });
    expect(of(100, 101)).toEqual(["à faire reminder USD D", "en attente wait EUR E"]);
    expect(of(101, 100)).toEqual(["à faire reminder EUR E", "en attente wait USD D"]);
    expect(of(100, 100)).toEqual(["à faire reminder EUR E", "en attente wait USD D"]);
  });

  it("ce qui attend dit que d'autres factures passent d'abord", () => {
    const items = [anInvoice("E", 200, "2026-06-10"), anInvoice("D", 100, "2026-06-10", dollars)];
    const [, waiting] = linesOn("2026-06-15", { items });
    expect(waiting?.reasons).toContainEqual({ code: "other-items-first" });
  });
});

describe("Un avoir non lettré", () => {
  it("couvre tout : rien n'est réclamé ; à un centime près, le reste l'est", () => {
    const items = [anInvoice("E", 100, "2026-06-10")];
    const on15 = (euros: number) => planOn("2026-06-15", { items, credits: [credit(euros)] });
    expect(on15(100).map(({ claimed }) => claimed)).toEqual([0]);
    expect(on15(80).map(({ state, claimed }) => [state, claimed])).toEqual([["à faire", cents(2000)]]);
  });
});

describe("L'appel après une promesse non tenue", () => {
  const promise = anEvent("promesse", "2026-06-02", "E", { promisedDay: anInvoice("", 1, "2026-06-05").due });
  const late = anInvoice("E", 400, "2026-05-20");

  it("passe avant les autres factures, qui attendent leur étape ou leur tour", () => {
    const due = anInvoice("F", 100, "2026-06-01");
    const young = anInvoice("G", 100, "2026-06-14");
    const lines = linesOn("2026-06-15", { items: [late, due, young], journal: [promise] });
    expect(lines.map((line) => `${line.state} ${line.action} ${numbersOf(line).join("+")}`)).toEqual([
      "à faire broken-promise-call E",
      "en attente wait F",
      "en attente wait G",
    ]);
    const [call, behind, later] = lines;
    expect(call?.informed.map(({ open }) => open.item.number)).toEqual(["F", "G"]);
    expect([behind, later].map((line) => (line === undefined ? [] : codesOf(line)))).toEqual([
      ["other-items-first"],
      ["step-later"],
    ]);
  });

  it("d'une seule devise à la fois, la plus grosse", () => {
    const both = anEvent("promesse", "2026-06-02", "E, D", { promisedDay: promise.promisedDay });
    const items = [late, anInvoice("D", 900, "2026-05-20", dollars)];
    expect(told("2026-06-15", { items, journal: [both] })).toEqual([
      "à faire broken-promise-call USD D",
      "en attente wait EUR E",
    ]);
  });

  it("aucun quand un avoir la couvre", () => {
    const lines = planOn("2026-06-15", { items: [late], journal: [promise], credits: [credit(400)] });
    expect(lines.map(({ action, claimed }) => [action === "broken-promise-call", claimed])).toEqual([
      [false, 0],
    ]);
  });
});

it("Ce qui vient après un scénario se décide compte par compte, même chez un payeur", () => {
  const customers = [
    aCustomer("Siège"),
    aCustomer("Site A", "standard", { payer: "Siège" }),
    aCustomer("Site B", "standard", { payer: "Siège" }),
  ];
  const over = (number: string, of: string) => anInvoice(number, 400, "2026-01-05", { of });
  const done = (number: string, of: string) =>
    anEvent("appel", "2026-03-20", number, { of, step: 6, channel: "téléphone" });
  const lines = linesOn("2026-06-15", {
    items: [over("A", "Site A"), over("B", "Site B")],
    journal: [done("A", "Site A"), done("B", "Site B")],
    customers,
  });
  expect(lines.map((line) => `${line.action} ${line.customer} ${numbersOf(line).join("+")}`)).toEqual([
    "decide Site A A",
    "decide Site B B",
  ]);
});
