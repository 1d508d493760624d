import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agedBalance } from "#shared/aging/aged-balance.ts";
import { agedLedger } from "#shared/aging/aged-ledger.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { addDays, day } from "#shared/base/day.ts";
import { cents, ZERO } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { BENCH_DAY } from "../../bench/generated-book.ts";
import { generatedLedger } from "../../bench/peers/generated-ledger.ts";
import { anItem, aPayment } from "./builders.ts";
import { randomLedger, someDay } from "./random-ledger.ts";

const BOUNDS = [30, 60, 90];
const D = day("2026-06-30");
const BETA = "name:beta" as CustomerKey;

/** Some rows paid whole on a day, some disputed: what the random ledger seldom draws. */
const coloured = (items: readonly LedgerItem[], marks: readonly number[]): readonly LedgerItem[] =>
  items.map((item, at) => {
    const mark = marks[at % Math.max(1, marks.length)] ?? 0;
    if (mark === 1) return { ...item, status: "disputed" };
    if (mark === 2 && item.settlements.length === 0 && item.number === "F6") {
      return { ...item, settlements: [{ day: item.due, amount: item.amount }] };
    }
    return item;
  });

describe("Balance âgée directe, sans passer par les postes ouverts", () => {
  it("chaque somme à sa place : sans échéance, à échoir, tranches, avoir, litige", () => {
    const late = (days: number, change: Partial<LedgerItem> = {}) =>
      anItem({ due: addDays(D, -days), amount: cents(1000), ...change });
    const items = [
      late(30),
      late(31, { amount: cents(200), status: "disputed" }),
      late(91, { amount: cents(70) }),
      late(0, { amount: cents(5) }),
      late(-16, { amount: cents(3) }),
      anItem({ due: undefined, amount: cents(40) }),
      anItem({ kind: "credit-note", amount: cents(-15), due: undefined }),
      late(10, { customer: BETA, settlements: [{ day: D, amount: cents(1000) }] }),
      late(10, { customer: BETA, settlements: [{ day: addDays(D, 1), amount: cents(1000) }] }),
      late(10, { customer: BETA, issued: addDays(D, 1) }),
    ];
    const expected = {
      currency: "EUR",
      noDue: 40,
      notDue: 8,
      buckets: [1000, 200, 0, 70],
      credits: -15,
      total: 1303,
      overdue: 1270,
      disputed: 200,
      dueSoon: 5,
      maxDaysLate: 91,
    };
    const beta = {
      customer: BETA,
      currency: "EUR",
      noDue: 0,
      notDue: 0,
      buckets: [1000, 0, 0, 0],
      credits: 0,
      total: 1000,
      overdue: 1000,
      disputed: 0,
      dueSoon: 0,
      maxDaysLate: 10,
    };
    const { rows, totals } = agedLedger(items, [], D, BOUNDS, "on-rows");
    expect(rows).toEqual([{ customer: "name:dupont", ...expected }, beta]);
    expect(totals).toMatchObject([{ currency: "EUR", total: 2303, overdue: 2270, disputed: 200 }]);
    expect(agedLedger(items, [], D, BOUNDS, "none").totals[0]?.disputed).toBe(0);
  });

  it("un règlement d'un client sans facture a sa ligne, et un client en litige mais soldé n'en a pas", () => {
    const items = [
      anItem({ status: "disputed", settlements: [{ day: undefined, amount: cents(10_000) }] }),
      anItem({ customer: BETA, number: "F2", currency: "USD" }),
    ];
    const payments = [
      aPayment({ customer: "name:gamma" as CustomerKey, amount: cents(300) }),
      aPayment({ id: "P2", customer: BETA, amount: cents(400) }),
    ];
    expect(
      agedLedger(items, payments, D, BOUNDS, "on-rows").rows.map((row) => [
        row.customer,
        row.currency,
        row.total,
      ]),
    ).toEqual([
      [BETA, "USD", 10_000],
      ["name:gamma", "EUR", -300],
      [BETA, "EUR", -400],
    ]);
  });

  it("sans borne, une seule tranche : tout ce qui est échu", () => {
    const items = [anItem(), anItem({ due: addDays(D, -400), amount: cents(500) })];
    const { rows, totals } = agedLedger(items, [], D, [], "none");
    expect([rows[0]?.buckets, totals[0]?.buckets]).toEqual([[10_500], [10_500]]);
  });

  it("la même que par les postes ouverts, ligne à ligne, à plusieurs jours d'un même grand livre", () => {
    const bounds = fc.constantFrom<readonly number[]>(BOUNDS, [15], [10, 200]);
    fc.assert(
      fc.property(
        randomLedger(),
        fc.array(fc.nat(2), { maxLength: 7 }),
        fc.array(someDay(), { minLength: 1, maxLength: 3 }),
        bounds,
        ({ items: drawn, payments }, marks, days, limits) => {
          const items = coloured(drawn, marks);
          for (const on of days) {
            for (const paid of [payments, []]) {
              const { position } = openPosition(items, paid, on);
              expect(agedLedger(items, paid, on, limits, "on-rows")).toEqual(
                agedBalance(position, limits, ({ item, open }) => (item.status === "disputed" ? open : ZERO)),
              );
            }
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it("la même sur 3 000 lignes de toutes sortes : règlements, rejets, avoirs, lettrages, devises", () => {
    const nobody = { item: () => {}, settlement: () => {}, payment: () => {}, dispute: () => {} };
    const { items, payments } = generatedLedger(3_000, 11, nobody);
    for (const on of [BENCH_DAY, addDays(BENCH_DAY, -90), addDays(BENCH_DAY, 45)]) {
      const whole = agedBalance(openPosition(items, payments, on).position, BOUNDS, () => ZERO);
      expect(whole.rows.length).toBeGreaterThan(10);
      expect(agedLedger(items, payments, on, BOUNDS, "none")).toEqual(whole);
    }
  });
});
