import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgedBalance, agedBalance } from "#shared/aging/aged-balance.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { addDays, day } from "#shared/base/day.ts";
import { cents, ZERO } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { anItem, aPayment } from "./builders.ts";

const BOUNDS = [30, 60, 90];
const D = day("2026-06-30");
const none = () => ZERO;

function balanceOf(items: readonly LedgerItem[], payments: readonly Payment[] = []): AgedBalance {
  return agedBalance(openPosition(items, payments, D).position, BOUNDS, none);
}

describe("Balance âgée", () => {
  it.each([
    [-16, "notDue", 0],
    [-15, "notDue", 10_000],
    [0, "notDue", 10_000],
    [1, 0, 0],
    [30, 0, 0],
    [31, 1, 0],
    [60, 1, 0],
    [61, 2, 0],
    [90, 2, 0],
    [91, 3, 0],
    [4000, 3, 0],
  ])("%i jours de retard : colonne %s, à échoir sous 15 j %i", (late, column, soon) => {
    const [row] = balanceOf([anItem({ due: addDays(D, -late) })]).rows;
    const expected = [0, 0, 0, 0];
    if (typeof column === "number") expected[column] = 10_000;
    expect(row?.buckets).toEqual(expected);
    expect(row?.notDue).toBe(column === "notDue" ? 10_000 : 0);
    expect(row?.dueSoon).toBe(soon);
    expect(row?.overdue).toBe(typeof column === "number" ? 10_000 : 0);
    expect(row?.maxDaysLate).toBe(Math.max(0, late));
  });

  it("sans échéance : dans le total et dans sa colonne, jamais échu", () => {
    const [row] = balanceOf([anItem({ due: undefined })]).rows;
    expect(row).toMatchObject({ noDue: 10_000, total: 10_000, overdue: 0 });
  });

  it("avoirs et règlements non lettrés : une seule colonne négative, l'échu n'en est pas diminué", () => {
    const items = [anItem(), anItem({ kind: "credit-note", number: "AV", amount: cents(-1500) })];
    const [row] = balanceOf(items, [aPayment({ amount: cents(500) })]).rows;
    expect(row).toMatchObject({ credits: -2000, total: 8000, overdue: 10_000 });
  });

  it("les devises ne s'ajoutent jamais : une ligne et un total par devise", () => {
    const { rows, totals } = balanceOf([
      anItem(),
      anItem({ number: "F2", currency: "USD", amount: cents(700) }),
    ]);
    expect(rows.map((row) => [row.currency, row.total])).toEqual([
      ["EUR", 10_000],
      ["USD", 700],
    ]);
    expect(totals.map((total) => [total.currency, total.total])).toEqual([
      ["EUR", 10_000],
      ["USD", 700],
    ]);
  });

  it("la part en litige est montrée, non déduite", () => {
    const { position } = openPosition([anItem()], [], D);
    const [row] = agedBalance(position, BOUNDS, () => cents(4000)).rows;
    expect(row).toMatchObject({ disputed: 4000, overdue: 10_000, total: 10_000 });
  });

  it("d'autres tranches : 45 et 75 jours", () => {
    const { position } = openPosition([anItem({ due: addDays(D, -46) })], [], D);
    expect(agedBalance(position, [45, 75], none).rows[0]?.buckets).toEqual([0, 10_000, 0]);
  });
});

const aDay = fc.integer({ min: -150, max: 60 }).map((offset) => addDays(D, offset));
const someItems = fc.array(
  fc.record({
    customer: fc.constantFrom("a", "b", "c"),
    number: fc.integer({ min: 1, max: 12 }),
    amount: fc.integer({ min: -5000, max: 20_000 }),
    issued: fc.option(aDay, { nil: undefined }),
    due: fc.option(aDay, { nil: undefined }),
    settled: fc.option(
      fc.record({ day: fc.option(aDay, { nil: undefined }), amount: fc.integer({ min: 0, max: 9000 }) }),
      { nil: undefined },
    ),
    letter: fc.option(fc.constantFrom("A", "B"), { nil: undefined }),
    currency: fc.constantFrom("EUR", "EUR", "USD"),
    kind: fc.constantFrom("invoice", "entry", "payment"),
  }),
  { maxLength: 30 },
);
const somePayments = fc.array(
  fc.record({
    customer: fc.constantFrom("a", "b", "c"),
    amount: fc.integer({ min: -8000, max: 15_000 }),
    day: fc.option(aDay, { nil: undefined }),
    currency: fc.constantFrom("EUR", "USD"),
    allocations: fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 14 }),
        amount: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 12 },
);

describe("Toujours, quels que soient factures, règlements et lettrage", () => {
  it("somme des colonnes = total = somme des postes − somme des crédits = factures − règlements à la date", () => {
    fc.assert(
      fc.property(someItems, somePayments, (rawItems, rawPayments) => {
        const items = rawItems.map(
          (one, rank): LedgerItem =>
            anItem({
              customer: one.customer as CustomerKey,
              // Settled on its own row or named by a payment: the same money in both is same-money.test.ts.
              number: `${one.settled ? "S" : "F"}${one.number}`,
              kind: one.amount < 0 ? "credit-note" : (one.kind as LedgerItem["kind"]),
              amount: cents(one.amount),
              issued: one.issued,
              due: one.due,
              currency: one.currency,
              settlements: one.settled ? [{ day: one.settled.day, amount: cents(one.settled.amount) }] : [],
              ...(one.letter ? { group: `${one.customer}${one.letter}` } : {}),
              origin: { tab: "F", row: rank + 2 },
            }),
        );
        const payments = rawPayments.map(
          (one, rank): Payment =>
            aPayment({
              id: `P${rank}`,
              customer: one.customer as CustomerKey,
              amount: cents(one.amount),
              day: one.day,
              currency: one.currency,
              allocations: one.allocations.map((part) => ({
                number: `F${part.number}`,
                amount: part.amount === undefined ? undefined : cents(part.amount),
              })),
            }),
        );
        const { position } = openPosition(items, payments, D);
        const { rows, totals } = agedBalance(position, BOUNDS, none);

        for (const open of position.items) expect(open.open).toBeGreaterThan(0);
        for (const credit of position.credits) expect(credit.amount).toBeGreaterThan(0);
        for (const row of [...rows, ...totals]) {
          const columns =
            row.noDue + row.notDue + row.buckets.reduce((sum, amount) => sum + amount, 0) + row.credits;
          expect(columns).toBe(row.total);
          expect(row.credits).toBeLessThanOrEqual(0);
        }
        for (const currency of ["EUR", "USD"]) {
          let accounting = 0;
          for (const item of items) {
            if (item.currency !== currency || (item.issued !== undefined && item.issued > D)) continue;
            accounting += item.amount;
            for (const one of item.settlements)
              if (one.day === undefined || one.day <= D) accounting -= one.amount;
          }
          for (const one of payments) {
            if (one.currency === currency && (one.day === undefined || one.day <= D))
              accounting -= one.amount;
          }
          const total = totals.find((one) => one.currency === currency)?.total ?? 0;
          expect(total).toBe(accounting);
          expect(
            rows.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.total, 0),
          ).toBe(total);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("l'ordre des lignes ne change pas les totaux", () => {
    fc.assert(
      fc.property(someItems, (raw) => {
        const items = raw.map((one) =>
          anItem({
            number: `F${one.number}`,
            amount: cents(one.amount),
            due: one.due,
            currency: one.currency,
          }),
        );
        const sorted = (list: readonly LedgerItem[]) =>
          [...balanceOf(list).totals].sort((a, b) => (a.currency < b.currency ? -1 : 1));
        expect(sorted([...items].reverse())).toEqual(sorted(items));
      }),
      { numRuns: 50 },
    );
  });
});
