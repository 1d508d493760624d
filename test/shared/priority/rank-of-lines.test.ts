import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { isCallLine, withinCapacity } from "#shared/priority/capacity.ts";
import { anEvent, anInvoice, keyOf, SETTINGS } from "../dunning/builders.ts";
import { aLine, aPart, euros, rankedOf, TODAY } from "./lines.ts";

const late = (amount: number, days: number) => aPart(anInvoice("F", amount, addDays(TODAY, -days)), days);
const owing = (of: string, more: Partial<PlanLine> = {}) =>
  aLine(of, {
    parts: [late(1000, 20)],
    overdue: euros(1000),
    claimed: euros(1000),
    maxDaysLate: 20,
    ...more,
  });
const find = (list: readonly RankedLine[], step: number) => list.find(({ line }) => line.step === step);

describe("La place d'une ligne", () => {
  it("un message du client est dit par la ligne à faire, sinon par la première", () => {
    const said = [anEvent("message reçu", "2026-06-26")];
    const waiting = owing("Durand", { state: "en attente", step: 1 });
    const toDo = owing("Durand", { step: 2 });
    const firsts = (...lines: readonly PlanLine[]) =>
      rankedOf(lines, said)
        .filter(({ first }) => first)
        .map(({ line }) => line.step);
    expect(firsts(waiting, toDo)).toEqual([2]);
    expect(firsts(toDo, waiting)).toEqual([2]);
    expect(firsts(waiting, owing("Durand", { state: "suspendue", step: 3 }))).toEqual([1]);
    expect(firsts(toDo, owing("Durand", { step: 3 }))).toEqual([2]);
  });

  it("ce qui est suspendu n'a pas de score, ce qui attend a le sien, et aucun des deux n'a de raisons", () => {
    const list = rankedOf([
      owing("Durand", { step: 1 }),
      owing("Durand", { step: 2, state: "en attente" }),
      owing("Durand", { step: 3, state: "suspendue" }),
    ]);
    expect(find(list, 1)?.scoreReasons.length).toBeGreaterThan(0);
    expect(find(list, 2)?.score).toBe(find(list, 1)?.score);
    expect(find(list, 2)?.scoreReasons).toEqual([]);
    expect([find(list, 3)?.score, find(list, 3)?.scoreReasons]).toEqual([undefined, []]);
  });

  it("la ligne d'un payeur sait ce qu'ont dit les comptes qu'il paie", () => {
    const said = [
      anEvent("appel", "2026-06-16", "", { of: "Filiale", motive: "Refus de payer", direction: "sortant" }),
    ];
    const chance = (line: PlanLine) =>
      rankedOf([line], said)[0]?.scoreReasons.find(({ code }) => code === "score-chance")?.text;
    expect(chance(owing("Siège"))).toBe("nothing-yet");
    expect(chance(owing("Siège", { accounts: [{ key: keyOf("Filiale"), name: "Filiale" }] }))).toBe(
      "refusal",
    );
  });

  it("rangée par le retard, une ligne d'une autre devise n'a rien à en dire", () => {
    const lines = [owing("A"), owing("B"), owing("C", { currency: "USD" })];
    const saying = (mode: "retard" | "mixte") =>
      rankedOf(lines, [], { mode })
        .filter(({ scoreReasons }) => scoreReasons.some(({ code }) => code === "score-currency"))
        .map(({ line }) => line.customer);
    expect(saying("retard")).toEqual([]);
    expect(saying("mixte")).toEqual(["C"]);
  });
});

const unranked = (line: PlanLine, first = false): RankedLine => ({
  line,
  rank: 1,
  first,
  score: 1,
  scoreReasons: [],
});
const workOf = (lines: readonly RankedLine[], journal: readonly JournalEvent[] = []) =>
  withinCapacity(lines, SETTINGS, { journal, asOf: TODAY });

describe("Ce que compte la journée", () => {
  it("une ligne demande un appel par son canal ou par son action", () => {
    expect(isCallLine(aLine("A", { channel: "téléphone" }))).toBe(true);
    expect(isCallLine(aLine("A", { channel: undefined, action: "missed-instalment-call" }))).toBe(true);
    expect(isCallLine(aLine("A", { channel: "e-mail" }))).toBe(false);
  });

  it.each<[event: JournalEvent, messages: number, why: string]>([
    [anEvent("mise en demeure préparée", TODAY, "A", { step: 4 }), 1, "une mise en demeure préparée"],
    [anEvent("relance préparée", TODAY, "A", { step: 1 }), 1, "une relance préparée"],
    [anEvent("relance préparée", TODAY, "A"), 0, "un récapitulatif préparé n'a pas d'étape"],
    [anEvent("relance envoyée", TODAY, "A", { step: 0 }), 1, "un message préventif envoyé"],
    [anEvent("note", TODAY, "A", { step: 1 }), 0, "une note"],
    [anEvent("message reçu", TODAY), 0, "ce que le client écrit"],
  ])("%j : %i message (%s)", (event, messages) => {
    expect(workOf([], [event]).done).toEqual({ calls: 0, messages });
  });

  it("seuls les appels de ce qui est à traiter d'abord prennent la place d'un appel", () => {
    const calls = Array.from({ length: 6 }, (_, at) => unranked(aLine(`T ${at}`, { channel: "téléphone" })));
    const draft = unranked(aLine("B", { action: "settle-draft" }), true);
    const call = unranked(aLine("C", { action: "broken-promise-call" }), true);
    expect(workOf([draft, ...calls]).calls).toHaveLength(5);
    expect(workOf([draft, call, ...calls]).calls).toHaveLength(4);
  });

  it("sans journal, rien n'est fait et personne n'est dit délaissé", () => {
    const line = unranked(owing("Durand", { state: "en attente" }));
    expect(withinCapacity([line], SETTINGS)).toEqual({
      first: [],
      calls: [],
      messages: [],
      folded: [],
      untouched: [],
      done: { calls: 0, messages: 0 },
    });
  });
});

describe("Qui n'a été relancé par personne depuis quinze jours", () => {
  const waiting = (more: Partial<PlanLine> = {}) =>
    unranked(owing("Durand", { state: "en attente", ...more }));
  const listed = (line: RankedLine, journal: readonly JournalEvent[] = []) =>
    workOf([line], journal).untouched.length === 1;

  it.each<[event: JournalEvent, listed: boolean, why: string]>([
    [anEvent("appel", "2026-06-25", "", { direction: "sortant" }), false, "un appel de notre part"],
    [anEvent("appel", "2026-06-25", "", { direction: "entrant" }), true, "un appel du client"],
    [anEvent("mise en demeure envoyée", "2026-06-25", "F"), false, "une mise en demeure"],
    [anEvent("contre-proposition envoyée", "2026-06-25", "F"), false, "une contre-proposition"],
    [
      anEvent("relance envoyée", "2026-07-01", "F", { step: 1 }),
      true,
      "une relance d'un jour qui n'est pas venu",
    ],
  ])("%j : délaissé, %s (%s)", (event, expected) => {
    expect(listed(waiting(), [event])).toBe(expected);
  });

  it("c'est la dernière action qui compte", () => {
    const reminded = (on: string) => anEvent("relance envoyée", on, "F", { step: 1 });
    expect(listed(waiting(), [reminded("2026-06-02"), reminded("2026-06-25")])).toBe(false);
    expect(listed(waiting(), [reminded("2026-06-25"), reminded("2026-06-02")])).toBe(false);
  });

  it("il suffit d'une facture assez ancienne, réclamée ou rappelée à côté", () => {
    expect(listed(waiting({ parts: [late(10, 2), late(10, 15)] }))).toBe(true);
    expect(listed(waiting({ parts: [late(10, 14)] }))).toBe(false);
    expect(listed(waiting({ parts: [late(10, 2)], informed: [late(10, 15)] }))).toBe(true);
    expect(listed(waiting({ parts: [late(10, 2)], informed: [late(10, 14)] }))).toBe(false);
    expect(listed(waiting({ parts: [], informed: [late(10, 2), late(10, 15)] }))).toBe(true);
    const undated = { ...late(10, 2), open: { ...late(10, 2).open, daysLate: undefined } };
    expect(listed(waiting({ parts: [undated], informed: [undated] }))).toBe(false);
  });

  it("une action sur l'un des comptes d'un payeur en est une sur sa ligne", () => {
    const line = waiting({ accounts: [{ key: keyOf("Filiale"), name: "Filiale" }] });
    expect(listed(line, [anEvent("relance envoyée", "2026-06-25", "F", { of: "Filiale", step: 1 })])).toBe(
      false,
    );
    expect(listed(line, [anEvent("relance envoyée", "2026-06-25", "F", { of: "Autre", step: 1 })])).toBe(
      true,
    );
  });

  it("un même client en deux devises a deux lignes", () => {
    const lines = [waiting(), waiting({ currency: "USD" })];
    expect(workOf(lines).untouched).toHaveLength(2);
    expect(workOf([...lines, waiting({ step: 3, day: day("2026-07-05") })]).untouched).toHaveLength(2);
  });
});
