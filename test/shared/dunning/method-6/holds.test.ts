import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { aCustomer, anEvent, anInvoice, codesOf, planOn, type Scene, summary } from "../builders.ts";

const FA1 = anInvoice("FA-1", 1000, "2026-06-01");
const items = [FA1];
const lines = (on: string, journal: readonly JournalEvent[], more: Partial<Scene> = {}) =>
  summary(planOn(on, { items, journal, ...more }));

describe("« À faire le » d'une suspension est le jour où l'action peut reprendre", () => {
  it.each([
    {
      why: "promesse au vendredi 12 : délai au 16, appel le 17",
      event: anEvent("promesse", "2026-06-02", "FA-1", { promisedDay: day("2026-06-12") }),
      day: "2026-06-17",
    },
    {
      why: "promesse par chèque : délai au 19, appel le lundi 22",
      event: anEvent("promesse", "2026-06-02", "FA-1", { promisedDay: day("2026-06-12"), motive: "chèque" }),
      day: "2026-06-22",
    },
    {
      why: "échéance de plan au 12 : délai au 16, appel le 17",
      event: anEvent("échéancier", "2026-06-02", "FA-1", {
        promisedDay: day("2026-06-12"),
        amount: cents(20_000),
      }),
      day: "2026-06-17",
    },
    {
      why: "annoncé payé le 2 : 5 jours ouvrés, 9 ; à vérifier le 10",
      event: anEvent("annoncé payé", "2026-06-02", "FA-1"),
      day: "2026-06-10",
    },
    {
      why: "chèque reçu le 2 : 10 jours, 12 ; à vérifier le lundi 15",
      event: anEvent("annoncé payé", "2026-06-02", "FA-1", { motive: "chèque reçu, non encaissé" }),
      day: "2026-06-15",
    },
    {
      why: "négociation du 2 : 15 jours, 17 ; reprise le 18",
      event: anEvent("offre reçue", "2026-06-02", "FA-1"),
      day: "2026-06-18",
    },
    {
      why: "pause jusqu'au vendredi 19 : lundi 22",
      event: anEvent("pause", "2026-06-02", "FA-1", { promisedDay: day("2026-06-19") }),
      day: "2026-06-22",
    },
    {
      why: "pause finie avant l'étape : le jour de l'étape, J+3",
      event: anEvent("pause", "2026-06-02", "FA-1", { promisedDay: day("2026-06-02") }),
      day: "2026-06-04",
    },
    {
      why: "dossier transmis : aucun jour",
      event: anEvent("dossier transmis", "2026-06-02", "FA-1"),
      day: undefined,
    },
  ])("$why", ({ event, day: expected }) => {
    const [line] = planOn("2026-06-02", { items, journal: [event] });
    expect([line?.state, line?.day]).toEqual(["suspendue", expected]);
  });

  it("ce jour-là elle n'est plus suspendue, la veille elle l'est encore", () => {
    const pause = anEvent("pause", "2026-06-02", "FA-1", { promisedDay: day("2026-06-18") });
    expect(lines("2026-06-18", [pause])).toEqual(["suspendue | hold | - | FA-1 | 2026-06-19"]);
    expect(lines("2026-06-19", [pause])).toEqual(["à faire | reminder | 1 | FA-1 | 2026-06-19"]);
  });
});

describe("Une promesse suspend son montant et ses factures, jusqu'au jour et deux jours ouvrés", () => {
  const promise = (on: string, to: string, more = {}) =>
    anEvent("promesse", on, "FA-1", { promisedDay: day(to), ...more });
  it.each([
    { to: "2026-06-12", last: "2026-06-16", next: "2026-06-17", why: "un week-end entre" },
    { to: "2026-07-10", last: "2026-07-15", next: "2026-07-16", why: "week-end et 14 juillet" },
    { to: "2026-06-15", last: "2026-06-17", next: "2026-06-18", why: "en semaine" },
  ])("au $to ($why) : encore le $last, plus le $next", ({ to, last, next }) => {
    const journal = [promise("2026-06-11", to)];
    expect(planOn(last, { items, journal })[0]?.state).toBe("suspendue");
    expect(planOn(next, { items, journal })[0]?.action).toBe("broken-promise-call");
  });

  it("une promesse non tenue : un appel le jour ouvré suivant le délai, hors espacement, une seule fois", () => {
    const reminded = anEvent("relance envoyée", "2026-06-16", "FA-2", { step: 1 });
    const two = [FA1, anInvoice("FA-2", 500, "2026-06-10")];
    const journal = [promise("2026-06-11", "2026-06-12"), reminded];
    expect(
      planOn("2026-06-17", { items: two, journal }).find(({ state }) => state === "à faire")?.action,
    ).toBe("broken-promise-call");
    const called = anEvent("appel", "2026-06-17", "FA-1", { motive: "Joint" });
    const after = planOn("2026-06-18", { items: two, journal: [...journal, called] });
    expect(after.some(({ action }) => action === "broken-promise-call")).toBe(false);
  });

  it("puis l'étape suivante, par écrit", () => {
    const journal = [
      anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 }),
      promise("2026-06-08", "2026-06-12"),
      anEvent("appel", "2026-06-17", "FA-1", { motive: "Joint" }),
    ];
    // étape 2, un appel, se fait par e-mail ; cinq jours après l'appel : 22 juin
    const [line] = planOn("2026-06-22", { items, journal });
    expect([line?.state, line?.step, line?.channel]).toEqual(["à faire", 2, "e-mail"]);
  });

  it.each([
    { to: "2026-07-11", code: "promise", why: "30 jours" },
    { to: "2026-07-12", code: "promise-beyond-30-days", why: "31 jours : un échéancier" },
  ])("au $to ($why) : $code", ({ to, code }) => {
    expect(
      codesOf(planOn("2026-06-12", { items, journal: [promise("2026-06-11", to)] })[0] ?? never()),
    ).toEqual([code]);
  });

  it.each([
    { why: "la deuxième, non confirmée, est à vérifier", more: {}, state: "à vérifier" },
    { why: "la deuxième, confirmée, suspend", more: { motive: "confirmée" }, state: "suspendue" },
  ])("après un manquement, $why", ({ more, state }) => {
    const journal = [promise("2026-06-02", "2026-06-05"), promise("2026-06-10", "2026-06-19", more)];
    expect(planOn("2026-06-11", { items, journal })[0]?.state).toBe(state);
  });

  it("après deux manquements, la troisième ne suspend jamais, même confirmée", () => {
    const journal = [
      promise("2026-06-02", "2026-06-05"),
      promise("2026-06-10", "2026-06-12", { motive: "confirmée" }),
      anEvent("appel", "2026-06-17", "FA-1", { motive: "Joint" }),
      promise("2026-06-18", "2026-07-10", { motive: "confirmée" }),
    ];
    expect(planOn("2026-06-22", { items, journal })[0]?.state).toBe("à faire");
  });
});

describe("Les autres suspensions, chacune avec son motif et sa fin", () => {
  it.each([
    {
      why: "plan en cours",
      event: anEvent("échéancier", "2026-06-02", "FA-1", { detail: "30/06/2026 500,00 ; 31/07/2026 500,00" }),
      last: "2026-07-02",
      next: "2026-07-03",
      follows: "missed-instalment-call",
      code: "instalment-plan",
    },
    {
      why: "annoncé payé",
      event: anEvent("annoncé payé", "2026-06-08", "FA-1"),
      last: "2026-06-15",
      next: "2026-06-16",
      follows: "check-payment",
      code: "announced-paid",
    },
    {
      why: "négociation",
      event: anEvent("offre reçue", "2026-06-08", "FA-1"),
      last: "2026-06-23",
      next: "2026-06-24",
      follows: "reminder",
      code: "negotiation",
    },
    {
      why: "contre-proposition",
      event: anEvent("contre-proposition envoyée", "2026-06-08", "FA-1"),
      last: "2026-06-23",
      next: "2026-06-24",
      follows: "reminder",
      code: "negotiation",
    },
    {
      why: "pause jusqu'à un jour",
      event: anEvent("pause", "2026-06-08", "FA-1", { promisedDay: day("2026-06-30") }),
      last: "2026-06-30",
      next: "2026-07-01",
      follows: "reminder",
      code: "pause",
    },
  ])("$why : suspendue le $last, $follows le $next", ({ event, last, next, follows, code }) => {
    const [held] = planOn(last, { items, journal: [event] });
    expect([held?.state, codesOf(held ?? never())[0]]).toEqual(["suspendue", code]);
    expect(planOn(next, { items, journal: [event] })[0]?.action).toBe(follows);
  });

  it.each([
    {
      why: "dossier transmis",
      event: anEvent("dossier transmis", "2026-06-08", "FA-1"),
      code: "handed-over",
    },
    {
      why: "passage en perte",
      event: anEvent("passage en perte", "2026-06-08", "FA-1"),
      code: "written-off",
    },
    { why: "pause sans jour", event: anEvent("pause", "2026-06-08", "FA-1"), code: "pause" },
    {
      why: "ne plus contacter",
      event: anEvent("pause", "2026-06-08", "", { motive: "ne plus contacter" }),
      code: "no-contact",
    },
  ])("$why : sans fin, jusqu'à la reprise", ({ event, code }) => {
    const [held] = planOn("2027-06-08", { items, journal: [event] });
    expect([held?.state, held?.day, codesOf(held ?? never())[0]]).toEqual(["suspendue", undefined, code]);
  });

  it("« ne pas contacter » dans la note du client suspend tout, et se dit", () => {
    const customers = [aCustomer("Durand", "standard", { note: "Ne pas relancer (M. le maire)" })];
    const [line] = planOn("2026-06-08", { items, customers });
    expect([line?.state, codesOf(line ?? never())]).toEqual(["suspendue", ["no-contact"]]);
  });
});

function never(): never {
  throw new Error("aucune ligne");
}
