import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { planReminders } from "#shared/dunning/plan.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { unmatched } from "../commitments/scene.ts";
import {
  aCustomer,
  anEvent,
  anInvoice,
  directoryOf,
  keyOf,
  numbersOf,
  planOn,
  positionOf,
  type Scene,
  SETTINGS,
} from "./builders.ts";

// 2026-06-01 is a Monday. Standard: J−7 e (ciblée) · J+3 e · J+10 t · J+20 e+c · J+30 r.
const TODAY = "2026-06-01";
const told = (lines: readonly PlanLine[]): readonly string[] =>
  lines.map((line) =>
    [line.customer, line.currency, line.state, line.action, numbersOf(line).join("+")].join(" ").trim(),
  );

describe("Les lignes du plan, dans un ordre qui ne dépend pas de celui des feuilles", () => {
  it("par client, puis par devise, puis par état", () => {
    const items = [
      anInvoice("FA-1", 1_000, "2026-05-25", { of: "Zed" }),
      anInvoice("FA-2", 1_000, "2026-05-25", { of: "Abel", currency: "USD" }),
      anInvoice("FA-3", 1_000, "2026-05-30", { of: "Abel" }),
      anInvoice("FA-4", 1_000, "2026-05-25", { of: "Abel", currency: "CHF", status: "disputed" }),
      anInvoice("FA-5", 1_000, "2026-05-25", { of: "Marie" }),
    ];
    const customers = ["Zed", "Abel", "Marie"].map((name) => aCustomer(name));
    const lines = told(planOn(TODAY, { items, customers }));
    expect(lines.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "Abel CHF",
      "Abel EUR",
      "Abel USD",
      "Marie EUR",
      "Zed EUR",
    ]);
    expect(told(planOn(TODAY, { items: [...items].reverse(), customers: [...customers].reverse() }))).toEqual(
      lines,
    );
  });

  it("à état égal : le jour, puis l'étape, l'action, l'événement, la première facture", () => {
    const items = ["FA-1", "FA-2", "FA-3", "FA-4"].map((number) => anInvoice(number, 1_000, "2026-05-25"));
    const pause = (id: string, number: string, until: string) =>
      anEvent("pause", "2026-05-28", number, { id, promisedDay: day(until) });
    const journal = [
      pause("P4", "FA-4", "2026-06-10"),
      pause("P3", "FA-1", "2026-06-08"),
      pause("P2", "FA-3", "2026-06-10"),
      pause("P1", "FA-2", "2026-06-09"),
    ];
    const references = (scene: Scene) => planOn(TODAY, scene).map(({ reference }) => reference);
    expect(references({ items, journal })).toEqual(["P3", "P1", "P2", "P4"]);
    expect(references({ items: [...items].reverse(), journal: [...journal].reverse() })).toEqual([
      "P3",
      "P1",
      "P2",
      "P4",
    ]);
  });

  it("deux brouillons d'un jour : celui d'aucune étape d'abord, puis par étape", () => {
    const items = ["FA-1", "FA-2", "FA-3"].map((number) => anInvoice(number, 1_000, "2026-05-25"));
    const draft = (id: string, number: string, step: number | undefined) =>
      anEvent("relance préparée", "2026-05-28", number, { id, step, motive: "confirmation" });
    const journal = [draft("A", "FA-1", 2), draft("B", "FA-2", 1), draft("C", "FA-3", undefined)];
    for (const rows of [journal, [...journal].reverse()]) {
      const drafts = planOn(TODAY, { items, journal: rows }).filter(
        ({ action }) => action === "settle-draft",
      );
      expect(drafts.map(({ reference }) => reference)).toEqual(["C", "B", "A"]);
    }
  });
});

describe("Ce qui n'a pas d'échéance, ou plus rien à payer", () => {
  it("est nommé à part, jamais relancé", () => {
    const items = [
      anInvoice("FA-2", 1_000, undefined),
      anInvoice("FA-1", 1_000, "2026-05-25"),
      anInvoice("FA-0", 1_000, undefined),
    ];
    expect(told(planOn(TODAY, { items }))).toEqual([
      "Durand EUR à faire reminder FA-1",
      "Durand EUR à vérifier hold FA-0+FA-2",
    ]);
    expect(told(planOn(TODAY, { items: items.slice(0, 1) }))).toEqual(["Durand EUR à vérifier hold FA-2"]);
  });

  it("une ligne dont il ne reste rien n'est dans aucune relance", () => {
    const items = [anInvoice("FA-1", 1_000, "2026-05-25"), anInvoice("FA-2", 1_000, "2026-05-25")];
    const position = positionOf({ items }, day(TODAY));
    const plan = (open: (index: number) => number) =>
      planReminders({
        position: {
          ...position,
          items: position.items.map((one, index) => ({ ...one, open: cents(open(index)) })),
        },
        items,
        payments: [],
        directory: directoryOf([aCustomer("Durand")]),
        scenarios: DEFAULT_SCENARIOS,
        journal: [],
        settings: SETTINGS,
        today: day(TODAY),
      });
    expect(told(plan((index) => (index === 0 ? 0 : 100_000)))).toEqual(["Durand EUR à faire reminder FA-2"]);
    expect(plan(() => 0)).toEqual([]);
  });

  it("sans étape préventive au scénario, rien n'est dit avant l'échéance", () => {
    const items = [anInvoice("FA-1", 50_000, "2026-06-08", { issued: day("2026-05-01") })];
    expect(told(planOn(TODAY, { items }))).toEqual(["Durand EUR à faire preventive FA-1"]);
    const scenarios = DEFAULT_SCENARIOS.map((one) => ({
      ...one,
      steps: one.steps.filter(({ rank }) => rank > 0),
    }));
    expect(planOn(TODAY, { items, scenarios })).toEqual([]);
  });
});

describe("Des factures que le journal connaît et que plus aucun onglet ne tient", () => {
  const journal = [anEvent("relance envoyée", "2026-05-20", "FA-9", { step: 1 })];
  const vanished = (...items: Scene["items"]) =>
    planOn(TODAY, {
      items: [...items, anInvoice("AU-1", 10, "2026-07-01", { of: "Autre" })],
      journal,
    }).filter((line) => line.vanished !== undefined);

  it("se demandent, dans la devise du client : en euros s'il en a, sinon la première, sinon en euros", () => {
    const other = (currency: string) => anInvoice(`FA-${currency}`, 100, "2026-07-01", { currency });
    const currencyOf = (...items: Scene["items"]) =>
      vanished(...items).map(({ customer, currency }) => [customer, currency]);
    expect(currencyOf()).toEqual([["Durand", "EUR"]]);
    expect(currencyOf(other("USD"), other("CHF"))).toEqual([["Durand", "CHF"]]);
    expect(currencyOf(other("CHF"), other("EUR"))).toEqual([["Durand", "EUR"]]);
  });
});

describe("Des comptes qu'un payeur réunit, ou que l'on relance à part", () => {
  const paidBy = (name: string, segment: "standard" | "particulier" = "standard") =>
    aCustomer(name, segment, { payer: "Siège" });
  const customers = [aCustomer("Siège"), paidBy("Nord"), paidBy("Sud")];
  const due = (of: string, number: string, on = "2026-05-25") => anInvoice(number, 1_000, on, { of });
  const credit = unmatched("2026-05-20", 100, { customer: keyOf("Siège") });
  const plan = (items: Scene["items"], more: Partial<Scene> = {}) =>
    planOn(TODAY, { items, customers, ...more });

  it("ce que le payeur a versé sans dire pour qui est déduit, même quand il ne doit rien lui-même", () => {
    const [line] = plan([due("Nord", "FA-1"), due("Sud", "FA-2")], { credits: [credit] });
    expect([line?.customer, line?.creditsDeducted, line?.claimed]).toEqual(["Siège", 10_000, 190_000]);
  });

  it("à part aussi ; celui d'un autre compte, non", () => {
    const apart = [due("Nord", "F-1"), due("Sud", "F-1", "2026-05-26")];
    const claimed = (name: string) =>
      plan(apart, { credits: [{ ...credit, customer: keyOf(name) }] }).map((line) => [
        line.customer,
        line.claimed,
      ]);
    expect(claimed("Siège")).toEqual([
      ["Nord", 90_000],
      ["Sud", 90_000],
    ]);
    expect(claimed("Nord")).toEqual([
      ["Nord", 90_000],
      ["Sud", 100_000],
    ]);
  });

  it("une relance du payeur, ou du compte, a fait l'étape de ce dont elle parle", () => {
    const sent = (of: string, invoices: string) =>
      anEvent("relance envoyée", "2026-05-29", invoices, { of, step: 1 });
    const steps = (items: Scene["items"], ...journal: Scene["journal"] & object) =>
      plan(items, { journal }).map(
        ({ customer, parts }) => `${customer} ${parts.map(({ step }) => step).join("+")}`,
      );
    const together = [due("Nord", "FA-1"), due("Sud", "FA-2")];
    expect(steps(together, sent("Siège", "FA-1"))).toContain("Siège 1");
    expect(steps(together, sent("Siège", "FA-1, FA-2"))).toEqual(["Siège 2+2"]);
    expect(steps(together, sent("Nord", "FA-1"), sent("Sud", "FA-2"))).toEqual(["Siège 2+2"]);
    const apart = [due("Nord", "F-1"), due("Sud", "F-1")];
    expect(steps(apart, sent("Siège", "F-1"))).toEqual(["Nord 2", "Sud 2"]);
    expect(steps(apart, sent("Nord", "F-1"))).toEqual(["Nord 2", "Sud 1"]);
  });

  it("un compte que la loi traite autrement est relancé à son nom, avec ce qui fut dit de lui", () => {
    const mixed = [aCustomer("Siège"), paidBy("Nord"), paidBy("Mme Roy", "particulier")];
    const items = [due("Nord", "FA-1"), due("Mme Roy", "FA-2")];
    const names = plan(items, { customers: mixed }).map(({ customer }) => customer);
    expect(names).toEqual(["Mme Roy", "Siège"]);
    const journal = [anEvent("pause", "2026-05-29", "", { of: "Mme Roy" })];
    const held = plan(items, { customers: mixed, journal }).filter(({ state }) => state === "suspendue");
    expect(held.map(({ customer }) => customer)).toEqual(["Mme Roy"]);
  });

  it("l'argent que le payeur a versé sans dire pour qui tient sa promesse pour des comptes à part", () => {
    const items = [due("Nord", "F-1"), due("Sud", "F-1", "2026-05-26")];
    const promised = anEvent("promesse", "2026-05-20", "", {
      of: "Siège",
      amount: cents(50_000),
      promisedDay: day("2026-05-25"),
    });
    const calls = (credits: Scene["credits"]) =>
      plan(items, { journal: [promised], ...(credits === undefined ? {} : { credits }) }).filter(
        ({ action }) => action === "broken-promise-call",
      ).length;
    expect(calls(undefined)).toBeGreaterThan(0);
    expect(calls([unmatched("2026-05-24", 500, { customer: keyOf("Siège") })])).toBe(0);
  });

  it("la promesse du payeur de comptes à part n'est comptée qu'une fois, sur ce qui est échu", () => {
    const items = [
      due("Nord", "F-1"),
      due("Sud", "F-1", "2026-05-26"),
      anInvoice("F-2", 1_000, undefined, { of: "Nord" }),
    ];
    const promised = anEvent("promesse", "2026-05-29", "", {
      of: "Siège",
      amount: cents(100_000),
      promisedDay: day("2026-06-05"),
    });
    const held = plan(items, { journal: [promised] }).filter(({ state }) => state === "suspendue");
    expect(held.map(({ customer, parts }) => [customer, parts.map(({ amount }) => amount)])).toEqual([
      ["Nord", [100_000]],
    ]);
  });
});
