import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import type { PromiseStatus } from "#shared/model/commitments.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice, type Scene } from "../dunning/builders.ts";
import { inputOn, unmatched } from "./scene.ts";

const START = day("2026-05-04");
const TODAY = "2026-07-31";
const NUMBERS = ["FA-1", "FA-2", "FA-3"] as const;
/** The further, the better the promise was kept. */
const RANK: Readonly<Record<PromiseStatus, number>> = {
  broken: 0,
  "partly-kept": 1,
  "kept-late": 2,
  running: 2,
  replaced: 2,
  kept: 3,
};

const anyWord = fc
  .record({
    kind: fc.constantFrom("promesse" as const, "promesse" as const, "échéancier" as const),
    at: fc.integer({ min: 0, max: 60 }),
    invoices: fc.subarray([...NUMBERS]),
    euros: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
    days: fc.integer({ min: 0, max: 25 }),
  })
  .map(({ kind, at, invoices, euros, days }): JournalEvent => {
    const on = addDays(START, at);
    return anEvent(kind, on, invoices.join(", "), {
      promisedDay: addDays(on, days),
      ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    });
  });
const anyPayment = fc.record({
  of: fc.constantFrom(...NUMBERS, "" as const),
  at: fc.integer({ min: 0, max: 80 }),
  euros: fc.integer({ min: 1, max: 900 }),
});
type Paid = typeof anyPayment extends fc.Arbitrary<infer T> ? T : never;

/** Invoices of 3 000 €, never overpaid here (three payments of 900 at most each). */
function sceneOf(journal: readonly JournalEvent[], payments: readonly Paid[]): Scene {
  const settled = (number: string) =>
    payments
      .filter(({ of }) => of === number)
      .map(({ at, euros }) => ({ day: addDays(START, at), amount: cents(euros * 100) }));
  return {
    items: NUMBERS.map((number) => anInvoice(number, 3000, "2026-04-30", { settlements: settled(number) })),
    journal: [...journal].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    credits: payments
      .filter(({ of }) => of === "")
      .map(({ at, euros }) => unmatched(addDays(START, at), euros)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("Ce qui est reçu", () => {
  it("ne compte jamais deux fois, ni entre deux promesses, ni entre deux échéanciers", () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 6 }),
        fc.array(anyPayment, { maxLength: 3 }),
        (journal, payments) => {
          const input = inputOn(TODAY, sceneOf(journal, payments));
          const money = sum(payments.map(({ euros }) => euros * 100));
          expect(sum(promiseReports(input).map(({ received }) => received))).toBeLessThanOrEqual(money);
          expect(sum(instalmentPlans(input).map(({ received }) => received))).toBeLessThanOrEqual(money);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("jamais plus que promis, jamais plus à temps qu'en tout", () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 6 }),
        fc.array(anyPayment, { maxLength: 3 }),
        (journal, payments) => {
          const input = inputOn(TODAY, sceneOf(journal, payments));
          for (const { amount, received, receivedInTime } of promiseReports(input)) {
            expect(receivedInTime).toBeLessThanOrEqual(received);
            if (amount !== undefined) expect(received).toBeLessThanOrEqual(amount);
          }
          for (const plan of instalmentPlans(input)) {
            expect(plan.total).toBe(sum(plan.instalments.map(({ amount }) => amount)));
            expect(plan.received).toBeLessThanOrEqual(plan.total);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("un règlement de plus n'aggrave le sort d'aucune promesse", () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 5 }),
        fc.array(anyPayment, { maxLength: 2 }),
        anyPayment,
        (journal, payments, more) => {
          const before = promiseReports(inputOn(TODAY, sceneOf(journal, payments)));
          const after = promiseReports(inputOn(TODAY, sceneOf(journal, [...payments, more])));
          const rankOf = new Map(after.map(({ event, status }) => [event.id, RANK[status]]));
          for (const { event, status } of before) {
            expect(rankOf.get(event.id) ?? -1).toBeGreaterThanOrEqual(RANK[status]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
