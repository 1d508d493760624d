import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { isAnsweredCall } from "#shared/dunning/event-words.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import { EVENT_KINDS, type JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { act } from "./act.ts";
import { aCustomer, anInvoice, keyOf, planOn, positionOf, type Scene } from "./builders.ts";

const TODAY = day("2026-09-15"); // un mardi
const NAMES = ["Siège", "Alpha", "Bêta", "Gamma"] as const;
const NUMBERS = Array.from({ length: 7 }, (_, index) => `FA-${index + 1}`);

const anyItem = (number: string, unique = false) =>
  fc
    .record({
      of: fc.constantFrom(...NAMES),
      euros: fc.integer({ min: 1, max: 3000 }),
      due: fc.integer({ min: -130, max: 20 }),
      currency: fc.constantFrom("EUR", "EUR", "EUR", "USD"),
      status: fc.constantFrom(undefined, undefined, undefined, "disputed" as const, "to-mend" as const),
      paid: fc.constantFrom(0, 0, 0.5, 1),
      // Deux factures de même numéro, parfois, chez deux clients.
      number: unique ? fc.constant(number) : fc.constantFrom(number, number, number, number, "FA-1"),
    })
    .map(({ of, euros, due, currency, status, paid, number: own }): LedgerItem => {
      const settled = Math.floor(euros * 100 * paid);
      return anInvoice(own, euros, addDays(TODAY, due), {
        of,
        currency,
        status,
        settlements: settled === 0 ? [] : [{ day: addDays(TODAY, -3), amount: cents(settled) }],
      });
    });

const anyEvent = fc
  .record({
    of: fc.constantFrom(...NAMES),
    kind: fc.constantFrom(...EVENT_KINDS),
    ago: fc.integer({ min: -5, max: 120 }),
    invoices: fc.subarray(NUMBERS),
    step: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    amount: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
    promised: fc.option(fc.integer({ min: -20, max: 60 }), { nil: undefined }),
    motive: fc.constantFrom(undefined, "sans réponse", "confirmée"),
    reference: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  })
  .map(({ of, kind, ago, invoices, step, amount, promised, motive, reference }, index = 0) => ({
    id: `${index}`,
    kind,
    day: addDays(TODAY, -ago),
    customer: keyOf(of),
    invoices: invoices.map((number) => ({ number, amount: undefined })),
    step,
    amount: amount === undefined ? undefined : cents(amount),
    promisedDay: promised === undefined ? undefined : addDays(TODAY, promised - ago),
    motive,
    reference: reference === undefined ? undefined : `E${reference}`,
  }));

const anyCustomers = fc
  .record({
    segment: fc.constantFrom(...SEGMENTS),
    odd: fc.constantFrom(undefined, undefined, "particulier" as const),
    paid: fc.subarray(["Alpha", "Bêta", "Gamma"] as const, { minLength: 1 }),
    statement: fc.constantFrom(undefined, undefined, "relevé mensuel", "relevé le 16"),
  })
  .map(({ segment, odd, paid, statement }) =>
    NAMES.map((name) =>
      aCustomer(name, name === "Gamma" ? (odd ?? segment) : segment, {
        payer: (paid as readonly string[]).includes(name) ? "Siège" : undefined,
        paymentCircuit: statement,
      }),
    ),
  );

const anyScene = fc
  .record({
    items: fc.tuple(...NUMBERS.map((number) => anyItem(number))),
    events: fc.array(anyEvent, { maxLength: 12 }),
    customers: anyCustomers,
  })
  .map(
    ({ items, events, customers }): Scene => ({
      items,
      customers,
      journal: events.map(
        (event, index): JournalEvent => ({
          ...event,
          id: `E${index}`,
          origin: { tab: "Journal", row: index + 2 },
        }),
      ),
    }),
  );

const runs = { numRuns: 250, seed: 20_260_915 };
const toDo = (lines: readonly PlanLine[]) => lines.filter(({ state }) => state === "à faire");
const turned = <T>(list: readonly T[], turn: number): readonly T[] =>
  [...list.slice(turn % list.length || 0), ...list.slice(0, turn % list.length || 0)].reverse();

describe("Quel que soit le payeur", () => {
  it("chaque part échue est dans une ligne et une seule", () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const lines = planOn(TODAY, scene);
        for (const { item, open, daysLate } of positionOf(scene, TODAY).items) {
          if ((daysLate ?? 0) < 1) continue;
          const parts = lines.flatMap((line) => line.parts.filter((part) => part.open.item === item));
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(open);
        }
      }),
      runs,
    );
  });

  it("l'ordre des lignes ne change rien, et le plan refait est le même", () => {
    fc.assert(
      fc.property(anyScene, fc.integer({ min: 1, max: 9 }), (scene, turn) => {
        const plan = planOn(TODAY, scene);
        expect(planOn(TODAY, scene)).toEqual(plan);
        const other: Scene = {
          items: turned(scene.items, turn),
          journal: turned(scene.journal ?? [], turn),
          customers: turned(scene.customers ?? [], turn),
        };
        expect(planOn(TODAY, other)).toEqual(plan);
      }),
      runs,
    );
  });

  it("une mise en demeure ne parle que d'un client, et s'adresse à lui", () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        for (const line of planOn(TODAY, scene)) {
          if (!(line.template ?? "").startsWith("Mise en demeure") || line.state !== "à faire") continue;
          expect(new Set(line.parts.map(({ open }) => open.item.customer))).toEqual(new Set([line.customer]));
        }
      }),
      runs,
    );
  });

  it.each(["done", "drafted", "unanswered"] as const)(
    "tout fait (%s), plus rien n'est à faire le même jour",
    (how) => {
      fc.assert(
        fc.property(anyScene, (scene) => {
          const journal = [
            ...(scene.journal ?? []),
            ...toDo(planOn(TODAY, scene)).map((line) => act(line, TODAY, how)),
          ];
          expect(
            toDo(planOn(TODAY, { ...scene, journal })).map(({ customer, action, step, parts }) => [
              customer,
              action,
              step,
              parts.map(({ open }) => open.item.number),
            ]),
          ).toEqual([]);
        }),
        runs,
      );
    },
  );
});

/** Deux mois d'un propriétaire qui fait chaque jour ce que dit la liste. */
function livedFrom(scene: Scene, from: Day, days: number): readonly JournalEvent[] {
  const journal: JournalEvent[] = [];
  for (let on = from; daysBetween(from, on) < days; on = addDays(on, 1)) {
    for (const line of toDo(planOn(on, { ...scene, journal }))) journal.push(act(line, on));
  }
  return journal;
}

describe("Les contacts d'un groupe, jour après jour", () => {
  it("jamais plus de trois en trente jours, jamais à moins de cinq jours, pour le payeur comme pour chacun", () => {
    fc.assert(
      fc.property(
        fc.record({
          items: fc.tuple(...NUMBERS.slice(0, 5).map((number) => anyItem(number, true))),
          customers: anyCustomers,
        }),
        ({ items, customers }) => {
          const journal = livedFrom({ items, customers, journal: [] }, TODAY, 60);
          const counted = journal.filter(
            (event) => (event.kind === "relance envoyée" && event.step !== 0) || isAnsweredCall(event),
          );
          for (const name of NAMES) {
            const own = new Set(items.filter((item) => item.customer === name).map(({ number }) => number));
            const payer = customers.find(({ key }) => key === name)?.payer;
            const days = counted
              .filter(
                ({ customer, invoices }) =>
                  customer === name || (customer === payer && invoices.some(({ number }) => own.has(number))),
              )
              .filter(({ step }) => step !== 0)
              .map(({ day: on }) => on)
              .sort();
            days.forEach((on, index) => {
              const next = days[index + 1];
              const fourth = days[index + 3];
              if (next !== undefined) expect(daysBetween(on, next)).toBeGreaterThanOrEqual(5);
              if (fourth !== undefined) expect(daysBetween(on, fourth)).toBeGreaterThanOrEqual(30);
            });
          }
        },
      ),
      { numRuns: 50, seed: 20_260_915 },
    );
  });
});
