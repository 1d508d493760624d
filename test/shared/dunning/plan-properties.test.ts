import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { addWorkingDays } from "#shared/base/working-days.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenCredit } from "#shared/model/open-position.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { act } from "./act.ts";
import { aCustomer, anInvoice, keyOf, planOn, positionOf, type Scene } from "./builders.ts";

const TODAY = day("2026-09-15"); // a Tuesday
const NAMES = ["Alpha", "Bêta", "Gamma"] as const;
const NUMBERS = ["FA-1", "FA-2", "FA-3", "FA-4", "FA-5", "FA-6"] as const;
const ownerOf = (number: string): string =>
  NAMES[NUMBERS.indexOf(number as (typeof NUMBERS)[number]) % 3] ?? "Alpha";

const anyItem = (number: string) =>
  fc
    .record({
      euros: fc.integer({ min: 5, max: 2000 }),
      due: fc.integer({ min: -100, max: 18 }),
      paid: fc.constantFrom(0, 0, 0.4, 1),
      transfer: fc.boolean(),
    })
    .map(({ euros, due, paid, transfer }): LedgerItem => {
      const amount = euros * 100;
      const settled = Math.floor(amount * paid);
      return anInvoice(number, euros, addDays(TODAY, due), {
        of: ownerOf(number),
        ...(transfer ? { paymentMeans: "virement" } : {}),
        settlements: settled === 0 ? [] : [{ day: addDays(TODAY, -40), amount: cents(settled) }],
      });
    });

/** One word about one invoice: what it protects is known without reading a journal. */
const anyWord = fc.record({
  number: fc.constantFrom(...NUMBERS),
  kind: fc.constantFrom(
    "litige ouvert" as const,
    "promesse" as const,
    "échéancier" as const,
    "pause" as const,
  ),
  ago: fc.integer({ min: 0, max: 25 }),
  ahead: fc.integer({ min: 0, max: 30 }),
  part: fc.option(fc.integer({ min: 1, max: 150_000 }), { nil: undefined }),
});

const anySent = fc.record({
  number: fc.constantFrom(...NUMBERS),
  ago: fc.integer({ min: 0, max: 60 }),
  step: fc.integer({ min: 1, max: 4 }),
  call: fc.boolean(),
});

interface Case {
  readonly scene: Scene;
  /** Protected of each invoice today, in cents. */
  readonly kept: ReadonlyMap<string, number>;
}

const anyCase = fc
  .record({
    items: fc.tuple(...NUMBERS.map(anyItem)),
    words: fc.uniqueArray(anyWord, { selector: ({ number }) => ownerOf(number), maxLength: 3 }),
    sent: fc.array(anySent, { maxLength: 8 }),
    segments: fc.tuple(...NAMES.map(() => fc.constantFrom(...SEGMENTS))),
    credit: fc.option(fc.integer({ min: 1, max: 120_000 }), { nil: undefined }),
  })
  .map(({ items, words, sent, segments, credit }): Case => {
    const kept = new Map<string, number>();
    const journal: JournalEvent[] = [];
    const add = (event: Omit<JournalEvent, "id" | "origin">): void => {
      journal.push({
        ...event,
        id: `E${journal.length}`,
        origin: { tab: "Journal", row: journal.length + 2 },
      });
    };
    const named = (number: string) => ({
      customer: keyOf(ownerOf(number)),
      invoices: [{ number, amount: undefined }],
    });
    for (const { number, ago, step, call } of sent) {
      add({
        ...named(number),
        kind: call ? "appel" : "relance envoyée",
        day: addDays(TODAY, -ago - 30),
        step,
      });
    }
    for (const { number, kind, ago, ahead, part } of words) {
      const on = addDays(TODAY, -ago);
      const to = addDays(TODAY, ahead);
      const partial = kind === "litige ouvert" || kind === "promesse" ? part : undefined;
      add({
        ...named(number),
        kind,
        day: on,
        promisedDay: to,
        amount: partial === undefined ? undefined : cents(partial),
      });
      kept.set(number, partial ?? Number.POSITIVE_INFINITY);
      // What nothing has acknowledged keeps the whole invoice for three working days.
      if (kind === "litige ouvert" && TODAY <= addWorkingDays(on, 3))
        kept.set(number, Number.POSITIVE_INFINITY);
    }
    const credits: readonly OpenCredit[] =
      credit === undefined
        ? []
        : [
            {
              customer: keyOf("Alpha"),
              currency: "EUR",
              amount: cents(credit),
              // An old credit note: nobody's promise is kept by it.
              day: addDays(TODAY, -300),
              source: "credit-note",
              reference: "AV-1",
            },
          ];
    return {
      kept,
      scene: {
        items,
        journal,
        credits,
        customers: NAMES.map((name, index) => aCustomer(name, segments[index] ?? "standard")),
      },
    };
  });

const runs = { numRuns: 150, seed: 20_260_916 };
const toDo = (lines: readonly PlanLine[]): readonly PlanLine[] =>
  lines.filter(({ state }) => state === "à faire");
const isMessage = ({ action }: PlanLine): boolean => action !== "portal-check";

describe("Quels que soient le portefeuille et le journal", () => {
  it("le réclamé ne dépasse jamais l'échu moins le payé, le contesté, le promis, le planifié et le non lettré", () => {
    fc.assert(
      fc.property(anyCase, ({ scene, kept }) => {
        for (const line of planOn(TODAY, scene)) {
          if (line.claimed === 0) continue;
          let free = 0;
          for (const { open, amount } of line.parts) {
            const paidOf = open.item.settlements.reduce((sum, one) => sum + one.amount, 0);
            const left = open.item.amount - paidOf;
            const own = Math.max(0, left - (kept.get(open.item.number) ?? 0));
            expect(amount).toBeLessThanOrEqual(own);
            free += own;
          }
          const credited = line.customer === "Alpha" ? (scene.credits?.[0]?.amount ?? 0) : 0;
          expect(line.claimed).toBeLessThanOrEqual(free - credited);
        }
      }),
      runs,
    );
  });

  it("chaque centime échu est dans une ligne et une seule, avec un état et une raison", () => {
    fc.assert(
      fc.property(anyCase, ({ scene }) => {
        const lines = planOn(TODAY, scene);
        expect(lines.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
        for (const { item, open, daysLate } of positionOf(scene, TODAY).items) {
          if ((daysLate ?? 0) < 1) continue;
          const parts = lines.flatMap((line) => line.parts.filter((part) => part.open.item === item));
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(open);
        }
      }),
      runs,
    );
  });

  it("au plus un message par client et par jour, préventif compris", () => {
    fc.assert(
      fc.property(anyCase, ({ scene }) => {
        const reached = toDo(planOn(TODAY, scene))
          .filter(isMessage)
          .map(({ customer }) => customer);
        expect(reached.length).toBe(new Set(reached).size);
      }),
      runs,
    );
  });

  it("l'ordre des factures, des clients, des événements et des avoirs ne change rien ; refait, le plan est le même", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ scene }, draws) => {
          const mixed = <T>(list: readonly T[] = []): readonly T[] =>
            list
              .map((value) => ({ value, key: draws.next().value ?? 0 }))
              .sort((a, b) => a.key - b.key)
              .map(({ value }) => value);
          const plan = planOn(TODAY, scene);
          expect(planOn(TODAY, scene)).toEqual(plan);
          const other: Scene = {
            ...scene,
            items: mixed(scene.items),
            journal: mixed(scene.journal),
            customers: mixed(scene.customers),
            credits: mixed(scene.credits),
          };
          expect(planOn(TODAY, other)).toEqual(plan);
        },
      ),
      runs,
    );
  });

  it.each(["done", "drafted", "unanswered"] as const)(
    "tout fait (%s), plus rien n'est à faire le jour même",
    (how) => {
      fc.assert(
        fc.property(anyCase, ({ scene }) => {
          const acts = toDo(planOn(TODAY, scene)).map((line) => act(line, TODAY, how));
          const left = toDo(planOn(TODAY, { ...scene, journal: [...(scene.journal ?? []), ...acts] }));
          expect(left.map(({ customer, action, step }) => [customer, action, step])).toEqual([]);
        }),
        runs,
      );
    },
  );

  it("une partie faite, faute de temps : le reste est à faire tel quel, et rien de nouveau n'apparaît", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 3 }), ({ scene }, capacity) => {
        const before = toDo(planOn(TODAY, scene));
        const acts = before.slice(0, capacity).map((line) => act(line, TODAY));
        const left = toDo(planOn(TODAY, { ...scene, journal: [...(scene.journal ?? []), ...acts] }));
        expect(left).toEqual(before.slice(capacity));
      }),
      runs,
    );
  });

  it("une suspension finit après aujourd'hui, un jour ouvré", () => {
    fc.assert(
      fc.property(anyCase, ({ scene }) => {
        const days: readonly Day[] = planOn(TODAY, scene).flatMap(({ state, action, day: on }) =>
          state === "suspendue" && action === "hold" && on !== undefined ? [on] : [],
        );
        for (const on of days) {
          expect(on > TODAY).toBe(true);
          expect([6, 0]).not.toContain(new Date(`${on}T12:00:00Z`).getUTCDay());
        }
      }),
      runs,
    );
  });
});
