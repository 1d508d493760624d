import { describe, expect, it } from "vitest";
import { agedBalance } from "#shared/aging/aged-balance.ts";
import { eachSettlement } from "#shared/aging/each-settlement.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anItem, aPayment } from "./builders.ts";

const ON = day("2026-03-01");
const MARTIN = "name:martin" as CustomerKey;
const names = (number: string): Payment["allocations"] => [{ number, amount: undefined }];

/** Everything that is heard of the settlements by 1 March. */
function heard(items: readonly LedgerItem[], payments: readonly Payment[]) {
  const settled: unknown[] = [];
  const explained: string[] = [];
  eachSettlement(items, payments, ON, {
    explained: ({ number }) => explained.push(number),
    settled: ({ number }, on, amount) => settled.push([number, on, amount]),
  });
  return { settled, explained };
}

describe("Ce que chaque règlement solde, entendu un à un", () => {
  it("son jour et son montant, dans l'ordre des jours", () => {
    const second = aPayment({
      id: "P2",
      day: day("2026-02-20"),
      amount: cents(6_000),
      allocations: names("F1"),
    });
    const first = aPayment({ amount: cents(4_000), allocations: names("F1") });
    expect(heard([anItem()], [second, first])).toEqual({
      settled: [
        ["F1", "2026-02-15", 4_000],
        ["F1", "2026-02-20", 6_000],
      ],
      explained: [],
    });
  });

  it("un rejet rend, en négatif, à son jour", () => {
    const paid = aPayment({ allocations: names("F1") });
    const back = aPayment({
      id: "P2",
      day: day("2026-02-20"),
      amount: cents(-10_000),
      allocations: names("F1"),
    });
    expect(heard([anItem()], [paid, back]).settled).toEqual([
      ["F1", "2026-02-15", 10_000],
      ["F1", "2026-02-20", -10_000],
    ]);
  });

  it.each<[why: string, item: Partial<LedgerItem>, payment: Partial<Payment>]>([
    ["aucune imputation", {}, { allocations: [] }],
    ["un règlement d'après le jour", {}, { day: day("2026-03-02") }],
    ["une facture d'après le jour", { issued: day("2026-03-02") }, {}],
    [
      "une facture déjà soldée sans jour et une autre imputation",
      { settlements: [] },
      { allocations: names("F9") },
    ],
    ["un autre client", { customer: MARTIN }, {}],
  ])("%s : rien à entendre", (_why, item, payment) => {
    expect(heard([anItem(item)], [aPayment({ allocations: names("F1"), ...payment })])).toEqual({
      settled: [],
      explained: [],
    });
  });

  it("une facture du jour même, ou sans jour, est soldée", () => {
    for (const issued of [ON, undefined]) {
      expect(heard([anItem({ issued })], [aPayment({ allocations: names("F1") })]).settled).toHaveLength(1);
    }
  });

  it("sans règlement, rien ; une facture lettrée n'en reçoit plus", () => {
    expect(heard([anItem()], [])).toEqual({ settled: [], explained: [] });
    const group = "d\u0000A";
    const lettered = [
      anItem({ group }),
      anItem({ kind: "payment", number: "V1", amount: cents(-10_000), group }),
    ];
    expect(heard(lettered, [aPayment({ allocations: names("F1") })]).settled).toEqual([]);
  });

  it("« payée » sur la ligne et le règlement du même montant : la ligne est expliquée, une autre non", () => {
    const paid = (number: string, amount: number) =>
      anItem({ number, settlements: [{ day: undefined, amount: cents(amount) }] });
    const payment = (number: string, amount: number) =>
      aPayment({ id: number, amount: cents(amount), allocations: names(number) });
    expect(
      heard(
        [paid("F1", 10_000), paid("F2", 3_000), anItem({ number: "F3" })],
        [payment("F1", 10_000), payment("F2", 7_000), payment("F3", 10_000)],
      ),
    ).toEqual({
      settled: [
        ["F1", "2026-02-15", 10_000],
        ["F2", "2026-02-15", 7_000],
        ["F3", "2026-02-15", 10_000],
      ],
      explained: ["F1"],
    });
  });
});

describe("Ce qui se nomme et ce que disent les crédits", () => {
  it("ni une écriture ni un règlement du grand livre ne se nomment par leur numéro", () => {
    for (const kind of ["entry", "payment"] as const) {
      const { problems } = openPosition([anItem({ kind })], [aPayment({ allocations: names("F1") })], ON);
      expect(problems.map(({ code }) => code)).toEqual(["allocation-unknown-invoice"]);
    }
  });

  it("un avoir se dit par son numéro, sinon son libellé, sinon rien", () => {
    const credit = (number: string, label?: string) =>
      anItem({ kind: "credit-note", amount: cents(-100), number, ...(label === undefined ? {} : { label }) });
    const { position } = openPosition([credit("AV1", "Avoir"), credit("", "Avoir"), credit("")], [], ON);
    expect(position.credits.map(({ reference }) => reference)).toEqual(["AV1", "Avoir", ""]);
  });

  it("deux règlements des mêmes factures, lus avec et sans majuscules", () => {
    const payments = [
      aPayment({ amount: cents(4_000), allocations: names("f1") }),
      aPayment({ id: "P2", amount: cents(6_000), allocations: names("F1") }),
    ];
    expect(openPosition([anItem()], payments, ON).position.items).toEqual([]);
  });

  it("le total d'une devise ajoute litiges et échéances proches, et garde le plus grand retard", () => {
    const items = [
      anItem({ due: day("2026-02-01") }),
      anItem({ customer: MARTIN, due: day("2026-02-19") }),
      anItem({ customer: MARTIN, due: day("2026-03-02") }),
      anItem({ due: day("2026-03-03") }),
    ];
    const { position } = openPosition(items, [], ON);
    const { totals } = agedBalance(position, [30], () => cents(100));
    expect(totals).toMatchObject([{ disputed: 400, dueSoon: 20_000, maxDaysLate: 28, total: 40_000 }]);
    const turned = agedBalance({ ...position, items: [...position.items].reverse() }, [30], () => cents(100));
    expect(turned.totals).toEqual(totals);
  });
});
