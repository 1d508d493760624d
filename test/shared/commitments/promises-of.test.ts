import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { indexOpen } from "#shared/dunning/event-scope.ts";
import type { PlanState } from "#shared/dunning/instalment-plans.ts";
import { promisedShares, promisesOf } from "#shared/dunning/promises.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { anEvent, anInvoice, keyOf } from "../dunning/builders.ts";
import { type WordScene, wordFacts } from "../dunning/word-facts.ts";
import { invoicePaid, type Paid, unmatched } from "./scene.ts";

const DUE = "2026-05-01";
type More = Parameters<typeof anEvent>[3];

/** A promise made on a day for another, in euros. */
const word = (
  on: string,
  invoices: string,
  promised: string,
  euros?: number,
  more: More = {},
): JournalEvent =>
  anEvent("promesse", on, invoices, {
    promisedDay: day(promised),
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    ...more,
  });
const invoice = (number: string, euros: number, received: Paid = {}, more: More & Partial<LedgerItem> = {}) =>
  invoicePaid(number, euros, DUE, received, more as Partial<LedgerItem>);
const statesOn = (on: string, scene: WordScene, plans: readonly PlanState[] = []) =>
  promisesOf(wordFacts(on, scene), plans);
const statuses = (on: string, scene: WordScene): readonly string[] =>
  statesOn(on, scene).map(({ status, received }) => `${status} ${received / 100}`);

describe("Le dernier jour de grâce", () => {
  const graceOf = (items: readonly LedgerItem[], more: More = {}, means?: string) =>
    statesOn("2026-06-30", {
      items,
      journal: [word("2026-06-02", "FA-1, FA-2", "2026-06-12", undefined, more)],
      ...(means === undefined ? {} : { customer: { paymentMeans: means } }),
    }).map(({ graceEnd }) => graceEnd);
  const plain = invoice("FA-1", 100);
  const byCheque = invoice("FA-2", 100, {}, { paymentMeans: "Chèque" });

  it("deux jours ouvrés après un vendredi ; cinq par chèque, que la facture, le client ou la promesse le dise", () => {
    expect(graceOf([plain])).toEqual(["2026-06-16"]);
    expect(graceOf([plain, byCheque])).toEqual(["2026-06-19"]);
    expect(graceOf([plain], {}, "Chèque")).toEqual(["2026-06-19"]);
    expect(graceOf([plain], { motive: "chèque" })).toEqual(["2026-06-19"]);
    // What the promise says comes before what is usual.
    expect(graceOf([plain, byCheque], { motive: "virement" })).toEqual(["2026-06-16"]);
  });
});

describe("Ce que couvre une promesse", () => {
  const open = (number: string, due: string | undefined, currency = "EUR") => ({
    item: anInvoice(number, 100, due, { currency, issued: day("2026-04-01") }),
    open: cents(10_000),
    daysLate: 0,
  });
  const shares = (event: JournalEvent, left: number | undefined, ...items: ReturnType<typeof open>[]) =>
    promisedShares({ event, promised: day("2026-06-12"), left }, indexOpen(items)).map(
      ({ open: one, amount }) => `${one.item.number}: ${amount / 100}`,
    );
  const all = word("2026-06-02", "", "2026-06-12");
  const three = [open("FA-1", "2026-06-11"), open("FA-2", "2026-06-12"), open("FA-3", "2026-06-13")] as const;

  it("« je règle tout » : ce qui échoit au plus tard le jour promis, et ce qui n'a pas d'échéance", () => {
    expect(shares(all, undefined, ...three, open("FA-4", undefined))).toEqual([
      "FA-1: 100",
      "FA-2: 100",
      "FA-4: 100",
    ]);
  });

  it("les factures nommées, échues plus tard ou non", () => {
    expect(shares(word("2026-06-02", "FA-1, FA-3", "2026-06-12"), undefined, ...three)).toEqual([
      "FA-1: 100",
      "FA-3: 100",
    ]);
  });

  it("un montant : sur les plus anciennes, dans une seule devise, l'euro d'abord", () => {
    const dollars = open("FA-0", "2026-05-01", "USD");
    const francs = open("FA-5", "2026-05-02", "CHF");
    expect(shares(all, 15_000, ...three)).toEqual(["FA-1: 100", "FA-2: 50"]);
    expect(shares(all, 15_000, dollars, ...three)).toEqual(["FA-1: 100", "FA-2: 50"]);
    expect(shares(all, 15_000, dollars, francs)).toEqual(["FA-5: 100"]);
    expect(shares(all, 15_000, dollars)).toEqual(["FA-0: 100"]);
    expect(shares(all, undefined, dollars, francs)).toEqual(["FA-0: 100", "FA-5: 100"]);
    expect(shares(all, 0, ...three)).toEqual([]);
  });
});

describe("Ce qu'une promesse doit apporter", () => {
  const one = (scene: WordScene) => {
    const [state] = statesOn("2026-06-30", scene);
    if (state === undefined) throw new Error("pas de promesse");
    return {
      status: state.status,
      received: state.received / 100,
      left: state.left === undefined ? undefined : state.left / 100,
    };
  };

  it("ce qu'elle dit, jamais plus que ce que devaient ses factures", () => {
    const journal = [word("2026-06-02", "FA-1", "2026-06-12", 500)];
    expect(one({ journal, items: [invoice("FA-1", 1000, { "2026-06-10": 200 })] })).toEqual({
      status: "partly-kept",
      received: 200,
      left: 300,
    });
    expect(one({ journal, items: [invoice("FA-1", 300, { "2026-06-10": 300 })] })).toEqual({
      status: "kept",
      received: 300,
      left: 0,
    });
  });

  it("sans montant : ce que devaient ses factures, et rien n'est dit de ce qui reste", () => {
    const journal = [word("2026-06-02", "FA-1", "2026-06-12")];
    expect(one({ journal, items: [invoice("FA-1", 1000, { "2026-06-10": 999 })] })).toEqual({
      status: "partly-kept",
      received: 999,
      left: undefined,
    });
    expect(one({ journal, items: [invoice("FA-1", 1000, { "2026-06-10": 1000 })] }).status).toBe("kept");
  });

  it("les factures nommées comptent toutes, même émises ou échues plus tard", () => {
    const later = { due: day("2026-07-30"), issued: day("2026-06-05") };
    const items = [invoice("FA-1", 1000, { "2026-06-10": 400 }, later)];
    expect(one({ journal: [word("2026-06-02", "FA-1", "2026-06-12")], items }).status).toBe("partly-kept");
    expect(
      one({
        journal: [word("2026-06-02", "FA-1", "2026-06-12", 500)],
        items: [...items, invoice("FA-2", 1)],
      }),
    ).toEqual({ status: "partly-kept", received: 400, left: 100 });
  });

  it("sur une facture que le grand livre n'a pas, ou un client qui n'en a aucune : ce qu'elle dit", () => {
    expect(one({ journal: [word("2026-06-02", "FA-7", "2026-06-12", 500)], items: [] }).left).toBe(500);
    expect(one({ journal: [word("2026-06-02", "", "2026-06-12", 500)], items: [] }).left).toBe(500);
  });

  it.each<[issued: string | undefined, left: number, why: string]>([
    ["2026-06-02", 500, "émise le jour de la promesse"],
    ["2026-06-03", 300, "émise le lendemain : elle n'en était pas"],
    [undefined, 500, "d'un jour inconnu"],
  ])("un montant sans facture : au plus ce qui était dû ; une facture émise le %s : %d €", (issued, left) => {
    const later = { issued: issued === undefined ? undefined : day(issued) };
    const items = [invoice("FA-1", 300), invoice("FA-2", 200, {}, later)];
    expect(one({ journal: [word("2026-06-02", "", "2026-06-12", 900)], items }).left).toBe(left);
  });

  it.each<[due: string | undefined, received: number, why: string]>([
    ["2026-06-12", 500, "le jour promis"],
    ["2026-06-13", 300, "le lendemain : pas promise"],
    [undefined, 500, "sans échéance"],
  ])(
    "« je règle tout » : ce qui échoit au plus tard le jour promis ; %s : %d € reçus pour elle",
    (due, received) => {
      const second = { due: due === undefined ? undefined : day(due), issued: day("2026-05-20") };
      const items = [
        invoice("FA-1", 300, { "2026-06-10": 300 }),
        invoice("FA-2", 200, { "2026-06-11": 200 }, second),
      ];
      expect(one({ journal: [word("2026-06-02", "", "2026-06-12")], items })).toEqual({
        status: "kept",
        received,
        left: undefined,
      });
    },
  );

  it.each<[on: string | undefined, status: string, why: string]>([
    ["2026-06-01", "kept", "avant la promesse : 200 € suffisaient"],
    [undefined, "kept", "d'un jour inconnu"],
    ["2026-06-13", "partly-kept", "après, il ne diminue pas ce qui fut promis"],
  ])("« je règle tout », moins l'avoir qui était déjà là : du %s, %s", (on, status) => {
    const credit = unmatched("2026-06-01", 100, { source: "credit-note" });
    const credits = [{ ...credit, day: on === undefined ? undefined : day(on) }];
    const items = [invoice("FA-1", 300, { "2026-06-10": 200 })];
    expect(one({ journal: [word("2026-06-02", "", "2026-06-12")], items, credits }).status).toBe(status);
  });

  it("… pas celui qui arrive le jour même, ni celui d'un autre compte du payeur", () => {
    const items = [invoice("FA-1", 300, { "2026-06-10": 200 })];
    const journal = [word("2026-06-02", "", "2026-06-12")];
    const credit = unmatched("2026-06-02", 100, { source: "credit-note" });
    expect(one({ journal, items, credits: [credit] }).status).toBe("partly-kept");
    const ofSite = { ...credit, day: day("2026-06-01"), customer: keyOf("Site") };
    expect(one({ journal, items, credits: [ofSite], payer: "Siège" }).status).toBe("partly-kept");
    expect(
      one({ journal, items, credits: [{ ...ofSite, customer: keyOf("Durand") }], payer: "Siège" }).status,
    ).toBe("kept");
  });
});

describe("Une promesse suivie d'une autre parole", () => {
  // Promised for Friday 12 June: the grace ends on Tuesday 16.
  const first = word("2026-06-02", "FA-1", "2026-06-12", 500);
  const then = (
    on: string,
    received: Paid,
    kind: "promesse" | "échéancier" = "promesse",
    today = "2026-06-30",
  ) =>
    statuses(today, {
      items: [invoice("FA-1", 1000, received)],
      journal: [
        first,
        kind === "promesse"
          ? word(on, "FA-1", "2026-06-26", 500)
          : anEvent("échéancier", on, "FA-1", { detail: "26/06 : 500 €, 24/07 : 500 €" }),
      ],
    })[0];

  it.each<[on: string, received: Paid, status: string, why: string]>([
    ["2026-06-12", {}, "replaced 0", "le jour promis : remplacée"],
    ["2026-06-13", {}, "broken 0", "le lendemain : elle n'avait pas été tenue"],
    ["2026-06-15", { "2026-06-15": 500 }, "kept 500", "ce qui vient ce jour-là est l'argent attendu"],
    ["2026-06-16", { "2026-06-16": 500 }, "kept 500", "le dernier jour de grâce aussi"],
    ["2026-06-17", { "2026-06-17": 500 }, "broken 0", "après, il est pour la nouvelle"],
    ["2026-06-17", { "2026-06-16": 500 }, "kept 500", "ce qui est venu la veille est pour la première"],
    ["2026-06-18", { "2026-06-17": 500 }, "kept-late 500", "et la veille de la nouvelle, en retard"],
  ])("le %s, reçu %j : %s (%s)", (on, received, status) => {
    expect(then(on, received)).toBe(status);
  });

  it("un échéancier : ce qui vient ce jour-là est pour lui", () => {
    expect(then("2026-06-15", { "2026-06-15": 500 }, "échéancier")).toBe("broken 0");
    expect(then("2026-06-15", { "2026-06-14": 500 }, "échéancier")).toBe("kept 500");
  });

  it("ne court plus, même pendant sa grâce", () => {
    expect(then("2026-06-15", {}, "promesse", "2026-06-16")).toBe("broken 0");
    expect(statuses("2026-06-16", { items: [invoice("FA-1", 1000)], journal: [first] })).toEqual([
      "running 0",
    ]);
  });

  it("deux parts d'une même parole : l'argent est d'abord pour celle du premier jour promis", () => {
    const journal = [
      word("2026-06-02", "FA-1", "2026-06-19", 300),
      word("2026-06-02", "FA-1", "2026-06-12", 200),
    ];
    const items = [invoice("FA-1", 1000, { "2026-06-10": 200 })];
    expect(statuses("2026-06-30", { items, journal })).toEqual(["broken 0", "kept 200"]);
    expect(statuses("2026-06-30", { items, journal: [...journal].reverse() })).toEqual([
      "kept 200",
      "broken 0",
    ]);
  });

  it("un échéancier seul n'est pas une promesse", () => {
    const plan = anEvent("échéancier", "2026-06-02", "FA-1", { detail: "26/06 : 500 €" });
    expect(statesOn("2026-06-30", { items: [invoice("FA-1", 1000)], journal: [plan] })).toEqual([]);
  });
});

describe("La confiance qui reste après une parole non tenue", () => {
  const items = (received: Paid = {}) => [
    invoice("FA-1", 1000, received),
    invoice("FA-2", 1000),
    invoice("FA-3", 1000),
  ];
  const credits = (journal: readonly JournalEvent[], received: Paid = {}, plans: readonly PlanState[] = []) =>
    statesOn("2026-07-31", { items: items(received), journal }, plans).map(({ credit }) => credit);
  const first = word("2026-06-02", "FA-1", "2026-06-12");
  const second = (on: string, more: More = {}) => word(on, "FA-2", "2026-07-10", undefined, more);

  it("entière tant que la grâce de la première court, à confirmer le lendemain", () => {
    expect(credits([first, second("2026-06-16")])).toEqual(["holds", "holds"]);
    expect(credits([first, second("2026-06-17")])).toEqual(["holds", "unconfirmed"]);
    expect(credits([first, second("2026-06-17")], { "2026-06-12": 1000 })).toEqual(["holds", "holds"]);
  });

  it("une parole renouvelée après son jour est non tenue dès ce jour-là", () => {
    const renewed = (on: string) => word(on, "FA-1", "2026-07-10");
    expect(credits([first, renewed("2026-06-15")])).toEqual(["holds", "unconfirmed"]);
    expect(credits([first, renewed("2026-06-16")])).toEqual(["holds", "unconfirmed"]);
    // Renewed long after: broken since the end of its grace.
    expect(credits([first, second("2026-06-18"), renewed("2026-06-25")])[1]).toBe("unconfirmed");
  });

  it("plus aucune après deux, dans l'ordre où elles ont manqué", () => {
    const later = word("2026-06-03", "FA-2", "2026-06-19");
    const third = (on: string) => word(on, "FA-3", "2026-07-10");
    expect(credits([first, later, third("2026-06-24")])[2]).toBe("never");
    // The one made first was promised for later.
    const long = word("2026-06-01", "FA-2", "2026-06-19");
    expect(credits([long, first, third("2026-06-18")])[2]).toBe("unconfirmed");
  });

  it("un échéancier manqué compte comme une parole, un échéancier tenu non", () => {
    const plan = (firstMissed: string | undefined): PlanState => ({
      events: [],
      state: "in-force",
      instalments: [],
      next: undefined,
      firstMissed: firstMissed === undefined ? undefined : day(firstMissed),
    });
    expect(credits([first], {}, [plan("2026-06-02")])).toEqual(["unconfirmed"]);
    expect(credits([first], {}, [plan("2026-06-03")])).toEqual(["holds"]);
    expect(credits([first], {}, [plan(undefined)])).toEqual(["holds"]);
    expect(credits([first], { "2026-06-12": 1000 }, [plan(undefined)])).toEqual(["holds"]);
  });
});

it("Au-delà de trente jours, une promesse est un échéancier", () => {
  const beyond = (promised: string) =>
    statesOn("2026-06-05", {
      items: [invoice("FA-1", 1000)],
      journal: [word("2026-06-02", "FA-1", promised)],
    }).map(({ beyondThirtyDays }) => beyondThirtyDays);
  expect([beyond("2026-07-02"), beyond("2026-07-03")]).toEqual([[false], [true]]);
});
