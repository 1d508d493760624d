import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import { aCustomer, anEvent, anInvoice, codesOf, planOn, type Scene } from "../dunning/builders.ts";
import { inputOn, invoicePaid, key, type Paid, unmatched } from "./scene.ts";

const DUE = "2026-05-01";

/** Promised on 2 June, in euros. */
const promise = (
  invoices: string,
  promised: string | undefined,
  euros?: number,
  more: Parameters<typeof anEvent>[3] & { readonly on?: string } = {},
) => {
  const { on = "2026-06-02", ...rest } = more;
  return anEvent("promesse", on, invoices, {
    ...(promised === undefined ? {} : { promisedDay: day(promised) }),
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    ...rest,
  });
};

/** `tenue 500 / 500`: status, received, of which in time, in euros. */
const judged = (on: string, scene: Scene): readonly string[] =>
  promiseReports(inputOn(on, scene)).map(
    ({ status, received, receivedInTime }) => `${status} ${received / 100}/${receivedInTime / 100}`,
  );

describe("Une promesse de 500 € pour le vendredi 12 juin, jugée avec ce qui est reçu", () => {
  const journal = [promise("FA-1", "2026-06-12", 500)];
  const paid = (settled: Paid) => [invoicePaid("FA-1", 1000, DUE, settled)];

  it.each([
    { on: "2026-06-12", received: {}, becomes: "running 0/0", rule: "le jour promis, elle court" },
    { on: "2026-06-16", received: {}, becomes: "running 0/0", rule: "2 jours ouvrés après, encore" },
    { on: "2026-06-17", received: {}, becomes: "broken 0/0", rule: "le lendemain, elle n'est pas tenue" },
    {
      on: "2026-06-17",
      received: { "2026-06-16": 500 },
      becomes: "kept 500/500",
      rule: "reçue le dernier jour de grâce, tenue",
    },
    {
      on: "2026-06-17",
      received: { "2026-06-17": 500 },
      becomes: "kept-late 500/0",
      rule: "reçue le lendemain, tenue en retard",
    },
    {
      on: "2026-06-17",
      received: { "2026-06-15": 499.99 },
      becomes: "partly-kept 499.99/499.99",
      rule: "un centime manque, tenue en partie",
    },
    {
      on: "2026-06-16",
      received: { "2026-06-10": 200 },
      becomes: "running 200/200",
      rule: "une part avant la fin du délai, elle court",
    },
    {
      on: "2026-06-30",
      received: { "2026-06-10": 200, "2026-06-20": 300 },
      becomes: "kept-late 500/200",
      rule: "une part à temps, l'autre plus tard",
    },
    {
      on: "2026-06-10",
      received: { "2026-06-09": 500 },
      becomes: "kept 500/500",
      rule: "reçue d'avance, tenue avant son jour",
    },
    {
      on: "2026-06-17",
      received: { "2026-06-01": 500 },
      becomes: "broken 0/0",
      rule: "ce qui vint avant la promesse ne compte pas",
    },
    {
      on: "2026-06-10",
      received: { "2026-06-09": 900 },
      becomes: "kept 500/500",
      rule: "jamais plus que promis",
    },
  ])("au $on : $becomes ($rule)", ({ on, received, becomes }) => {
    expect(judged(on, { items: paid(received), journal })).toEqual([becomes]);
  });

  it("par chèque, 5 jours ouvrés", () => {
    const byCheque = [promise("FA-1", "2026-06-12", 500, { detail: "par chèque" })];
    expect(judged("2026-06-19", { items: paid({}), journal: byCheque })).toEqual(["running 0/0"]);
    expect(judged("2026-06-20", { items: paid({}), journal: byCheque })).toEqual(["broken 0/0"]);
    expect(judged("2026-06-22", { items: paid({ "2026-06-19": 500 }), journal: byCheque })).toEqual([
      "kept 500/500",
    ]);
  });

  it("en Alsace-Moselle, le vendredi saint n'est pas un jour ouvré", () => {
    // Promis le jeudi 2 avril 2026 : vendredi saint le 3, lundi de Pâques le 6.
    const easter = [promise("FA-1", "2026-04-02", 500, { on: "2026-03-20" })];
    const items = [invoicePaid("FA-1", 1000, "2026-03-01", { "2026-04-08": 500 })];
    const at = (address: string) =>
      judged("2026-04-15", {
        items,
        journal: easter,
        customers: [aCustomer("Durand", "standard", { address })],
      });
    expect(at("1 rue du Dôme, 67000 Strasbourg")).toEqual(["kept 500/500"]);
    expect(at("1 rue du Port, 29200 Brest")).toEqual(["kept-late 500/0"]);
  });

  it("sans date, elle vaut pour le jour même", () => {
    const undated = [promise("FA-1", undefined, 500)]; // mardi 2 juin
    expect(judged("2026-06-04", { items: paid({}), journal: undated })).toEqual(["running 0/0"]);
    expect(judged("2026-06-05", { items: paid({}), journal: undated })).toEqual(["broken 0/0"]);
  });

  it("un paiement revenu impayé n'a rien tenu", () => {
    const payment = (on: string, euros: number) => ({
      id: `P${on}`,
      day: day(on),
      customer: key("Durand"),
      label: "PRLV",
      amount: cents(euros * 100),
      currency: "EUR",
      allocations: [{ number: "FA-1", amount: cents(euros * 100) }],
      origin: { tab: "Règlements", row: 2 },
    });
    const payments = [payment("2026-06-11", 500), payment("2026-06-18", -500)];
    const scene = { items: [anInvoice("FA-1", 1000, DUE)], journal, payments };
    expect(judged("2026-06-17", scene)).toEqual(["kept 500/500"]);
    expect(judged("2026-06-18", scene)).toEqual(["broken 0/0"]);
  });
});

describe("L'argent non encore affecté", () => {
  const journal = [promise("FA-1", "2026-06-12", 500)];
  const items = [anInvoice("FA-1", 1000, DUE)];

  it.each([
    { credit: unmatched("2026-06-16", 500), becomes: "kept 500/500", rule: "compte, à sa date" },
    { credit: unmatched("2026-06-17", 500), becomes: "kept-late 500/0", rule: "après le délai, en retard" },
    { credit: unmatched("2026-06-01", 500), becomes: "broken 0/0", rule: "pas s'il est venu avant" },
    {
      credit: unmatched("2026-06-10", 500, { source: "credit-note" }),
      becomes: "broken 0/0",
      rule: "un avoir n'est pas un règlement",
    },
    {
      credit: unmatched("2026-06-10", 500, { currency: "USD" }),
      becomes: "broken 0/0",
      rule: "une autre devise ne compte pas",
    },
  ])("$rule", ({ credit, becomes }) => {
    expect(judged("2026-06-22", { items, journal, credits: [credit] })).toEqual([becomes]);
  });

  it("ne tient qu'une promesse : la première promise", () => {
    const two = [promise("FA-1", "2026-06-12", 500), promise("FA-2", "2026-06-11", 500)];
    const both = [anInvoice("FA-1", 500, DUE), anInvoice("FA-2", 500, DUE)];
    expect(
      judged("2026-06-22", { items: both, journal: two, credits: [unmatched("2026-06-10", 500)] }),
    ).toEqual(["broken 0/0", "kept 500/500"]);
  });
});

describe("Plusieurs promesses", () => {
  const items = (settled: Paid) => [invoicePaid("FA-1", 1000, DUE, settled)];

  it("renouvelée avant son jour, la première est remplacée ; l'argent qui suit est pour la seconde", () => {
    const journal = [
      promise("FA-1", "2026-06-12", 500),
      promise("FA-1", "2026-06-26", 500, { on: "2026-06-10" }),
    ];
    expect(judged("2026-06-30", { items: items({ "2026-06-25": 500 }), journal })).toEqual([
      "replaced 0/0",
      "kept 500/500",
    ]);
  });

  it("renouvelée après son jour, la première n'a pas été tenue", () => {
    const journal = [
      promise("FA-1", "2026-06-12", 500),
      promise("FA-1", "2026-06-26", 500, { on: "2026-06-13" }),
    ];
    expect(judged("2026-06-30", { items: items({ "2026-06-25": 500 }), journal })).toEqual([
      "broken 0/0",
      "kept 500/500",
    ]);
  });

  it("ce qui arrive le jour même d'une nouvelle promesse est pour celle qu'on attendait", () => {
    const journal = [
      promise("FA-1", "2026-06-12", 500),
      promise("FA-1", "2026-06-30", 500, { on: "2026-06-15" }),
    ];
    const scene = { items: items({ "2026-06-15": 500 }), journal };
    expect(judged("2026-06-29", scene)).toEqual(["kept 500/500", "running 0/0"]);
  });

  it("« 500 le 10 et 500 le 20 », notées le même jour : deux parts d'une promesse, jugées chacune", () => {
    const journal = [promise("FA-1", "2026-06-10", 500), promise("FA-1", "2026-06-20", 500)];
    expect(judged("2026-06-15", { items: items({ "2026-06-10": 500 }), journal })).toEqual([
      "kept 500/500",
      "running 0/0",
    ]);
    expect(judged("2026-06-30", { items: items({ "2026-06-19": 500 }), journal })).toEqual([
      // La première part, due d'abord, prend le premier argent.
      "kept-late 500/0",
      "broken 0/0",
    ]);
  });

  it("notées le même jour mais au-delà de ce qui est dû, la seconde corrige la première", () => {
    const journal = [promise("FA-1", "2026-06-10", 500), promise("FA-1", "2026-06-20", 1000)];
    expect(judged("2026-06-30", { items: items({ "2026-06-19": 1000 }), journal })).toEqual([
      "replaced 0/0",
      "kept 1000/1000",
    ]);
  });

  it("un échéancier signé avant son jour la remplace", () => {
    const plan = anEvent("échéancier", "2026-06-05", "FA-1", {
      detail: "30/06/2026 500,00 ; 31/07/2026 500,00",
    });
    const journal = [promise("FA-1", "2026-06-12", 500), plan];
    expect(judged("2026-06-30", { items: items({ "2026-06-29": 500 }), journal })).toEqual(["replaced 0/0"]);
  });
});

describe("« Je règle tout »", () => {
  it("sans montant, vaut ce que doivent ses factures", () => {
    const journal = [promise("FA-1, FA-2", "2026-06-12")];
    const paid = (second: number) => [
      invoicePaid("FA-1", 1000, DUE, { "2026-06-12": 1000 }),
      ...(second === 0
        ? [anInvoice("FA-2", 300, DUE)]
        : [invoicePaid("FA-2", 300, DUE, { "2026-06-15": second })]),
    ];
    expect(judged("2026-06-22", { items: paid(300), journal })).toEqual(["kept 1300/1300"]);
    expect(judged("2026-06-22", { items: paid(100), journal })).toEqual(["partly-kept 1100/1100"]);
    expect(judged("2026-06-22", { items: paid(0), journal })).toEqual(["partly-kept 1000/1000"]);
  });

  it("sans facture ni montant : ce qui est échu au jour promis, net de ses avoirs antérieurs", () => {
    const journal = [promise("", "2026-06-12")];
    const items = [
      invoicePaid("FA-1", 1000, DUE, { "2026-06-12": 900 }),
      anInvoice("FA-2", 5000, "2026-07-31", { issued: day("2026-06-01") }), // pas encore échue
    ];
    const credits = [unmatched("2026-05-10", 100, { source: "credit-note" })];
    expect(judged("2026-06-22", { items, journal, credits })).toEqual(["kept 900/900"]);
    expect(judged("2026-06-22", { items, journal })).toEqual(["partly-kept 900/900"]);
  });

  it("soldée un jour que personne ne connaît : rien à reprocher", () => {
    const items = [
      anInvoice("FA-1", 1000, DUE, { settlements: [{ day: undefined, amount: cents(100_000) }] }),
    ];
    expect(judged("2026-06-22", { items, journal: [promise("FA-1", "2026-06-12")] })).toEqual(["kept 0/0"]);
  });
});

describe("Un payeur et les comptes qu'il règle", () => {
  const customers = [
    aCustomer("Durand", "standard", { payer: "Groupe" }),
    aCustomer("Martin", "standard", { payer: "Groupe" }),
    aCustomer("Groupe"),
  ];
  const items = [
    invoicePaid("FA-1", 500, DUE, { "2026-06-12": 500 }),
    invoicePaid("FA-2", 500, DUE, { "2026-06-12": 500 }, { of: "Martin" }),
  ];
  const ofGroup = promise("", "2026-06-12", 1000, { of: "Groupe" });
  const ofDurand = promise("", "2026-06-12", 500);

  it("sa promesse est tenue par ce que reçoivent ses comptes", () => {
    expect(judged("2026-06-22", { items, customers, journal: [ofGroup] })).toEqual(["kept 1000/1000"]);
  });

  it("la promesse d'un compte n'est tenue que par le sien", () => {
    const late = [anInvoice("FA-1", 500, DUE), ...items.slice(1)];
    expect(judged("2026-06-22", { items: late, customers, journal: [ofDurand] })).toEqual(["broken 0/0"]);
  });

  it("un virement non affecté du payeur compte pour celle d'un compte", () => {
    const late = [anInvoice("FA-1", 500, DUE)];
    const credits = [unmatched("2026-06-12", 500, { customer: key("Groupe") })];
    expect(judged("2026-06-22", { items: late, customers, journal: [ofDurand], credits })).toEqual([
      "kept 500/500",
    ]);
  });

  it("la fiche d'un compte montre ses promesses et celles de son payeur, pas celles d'un autre compte", () => {
    const ofMartin = promise("FA-2", "2026-06-12", 500, { of: "Martin" });
    const input = inputOn("2026-06-22", { items, customers, journal: [ofGroup, ofMartin] });
    expect(promiseReports(input, key("Durand")).map(({ customer }) => customer)).toEqual(["Groupe"]);
    expect(promiseReports(input, key("Groupe")).map(({ customer }) => customer)).toEqual([
      "Groupe",
      "Martin",
    ]);
  });
});

describe("Une seule vérité avec la relance", () => {
  it("tenue en partie, elle appelle comme une promesse non tenue", () => {
    const journal = [promise("FA-1", "2026-06-12", 500)];
    const items = [invoicePaid("FA-1", 1000, DUE, { "2026-06-12": 200 })];
    expect(judged("2026-06-17", { items, journal })).toEqual(["partly-kept 200/200"]);
    const [line] = planOn("2026-06-17", { items, journal });
    expect([line?.action, line?.state]).toEqual(["broken-promise-call", "à faire"]);
  });

  it("une promesse faite avant que l'autre ne soit rompue tient sans confirmation, une promesse faite après non", () => {
    const items = [anInvoice("FA-1", 500, DUE), anInvoice("FA-2", 500, DUE)];
    const first = promise("FA-1", "2026-06-12", 500);
    const before = promise("FA-2", "2026-06-30", 500, { on: "2026-06-16" });
    const after = promise("FA-2", "2026-06-30", 500, { on: "2026-06-17" });
    const held = (journal: Scene["journal"]) =>
      planOn("2026-06-18", { items, ...(journal === undefined ? {} : { journal }) })
        .filter((line) =>
          codesOf(line).some((code) => code.startsWith("promise") && code !== "promise-broken"),
        )
        .map((line) => [line.state, codesOf(line)[0]]);
    expect(held([first, before])).toEqual([["suspendue", "promise"]]);
    expect(held([first, after])).toEqual([["à vérifier", "promise-second-unconfirmed"]]);
  });
});
