import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import type { Settings } from "#shared/model/settings.ts";
import { rankPlan } from "#shared/priority/rank.ts";
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

function ranked(scene: Scene, settings: Partial<Settings> = {}): readonly RankedLine[] {
  const found = [...new Set(scene.items.map(({ customer }) => customer))];
  const customers = scene.customers ?? found.map((name) => aCustomer(name));
  return rankPlan(planOn(TODAY, { ...scene, customers, settings }), {
    items: scene.items,
    payments: scene.payments ?? [],
    directory: directoryOf(customers),
    journal: scene.journal ?? [],
    settings: { ...SETTINGS, ...settings },
    asOf: day(TODAY),
  });
}

const names = (list: readonly RankedLine[]) => list.map(({ line }) => line.customer);
const firstNames = (list: readonly RankedLine[]) => names(list.filter(({ first }) => first));
const late = (days: number) => addDays(day(TODAY), -days);
const codes = ({ scoreReasons }: RankedLine) => scoreReasons.map(({ code }) => code);

describe("À traiter avant tout", () => {
  it("par date, sans score, avant la plus grosse des relances", () => {
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
    expect([...new Set(names(first))]).toEqual([
      "Demeure",
      "Promesse",
      "Refusée",
      "Brouillon",
      "Redressement",
    ]);
    expect(first.every(({ score }) => score === undefined)).toBe(true);
    expect(list.map(({ rank }) => rank)).toEqual(list.map((_, index) => index + 1));
    expect(names(list.filter((entry) => !entry.first))[0]).toBe("Ordinaire");
  });

  it.each([
    { prepared: "2026-06-25", first: true, why: "troisième jour ouvré" },
    { prepared: "2026-06-26", first: false, why: "deuxième jour ouvré" },
  ])("un brouillon du $prepared : $why", ({ prepared, first }) => {
    const journal = [anEvent("relance préparée", prepared, "B", { step: 1 })];
    expect(ranked({ items: [anInvoice("B", 400, late(40))], journal })[0]?.first).toBe(first);
  });

  it("une promesse y monte au lendemain de son délai de grâce", () => {
    const items = [anInvoice("A", 400, late(40))];
    const promised = (on: string) =>
      ranked({ items, journal: [anEvent("promesse", "2026-06-15", "A", { promisedDay: day(on) })] })[0]
        ?.first;
    // jeudi 25 + 2 jours ouvrés = lundi 29 ; vendredi 26 + 2 = mardi 30, encore dans le délai
    expect(promised("2026-06-25")).toBe(true);
    expect(promised("2026-06-26")).toBe(false);
  });

  it("un paiement rejeté", () => {
    const journal = [anEvent("paiement rejeté", "2026-06-29", "A", { motive: "chèque sans provision" })];
    const list = ranked({ items: [anInvoice("A", 400, late(40))], journal });
    expect(list.filter(({ first }) => first).map(({ line }) => line.action)).toEqual([
      "rejected-payment-call",
    ]);
  });

  it("une échéance d'un plan non réglée", () => {
    const journal = [
      anEvent("échéancier", "2026-05-28", "A", {
        promisedDay: day("2026-06-10"),
        detail: "10/06/2026 200,00 ; 10/07/2026 200,00",
      }),
    ];
    const list = ranked({ items: [anInvoice("A", 400, late(40))], journal });
    expect(list.filter(({ first }) => first).map(({ line }) => line.action)).toContain(
      "missed-instalment-call",
    );
  });

  it.each([
    { kind: "message reçu" as const, why: "un message sans suite" },
    { kind: "offre reçue" as const, why: "une offre sans réponse" },
  ])("$why, jusqu'à ce que quelque chose y réponde", ({ kind }) => {
    const items = [anInvoice("B", 400, late(40))];
    const said = anEvent(kind, "2026-06-26", "B");
    const reasons = ranked({ items, journal: [said] })[0];
    expect(reasons?.first).toBe(true);
    expect(reasons?.scoreReasons).toEqual([{ code: "reply-to-settle", day: "2026-06-26" }]);
    for (const answer of ["note", "appel", "contre-proposition envoyée"] as const) {
      const journal = [said, anEvent(answer, "2026-06-26", "B", { direction: "sortant" })];
      expect(firstNames(ranked({ items, journal }))).toEqual([]);
    }
  });

  it("un message se traite même quand la prochaine relance doit attendre, et une seule fois", () => {
    const items = [anInvoice("B", 400, late(40)), anInvoice("C", 400, late(1))];
    const journal = [
      anEvent("relance envoyée", "2026-06-29", "B", { step: 1 }),
      anEvent("message reçu", "2026-06-30"),
    ];
    const list = ranked({ items, journal });
    expect(list.map(({ line }) => line.state)).not.toContain("à faire");
    expect(firstNames(list)).toHaveLength(1);
    const why = list[0] === undefined ? "" : whySentence(list[0].line, list[0].scoreReasons);
    expect(why).toContain("message du client du 30/06/2026 à traiter d'abord");
  });

  it("une prescription à moins de 90 jours, dite une seule fois", () => {
    const customers = [aCustomer("Durand", "particulier")];
    // deux ans : 27 septembre 2026 (89 jours), 28 septembre (90 jours)
    const near = ranked({ items: [anInvoice("B", 400, "2024-09-27")], customers })[0];
    expect(near?.first).toBe(true);
    const told = [...(near?.line.reasons ?? []), ...(near?.scoreReasons ?? [])];
    expect(told.filter(({ code }) => code === "limitation")).toHaveLength(1);
    expect(ranked({ items: [anInvoice("B", 400, "2024-09-28")], customers })[0]?.first).toBe(false);
  });

  it("une prescription à moins de six mois est aussitôt une décision", () => {
    const customers = [aCustomer("Durand", "particulier")];
    // 29 décembre 2026 : moins de six mois ; 31 décembre : plus
    expect(ranked({ items: [anInvoice("B", 400, "2024-12-29")], customers })[0]?.line.state).toBe("décision");
    expect(ranked({ items: [anInvoice("B", 400, "2024-12-31")], customers })[0]?.line.state).toBe("à faire");
  });

  it("les créances d'un transporteur se prescrivent par un an", () => {
    const items = [anInvoice("B", 400, "2025-09-27")];
    expect(ranked({ items }, { trade: "transport" })[0]?.first).toBe(true);
    expect(ranked({ items }, { trade: "services" })[0]?.first).toBe(false);
  });

  it("un numéro de commande manquant chez un grand compte, là où le propriétaire les tient", () => {
    const customers = [aCustomer("Groupe", "grand compte"), aCustomer("Autre")];
    const lacking = anInvoice("A", 400, late(20), { of: "Groupe" });
    const other = anInvoice("B", 400, late(20), { of: "Autre", orderReference: "BC-7" });
    const list = ranked({ items: [lacking, other], customers });
    expect(firstNames(list)).toEqual(["Groupe"]);
    expect(list[0]?.scoreReasons).toEqual([{ code: "order-missing", names: ["A"] }]);
    expect(list[0] && whySentence(list[0].line, list[0].scoreReasons)).toContain(
      "numéro de commande ou d'engagement manquant (A)",
    );
    const filled = { ...lacking, orderReference: "BC-8" };
    expect(firstNames(ranked({ items: [filled, other], customers }))).toEqual([]);
    // Un client ordinaire paie sans ; et sans aucun numéro nulle part, rien n'est demandé.
    const plain = [{ ...lacking, orderReference: "BC-8" }, anInvoice("B", 400, late(20), { of: "Autre" })];
    expect(firstNames(ranked({ items: plain, customers }))).toEqual([]);
    expect(firstNames(ranked({ items: [lacking], customers }))).toEqual([]);
  });

  it("une facture refusée ; un numéro présent deux fois a sa place parmi les relances, par score", () => {
    const items = [
      anInvoice("F", 400, late(9), { of: "Refusée", status: "to-mend" }),
      anInvoice("D", 400, late(12), { of: "Double", duplicated: true }),
    ];
    expect(firstNames(ranked({ items }))).toEqual(["Refusée"]);
    const list = ranked({
      items: [
        ...items,
        anInvoice("G", 9000, late(12), { of: "Grande" }),
        anInvoice("P", 100, late(12), { of: "Petite" }),
      ],
    });
    expect(list.map(({ line }) => line.customer)).toEqual(["Refusée", "Grande", "Double", "Petite"]);
  });

  it("rien de tout cela : le score, avec ses raisons", () => {
    const [line] = ranked({ items: [anInvoice("B", 400, late(20))] });
    expect(line?.first).toBe(false);
    expect(line && codes(line)).toEqual(["score-amount", "score-delay", "score-chance"]);
  });
});
