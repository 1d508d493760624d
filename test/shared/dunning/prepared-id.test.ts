import { describe, expect, it } from "vitest";
import { checkScenarios } from "#shared/dunning/check-scenarios.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { earlierReminders } from "#shared/dunning/earlier-reminders.ts";
import { cancellationsOf, preparedId } from "#shared/dunning/prepared-id.ts";
import type { Scenario } from "#shared/model/scenario.ts";
import { anEvent, keyOf } from "./builders.ts";

describe("L'identifiant d'un brouillon", () => {
  it("est le même sur tous les postes, dans quelque ordre que soient les factures", () => {
    const id = preparedId("Durand", 1, ["FA-1", "FA-2"], 0);
    expect(preparedId("Durand", 1, ["FA-2", "FA-1", "FA-1"], 0)).toBe(id);
    expect(id).toMatch(/^R-[0-9a-f]{32}$/);
  });

  it("change avec le client, l'étape, les factures et les annulations", () => {
    const ids = new Set([
      preparedId("Durand", 1, ["FA-1", "FA-2"], 0),
      preparedId("Durant", 1, ["FA-1", "FA-2"], 0),
      preparedId("Durand", 2, ["FA-1", "FA-2"], 0),
      preparedId("Durand", 1, ["FA-1"], 0),
      preparedId("Durand", 1, ["FA-1FA-2"], 0),
      preparedId("Durand", 1, ["FA-1", "FA-2"], 1),
    ]);
    expect(ids.size).toBe(6);
  });

  it("ne se rencontre pas sur 20 000 brouillons voisins", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) =>
      preparedId("Durand", index % 6, [`FA-${index}`], 0),
    );
    expect(new Set(ids).size).toBe(20_000);
  });

  it("les annulations comptées sont celles du même client, de la même étape et des mêmes factures", () => {
    const journal = [
      anEvent("relance préparée", "2026-06-04", "FA-1, FA-2", { step: 1, id: "R1" }),
      anEvent("relance préparée", "2026-06-04", "FA-1", { step: 1, id: "R2" }),
      anEvent("annulation", "2026-06-05", "", { reference: "R1" }),
      anEvent("annulation", "2026-06-05", "", { reference: "R1" }),
      anEvent("annulation", "2026-06-05", "", { reference: "R2" }),
    ];
    expect(cancellationsOf(journal, keyOf("Durand"), 1, ["FA-2", "FA-1"])).toBe(1);
    expect(cancellationsOf(journal, keyOf("Durand"), 2, ["FA-2", "FA-1"])).toBe(0);
    expect(cancellationsOf(journal, keyOf("Martin"), 1, ["FA-2", "FA-1"])).toBe(0);
  });
});

describe("Les annulations d'un brouillon", () => {
  const prepared = (id: string, more: Parameters<typeof anEvent>[3] = {}, invoices = "FA-1, FA-2") =>
    anEvent("relance préparée", "2026-06-04", invoices, { step: 1, id, ...more });
  const cancelled = (reference?: string) => anEvent("annulation", "2026-06-05", "", { reference });
  const count = (...journal: Parameters<typeof cancellationsOf>[0]) =>
    cancellationsOf(journal, keyOf("Durand"), 1, ["FA-1", "FA-2"]);

  it("d'une relance ou d'une mise en demeure, dans quelque ordre que soient ses factures", () => {
    expect(count(prepared("R1"), cancelled("R1"))).toBe(1);
    expect(count({ ...prepared("R1"), kind: "mise en demeure préparée" }, cancelled("R1"))).toBe(1);
    expect(count(prepared("R1", {}, "FA-2, FA-1"), prepared("R2"), cancelled("R1"), cancelled("R2"))).toBe(2);
  });

  it("ni d'une autre ligne, ni d'autres factures, ni d'un brouillon sans identifiant", () => {
    expect(count({ ...prepared("R1"), kind: "relance envoyée" }, cancelled("R1"))).toBe(0);
    expect(count(prepared("R1", {}, "FA-3, FA-4"), cancelled("R1"))).toBe(0);
    expect(count(prepared(""), cancelled(""))).toBe(0);
    expect(count(prepared("R1"), cancelled())).toBe(0);
    expect(count(prepared("R1"), anEvent("relance envoyée", "2026-06-05", "", { reference: "R1" }))).toBe(0);
  });
});

describe("Les relances qu'une lettre peut rappeler", () => {
  const draft = anEvent("relance préparée", "2026-06-04", "FA-1", { step: 1, id: "R1", channel: "e-mail" });
  const sent = anEvent("relance envoyée", "2026-06-05", "FA-1", {
    step: 1,
    id: "S1",
    channel: "e-mail",
    reference: "R1",
  });

  it("sont les envois et les appels répondus, jamais ce qui fut préparé, annulé ou tenté", () => {
    const journal = [
      draft,
      sent,
      anEvent("appel", "2026-06-11", "FA-1", { step: 2 }),
      anEvent("appel", "2026-06-10", "FA-1", { step: 2, motive: "messagerie" }),
      anEvent("relance envoyée", "2026-05-25", "FA-1", { step: 0 }),
      anEvent("relance envoyée", "2026-06-12", "FA-1", { motive: "récapitulatif" }),
      anEvent("relance envoyée", "2026-06-15", "FA-2", { step: 1 }),
      anEvent("mise en demeure envoyée", "2026-07-02", "FA-1", { step: 4, reference: "1A 123" }),
    ];
    expect(earlierReminders(journal, keyOf("Durand"), ["FA-1"])).toEqual([
      { day: "2026-06-05", channel: "e-mail", kind: "relance envoyée" },
      { day: "2026-06-11", channel: "téléphone", kind: "appel" },
      { day: "2026-07-02", channel: "recommandé", kind: "mise en demeure envoyée", reference: "1A 123" },
    ]);
    const gone = anEvent("annulation", "2026-06-06", "FA-1", { id: "X1", reference: "S1" });
    expect(earlierReminders([...journal, gone], keyOf("Durand"), ["FA-1"])[0]?.kind).toBe("appel");
  });
});

describe("Le contrôle des scénarios", () => {
  const [standard] = DEFAULT_SCENARIOS;
  const faults = (scenario: Scenario) =>
    checkScenarios([scenario]).map(({ data }) => [data?.fault, data?.step]);
  const changed = (change: (steps: Scenario["steps"]) => Scenario["steps"]): Scenario => ({
    name: "à moi",
    steps: change(standard?.steps ?? []),
  });

  it("les six scénarios d'origine sont sans défaut", () => {
    expect(checkScenarios(DEFAULT_SCENARIOS)).toEqual([]);
  });

  it("dit les jours qui ne croissent pas, le rang donné deux fois, la mise en demeure absente", () => {
    expect(
      faults(changed((steps) => steps.map((step) => (step.rank === 3 ? { ...step, offset: 10 } : step)))),
    ).toEqual([["offsets-not-growing", "3"]]);
    expect(
      faults(changed((steps) => steps.map((step) => (step.rank === 3 ? { ...step, rank: 2 } : step)))),
    ).toEqual([
      ["duplicated-rank", "2"],
      ["missing-rank", "4"],
    ]);
    expect(faults(changed((steps) => steps.filter(({ rank }) => rank < 4)))).toEqual([
      ["no-formal-notice", undefined],
    ]);
    expect(faults(changed(() => []))).toEqual([["no-steps", undefined]]);
  });
});
