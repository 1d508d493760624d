import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { paymentsToCome } from "#shared/aging/payments-to-come.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anItem, aPayment, openAt as at } from "./builders.ts";

const MARTIN = "name:martin" as CustomerKey;
const names = (...numbers: readonly (string | [string, number])[]): Payment["allocations"] =>
  numbers.map((one) =>
    typeof one === "string" ? { number: one, amount: undefined } : { number: one[0], amount: cents(one[1]) },
  );

describe("Ce qu'un règlement prend", () => {
  it("une imputation négative sur une facture ne prend rien", () => {
    expect(at([anItem()], [aPayment({ allocations: names(["F1", -500]) })])).toEqual({
      open: [["F1", 10_000]],
      credits: [["payment", 10_000]],
      problems: [],
    });
  });

  it("juste ce que la facture doit, ou juste ce que le règlement contient : rien à dire", () => {
    expect(at([anItem()], [aPayment({ allocations: names(["F1", 10_000]) })])).toEqual({
      open: [],
      credits: [],
      problems: [],
    });
  });

  it("plus que le règlement et que la facture : les deux sont dits, le reste est au crédit", () => {
    const payment = aPayment({ amount: cents(12_000), allocations: names(["F1", 13_000]) });
    expect(at([anItem()], [payment])).toEqual({
      open: [],
      credits: [["overpayment", 2_000]],
      problems: ["allocation-exceeds-payment", "allocation-exceeds-invoice"],
    });
  });

  it("un avoir nommé pour une partie n'en donne que cette partie", () => {
    const credit = anItem({ kind: "credit-note", number: "AV1", amount: cents(-2_000) });
    const payment = aPayment({ amount: cents(9_500), allocations: names("F1", ["AV1", 500]) });
    expect(at([anItem(), credit], [payment])).toEqual({
      open: [],
      credits: [["credit-note", 1_500]],
      problems: [],
    });
    const negative = aPayment({ amount: cents(9_500), allocations: names("F1", ["AV1", -500]) });
    expect(at([anItem(), credit], [negative]).credits).toEqual([["credit-note", 1_500]]);
  });

  it("un avoir d'un jour à venir n'aide pas encore à payer", () => {
    const credit = anItem({
      kind: "credit-note",
      number: "AV1",
      amount: cents(-2_000),
      issued: day("2026-05-01"),
    });
    const payment = aPayment({ amount: cents(8_000), allocations: names("F1", "AV1") });
    expect(at([anItem(), credit], [payment])).toEqual({ open: [["F1", 2_000]], credits: [], problems: [] });
  });

  it("une facture et un avoir du même numéro ne sont pas un doublon : c'est la facture qui est payée", () => {
    const credit = anItem({ kind: "credit-note", amount: cents(-2_000) });
    expect(at([credit, anItem()], [aPayment({ allocations: names("F1") })])).toEqual({
      open: [],
      credits: [["credit-note", 2_000]],
      problems: [],
    });
  });

  it("une facture de zéro euro du même numéro est un doublon, non un avoir", () => {
    const items = [anItem({ amount: cents(0) }), anItem()];
    expect(at(items, [aPayment({ allocations: names("F1") })])).toEqual({
      open: [["F1", 10_000]],
      credits: [["payment", 10_000]],
      problems: ["allocation-duplicated-number"],
    });
  });

  it("deux factures du même numéro : aucune n'est payée, et c'est dit ; un seul avoir l'est", () => {
    expect(at([anItem(), anItem()], [aPayment({ allocations: names("F1") })])).toEqual({
      open: [
        ["F1", 10_000],
        ["F1", 10_000],
      ],
      credits: [["payment", 10_000]],
      problems: ["allocation-duplicated-number"],
    });
    const credits = [1, 2].map(() => anItem({ kind: "credit-note", amount: cents(-100) }));
    expect(at(credits, [aPayment({ allocations: names("F1") })]).problems).toEqual([
      "allocation-duplicated-number",
    ]);
  });

  it("chaque anomalie montre sa ligne, sa colonne, le numéro et le montant", () => {
    const { problems } = openPosition(
      [anItem()],
      [
        aPayment({ customer: undefined, origin: { tab: "Règlements", row: 5 } }),
        aPayment({ id: "P2", allocations: names("F9") }),
      ],
      day("2026-04-01"),
    );
    expect(problems).toEqual([
      {
        code: "payment-without-customer",
        severity: "à corriger",
        place: { tab: "Règlements", row: 5, column: "Client" },
        value: "VIR DUPONT",
        data: { payment: "P1", amount: "10000", currency: "EUR" },
      },
      {
        code: "allocation-unknown-invoice",
        severity: "à corriger",
        place: { tab: "Règlements", row: 2, column: "Factures" },
        value: "F9",
        data: { payment: "P2", amount: "10000", currency: "EUR" },
      },
    ]);
  });

  it("un crédit porte le jour et le libellé de son règlement, son identifiant sans libellé", () => {
    const { position } = openPosition([], [aPayment(), aPayment({ id: "P2", label: "" })], day("2026-04-01"));
    expect(position.credits.map(({ day: on, reference, currency }) => [on, reference, currency])).toEqual([
      ["2026-02-15", "VIR DUPONT", "EUR"],
      ["2026-02-15", "P2", "EUR"],
    ]);
  });

  it("un règlement nul, ou du lendemain, n'existe pas ; du jour, ou sans jour, si", () => {
    const of = (change: Partial<Payment>) => at([], [aPayment(change)], "2026-02-15").credits.length;
    expect([
      of({ amount: cents(0) }),
      of({ day: day("2026-02-16") }),
      of({}),
      of({ day: undefined }),
    ]).toEqual([0, 0, 1, 1]);
  });
});

describe("Une ligne dont le grand livre compte déjà l'argent", () => {
  it("ne règle rien, n'annonce rien, et n'utilise pas l'avoir qu'elle nomme", () => {
    const credit = anItem({ kind: "credit-note", number: "AV1", amount: cents(-2_000) });
    const counted = aPayment({
      amount: cents(0),
      written: cents(10_000),
      allocations: names(["F1", 10_000], "AV1", "F9"),
    });
    expect(at([anItem(), credit], [counted, { ...counted, customer: undefined }])).toEqual({
      open: [["F1", 10_000]],
      credits: [["credit-note", 2_000]],
      problems: [],
    });
  });
});

describe("L'ordre des règlements, quel que soit celui des lignes", () => {
  /** The labels of what is left of several payments of 60 € for one invoice of 100 €. */
  const left = (...payments: readonly Payment[]) => {
    const { position } = openPosition(
      [anItem()],
      payments.map((one) => ({ ...one, amount: cents(6_000), allocations: names("F1") })),
      day("2026-04-01"),
    );
    return position.credits.map(({ reference }) => reference);
  };

  it.each<[why: string, first: Partial<Payment>, second: Partial<Payment>]>([
    ["sans jour d'abord", { label: "A", day: undefined }, { label: "B", day: day("1970-01-01") }],
    ["le plus ancien d'abord", { label: "A", id: "P9" }, { label: "B", id: "P1", day: day("2026-02-16") }],
    ["le même jour, par identifiant", { label: "A", id: "P1" }, { label: "B", id: "P2" }],
  ])("%s : le second a le reste", (_why, first, second) => {
    expect(left(aPayment(first), aPayment(second))).toEqual(["B"]);
    expect(left(aPayment(second), aPayment(first))).toEqual(["B"]);
  });

  it("le même jour et le même identifiant : l'ordre des lignes", () => {
    expect(left(aPayment({ label: "A" }), aPayment({ label: "B" }))).toEqual(["B"]);
  });

  it("le rejet d'un jour vient après l'encaissement de ce jour", () => {
    const back = aPayment({ id: "P0", amount: cents(-10_000), label: "REJET", allocations: names("F1") });
    const received = aPayment({ id: "P1", allocations: names("F1") });
    for (const payments of [
      [back, received],
      [received, back],
    ]) {
      expect(at([anItem()], payments)).toEqual({ open: [["F1", 10_000]], credits: [], problems: [] });
    }
  });
});

describe("Ce qu'un rejet rend", () => {
  const received = aPayment({ allocations: names("F1") });
  const back = (amount: number, change: Partial<Payment> = {}) =>
    aPayment({
      id: "P2",
      day: day("2026-02-20"),
      amount: cents(-amount),
      label: "PRLV IMPAYE",
      allocations: names("F1"),
      ...change,
    });

  it("une part nommée ne rouvre que cette part, le reste est dû à part", () => {
    expect(
      at([anItem()], [received, back(4_000, { label: "VIR 12", allocations: names(["F1", 3_000]) })]),
    ).toEqual({
      open: [
        ["F1", 3_000],
        ["", 1_000],
      ],
      credits: [],
      problems: [],
    });
  });

  it.each([
    [10_001, "un centime de frais"],
    [15_000, "cinquante euros de frais"],
  ])("%i centimes repris pour cent euros : %s, jamais dus par le client", (amount) => {
    const result = at([anItem()], [received, back(amount)]);
    expect(result).toEqual({ open: [["F1", 10_000]], credits: [], problems: ["rejection-fees-left-out"] });
  });

  it("cinquante euros et un centime : ce ne sont plus des frais", () => {
    expect(at([anItem()], [received, back(15_001)])).toEqual({
      open: [
        ["F1", 10_000],
        ["", 5_001],
      ],
      credits: [],
      problems: [],
    });
  });

  it("autant de frais que de règlement : ce ne sont pas des frais", () => {
    const small = anItem({ amount: cents(2_000) });
    const paid = aPayment({ amount: cents(2_000), allocations: names("F1") });
    expect(at([small], [paid, back(4_000)]).open).toEqual([
      ["F1", 2_000],
      ["", 2_000],
    ]);
    expect(at([small], [paid, back(3_999)]).problems).toEqual(["rejection-fees-left-out"]);
  });

  it.each([
    ["PRLV IMPAYE", undefined, true],
    ["REJET DE PRLV", undefined, true],
    ["RETOUR SEPA", undefined, true],
    ["VIR 12", "chèque impayé", true],
    ["VIR 12", undefined, false],
  ])("« %s », moyen %s : des frais, %s", (label, means, isFees) => {
    const payment = back(10_500, { label, ...(means === undefined ? {} : { means }) });
    const { problems, open } = at([anItem()], [received, payment]);
    expect(problems).toEqual(isFees ? ["rejection-fees-left-out"] : []);
    expect(open).toHaveLength(isFees ? 1 : 2);
  });

  it("les frais se disent à savoir, avec leur montant, dans la colonne du montant", () => {
    const { problems } = openPosition([anItem()], [received, back(10_500)], day("2026-04-01"));
    expect(problems).toEqual([
      {
        code: "rejection-fees-left-out",
        severity: "à savoir",
        place: { tab: "Règlements", row: 2, column: "Montant" },
        value: "",
        data: { payment: "P2", amount: "500", currency: "EUR" },
      },
    ]);
  });

  it("« payée » sur la ligne avant le rejet : due de nouveau ; après, sans jour, ou en acompte : non", () => {
    const row = (on: string | undefined, of?: "deposit") =>
      anItem({
        settlements: [
          { day: on === undefined ? undefined : day(on), amount: cents(10_000), ...(of ? { of } : {}) },
        ],
      });
    const open = (item: LedgerItem) => at([item], [back(10_000)]).open.map(([number]) => number);
    expect(open(row("2026-02-10"))).toEqual(["F1"]);
    expect(open(row("2026-02-20"))).toEqual(["F1"]);
    expect(open(row("2026-02-21"))).toEqual([""]);
    expect(open(row(undefined))).toEqual([""]);
    expect(open(row("2026-02-10", "deposit"))).toEqual([""]);
  });

  it("le lettrage sait déjà ce que la ligne dit payé : le rejet est dû à part", () => {
    const settlements = [{ day: day("2026-02-10"), amount: cents(10_000) }];
    const lettered = anItem({ settlements, group: "d\u0000A" });
    expect(at([lettered], [back(10_000)])).toEqual({ open: [["", 10_000]], credits: [], problems: [] });
  });

  it("rouverte par un rejet, elle se paie de nouveau, même d'une partie nommée", () => {
    const paid = anItem({ settlements: [{ day: day("2026-02-10"), amount: cents(10_000) }] });
    const again = (allocations: Payment["allocations"]) =>
      at([paid], [back(10_000), aPayment({ id: "P3", day: day("2026-02-25"), allocations })]);
    expect(again(names("F1"))).toEqual({ open: [], credits: [], problems: [] });
    expect(again(names(["F1", 3_000]))).toEqual({
      open: [["F1", 7_000]],
      credits: [["payment", 7_000]],
      problems: [],
    });
  });

  it("un rejet sans jour ne rouvre pas ce que la ligne dit payé", () => {
    const item = anItem({ settlements: [{ day: day("2026-02-10"), amount: cents(10_000) }] });
    expect(at([item], [back(10_000, { day: undefined })]).open).toEqual([["", 10_000]]);
  });

  it("un remboursement use un avoir, jamais au-delà de lui", () => {
    const credit = anItem({ kind: "credit-note", amount: cents(-3_000) });
    const refund = (amount: number) => back(amount, { label: "VIR REMBOURSEMENT" });
    expect(at([credit], [refund(2_000)])).toEqual({
      open: [],
      credits: [["credit-note", 1_000]],
      problems: [],
    });
    expect(at([credit], [refund(3_500)]).open).toEqual([["", 500]]);
  });

  it("un rejet qui nomme une facture à venir, inconnue ou en double est dû à part", () => {
    const later = anItem({ issued: day("2026-05-01") });
    expect(at([later], [back(10_000)]).open).toEqual([["", 10_000]]);
    expect(at([], [back(10_000)])).toEqual({
      open: [["", 10_000]],
      credits: [],
      problems: ["allocation-unknown-invoice"],
    });
  });

  it("ce qui est dû à part n'a ni numéro, ni échéance, ni retard", () => {
    const owed = (label: string) =>
      openPosition([], [back(10_000, { allocations: [], label })], day("2026-04-01")).position.items;
    expect(owed("IMPAYE")).toEqual([
      {
        item: {
          customer: aPayment().customer,
          number: "",
          kind: "entry",
          issued: "2026-02-20",
          due: undefined,
          dueSource: "none",
          amount: 10_000,
          currency: "EUR",
          settlements: [],
          duplicated: false,
          origin: { tab: "Règlements", row: 2 },
          label: "IMPAYE",
          status: "rejected-payment",
        },
        open: 10_000,
        daysLate: undefined,
      },
    ]);
    expect(owed("").map(({ item }) => item.label)).toEqual(["P2"]);
  });

  it("il annule les règlements non lettrés du même client, de la même devise, les uns après les autres", () => {
    const free = (id: string, amount: number, change: Partial<Payment> = {}) =>
      aPayment({ id, amount: cents(amount), ...change });
    const reversal = back(10_000, { allocations: [] });
    const others = [free("A", 5_000, { customer: MARTIN }), free("B", 5_000, { currency: "USD" })];
    expect(at([], [...others, reversal])).toEqual({
      open: [["", 10_000]],
      credits: [
        ["payment", 5_000],
        ["payment", 5_000],
      ],
      problems: [],
    });
    expect(at([], [free("A", 4_000), free("B", 7_000), reversal])).toEqual({
      open: [],
      credits: [["payment", 1_000]],
      problems: [],
    });
    expect(at([], [free("A", 4_000), free("B", 5_999), reversal]).open).toEqual([["", 1]]);
  });
});

describe("Règlements à venir", () => {
  it("une ligne par devise : combien, et en tout", () => {
    const later = { day: day("2026-04-02") };
    const said = paymentsToCome(
      [
        aPayment({ day: day("2026-04-01") }),
        aPayment({ day: undefined }),
        aPayment({ ...later, amount: cents(0) }),
        aPayment({ ...later, amount: cents(100), origin: { tab: "Règlements", row: 7 } }),
        aPayment({ ...later, amount: cents(-30) }),
        aPayment({ ...later, amount: cents(5), currency: "USD" }),
      ],
      day("2026-04-01"),
    );
    expect(said).toEqual([
      {
        code: "payments-to-come",
        severity: "à savoir",
        place: { tab: "Règlements", row: 7, column: "Date" },
        value: "",
        data: { currency: "EUR", count: "2", total: "70" },
      },
      {
        code: "payments-to-come",
        severity: "à savoir",
        place: { tab: "Règlements", row: 2, column: "Date" },
        value: "",
        data: { currency: "USD", count: "1", total: "5" },
      },
    ]);
  });
});
