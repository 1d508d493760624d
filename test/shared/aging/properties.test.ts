import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agedBalance } from "#shared/aging/aged-balance.ts";
import { applyPayments } from "#shared/aging/apply-payments.ts";
import { eachSettlement } from "#shared/aging/each-settlement.ts";
import { openPosition, targetsOf } from "#shared/aging/open-position.ts";
import { ownersInvoices } from "#shared/aging/owners-invoices.ts";
import { splitRetentions } from "#shared/aging/retention-money.ts";
import type { Day } from "#shared/base/day.ts";
import { cents, ZERO } from "#shared/base/money.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenPosition } from "#shared/model/open-position.ts";
import { anItem } from "./builders.ts";
import { type RandomLedger, randomLedger, someDay } from "./random-ledger.ts";

const RUNS = { numRuns: 300 };
const BOUNDS = [30, 60, 90];
const exists = (on: Day | undefined, asOf: Day): boolean => on === undefined || on <= asOf;

/** What is owed of a currency, from the rows alone: invoices less credit notes, row settlements and receipts. */
function recomputed({ items, payments }: RandomLedger, currency: string, asOf: Day): number {
  let total = 0;
  for (const item of items) {
    if (item.currency !== currency || !exists(item.issued, asOf)) continue;
    total += item.amount;
    for (const one of item.settlements) if (exists(one.day, asOf)) total -= one.amount;
  }
  for (const one of payments) {
    if (one.currency === currency && one.customer !== undefined && exists(one.day, asOf)) total -= one.amount;
  }
  return total;
}

/** The same position whatever the order of the rows. */
function inOneOrder({ items, credits }: OpenPosition): readonly string[] {
  return [
    ...items.map(({ item, open, daysLate }) =>
      ["i", item.customer, item.currency, item.number, item.label, item.origin.row, open, daysLate].join(" "),
    ),
    ...credits.map(({ customer, currency, amount, day, source, reference }) =>
      ["c", customer, currency, amount, day, source, reference].join(" "),
    ),
  ].sort();
}

describe("La balance âgée, pour tout grand livre et à tout jour", () => {
  it("les colonnes font le total, qui est la somme des postes et le solde recalculé à part", () => {
    fc.assert(
      fc.property(randomLedger(), someDay(), (ledger, asOf) => {
        const { position } = openPosition(ledger.items, ledger.payments, asOf);
        const balance = agedBalance(position, BOUNDS, () => ZERO);
        for (const row of [...balance.rows, ...balance.totals]) {
          const buckets = row.buckets.reduce((sum, amount) => sum + amount, 0);
          expect(row.noDue + row.notDue + buckets + row.credits).toBe(row.total);
          expect(row.overdue).toBe(buckets);
          expect(row.credits).toBeLessThanOrEqual(0);
        }
        for (const total of balance.totals) {
          const rows = balance.rows.filter(({ currency }) => currency === total.currency);
          expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(total.total);
        }
        for (const currency of ["EUR", "USD"]) {
          const total = balance.totals.find((one) => one.currency === currency)?.total ?? 0;
          expect(total).toBe(recomputed(ledger, currency, asOf));
        }
      }),
      RUNS,
    );
  });

  it("aucun poste ouvert n'est négatif ni plus grand que sa facture", () => {
    fc.assert(
      fc.property(randomLedger(), someDay(), (ledger, asOf) => {
        const { position } = openPosition(ledger.items, ledger.payments, asOf);
        for (const { item, open } of position.items) {
          expect(open).toBeGreaterThan(0);
          expect(open).toBeLessThanOrEqual(item.amount);
        }
        for (const { amount } of position.credits) expect(amount).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("l'ordre des lignes et des règlements ne change rien", () => {
    fc.assert(
      fc.property(
        randomLedger().chain((ledger) =>
          fc.record({
            ledger: fc.constant(ledger),
            items: fc.shuffledSubarray([...ledger.items], { minLength: ledger.items.length }),
            payments: fc.shuffledSubarray([...ledger.payments], { minLength: ledger.payments.length }),
          }),
        ),
        someDay(),
        ({ ledger, items, payments }, asOf) => {
          const before = openPosition(ledger.items, ledger.payments, asOf).position;
          const after = openPosition(items, payments, asOf).position;
          expect(inOneOrder(after)).toEqual(inOneOrder(before));
        },
      ),
      RUNS,
    );
  });
});

describe("Les imputations, à tout jour", () => {
  it("aucune ne dépasse son règlement, ni ce qu'un rejet rend", () => {
    fc.assert(
      fc.property(randomLedger(), someDay(), ({ items, payments }, asOf) => {
        const left: (number | undefined)[] = items.map((item) =>
          exists(item.issued, asOf) ? item.amount : undefined,
        );
        let id = "";
        const net = new Map<string, number>();
        const find = targetsOf(
          items,
          left,
          payments,
          (item) => item.amount,
          (_at, before, after) => net.set(id, (net.get(id) ?? 0) + before - after),
        );
        applyPayments(payments, asOf, find, [], (one) => {
          id = one.id;
        });
        for (const { id: payment, amount } of payments) {
          const taken = net.get(payment) ?? 0;
          if (amount >= 0) expect(taken).toBeLessThanOrEqual(amount);
          else expect(-taken).toBeLessThanOrEqual(-amount);
        }
      }),
      RUNS,
    );
  });

  it("aucune facture ne reçoit plus que son montant, ni ne rend plus qu'elle n'a reçu", () => {
    fc.assert(
      fc.property(randomLedger(), someDay(), ({ items, payments }, asOf) => {
        const settled = new Map<LedgerItem, number>();
        eachSettlement(items, payments, asOf, {
          explained: () => undefined,
          settled: (item, _day, amount) => {
            if (item.amount < 0) return;
            const sum = (settled.get(item) ?? 0) + amount;
            settled.set(item, sum);
            expect(sum).toBeGreaterThanOrEqual(0);
            expect(sum).toBeLessThanOrEqual(item.amount);
          },
        });
      }),
      RUNS,
    );
  });

  it("une facture en double ou plus tardive que le jour d'arrêté ne reçoit rien", () => {
    fc.assert(
      fc.property(randomLedger(), someDay(), ({ items, payments }, asOf) => {
        eachSettlement(items, payments, asOf, {
          explained: () => undefined,
          settled: (item) => {
            expect(item.duplicated).toBe(false);
            expect(exists(item.issued, asOf)).toBe(true);
          },
        });
      }),
      RUNS,
    );
  });
});

describe("Les retenues de garantie, à tout jour", () => {
  it("le partage ne change aucune somme, et ne retient jamais plus de 5 %", () => {
    const retention = fc.record({
      customer: fc.constantFrom("alpha", "beta", "gamma"),
      number: fc.constantFrom("F1", "F2", "F3", "R1"),
      amount: fc.option(fc.integer({ min: 1, max: 3000 }).map(cents), { nil: undefined }),
      due: fc.option(someDay(), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        randomLedger(),
        fc.array(retention, { maxLength: 5 }),
        someDay(),
        (ledger, accepted, asOf) => {
          const { position } = openPosition(ledger.items, ledger.payments, asOf);
          const split = splitRetentions(
            position,
            accepted.map((one) => ({ ...one, customer: one.customer as LedgerItem["customer"] })),
            ledger.items,
          );
          const sum = ({ items }: OpenPosition): number => items.reduce((total, one) => total + one.open, 0);
          expect(sum(split)).toBe(sum(position));
          for (const { item, open } of split.items) {
            expect(open).toBeGreaterThan(0);
            if (!item.number.endsWith("(retenue de garantie)")) continue;
            expect(open).toBeLessThanOrEqual(Math.round(item.amount / 20) + 5);
          }
        },
      ),
      RUNS,
    );
  });
});

describe("Situations cumulées et acomptes, pour toute liste", () => {
  const increasing = fc
    .array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 6 })
    .map((steps) => steps.map((_step, at) => steps.slice(0, at + 1).reduce((sum, one) => sum + one, 0)));

  it("des cumuls croissants comptent ensemble pour le dernier d'entre eux, chantier par chantier", () => {
    fc.assert(
      fc.property(fc.array(increasing, { minLength: 1, maxLength: 3 }), (sites) => {
        const items = sites.flatMap((amounts, site) =>
          amounts.map((amount, at) =>
            anItem({
              number: `SIT-${at + 1}`,
              amount: cents(amount),
              role: "progress",
              cumulative: "amount",
              site: `chantier ${site}`,
            }),
          ),
        );
        const own = ownersInvoices(items, []);
        const expected = sites.reduce((sum, amounts) => sum + (amounts[amounts.length - 1] ?? 0), 0);
        expect(own.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(expected);
      }),
      RUNS,
    );
  });

  it("sans réponse du propriétaire, acomptes et déductions ne changent pas la somme des lignes", () => {
    const row = fc
      .record({
        kind: fc.constantFrom("invoice" as const, "deposit" as const, "deduction" as const),
        number: fc.constantFrom("FA-1", "FA-2", "AC-1", ""),
        amount: fc.integer({ min: 1, max: 200 }).map((hundreds) => hundreds * 5_000),
        final: fc.boolean(),
      })
      .map(({ kind, number, amount, final }) =>
        kind === "deduction"
          ? anItem({ number, kind: "credit-note", amount: cents(-amount), depositDeducted: true })
          : anItem({
              number,
              kind,
              amount: cents(amount),
              ...(kind === "invoice" && final ? { role: "final" as const } : {}),
            }),
      );
    const owed = (items: readonly LedgerItem[]): number =>
      items.reduce(
        (sum, { amount, settlements }) =>
          sum + amount - settlements.reduce((paid, one) => paid + one.amount, 0),
        0,
      );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (items) => {
        expect(owed(ownersInvoices(items, []).items)).toBe(owed(items));
      }),
      RUNS,
    );
  });
});
