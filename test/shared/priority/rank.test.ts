import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { peopleOf } from "#shared/dunning/line-people.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import { withinCapacity } from "#shared/priority/capacity.ts";
import { type RankContext, rankPlan } from "#shared/priority/rank.ts";
import { whySentence } from "#shared/texts/reasons.ts";
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

  it("20 000 € d'un payeur à un ou deux jours près restent sous 4 000 € d'un retardataire de 45 jours", () => {
    const items = [
      ...past("Ponctuel", 1),
      ...past("Retardataire", 45),
      ...past("Moyen", 12),
      anInvoice("P", 20_000, late(3), { of: "Ponctuel" }),
      anInvoice("R", 4000, late(8), { of: "Retardataire" }),
    ];
    expect(names(ranked({ items })).slice(0, 2)).toEqual(["Retardataire", "Ponctuel"]);
  });

  it("les postes « également échus » du message comptent aussi", () => {
    // Le second poste, échu depuis deux jours, n'a pas encore son étape : il est rappelé pour information.
    const withSecond = [
      anInvoice("A1", 1000, late(20), { of: "Deux" }),
      anInvoice("A2", 3000, late(2), { of: "Deux" }),
    ];
    const list = ranked({ items: [...withSecond, anInvoice("B", 2000, late(20), { of: "Un" })] });
    expect(names(list).slice(0, 2)).toEqual(["Deux", "Un"]);
    expect(list[0]?.line.claimed).toBe(100_000);
    expect(list[0]?.scoreReasons.slice(0, 2)).toEqual([
      { code: "score-amount", amount: 100_000, currency: "EUR" },
      { code: "score-informed", amount: 300_000, currency: "EUR" },
    ]);
  });

  it("contesté : dans la liste de qui règle le litige, hors du travail de relance", () => {
    const items = [
      anInvoice("A", 9000, late(20), { of: "Conteste" }),
      anInvoice("B", 100, late(20), { of: "Autre" }),
    ];
    const journal = [
      anEvent("litige ouvert", "2026-06-25", "A", {
        of: "Conteste",
        motive: "qualité",
        promisedDay: day("2026-07-20"),
      }),
      anEvent("relance envoyée", "2026-06-26", "A", {
        of: "Conteste",
        motive: "Accusé de réception de litige",
      }),
    ];
    const list = ranked({ items, journal });
    const disputed = list.find(({ line }) => line.customer === aCustomer("Conteste").key)?.line;
    expect(disputed?.state).toBe("suspendue");
    const people =
      disputed && peopleOf(disputed, undefined, "Paul", { chaser: "Anne", disputeSolver: undefined });
    expect(people?.acts).toBe("Paul");
    const work = withinCapacity(list, SETTINGS, { journal, asOf: day(TODAY) });
    const inWork = [...work.first, ...work.calls, ...work.messages, ...work.folded, ...work.untouched];
    expect(names(inWork)).toEqual(["Autre"]);
  });

  it("un dimanche, tout attend lundi, dans le même ordre", () => {
    const items = [200, 900, 500].map((euros) =>
      anInvoice(`N${euros}`, euros, late(20), { of: `N ${euros}` }),
    );
    const customers = items.map(({ customer }) => aCustomer(customer));
    const lines = planOn("2026-06-28", { items, customers });
    expect(lines.map(({ state }) => state)).toEqual(["en attente", "en attente", "en attente"]);
    const list = rankPlan(lines, {
      items,
      payments: [],
      directory: directoryOf(customers),
      journal: [],
      settings: SETTINGS,
      asOf: day("2026-06-28"),
    });
    expect(names(list)).toEqual(["N 900", "N 500", "N 200"]);
  });

  it("ne dépend pas de l'ordre des lignes", () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      anInvoice(`I${index}`, 100 * (1 + (index % 5)), late(5 + 7 * (index % 3)), { of: `C ${index}` }),
    );
    const scene = { items: [...items, ...past("C 3", 30)] };
    const order = names(ranked(scene));
    expect(names(ranked({ items: [...scene.items].reverse() }))).toEqual(order);
  });

  it("le mode vient de Réglages quand on n'en impose pas", () => {
    const items = [
      anInvoice("A", 200, late(50), { of: "Vieux" }),
      anInvoice("B", 5000, late(5), { of: "Gros" }),
    ];
    const customers = ["Vieux", "Gros"].map((name) => aCustomer(name));
    const order = (priorityMode: "retard" | undefined) =>
      names(
        rankPlan(planOn(TODAY, { items, customers }), {
          items,
          payments: [],
          directory: directoryOf(customers),
          journal: [],
          settings: { ...SETTINGS, priorityMode },
          asOf: day(TODAY),
        }),
      );
    expect(order("retard")).toEqual(["Vieux", "Gros"]);
    expect(order(undefined)).toEqual(["Gros", "Vieux"]);
  });

  it("dit le retard habituel d'un client dont trois factures payées parlent", () => {
    const habitOf = (count: number, daysLate: number) => {
      const items = [...past("Durand", daysLate).slice(0, count), anInvoice("A", 1000, late(20))];
      const line = ranked({ items })[0];
      const why = line === undefined ? "" : whySentence(line.line, line.scoreReasons);
      return /paie d'ordinaire [^\u00a0;]*/.exec(why)?.[0];
    };
    expect(habitOf(2, 12)).toBeUndefined();
    expect(habitOf(3, 0)).toBe("paie d'ordinaire à l'heure");
    // Seul du portefeuille, il est rapproché de lui-même.
    expect(habitOf(3, 12)).toMatch(/^paie d'ordinaire avec 12/);
  });

  it.each([
    { kind: "appel" as const, motive: "Refus de payer", chance: 30 },
    { kind: "appel" as const, motive: "Difficultés de trésorerie", chance: 40 },
    { kind: "appel" as const, motive: "Joint", chance: 60 },
    { kind: "appel" as const, motive: "Pas de réponse", chance: 30 },
  ])("après un appel « $motive », $chance % de chances qu'un contact change quelque chose", (call) => {
    const journal = [anEvent(call.kind, "2026-06-16", "", { motive: call.motive, direction: "sortant" })];
    const reasons = ranked({ items: [anInvoice("A", 1000, late(20))], journal })[0]?.scoreReasons ?? [];
    expect(reasons.find(({ code }) => code === "score-chance")?.count).toBe(call.chance);
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

describe("Deux devises", () => {
  const items = [
    ...[100, 200, 300].map((euros) => anInvoice(`E${euros}`, euros, late(20), { of: `E ${euros}` })),
    anInvoice("Y1", 90_000, late(20), { of: "Y 90 000", currency: "JPY" }),
    anInvoice("Y2", 30_000, late(20), { of: "Y 30 000", currency: "JPY" }),
  ];

  it("ne se comparent pas : chacune est classée pour elle-même, puis les listes sont mêlées à parts égales", () => {
    // Places : yens 1/4 et 3/4, euros 1/6, 1/2 et 5/6.
    expect(names(ranked({ items }))).toEqual(["E 300", "Y 90 000", "E 200", "Y 30 000", "E 100"]);
    expect(names(ranked({ items }, "montant"))).toEqual(["E 300", "Y 90 000", "E 200", "Y 30 000", "E 100"]);
  });

  it("le retard, lui, se compare d'une devise à l'autre", () => {
    const older = [...items, anInvoice("Y3", 100, late(40), { of: "Y vieux", currency: "JPY" })];
    expect(names(ranked({ items: older }, "retard"))[0]).toBe("Y vieux");
  });

  it("la ligne de l'autre devise dit parmi quoi elle est classée", () => {
    const list = ranked({ items });
    const saying = list.filter(({ scoreReasons }) =>
      scoreReasons.some(({ code }) => code === "score-currency"),
    );
    expect(names(saying)).toEqual(["Y 90 000", "Y 30 000"]);
  });
});
