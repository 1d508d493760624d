import { describe, expect, it } from "vitest";
import { eachSettlement } from "#shared/aging/each-settlement.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anItem, aPayment, openAt as at } from "./builders.ts";

const credit = (amount: number, more: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ kind: "credit-note", number: "AV1", amount: cents(-amount), ...more });

/** A row of 0 € of `Règlements`: it brings no money, it pairs what it names. */
const pairing = (...numbers: readonly (string | [string, number])[]): Payment =>
  aPayment({
    amount: cents(0),
    label: "",
    allocations: numbers.map((one) =>
      typeof one === "string"
        ? { number: one, amount: undefined }
        : { number: one[0], amount: cents(one[1]) },
    ),
  });

describe("Une ligne de 0 € impute un avoir sur une facture", () => {
  it("l'avoir du montant de la facture la solde", () => {
    expect(at([anItem(), credit(10_000)], [pairing("F1", "AV1")])).toEqual({
      open: [],
      credits: [],
      problems: [],
    });
  });

  it("un avoir plus petit en laisse le reste, dans un ordre comme dans l'autre", () => {
    const left = { open: [["F1", 8_000]], credits: [], problems: [] };
    expect(at([anItem(), credit(2_000)], [pairing("F1", "AV1")])).toEqual(left);
    expect(at([credit(2_000), anItem()], [pairing("AV1", "F1")])).toEqual(left);
  });

  it("un avoir plus grand garde le reste, qui demeure un avoir du client", () => {
    expect(at([anItem(), credit(12_500)], [pairing("F1", "AV1")])).toEqual({
      open: [],
      credits: [["credit-note", 2_500]],
      problems: [],
    });
  });

  it("une part écrite pour l'avoir ne prend que cette part", () => {
    expect(at([anItem(), credit(2_000)], [pairing("F1", ["AV1", 500])])).toEqual({
      open: [["F1", 9_500]],
      credits: [["credit-note", 1_500]],
      problems: [],
    });
  });

  it("plusieurs factures se partagent l'avoir dans l'ordre où elles sont nommées", () => {
    const items = [anItem(), anItem({ number: "F2", amount: cents(3_000) }), credit(11_000)];
    expect(at(items, [pairing("AV1", "F1", "F2")])).toEqual({
      open: [["F2", 2_000]],
      credits: [],
      problems: [],
    });
  });

  it("elle ne vaut qu'à partir de son jour", () => {
    const both = [anItem(), credit(10_000)];
    const row = [{ ...pairing("F1", "AV1"), day: day("2026-03-20") }];
    const apart = { open: [["F1", 10_000]], credits: [["credit-note", 10_000]], problems: [] };
    expect(at(both, row, "2026-03-19")).toEqual(apart);
    expect(at(both, row, "2026-03-20")).toEqual({ open: [], credits: [], problems: [] });
  });

  it("sans avoir nommé elle ne solde rien ; ce qu'elle nomme et qui n'existe pas est dit", () => {
    expect(at([anItem()], [pairing("F1")])).toEqual({ open: [["F1", 10_000]], credits: [], problems: [] });
    expect(at([anItem()], [pairing("F9")]).problems).toEqual(["allocation-unknown-invoice"]);
    expect(at([anItem()], [pairing(["F1", 500])]).problems).toEqual(["allocation-exceeds-payment"]);
    expect(at([anItem()], [{ ...pairing("F1"), customer: undefined }]).problems).toEqual([
      "payment-without-customer",
    ]);
  });

  it("une ligne de 0 € qui ne nomme rien ne dit ni ne change rien", () => {
    const nothing = { ...pairing(), customer: undefined };
    expect(at([anItem()], [nothing])).toEqual({ open: [["F1", 10_000]], credits: [], problems: [] });
  });

  it("ce qui reste de l'avoir garde son jour et son numéro", () => {
    const { position } = openPosition([anItem(), credit(12_500)], [pairing("F1", "AV1")], day("2026-04-01"));
    expect(position.credits.map(({ day: on, reference }) => [on, reference])).toEqual([
      ["2026-01-01", "AV1"],
    ]);
  });

  it("une part écrite pour la facture ne prend que cette part", () => {
    expect(at([anItem(), credit(2_000)], [pairing(["F1", 500], "AV1")])).toEqual({
      open: [["F1", 9_500]],
      credits: [["credit-note", 1_500]],
      problems: [],
    });
  });

  it("une part écrite en négatif pour l'avoir se lit de même ; pour la facture elle ne prend rien", () => {
    expect(at([anItem(), credit(2_000)], [pairing("F1", ["AV1", -500])]).credits).toEqual([
      ["credit-note", 1_500],
    ]);
    expect(at([anItem(), credit(2_000)], [pairing(["F1", -500], "AV1")])).toEqual({
      open: [["F1", 10_000]],
      credits: [["credit-note", 2_000]],
      problems: [],
    });
  });

  it.each([
    [2_000, [], "juste l'avoir"],
    [2_001, ["allocation-exceeds-payment"], "un centime de plus que l'avoir"],
    [
      10_001,
      ["allocation-exceeds-invoice", "allocation-exceeds-payment"],
      "plus que la facture et que l'avoir",
    ],
  ])("pour %i centimes de la facture, un avoir de 20 € : %j (%s)", (part, problems) => {
    expect(at([anItem(), credit(2_000)], [pairing(["F1", part], "AV1")])).toEqual({
      open: [["F1", 8_000]],
      credits: [],
      problems,
    });
  });

  it("juste toute la facture : rien à dire ; un centime de plus : c'est dit, elle est soldée", () => {
    const paired = (part: number) => at([anItem(), credit(12_000)], [pairing(["F1", part], "AV1")]);
    const left = { open: [], credits: [["credit-note", 2_000]] };
    expect(paired(10_000)).toEqual({ ...left, problems: [] });
    expect(paired(10_001)).toEqual({ ...left, problems: ["allocation-exceeds-invoice"] });
  });

  it("plusieurs avoirs, dans l'ordre où ils sont nommés ; une pièce nommée deux fois ne compte qu'une", () => {
    const items = [anItem(), credit(4_000), credit(9_000, { number: "AV2" })];
    for (const row of [pairing("F1", "AV1", "AV2"), pairing("AV1", "F1", "AV1", "AV2", "F1")]) {
      expect(at(items, [row])).toEqual({ open: [], credits: [["credit-note", 3_000]], problems: [] });
    }
  });

  it("un avoir de part écrite, partagé entre deux factures, n'en donne que cette part en tout", () => {
    const items = [anItem({ amount: cents(300) }), anItem({ number: "F2" }), credit(2_000)];
    expect(at(items, [pairing("F1", "F2", ["AV1", 500])])).toEqual({
      open: [["F2", 9_800]],
      credits: [["credit-note", 1_500]],
      problems: [],
    });
  });

  it("un avoir ou une facture d'un jour à venir attendent leur jour", () => {
    const later = { issued: day("2026-05-01") };
    const paired = { open: [], credits: [], problems: [] };
    const items = [anItem(), credit(10_000, later)];
    expect(at(items, [pairing("F1", "AV1")])).toEqual({ open: [["F1", 10_000]], credits: [], problems: [] });
    expect(at(items, [pairing("F1", "AV1")], "2026-05-01")).toEqual(paired);
    const invoice = [anItem(later), credit(10_000)];
    expect(at(invoice, [pairing("F1", "AV1")])).toEqual({
      open: [],
      credits: [["credit-note", 10_000]],
      problems: [],
    });
    expect(at(invoice, [pairing("F1", "AV1")], "2026-05-01")).toEqual(paired);
  });

  it("une facture rouverte par un rejet peut l'être par un avoir", () => {
    const paid = anItem({ settlements: [{ day: day("2026-02-01"), amount: cents(10_000) }] });
    const rejected = aPayment({
      id: "P0",
      day: day("2026-02-10"),
      amount: cents(-10_000),
      allocations: [{ number: "F1", amount: undefined }],
    });
    expect(at([paid, credit(4_000)], [rejected, pairing("F1", "AV1")])).toEqual({
      open: [["F1", 6_000]],
      credits: [],
      problems: [],
    });
  });

  it("chaque pièce est soldée du montant imputé, l'avoir en négatif", () => {
    const told: (readonly [string, number])[] = [];
    const items = [anItem({ amount: cents(2_000) }), credit(2_500), anItem({ number: "F2" })];
    eachSettlement(items, [pairing("F1", "AV1", ["F2", 0])], day("2026-04-01"), {
      explained: () => undefined,
      settled: ({ number }, _day, amount) => told.push([number, amount]),
    });
    expect(told).toEqual([
      ["AV1", -2_000],
      ["F1", 2_000],
    ]);
  });
});
