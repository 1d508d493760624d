import fc from "fast-check";
import { expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { settlementsOf } from "#shared/workbook/settlements-of.ts";

const START = day("2026-01-01");
const customer = "morel" as CustomerKey;

const someDay = fc.option(
  fc.integer({ min: 0, max: 300 }).map((count) => addDays(START, count)),
  { nil: undefined, freq: 5 },
);

/** Invoices and credit notes, some of them paid by their own row. */
const items = fc
  .array(
    fc.record({
      amount: fc.integer({ min: -30_000, max: 100_000 }).filter((value) => value !== 0),
      issued: fc.integer({ min: 0, max: 200 }),
      own: fc.option(fc.record({ day: someDay, share: fc.integer({ min: 1, max: 100 }) }), {
        nil: undefined,
      }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ amount, issued, own }, at): LedgerItem => {
      const from = addDays(START, issued);
      const paid = own === undefined || amount < 0 ? 0 : Math.max(1, Math.floor((amount * own.share) / 100));
      return {
        customer,
        number: `F${at}`,
        kind: amount < 0 ? "credit-note" : "invoice",
        issued: from,
        due: addDays(from, 30),
        dueSource: "cell",
        amount: cents(amount),
        currency: "EUR",
        settlements: paid === 0 ? [] : [{ day: own?.day, amount: cents(paid) }],
        duplicated: false,
        origin: { tab: "Factures", row: at + 2 },
      };
    }),
  );

/** Receipts and rejections that name some of them, with amounts or without. */
const payments = fc
  .array(
    fc.record({
      amount: fc.integer({ min: -60_000, max: 120_000 }).filter((value) => value !== 0),
      day: someDay,
      named: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
      part: fc.option(fc.integer({ min: 1, max: 80_000 }), { nil: undefined }),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(
      ({ amount, day: on, named, part }, at): Payment => ({
        id: `R${at}`,
        day: on,
        customer,
        label: "VIR",
        amount: cents(amount),
        currency: "EUR",
        allocations: named.map((one) => ({
          number: `F${one}`,
          amount: part === undefined ? undefined : cents(part),
        })),
        origin: { tab: "Règlements", row: at + 2 },
      }),
    ),
  );

it("mouvements et règlements sans date d'une facture = ce qu'elle a perdu depuis son montant", () => {
  fc.assert(
    fc.property(items, payments, fc.integer({ min: 0, max: 320 }), (rows, received, at) => {
      const asOf = addDays(START, at);
      const { position } = openPosition(rows, received, asOf);
      const open = new Map(position.items.map((one) => [one.item, one.open]));
      const settled = settlementsOf(rows, received, asOf);
      for (const item of rows) {
        if (item.amount < 0 || (item.issued ?? asOf) > asOf) continue;
        const { movements = [], undated = 0 } = settled.get(item) ?? {};
        const sum = movements.reduce((total, one) => total + one.amount, 0);
        expect(item.amount - sum - undated).toBe(open.get(item) ?? 0);
        expect(movements.every((one) => one.amount > 0 && one.day <= asOf)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
