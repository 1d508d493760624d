import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anItem, aPayment } from "./builders.ts";

const MARTIN = "name:martin" as CustomerKey;

function at(on: string, items: readonly LedgerItem[], payments: readonly Payment[] = []) {
  const { position, problems } = openPosition(items, payments, day(on));
  return {
    open: position.items.map((one) => [one.item.number, one.open, one.daysLate]),
    credits: position.credits.map((one) => [one.source, one.amount]),
    problems: problems.map((one) => one.code),
  };
}
const pays = (number: string, amount?: number) => ({
  number,
  amount: amount === undefined ? undefined : cents(amount),
});

describe("Postes ouverts à une date", () => {
  it.each([
    ["2025-12-31", [], "la veille de son émission la facture n'existe pas"],
    ["2026-01-01", [["F1", 10_000, -30]], "le jour de son émission elle est due, non échue"],
    ["2026-01-31", [["F1", 10_000, 0]], "le jour de l'échéance, zéro jour de retard"],
    ["2026-02-01", [["F1", 10_000, 1]], "le lendemain, un jour"],
  ])("au %s : %j (%s)", (on, open) => {
    expect(at(on, [anItem()]).open).toEqual(open);
  });

  it("sans date d'émission la facture compte à tout jour, sans échéance elle n'a pas de retard", () => {
    expect(at("2020-01-01", [anItem({ issued: undefined, due: undefined })]).open).toEqual([
      ["F1", 10_000, undefined],
    ]);
  });

  it("un règlement noté sur la ligne ne compte qu'à partir de son jour ; sans jour, toujours", () => {
    const paid = anItem({ settlements: [{ day: day("2026-02-15"), amount: cents(10_000) }] });
    expect(at("2026-02-14", [paid]).open).toEqual([["F1", 10_000, 14]]);
    expect(at("2026-02-15", [paid]).open).toEqual([]);
    expect(
      at("2026-01-02", [anItem({ settlements: [{ day: undefined, amount: cents(4000) }] })]).open,
    ).toEqual([["F1", 6000, -29]]);
  });

  it("payé plus que dû sur la ligne : le trop-perçu est un crédit", () => {
    const item = anItem({ settlements: [{ day: undefined, amount: cents(12_000) }] });
    expect(at("2026-03-01", [item])).toEqual({ open: [], credits: [["overpayment", 2000]], problems: [] });
  });

  it("une facture de zéro euro dont la ligne dit un règlement : un trop-perçu, pas un avoir", () => {
    const item = anItem({ amount: cents(0), settlements: [{ day: undefined, amount: cents(500) }] });
    expect(at("2026-03-01", [item]).credits).toEqual([["overpayment", 500]]);
  });

  it("un avoir est un crédit, pas une facture", () => {
    expect(
      at("2026-03-01", [anItem({ kind: "credit-note", amount: cents(-3000), number: "AV1" })]).credits,
    ).toEqual([["credit-note", 3000]]);
  });
});

describe("Lettrage du grand livre", () => {
  const invoice = anItem({ group: "d\u0000A" });
  const payment = anItem({
    kind: "payment",
    number: "V1",
    issued: day("2026-02-15"),
    due: undefined,
    amount: cents(-10_000),
    group: "d\u0000A",
  });

  it("le groupe ne ferme ses lignes qu'une fois équilibré à la date", () => {
    expect(at("2026-02-14", [invoice, payment]).open).toEqual([["F1", 10_000, 14]]);
    expect(at("2026-02-15", [invoice, payment])).toEqual({ open: [], credits: [], problems: [] });
  });

  it("un groupe qui ne s'équilibre jamais reste ouvert et est nommé une fois", () => {
    const partial = { ...payment, amount: cents(-6000) };
    expect(at("2026-03-01", [invoice, partial])).toEqual({
      open: [["F1", 10_000, 29]],
      credits: [["payment", 6000]],
      problems: ["lettrage-unbalanced"],
    });
  });
});

describe("Règlements", () => {
  it("la part imputée diminue la facture, le jour du règlement et pas avant", () => {
    const payment = aPayment({ allocations: [pays("F1", 4000)] });
    expect(at("2026-02-14", [anItem()], [payment])).toEqual({
      open: [["F1", 10_000, 14]],
      credits: [],
      problems: [],
    });
    expect(at("2026-02-15", [anItem()], [payment])).toEqual({
      open: [["F1", 6000, 15]],
      credits: [["payment", 6000]],
      problems: [],
    });
  });

  it("une imputation sans montant prend ce qui reste de l'un ou de l'autre", () => {
    const items = [anItem(), anItem({ number: "F2", amount: cents(5000) })];
    const payment = aPayment({ amount: cents(12_000), allocations: [pays("F1"), pays("F2")] });
    expect(at("2026-03-01", items, [payment])).toEqual({
      open: [["F2", 3000, 29]],
      credits: [],
      problems: [],
    });
  });

  it("le numéro se retrouve malgré la casse et les espaces", () => {
    expect(
      at("2026-03-01", [anItem({ number: "FA-12" })], [aPayment({ allocations: [pays(" fa-12 ")] })]).open,
    ).toEqual([]);
  });

  it("jamais plus que le règlement", () => {
    const payment = aPayment({ amount: cents(3000), allocations: [pays("F1", 4000)] });
    expect(at("2026-03-01", [anItem()], [payment])).toEqual({
      open: [["F1", 7000, 29]],
      credits: [],
      problems: ["allocation-exceeds-payment"],
    });
  });

  it("jamais plus que la facture : le surplus reste un crédit", () => {
    const payment = aPayment({ amount: cents(15_000), allocations: [pays("F1", 15_000)] });
    expect(at("2026-03-01", [anItem()], [payment])).toEqual({
      open: [],
      credits: [["overpayment", 5000]],
      problems: ["allocation-exceeds-invoice"],
    });
  });

  it("une facture déjà réglée par un autre règlement ne l'est pas deux fois", () => {
    const payments = [
      aPayment({ allocations: [pays("F1")] }),
      aPayment({ id: "P2", day: day("2026-02-20"), allocations: [pays("F1")] }),
    ];
    expect(at("2026-03-01", [anItem()], payments)).toEqual({
      open: [],
      credits: [["payment", 10_000]],
      problems: [],
    });
  });

  it("un numéro inconnu, ou d'un autre client, ou d'une autre devise, laisse le règlement non lettré", () => {
    for (const item of [
      anItem({ number: "F9" }),
      anItem({ customer: MARTIN }),
      anItem({ currency: "USD" }),
    ]) {
      const result = at("2026-03-01", [item], [aPayment({ allocations: [pays("F1")] })]);
      expect(result.open).toHaveLength(1);
      expect(result.credits).toEqual([["payment", 10_000]]);
      expect(result.problems).toEqual(["allocation-unknown-invoice"]);
    }
  });

  it("un numéro en double ne reçoit rien tant que le doublon n'est pas levé", () => {
    const items = [anItem({ duplicated: true }), anItem({ duplicated: true })];
    const result = at("2026-03-01", items, [aPayment({ allocations: [pays("F1")] })]);
    expect(result.credits).toEqual([["payment", 10_000]]);
    expect(result.problems).toEqual(["allocation-duplicated-number"]);
  });

  it("une part pour une facture émise plus tard est un crédit à cette date", () => {
    const later = anItem({ number: "F2", issued: day("2026-04-01"), amount: cents(4000) });
    const payment = aPayment({ allocations: [pays("F2"), pays("F1")] });
    expect(at("2026-03-01", [anItem(), later], [payment])).toEqual({
      open: [["F1", 4000, 29]],
      credits: [["allocated-later", 4000]],
      problems: [],
    });
    expect(at("2026-04-01", [anItem(), later], [payment]).credits).toEqual([]);
  });

  it("un avoir nommé avec la facture aide à la payer", () => {
    const credit = anItem({ kind: "credit-note", number: "AV1", amount: cents(-2000) });
    const payment = aPayment({ amount: cents(8000), allocations: [pays("F1"), pays("AV1")] });
    expect(at("2026-03-01", [anItem(), credit], [payment])).toEqual({ open: [], credits: [], problems: [] });
  });

  it("un règlement sans client est nommé et n'entre dans aucune balance", () => {
    expect(at("2026-03-01", [anItem()], [aPayment({ customer: undefined })])).toEqual({
      open: [["F1", 10_000, 29]],
      credits: [],
      problems: ["payment-without-customer"],
    });
  });
});

describe("Règlement rejeté", () => {
  const received = aPayment({ allocations: [pays("F1")] });
  const rejected = (allocations = [pays("F1")]) =>
    aPayment({ id: "P2", day: day("2026-02-20"), amount: cents(-10_000), label: "IMPAYE", allocations });

  it("rouvre la facture le jour du rejet", () => {
    expect(at("2026-02-19", [anItem()], [received, rejected()]).open).toEqual([]);
    expect(at("2026-02-20", [anItem()], [received, rejected()])).toEqual({
      open: [["F1", 10_000, 20]],
      credits: [],
      problems: [],
    });
  });

  it("ne rouvre jamais au-delà de ce qui était réglé : le reste est dû à part, sans échéance", () => {
    expect(at("2026-03-01", [anItem()], [rejected()])).toEqual({
      open: [
        ["F1", 10_000, 29],
        ["", 10_000, undefined],
      ],
      credits: [],
      problems: [],
    });
  });

  it("sans facture nommée, il annule d'abord le règlement non lettré", () => {
    expect(at("2026-03-01", [], [aPayment(), rejected([])])).toEqual({ open: [], credits: [], problems: [] });
  });
});

describe("Le numéro que nomme un règlement", () => {
  const on = "2026-03-01";
  const F1_F2 = [anItem({ amount: cents(1000) }), anItem({ number: "F2", amount: cents(2000) })];

  it("tel qu'affiché passe avant les autres écritures du même", () => {
    const items = [...F1_F2, anItem({ number: "f1" }), anItem({ number: "f2" })];
    const payment = aPayment({ amount: cents(3000), allocations: [pays("F1"), pays("F2")] });
    expect(at(on, items, [payment])).toEqual({
      open: [
        ["f1", 10_000, 29],
        ["f2", 10_000, 29],
      ],
      credits: [],
      problems: [],
    });
  });

  it("deux numéros écrits autrement trouvent chacun leur facture", () => {
    const payment = aPayment({ amount: cents(3000), allocations: [pays("f1"), pays("f2")] });
    expect(at(on, F1_F2, [payment])).toEqual({ open: [], credits: [], problems: [] });
  });

  it("le premier tel qu'affiché, le second écrit autrement", () => {
    const payment = aPayment({ amount: cents(3000), allocations: [pays("F1"), pays("f2")] });
    expect(at(on, F1_F2, [payment])).toEqual({ open: [], credits: [], problems: [] });
  });

  it("écrit autrement, un numéro porté par deux factures n'en paie aucune", () => {
    const result = at(on, [anItem(), anItem()], [aPayment({ allocations: [pays("f1")] })]);
    expect(result.open).toHaveLength(2);
    expect(result.problems).toEqual(["allocation-duplicated-number"]);
  });

  it("écrit autrement, celui d'un autre client reste inconnu", () => {
    const payments = [
      aPayment({ allocations: [pays("f1")] }),
      aPayment({ id: "P2", customer: MARTIN, allocations: [pays("f2")] }),
    ];
    expect(at(on, [anItem({ customer: MARTIN }), anItem({ number: "F2" })], payments).problems).toEqual([
      "allocation-unknown-invoice",
      "allocation-unknown-invoice",
    ]);
  });

  it("vide, il ne nomme pas une facture sans numéro", () => {
    const result = at(on, [anItem({ number: "" })], [aPayment({ allocations: [pays("")] })]);
    expect(result.open).toEqual([["", 10_000, 29]]);
    expect(result.problems).toEqual(["allocation-unknown-invoice"]);
  });

  it("de la retenue de garantie, il nomme sa facture", () => {
    const payment = aPayment({ allocations: [pays("f1 (retenue de garantie)")] });
    expect(at(on, [anItem()], [payment])).toEqual({ open: [], credits: [], problems: [] });
  });
});
