import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { OpenCredit } from "#shared/model/open-position.ts";
import { aCustomer, anEvent, anInvoice, codesOf, keyOf, numbersOf, planOn, summary } from "../builders.ts";

const FA1 = anInvoice("FA-1", 1000, "2026-06-01");
const FA2 = anInvoice("FA-2", 400, "2026-06-15");
const FA3 = anInvoice("FA-3", 250, "2026-06-20");
const first = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
const called = anEvent("appel", "2026-06-11", "FA-1", { step: 2 });
const firm = anEvent("relance envoyée", "2026-06-22", "FA-1", { step: 3 });
const credit = (euros: number, currency = "EUR"): OpenCredit => ({
  customer: keyOf("Durand"),
  currency,
  amount: cents(euros * 100),
  day: day("2026-06-01"),
  source: "payment",
  reference: "R1",
});

describe("Un seul message par client, au ton de la plus haute étape due", () => {
  const [line, other] = planOn("2026-06-22", { items: [FA1, FA2, FA3], journal: [first, called] });
  it("ne réclame que les factures dont l'étape est due", () => {
    expect(line?.parts.map(({ open, step }) => [open.item.number, step])).toEqual([
      ["FA-1", 3],
      ["FA-2", 1],
    ]);
    expect([line?.step, line?.template]).toEqual([3, "Avis d'impayé"]);
    expect(line?.claimed).toBe(140_000);
  });
  it("cite à part les autres factures échues, hors du total", () => {
    expect(line?.informed.map(({ open }) => open.item.number)).toEqual(["FA-3"]);
    expect([other?.state, numbersOf(other ?? never())]).toEqual(["en attente", ["FA-3"]]);
  });
  it("envoyé, chaque facture monte à sa propre étape suivante", () => {
    const sent = anEvent("relance envoyée", "2026-06-22", "FA-1, FA-2", { step: 3 });
    const steps = planOn("2026-06-23", { items: [FA1, FA2], journal: [first, called, sent] }).flatMap(
      ({ parts }) => parts.map(({ open, step }) => [open.item.number, step]),
    );
    expect(new Map(steps as [string, number][])).toEqual(
      new Map([
        ["FA-1", 4],
        ["FA-2", 2],
      ]),
    );
  });
});

function never(): never {
  throw new Error("aucune ligne");
}

describe("Une mise en demeure ne réclame que ses factures", () => {
  const journal = [first, called, firm];
  it.each([
    { euros: 1000, channel: "recommandé" },
    { euros: 149.99, channel: "e-mail + courrier" },
  ])("à $euros € ($channel) : les plus récentes attendent, « à vérifier »", ({ euros, channel }) => {
    // le total réclamable décide du canal : la deuxième facture est minime
    const items = [anInvoice("FA-1", euros - 0.02, "2026-06-01"), anInvoice("FA-2", 0.02, "2026-06-15")];
    const lines = planOn("2026-07-02", { items, journal });
    expect(lines.map((line) => [line.state, line.channel, numbersOf(line)])).toEqual([
      ["à faire", channel, ["FA-1"]],
      ["à vérifier", undefined, ["FA-2"]],
    ]);
    expect(codesOf(lines[1] ?? never())).toEqual(["awaits-formal-notice"]);
  });

  it.each(["recommandé", "e-mail + courrier"])("impayée (%s), rien de plus doux ne part", (channel) => {
    const notice = anEvent("mise en demeure envoyée", "2026-07-02", "FA-1", { step: 4, channel });
    const lines = planOn("2026-07-10", { items: [FA1, FA2, FA3], journal: [...journal, notice] });
    expect(lines.filter(({ state }) => state === "à faire")).toEqual([]);
    expect(lines.find((line) => numbersOf(line).includes("FA-2"))?.state).toBe("à vérifier");
  });

  it("payée, les autres reprennent", () => {
    const notice = anEvent("mise en demeure envoyée", "2026-07-02", "FA-1", { step: 4 });
    const paid = { ...FA1, settlements: [{ day: day("2026-07-09"), amount: cents(100_000) }] };
    const [line] = planOn("2026-07-10", { items: [paid, FA2], journal: [...journal, notice] });
    expect([line?.state, numbersOf(line ?? never())]).toEqual(["à faire", ["FA-2"]]);
  });
});

describe("Le montant réclamé ne dépasse jamais l'échu moins le contesté, le suspendu et le non lettré", () => {
  const dispute = anEvent("litige ouvert", "2026-06-02", "FA-1", { amount: cents(30_000), id: "L1" });
  const seen = anEvent("accusé de réception", "2026-06-02", "FA-1", { reference: "L1" });
  it.each([
    { why: "rien d'autre", journal: [], credits: [], claimed: 100_000 },
    { why: "300 € contestés", journal: [dispute, seen], credits: [], claimed: 70_000 },
    {
      why: "300 € contestés, 200 € non lettrés",
      journal: [dispute, seen],
      credits: [credit(200)],
      claimed: 50_000,
    },
    {
      why: "400 € promis",
      journal: [
        anEvent("promesse", "2026-06-02", "FA-1", { amount: cents(40_000), promisedDay: day("2026-06-20") }),
      ],
      credits: [],
      claimed: 60_000,
    },
    {
      why: "un règlement en dollars ne se déduit pas d'euros",
      journal: [],
      credits: [credit(200, "USD")],
      claimed: 100_000,
    },
  ])("$why : $claimed", ({ journal, credits, claimed }) => {
    const line = planOn("2026-06-04", { items: [FA1], journal, credits }).find(
      ({ state }) => state === "à faire",
    );
    expect(line?.claimed).toBe(claimed);
  });

  it.each([
    { euros: 999.99, states: ["suspendue"], why: "0,01 € reste, sous le minimum" },
    { euros: 1000, states: ["suspendue"], why: "net nul : rien" },
    { euros: 1200, states: ["suspendue"], why: "net négatif : rien" },
    { euros: 985, states: ["à faire"], why: "15 € restent" },
  ])("$euros € non lettrés ($why)", ({ euros, states }) => {
    const lines = planOn("2026-06-04", { items: [FA1], credits: [credit(euros)] });
    expect(lines.map(({ state }) => state)).toEqual(states);
  });

  it("une mise en demeure est refusée tant qu'un centime n'est pas lettré, fût-il d'une autre devise", () => {
    for (const credits of [[credit(0.01)], [credit(0.01, "USD")]]) {
      const [line] = planOn("2026-07-02", { items: [FA1], journal: [firm], credits });
      expect([line?.state, line?.action, line?.claimed]).toEqual(["à vérifier", "check-payment", 0]);
    }
  });
});

describe("Un canal sous son minimum change, le scénario ne s'arrête pas", () => {
  it.each([
    { why: "appel à 299,99 €", euros: 299.99, on: "2026-06-11", done: [first], channel: "e-mail" },
    { why: "appel à 300 €", euros: 300, on: "2026-06-11", done: [first], channel: "téléphone" },
    {
      why: "recommandé à 149,99 €",
      euros: 149.99,
      on: "2026-07-02",
      done: [firm],
      channel: "e-mail + courrier",
    },
    { why: "recommandé à 150 €", euros: 150, on: "2026-07-02", done: [firm], channel: "recommandé" },
  ])("$why : $channel", ({ euros, on, done, channel }) => {
    const items = [anInvoice("FA-1", euros, "2026-06-01")];
    const [line] = planOn(on, { items, journal: done });
    expect([line?.state, line?.channel]).toEqual(["à faire", channel]);
  });

  it.each([
    { euros: 14.99, state: "suspendue" },
    { euros: 15, state: "à faire" },
  ])("un message à $euros € : $state", ({ euros, state }) => {
    expect(planOn("2026-06-04", { items: [anInvoice("FA-1", euros, "2026-06-01")] })[0]?.state).toBe(state);
  });

  it("c'est le total réclamable du client qui compte, pas chaque facture", () => {
    const items = [anInvoice("FA-1", 200, "2026-06-01"), anInvoice("FA-2", 100, "2026-06-01")];
    const both = anEvent("relance envoyée", "2026-06-04", "FA-1, FA-2", { step: 1 });
    expect(planOn("2026-06-11", { items, journal: [both] })[0]?.channel).toBe("téléphone");
  });
});

describe("Les devises ne s'additionnent jamais", () => {
  it("une seule parle par jour, l'autre attend l'espacement", () => {
    const items = [FA1, anInvoice("FA-9", 600, "2026-06-01", { currency: "USD" })];
    const lines = planOn("2026-06-04", { items });
    expect(lines.map(({ state, currency, claimed }) => [state, currency, claimed])).toEqual([
      ["à faire", "EUR", 100_000],
      ["en attente", "USD", 0],
    ]);
    expect(lines[1]?.day).toBe("2026-06-09");
  });
});

describe("À la fin du scénario, la facture reste listée en décision tous les 15 jours", () => {
  // dernier appel le jeudi 16 juillet ; 31 juillet, 15 août (férié, un samedi → lundi 17), 30 août (dimanche → 31)
  const journal = [anEvent("appel", "2026-07-16", "FA-1", { step: 5 })];
  it.each([
    { on: "2026-07-16", day: "2026-07-16" },
    { on: "2026-07-17", day: "2026-07-31" },
    { on: "2026-07-31", day: "2026-07-31" },
    { on: "2026-08-01", day: "2026-08-17" },
    { on: "2026-08-18", day: "2026-08-31" },
    { on: "2027-08-30", day: "2027-09-09" },
  ])("vue le $on : le $day", ({ on, day: mark }) => {
    expect(summary(planOn(on, { items: [FA1], journal }))).toEqual([
      `décision | decide | - | FA-1 | ${mark}`,
    ]);
  });

  it.each([
    { segment: "public" as const, step: 5, on: "2026-08-17" },
    // 20 juillet + 3 + 15 = 7 août, + 2 jours ouvrés = 11 août
    { segment: "particulier" as const, step: 5, on: "2026-08-11" },
  ])("$segment : la dernière étape est elle-même une décision", ({ segment, step, on }) => {
    const customers = [aCustomer("Durand", segment)];
    const done = [anEvent("mise en demeure envoyée", "2026-07-20", "FA-1", { step })];
    expect(planOn(on, { items: [FA1], customers, journal: done })[0]?.state).toBe("décision");
  });
});
