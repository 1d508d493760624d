import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { openParts } from "#shared/workbook/match-open.ts";

const CUSTOMERS = ["name:alpha", "name:beta"] as CustomerKey[];
const someDay: fc.Arbitrary<Day> = fc.integer({ min: 10, max: 28 }).map((on) => day(`2026-10-${on}`));

const item = (at: number): fc.Arbitrary<LedgerItem> =>
  fc
    .record({
      customer: fc.constantFrom(...CUSTOMERS),
      amount: fc.integer({ min: -500, max: 1500 }).filter((amount) => amount !== 0),
      settled: fc.option(fc.integer({ min: 1, max: 800 }), { nil: undefined, freq: 4 }),
      duplicated: fc.boolean(),
      issued: fc.option(someDay, { nil: undefined }),
    })
    .map(({ customer, amount, settled, duplicated, issued }) => ({
      customer,
      number: `F${at}`,
      kind: amount < 0 ? "credit-note" : "invoice",
      issued,
      due: undefined,
      dueSource: "none",
      amount: cents(amount),
      currency: "EUR",
      settlements:
        settled === undefined || amount < 0
          ? []
          : [{ day: undefined, amount: cents(Math.min(settled, amount)) }],
      duplicated: duplicated && at % 3 === 0,
      origin: { tab: "Factures", row: at + 2 },
    }));

const payment = (at: number): fc.Arbitrary<Payment> =>
  fc
    .record({
      customer: fc.option(fc.constantFrom(...CUSTOMERS), { nil: undefined, freq: 5 }),
      amount: fc.integer({ min: -900, max: 1500 }),
      on: fc.option(someDay, { nil: undefined }),
      allocations: fc.array(
        fc.record({
          number: fc.constantFrom("F0", "F1", "F2", "F3", "F9"),
          amount: fc.option(fc.integer({ min: 1, max: 900 }).map(cents), { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ customer, amount, on, allocations }) => ({
      id: `B${at}`,
      day: on,
      customer,
      label: `REMISE ${at}`,
      amount: cents(amount),
      currency: "EUR",
      allocations,
      origin: { tab: "Règlements", row: at + 2 },
    }));

const items = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_one, at) => item(at))));
const payments = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_one, at) => payment(at))));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe("Ce qui reste ouvert, pièce par pièce et règlement par règlement", () => {
  it("est le même reste que la balance, tous jours passés", () => {
    fc.assert(
      fc.property(items, payments, (ledger, paid) => {
        const parts = openParts(ledger, paid);
        const { position } = openPosition(ledger, paid, day("9999-12-31"));
        const known = paid.filter(({ customer }) => customer !== undefined);
        const left = sum(parts.left) - sum(known.map((one) => parts.payments[paid.indexOf(one)]?.left ?? 0));
        const receivable =
          sum(position.items.map(({ open }) => open)) - sum(position.credits.map(({ amount }) => amount));
        expect(left).toBe(receivable);
        const open = position.items
          .filter(({ item: one }) => one.kind === "invoice")
          .map(({ item: one }) => one.number);
        expect(ledger.filter((_one, at) => (parts.left[at] ?? 0) > 0).map(({ number }) => number)).toEqual(
          open,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("aucun règlement ne donne plus qu'il n'a, ce qu'il donne et ce qui lui reste font son montant", () => {
    fc.assert(
      fc.property(items, payments, (ledger, paid) => {
        openParts(ledger, paid).payments.forEach(({ left, takes }, at) => {
          const amount = paid[at]?.amount ?? 0;
          expect(left + sum(takes.map((take) => take.amount))).toBe(amount);
          expect(amount >= 0 ? left >= 0 : left <= 0).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});
