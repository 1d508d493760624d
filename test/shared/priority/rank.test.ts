import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import { withinCapacity } from "#shared/priority/capacity.ts";
import { expectedFurtherDelay } from "#shared/priority/expected-delay.ts";
import { paymentHabits } from "#shared/priority/payment-habits.ts";
import { type RankContext, rankPlan } from "#shared/priority/rank.ts";
import {
  aCustomer,
  anEvent,
  anInvoice,
  directoryOf,
  planOn,
  type Scene,
  SETTINGS,
} from "../dunning/builders.ts";

const TODAY = "2026-06-30"; // a Tuesday

function ranked(scene: Scene, mode?: RankContext["mode"]): readonly RankedLine[] {
  const names = [...new Set(scene.items.map(({ customer }) => customer))];
  const customers = scene.customers ?? names.map((name) => aCustomer(name));
  return rankPlan(planOn(TODAY, { ...scene, customers }), {
    items: scene.items,
    payments: [],
    directory: directoryOf(customers),
    journal: scene.journal ?? [],
    settings: SETTINGS,
    asOf: day(TODAY),
    mode,
  });
}

const names = (list: readonly RankedLine[]) => list.map(({ line }) => line.customer);
const late = (days: number) => addDays(day(TODAY), -days);
/** Ten paid invoices, each so many days late. */
const past = (of: string, daysLate: number) =>
  Array.from({ length: 10 }, (_, index) =>
    anInvoice(`${of}-${index}`, 1000, "2026-02-02", {
      of,
      settlements: [{ day: addDays(day("2026-02-02"), daysLate), amount: cents(100_000) }],
    }),
  );

describe("La priorité d'une relance", () => {
  it("12 € de 900 jours jamais au-dessus de 3 000 € de 20 jours, et proposés en perte", () => {
    const items = [
      anInvoice("A", 12, late(900), { of: "Miette" }),
      anInvoice("B", 3000, late(20), { of: "Gros" }),
    ];
    const list = ranked({ items });
    expect(names(list)).toEqual(["Gros", "Miette"]);
    expect(list[1]?.line.reasons.map(({ code }) => code)).toContain("write-off-proposed");
    const kept = [
      anInvoice("A", 15, late(900), { of: "Miette" }),
      anInvoice("B", 3000, late(20), { of: "Gros" }),
    ];
    expect(names(ranked({ items: kept }))).toEqual(["Gros", "Miette"]);
  });

  it("20 000 € de 3 jours d'un payeur ponctuel sous 4 000 € d'un retardataire, mais dans les dix premières", () => {
    const small = Array.from({ length: 15 }, (_, index) =>
      anInvoice(`S${index}`, 500, late(20), { of: `Petit ${index}` }),
    );
    const items = [
      ...past("Ponctuel", 0),
      ...past("Retardataire", 60),
      anInvoice("P", 20_000, late(3), { of: "Ponctuel" }),
      anInvoice("R", 4000, late(20), { of: "Retardataire" }),
      ...small,
    ];
    const order = names(ranked({ items }));
    expect(order.indexOf(aCustomer("Ponctuel").key)).toBeLessThan(10);
    expect(order.indexOf(aCustomer("Retardataire").key)).toBeLessThan(
      order.indexOf(aCustomer("Ponctuel").key),
    );
  });

  it("dix petites factures d'un même payeur s'additionnent", () => {
    const ten = Array.from({ length: 10 }, (_, index) =>
      anInvoice(`T${index}`, 300, late(20), { of: "Dix" }),
    );
    expect(names(ranked({ items: [...ten, anInvoice("U", 2000, late(20), { of: "Une" })] }))).toEqual([
      "Dix",
      "Une",
    ]);
  });

  it("promis pour aujourd'hui : à surveiller, pas à relancer", () => {
    const items = [
      anInvoice("A", 5000, late(20), { of: "Promis" }),
      anInvoice("B", 100, late(20), { of: "Autre" }),
    ];
    const journal = [anEvent("promesse", "2026-06-25", "A", { of: "Promis", promisedDay: day(TODAY) })];
    const list = ranked({ items, journal });
    expect(list.map(({ line }) => [line.customer, line.state])).toEqual([
      ["Autre", "à faire"],
      ["Promis", "suspendue"],
    ]);
  });

  it("les modes retard et montant changent l'ordre", () => {
    const items = [
      anInvoice("A", 200, late(50), { of: "Vieux" }),
      anInvoice("B", 5000, late(5), { of: "Gros" }),
    ];
    expect(names(ranked({ items }, "retard"))).toEqual(["Vieux", "Gros"]);
    expect(names(ranked({ items }, "montant"))).toEqual(["Gros", "Vieux"]);
  });

  it("s'explique : montant, retard attendu, dernière issue", () => {
    const [line] = ranked({ items: [anInvoice("A", 1000, late(20))] });
    expect(line?.scoreReasons.map(({ code }) => code)).toEqual([
      "score-amount",
      "score-delay",
      "score-chance",
    ]);
    expect(line?.scoreReasons[0]?.amount).toBe(100_000);
  });
});

describe("À traiter avant tout", () => {
  it("par date, sans score : promesse non tenue, brouillon ancien, déclaration, délai de mise en demeure", () => {
    const items = [
      anInvoice("A", 400, late(40), { of: "Promesse" }),
      anInvoice("B", 400, late(40), { of: "Brouillon" }),
      anInvoice("C", 400, late(80), { of: "Redressement" }),
      anInvoice("D", 90_000, late(20), { of: "Ordinaire" }),
      anInvoice("E", 400, late(80), { of: "Demeure" }),
      anInvoice("F", 400, late(9), { of: "Refusée", status: "to-mend" }),
    ];
    const journal = [
      anEvent("promesse", "2026-06-10", "A", { of: "Promesse", promisedDay: day("2026-06-19") }),
      anEvent("relance préparée", "2026-06-24", "B", { of: "Brouillon", step: 1 }),
      anEvent("procédure collective", "2026-06-01", "", { of: "Redressement" }),
      anEvent("mise en demeure envoyée", "2026-06-01", "E", { of: "Demeure", step: 4 }),
    ];
    const list = ranked({ items, journal });
    const first = list.filter((entry) => entry.first);
    // 12 juin : 1er + 11 ; 19 juin ; 21 juin : échéance de la facture refusée ; 24 juin ; 1er août
    expect(names(first)).toEqual(["Demeure", "Promesse", "Refusée", "Brouillon", "Redressement"]);
    expect(first.every(({ score }) => score === undefined)).toBe(true);
    expect(list.map(({ rank }) => rank)).toEqual(list.map((_, index) => index + 1));
    expect(names(list)[5]).toBe("Ordinaire");
  });

  it("un brouillon y monte le troisième jour ouvré", () => {
    const items = [anInvoice("B", 400, late(40))];
    // jeudi 25 juin + 3 jours ouvrés = mardi 30 juin
    expect(
      ranked({ items, journal: [anEvent("relance préparée", "2026-06-25", "B", { step: 1 })] })[0]?.first,
    ).toBe(true);
    expect(
      ranked({ items, journal: [anEvent("relance préparée", "2026-06-26", "B", { step: 1 })] })[0]?.first,
    ).toBe(false);
  });

  it("un message du client sans suite passe avant la relance", () => {
    const items = [anInvoice("B", 400, late(40))];
    const message = anEvent("message reçu", "2026-06-29");
    expect(ranked({ items, journal: [message] })[0]?.first).toBe(true);
    expect(ranked({ items, journal: [message, anEvent("note", "2026-06-29")] })[0]?.first).toBe(false);
  });

  it("une prescription à moins de 90 jours y est aussitôt", () => {
    const customers = [aCustomer("Durand", "particulier")];
    // deux ans : 27 septembre 2026 (89 jours), 28 septembre (90 jours)
    expect(ranked({ items: [anInvoice("B", 400, "2024-09-27")], customers })[0]?.first).toBe(true);
    expect(ranked({ items: [anInvoice("B", 400, "2024-09-28")], customers })[0]?.first).toBe(false);
  });
});

describe("Les habitudes de paiement", () => {
  it("sont pondérées par les montants et rapprochées du portefeuille", () => {
    const items = [...past("Lent", 40), ...past("Rapide", 0)];
    const habits = paymentHabits(items, [], day(TODAY));
    // portefeuille : (10 × 40 + 10 × 0) / 20 = 20 ; (10 × 40 + 1 × 20) / 11
    expect(habits.portfolio).toBe(20);
    expect(habits.lateness(aCustomer("Lent").key)).toBeCloseTo(420 / 11);
    expect(habits.lateness(aCustomer("Inconnu").key)).toBe(20);
  });

  it.each([
    { usual: 30, daysLate: 10, further: 20 },
    { usual: 10, daysLate: 10, further: 5 },
    { usual: 0, daysLate: 1, further: 1 },
    { usual: 0, daysLate: 900, further: 90 },
  ])("habitude $usual j, retard $daysLate j : encore $further j", ({ usual, daysLate, further }) => {
    expect(expectedFurtherDelay(usual, daysLate)).toBe(further);
  });
});

describe("La capacité du jour", () => {
  it("5 appels et 15 messages ; le reste est replié, rien n'est perdu", () => {
    const messages = Array.from({ length: 17 }, (_, index) =>
      anInvoice(`M${index}`, 500, late(20), { of: `M ${index}` }),
    );
    const calls = Array.from({ length: 6 }, (_, index) =>
      anInvoice(`T${index}`, 500, late(20), { of: `T ${index}` }),
    );
    const customers = [
      ...messages.map(({ customer }) => aCustomer(customer)),
      ...calls.map(({ customer }) => aCustomer(customer, "à risque")),
    ];
    const work = withinCapacity(ranked({ items: [...messages, ...calls], customers }), SETTINGS);
    expect([work.first.length, work.calls.length, work.messages.length, work.folded.length]).toEqual([
      0, 5, 15, 3,
    ]);
  });
});
