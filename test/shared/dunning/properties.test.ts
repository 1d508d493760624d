import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import { EVENT_KINDS, type JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { act } from "./act.ts";
import { aCustomer, anInvoice, keyOf, planOn, positionOf, type Scene } from "./builders.ts";

const TODAY = day("2026-09-15"); // a Tuesday
const NUMBERS = ["FA-1", "FA-2", "FA-3", "FA-4", "FA-5"] as const;

const anyItem = (number: string) =>
  fc
    .record({
      euros: fc.integer({ min: 1, max: 3000 }),
      due: fc.integer({ min: -130, max: 20 }),
      currency: fc.constantFrom("EUR", "EUR", "EUR", "USD"),
      paid: fc.constantFrom(0, 0, 0.5, 1),
      status: fc.constantFrom(undefined, undefined, undefined, "disputed" as const, "to-mend" as const),
      duplicated: fc.constantFrom(false, false, false, true),
    })
    .map(({ euros, due, currency, paid, status, duplicated }): LedgerItem => {
      const amount = euros * 100;
      const settled = Math.floor(amount * paid);
      return anInvoice(number, euros, addDays(TODAY, due), {
        currency,
        status,
        duplicated,
        settlements: settled === 0 ? [] : [{ day: addDays(TODAY, -3), amount: cents(settled) }],
      });
    });

const anyEventOf = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    ago: fc.integer({ min: -5, max: 120 }),
    invoices: fc.subarray([...NUMBERS]),
    step: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    amount: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
    promised: fc.option(fc.integer({ min: -20, max: 60 }), { nil: undefined }),
    motive: fc.constantFrom(undefined, "sans réponse", "confirmée", "chèque"),
    reference: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  })
  .map(({ kind, ago, invoices, step, amount, promised, motive, reference }) => {
    const on = addDays(TODAY, -ago);
    return {
      kind,
      day: on,
      customer: keyOf("Durand"),
      invoices: invoices.map((number) => ({ number, amount: undefined })),
      step,
      amount: amount === undefined ? undefined : cents(amount),
      promisedDay: promised === undefined ? undefined : addDays(on, promised),
      motive,
      reference: reference === undefined ? undefined : `E${reference}`,
    };
  });

const anyScene = fc
  .record({
    items: fc.tuple(...NUMBERS.map(anyItem)),
    events: fc.array(anyEventOf, { maxLength: 14 }),
    segment: fc.constantFrom(...SEGMENTS),
  })
  .map(
    ({ items, events, segment }): Scene => ({
      items,
      customers: [aCustomer("Durand", segment)],
      journal: events.map(
        (event, index): JournalEvent => ({
          ...event,
          id: `E${index}`,
          origin: { tab: "Journal", row: index + 2 },
        }),
      ),
    }),
  );

// A fixed seed: the same cases on every machine.
const runs = { numRuns: 300, seed: 20_260_915 };
const claims = (lines: readonly PlanLine[]) => lines.filter(({ claimed }) => claimed > 0);

describe("Quel que soit le journal", () => {
  it("chaque part échue est dans une ligne et une seule", () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const lines = planOn(TODAY, scene);
        for (const { item, open, daysLate } of positionOf(scene, TODAY).items) {
          if ((daysLate ?? 0) < 1) continue;
          const parts = lines.flatMap((line) => line.parts.filter((part) => part.open.item === item));
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(open);
          expect(parts.every(({ amount }) => amount > 0)).toBe(true);
        }
      }),
      runs,
    );
  });

  it("au plus un message par client, jamais au-delà de l'échu, et seules les lignes à faire réclament", () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const lines = planOn(TODAY, scene);
        const messages = lines.filter(
          ({ state, step, action }) => state === "à faire" && action !== "portal-check" && step !== undefined,
        );
        expect(messages.length).toBeLessThanOrEqual(1);
        for (const line of claims(lines)) {
          expect(line.state).toBe("à faire");
          expect(line.claimed).toBeLessThanOrEqual(line.overdue);
        }
      }),
      runs,
    );
  });

  it("rien n'est réclamé de ce qui est payé, en litige, en double ou à corriger", () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const journal = (scene.journal ?? []).filter(
          ({ kind }) => kind !== "litige clos" && kind !== "reprise" && kind !== "annulation",
        );
        for (const line of claims(planOn(TODAY, { ...scene, journal }))) {
          for (const { open, amount } of line.parts) {
            expect(open.item.status ?? "").toBe("");
            expect(open.item.duplicated).toBe(false);
            const wholly = journal.some(
              (event) =>
                event.kind === "litige ouvert" &&
                event.day <= TODAY &&
                event.amount === undefined &&
                event.invoices.some(({ number }) => number === open.item.number),
            );
            expect(wholly).toBe(false);
            expect(amount).toBeLessThanOrEqual(open.open);
          }
        }
      }),
      runs,
    );
  });

  it("rien n'est réclamé d'une première promesse qui court ni d'une pause", () => {
    fc.assert(
      fc.property(anyScene, fc.constantFrom("promesse" as const, "pause" as const), (scene, kind) => {
        const hold: JournalEvent = {
          id: "HOLD",
          kind,
          day: addDays(TODAY, -1),
          customer: keyOf("Durand"),
          invoices: [{ number: "FA-1", amount: undefined }],
          promisedDay: addDays(TODAY, 3),
          origin: { tab: "Journal", row: 999 },
        };
        const quiet = (scene.journal ?? []).filter((event) => event.kind !== "promesse");
        for (const line of claims(planOn(TODAY, { ...scene, journal: [...quiet, hold] }))) {
          const resumed = quiet.some((event) => event.kind === "reprise" && event.day >= hold.day);
          if (!resumed) expect(line.parts.map(({ open }) => open.item.number)).not.toContain("FA-1");
        }
      }),
      runs,
    );
  });

  it("l'ordre de lecture ne change rien, et le plan refait est le même", () => {
    fc.assert(
      fc.property(anyScene, fc.integer({ min: 1, max: 9 }), (scene, turn) => {
        const turned = <T>(list: readonly T[]): readonly T[] =>
          [...list.slice(turn % list.length || 0), ...list.slice(0, turn % list.length || 0)].reverse();
        const plan = planOn(TODAY, scene);
        expect(planOn(TODAY, scene)).toEqual(plan);
        expect(
          planOn(TODAY, { ...scene, items: turned(scene.items), journal: turned(scene.journal ?? []) }),
        ).toEqual(plan);
      }),
      runs,
    );
  });

  it.each(["done", "drafted", "unanswered"] as const)(
    "tout fait (%s), plus rien n'est à faire le même jour",
    (how) => {
      fc.assert(
        fc.property(anyScene, (scene) => {
          let journal = [...(scene.journal ?? [])];
          const toDo = planOn(TODAY, scene).filter(({ state }) => state === "à faire");
          journal = [...journal, ...toDo.map((line) => act(line, TODAY, how))];
          const left = planOn(TODAY, { ...scene, journal }).filter(({ state }) => state === "à faire");
          expect(
            left.map(({ action, step, parts }) => [action, step, parts.map(({ open }) => open.item.number)]),
          ).toEqual([]);
        }),
        runs,
      );
    },
  );

  it("un jour non ouvré rien n'est à faire, et une attente tombe toujours un jour ouvré à venir", () => {
    fc.assert(
      fc.property(
        anyScene,
        fc.constantFrom("2026-09-19", "2026-09-20", "2026-11-11", "2026-09-16"),
        (scene, text) => {
          const today: Day = day(text);
          for (const line of planOn(today, scene)) {
            if (today !== "2026-09-16") expect(line.state).not.toBe("à faire");
            if (line.state !== "en attente") continue;
            expect((line.day ?? "") > today).toBe(true);
            expect([6, 0]).not.toContain(new Date(`${line.day}T12:00:00Z`).getUTCDay());
          }
        },
      ),
      runs,
    );
  });
});
