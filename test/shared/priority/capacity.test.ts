import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import { type DayOfWork, withinCapacity } from "#shared/priority/capacity.ts";
import { rankPlan } from "#shared/priority/rank.ts";
import { aCustomer, anEvent, anInvoice, directoryOf, planOn, SETTINGS } from "../dunning/builders.ts";

const TODAY = "2026-06-30"; // a Tuesday
const late = (days: number) => addDays(day(TODAY), -days);

function workOf(
  items: readonly LedgerItem[],
  journal: readonly JournalEvent[] = [],
  segmentOf: (customer: string) => Segment = () => "standard",
): DayOfWork {
  const names = [...new Set(items.map(({ customer }) => customer))];
  const customers = names.map((name) => aCustomer(name, segmentOf(name)));
  const ranked = rankPlan(planOn(TODAY, { items, customers, journal }), {
    items,
    payments: [],
    directory: directoryOf(customers),
    journal,
    settings: SETTINGS,
    asOf: day(TODAY),
  });
  return withinCapacity(ranked, SETTINGS, { journal, asOf: day(TODAY) });
}

const count = (work: DayOfWork) => [work.first, work.calls, work.messages, work.folded].map((l) => l.length);
const namesOf = (lines: readonly RankedLine[]) => lines.map(({ line }) => line.customer);
const messages = (wanted: number) =>
  Array.from({ length: wanted }, (_, at) => anInvoice(`M${at}`, 500 + at, late(20), { of: `M ${at}` }));
/** A customer at risk is called at the first step. */
const calls = (wanted: number) =>
  Array.from({ length: wanted }, (_, at) => anInvoice(`T${at}`, 500 + at, late(20), { of: `T ${at}` }));
const calledAtRisk = (name: string): Segment => (name.startsWith("T ") ? "à risque" : "standard");

describe("La capacité du jour", () => {
  it.each([
    { asked: [5, 15], shown: [0, 5, 15, 0] },
    { asked: [6, 15], shown: [0, 5, 15, 1] },
    { asked: [5, 16], shown: [0, 5, 15, 1] },
    { asked: [6, 17], shown: [0, 5, 15, 3] },
    { asked: [0, 3], shown: [0, 0, 3, 0] },
  ])("$asked appels et messages à faire : $shown", ({ asked: [tel = 0, mail = 0], shown }) => {
    const work = workOf([...calls(tel), ...messages(mail)], [], calledAtRisk);
    expect(count(work)).toEqual(shown);
  });

  it("garde les premiers du classement, rien n'est perdu", () => {
    const work = workOf(messages(17));
    const rank = (lines: readonly RankedLine[]) => lines.map((entry) => entry.rank);
    expect(rank([...work.messages, ...work.folded])).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  it("ce qui est à traiter avant tout n'est jamais replié, et ses appels prennent leur place", () => {
    const promised = Array.from({ length: 4 }, (_, at) =>
      anInvoice(`P${at}`, 500, late(40), { of: `P ${at}` }),
    );
    const journal = promised.map(({ number, customer }) =>
      anEvent("promesse", "2026-06-10", number, { of: customer, promisedDay: day("2026-06-19") }),
    );
    expect(count(workOf([...promised, ...calls(3)], journal, calledAtRisk))).toEqual([4, 1, 0, 2]);
  });

  it("ce qui est déjà fait aujourd'hui compte, les appels sans réponse aussi", () => {
    const journal = [
      anEvent("appel", TODAY, "", { of: "X", motive: "Pas de réponse", direction: "sortant" }),
      anEvent("appel", TODAY, "", { of: "Y", direction: "sortant" }),
      anEvent("appel", TODAY, "", { of: "Z", direction: "entrant" }),
      anEvent("appel", "2026-06-29", "", { of: "W", direction: "sortant" }),
      anEvent("relance envoyée", TODAY, "V1", { of: "V", step: 1 }),
      anEvent("relance envoyée", TODAY, "", { of: "Y", motive: "Récapitulatif d'appel" }),
      anEvent("mise en demeure envoyée", TODAY, "U1", { of: "U", step: 4 }),
    ];
    const work = workOf([...calls(6), ...messages(16)], journal, calledAtRisk);
    expect(work.done).toEqual({ calls: 2, messages: 2 });
    expect(count(work)).toEqual([0, 3, 13, 6]);
  });

  it("un message préparé puis envoyé le même jour n'en fait qu'un, annulé il n'en fait pas", () => {
    const prepared = anEvent("relance préparée", TODAY, "V1", { of: "V", step: 1 });
    const sent = anEvent("relance envoyée", TODAY, "V1", { of: "V", step: 1, reference: prepared.id });
    const dropped = anEvent("relance préparée", TODAY, "W1", { of: "W", step: 1 });
    const cancelled = anEvent("annulation", TODAY, "", { of: "W", reference: dropped.id });
    expect(workOf(messages(1), [prepared, sent, dropped, cancelled]).done.messages).toBe(1);
  });

  it("une fois la capacité dépassée, plus rien n'est proposé", () => {
    const journal = Array.from({ length: 20 }, (_, at) =>
      anEvent("relance envoyée", TODAY, `V${at}`, { of: `V ${at}`, step: 1 }),
    );
    expect(count(workOf(messages(2), journal))).toEqual([0, 0, 0, 2]);
  });
});

describe("« Échu sans action depuis 15 j »", () => {
  const folded = messages(15);

  it.each([
    { days: 14, listed: false },
    { days: 15, listed: true },
  ])("échu depuis $days jours, replié : $listed", ({ days, listed }) => {
    const small = anInvoice("P", 20, late(days), { of: "Petit" });
    const work = workOf([...folded, small]);
    expect(namesOf(work.folded)).toEqual(["Petit"]);
    expect(namesOf(work.untouched)).toEqual(listed ? ["Petit"] : []);
  });

  it.each([
    { ago: 15, listed: true },
    { ago: 14, listed: false },
  ])("dernière action il y a $ago jours : $listed", ({ ago, listed }) => {
    const small = anInvoice("P", 20, late(40), { of: "Petit" });
    const reminded = anEvent("relance envoyée", late(ago), "P", { of: "Petit", step: 1 });
    const work = workOf([...folded, small], [reminded]);
    expect(namesOf(work.untouched)).toEqual(listed ? ["Petit"] : []);
  });

  it("ni ce que le client fait, ni une relance préventive ne sont une action de notre part", () => {
    const small = anInvoice("P", 20, late(40), { of: "Petit" });
    const journal = [
      anEvent("message reçu", "2026-06-28", "", { of: "Petit" }),
      anEvent("note", "2026-06-28", "", { of: "Petit" }),
      anEvent("relance envoyée", "2026-06-28", "P", { of: "Petit", step: 0 }),
    ];
    expect(namesOf(workOf([...folded, small], journal).untouched)).toEqual(["Petit"]);
  });

  it("jamais qui est déjà dans la liste du jour, ni ce qui est suspendu", () => {
    const items = [
      anInvoice("A", 900, late(40), { of: "Du jour" }),
      anInvoice("B", 900, late(40), { of: "En pause" }),
    ];
    const journal = [anEvent("pause", "2026-06-01", "", { of: "En pause", promisedDay: day("2026-08-01") })];
    expect(workOf(items, journal).untouched).toEqual([]);
  });

  it("une ligne par client, dans l'ordre du plan", () => {
    const items = [
      ...messages(15),
      anInvoice("A1", 30, late(40), { of: "Deux" }),
      anInvoice("A2", 30, late(20), { of: "Deux" }),
      anInvoice("B", 40, late(40), { of: "Un" }),
    ];
    expect(namesOf(workOf(items).untouched)).toEqual(["Deux", "Un"]);
  });
});
