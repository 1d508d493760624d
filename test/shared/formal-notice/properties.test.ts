import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { formatDay } from "#shared/base/french-format.ts";
import type { Row } from "../cases/grouped-book.ts";
import { aBook, keyOf, MOREL, noticeOf, TODAY, told } from "./scene.ts";

const NUMBERS = ["FA-1", "FA-2", "FA-3", "FA-4", "FA-5"] as const;
const KINDS = [
  "litige ouvert",
  "promesse",
  "annoncé payé",
  "pause",
  "relance envoyée",
  "mise en demeure envoyée",
  "dossier transmis",
  "passage en perte",
  "offre reçue",
  "étape avancée",
] as const;

const row = fc.record({
  kind: fc.constantFrom(...KINDS),
  number: fc.constantFrom(...NUMBERS, ""),
  ago: fc.integer({ min: 0, max: 40 }),
  amount: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
  step: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
});
const invoice = fc.record({
  euros: fc.integer({ min: 1, max: 3000 }),
  late: fc.integer({ min: -5, max: 90 }),
});

describe("Ce qui est réclamé, quoi que dise le Journal", () => {
  it("chaque centime échu est réclamé, listé à part ou laissé de côté : jamais deux fois, jamais au-delà", () => {
    fc.assert(
      fc.property(
        fc.tuple(invoice, invoice, invoice, invoice, invoice),
        fc.array(row, { maxLength: 6 }),
        (bills, events) => {
          const today = day(TODAY);
          const invoices = bills.map(({ euros, late }, at) => {
            const due = addDays(today, -late);
            return [MOREL, NUMBERS[at] ?? "", formatDay(addDays(due, -30)), formatDay(due), euros];
          });
          const journal = events.map(
            ({ kind, number, ago, amount, step }, at): Row =>
              told(`e-${at}`, addDays(today, -ago), kind, {
                Factures: number,
                Montant: amount ?? null,
                Étape: step ?? null,
                ...(kind === "promesse" || kind === "pause"
                  ? { "Date promise": addDays(today, 5 - ago) }
                  : {}),
              }),
          );
          const planned = aBook(journal, { invoices });
          const { line, guard, order } = noticeOf(planned);
          const overdue = planned.outcome.position.items.filter(
            ({ item, daysLate }) => item.customer === keyOf(planned) && (daysLate ?? 0) >= 1,
          );
          const left = new Map(overdue.map(({ item, open }) => [item.number, open as number]));
          for (const { open, amount } of [...line.parts, ...line.informed]) {
            expect(amount).toBeGreaterThan(0);
            left.set(open.item.number, (left.get(open.item.number) ?? 0) - amount);
          }
          for (const rest of left.values()) expect(rest).toBeGreaterThanOrEqual(0);
          expect(line.claimed).toBe(line.parts.reduce((sum, { amount }) => sum + amount, 0));
          // Nothing to claim is never silent, and never ready.
          if (line.parts.length === 0) {
            expect(guard.some(({ blocking }) => blocking)).toBe(true);
            expect(order.kind).toBe("gaps");
          }
        },
      ),
      { numRuns: 25, seed: 5 },
    );
  });
});
