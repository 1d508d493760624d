import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import type { Cents } from "#shared/base/money.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import { matchLedgerGroups } from "#shared/matching/match-ledger-groups.ts";
import { type MatchingInput, matchPayments } from "#shared/matching/match-payments.ts";
import type { AllocatedPayment, OpenInvoice, OpenPayment, PaymentMatches } from "#shared/model/matching.ts";
import { key } from "./builders.ts";

const OWNERS = ["Menuiserie Valade", "Garage Périer", "Valade Frères", "SAS Lumière"];
const AMOUNTS = [1, 3, 10_000, 12_000, 22_000, 9_500, 9_999, 34_567, 12_345, 46_912, 10_000_000];
const NUMBERS = ["FA-2026-0001", "FA-2026-0002", "F26/0003", "0004", "5", "AV-6", "2026-0007", "", "x"];
const WORDS = [
  "VIR SEPA",
  "VALADE",
  "MENUISERIE",
  "GARAGE PERIER",
  "LUMIERE",
  "FACT",
  "ET",
  "/",
  "\n",
  "mars 2026",
  "REMISE CB",
  "REJET",
  "12/03/2026",
  "FR7630004001",
];

const anyDay = fc.integer({ min: 0, max: 120 }).map((after) => addDays(day("2026-01-01"), after));
const owner = fc.constantFrom(...OWNERS).map(key);
const currency = fc.constantFrom("EUR", "EUR", "EUR", "CHF");

const anInvoice: fc.Arbitrary<OpenInvoice> = fc
  .record({
    customer: owner,
    number: fc.constantFrom(...NUMBERS),
    issued: anyDay,
    late: fc.integer({ min: 0, max: 45 }),
    size: fc.constantFrom(...AMOUNTS),
    share: fc.constantFrom(1, 1, 1, 0.5, 0),
    credit: fc.boolean(),
    currency,
  })
  .map(({ customer, number, issued, late, size, share, credit, currency: unit }) => {
    const sign = credit && size < 20_000 ? -1 : 1;
    const open = sign * Math.floor(size * share);
    return {
      customer,
      number,
      kind: sign < 0 ? ("credit-note" as const) : ("invoice" as const),
      issued,
      due: addDays(issued, late),
      currency: unit,
      open: (open === 0 ? 0 : open) as Cents,
      amount: (sign * size) as Cents,
    };
  });

const label = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom(...NUMBERS),
      fc.string({ maxLength: 12, unit: "binary" }),
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(" "));

const somePayments = (sign: 1 | -1): fc.Arbitrary<OpenPayment[]> =>
  fc
    .array(
      fc.record({
        on: fc.option(anyDay, { nil: undefined }),
        customer: fc.option(owner, { nil: undefined, freq: 3 }),
        label,
        size: fc.oneof(fc.constantFrom(...AMOUNTS), fc.integer({ min: 1, max: 60_000 })),
        unit: currency,
        back: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map(({ on, customer, label: text, size, unit, back }, at) => ({
        id: `r${at}`,
        day: on,
        customer,
        label: text,
        open: (back ? sign * size : size) as Cents,
        currency: unit,
      })),
    );

const customers = OWNERS.map((name, at) => ({
  key: key(name),
  name,
  ...(at === 2 ? { payer: "Holding Astrolabe" } : {}),
}));

const input = (sign: 1 | -1 = -1): fc.Arbitrary<MatchingInput> =>
  fc
    .record({ invoices: fc.array(anInvoice, { maxLength: 14 }), payments: somePayments(sign) })
    .map(({ invoices, payments }) => ({ invoices, payments, customers, allocated: [], refused: [] }));

/** What would be read from the workbook once the sure matches are written. */
function applied(before: MatchingInput, found: readonly PaymentMatches[]): MatchingInput {
  const sure = new Map(
    found.flatMap(({ payment, sure: match }) => (match ? [[payment, match] as const] : [])),
  );
  const open = before.invoices.map((one) => {
    let left: number = one.open;
    for (const match of sure.values())
      if (match.customer === one.customer && match.currency === one.currency)
        for (const part of match.parts) if (part.number === one.number) left -= part.amount;
    return { ...one, open: left as Cents };
  });
  const allocated = before.payments.flatMap((payment): AllocatedPayment[] => {
    const match = sure.get(payment.id);
    if (!match) return [];
    const { id, day: on, label: text, open: amount, currency: unit } = payment;
    return [
      {
        id,
        day: on,
        customer: match.customer,
        label: text,
        amount,
        currency: unit,
        allocations: match.parts,
      },
    ];
  });
  const payments = before.payments.flatMap((payment) => {
    const match = sure.get(payment.id);
    const left = payment.open - (match?.parts.reduce((sum, { amount }) => sum + amount, 0) ?? 0);
    return left === 0
      ? []
      : [{ ...payment, open: left as Cents, customer: match?.customer ?? payment.customer }];
  });
  return { ...before, invoices: open, payments, allocated };
}

const RUNS = { numRuns: 300, seed: 20_261_122 };

describe("Propriétés du rapprochement", () => {
  it("aucun règlement ni aucune facture n'est dépassé, tous les rapprochements sûrs ensemble", () => {
    fc.assert(
      fc.property(input(), (one) => {
        const found = matchPayments(one);
        const after = applied(one, found);
        after.invoices.forEach((invoice, at) => {
          const before = one.invoices[at]?.open ?? 0;
          expect(Math.sign(invoice.open) * Math.sign(before || invoice.open)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(invoice.open)).toBeLessThanOrEqual(Math.abs(invoice.amount));
        });
        for (const payment of after.payments) {
          const before = one.payments.find(({ id }) => id === payment.id)?.open ?? 0;
          expect(Math.sign(payment.open)).toBe(Math.sign(before));
          expect(Math.abs(payment.open)).toBeLessThanOrEqual(Math.abs(before));
        }
      }),
      RUNS,
    );
  });

  it("une proposition tient dans son règlement et dans ce que les rapprochements sûrs laissent", () => {
    fc.assert(
      fc.property(input(1), (one) => {
        const found = matchPayments(one);
        const after = applied(one, found);
        for (const { payment, sure, proposals } of found) {
          expect(proposals.length).toBeLessThanOrEqual(sure ? 0 : 3);
          const open = one.payments.find(({ id }) => id === payment)?.open ?? 0;
          for (const match of proposals) {
            const shares = match.shares ?? [{ customer: match.customer, parts: match.parts }];
            const parts = shares.flatMap((share) =>
              share.parts.map((part) => ({ ...part, customer: share.customer })),
            );
            expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(open);
            for (const { customer, number, amount } of parts) {
              const invoice = after.invoices.find(
                (other) =>
                  other.customer === customer && other.number === number && other.currency === match.currency,
              );
              expect(Math.sign(amount)).toBe(Math.sign(invoice?.open ?? 0));
              expect(Math.abs(amount)).toBeLessThanOrEqual(Math.abs(invoice?.open ?? 0));
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("l'ordre des lignes ne change rien", () => {
    fc.assert(
      fc.property(input(), fc.infiniteStream(fc.nat()), (one, stream) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, rank: stream.next().value ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ value }) => value);
        const other = {
          ...one,
          invoices: shuffled(one.invoices),
          payments: shuffled(one.payments),
          customers: shuffled(one.customers),
        };
        expect(matchPayments(other)).toEqual(matchPayments(one));
      }),
      RUNS,
    );
  });

  it("appliquer puis recommencer ne trouve rien de plus", () => {
    fc.assert(
      fc.property(input(), (one) => {
        const after = applied(one, matchPayments(one));
        expect(matchPayments(after).filter(({ sure }) => sure)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("ce qui est refusé ne revient jamais", () => {
    fc.assert(
      fc.property(input(), (one) => {
        const refused = matchPayments(one).flatMap(({ payment, sure, proposals }) =>
          [...(sure ? [sure] : []), ...proposals].map((match) => ({
            payment,
            numbers: (match.shares ?? [match]).flatMap(({ parts }) => parts.map(({ number }) => number)),
          })),
        );
        const sets = new Set(
          refused.map(({ payment, numbers }) => `${payment} ${[...numbers].sort().join(" ")}`),
        );
        for (const { payment, sure, proposals } of matchPayments({ ...one, refused })) {
          for (const match of [...(sure ? [sure] : []), ...proposals]) {
            const numbers = (match.shares ?? [match]).flatMap(({ parts }) =>
              parts.map(({ number }) => number),
            );
            expect(sets.has(`${payment} ${[...numbers].sort().join(" ")}`)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it("aucun libellé, si hostile soit-il, ne fait échouer le rapprochement", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2_000, unit: "binary" }),
        fc.constantFrom("0", "12 ", "FA-", "A1", "é"),
        (text, piece) => {
          const payment: OpenPayment = {
            id: "r",
            day: day("2026-04-01"),
            customer: undefined,
            label: text + piece.repeat(600),
            open: 10_000 as Cents,
            currency: "EUR",
          };
          const invoices = OWNERS.map(
            (name, at): OpenInvoice => ({
              customer: key(name),
              number: NUMBERS[at] ?? "",
              kind: "invoice",
              currency: "EUR",
              open: 10_000 as Cents,
              amount: 10_000 as Cents,
            }),
          );
          expect(
            matchPayments({ invoices, payments: [payment], customers, allocated: [], refused: [] }),
          ).toHaveLength(1);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it("les groupes du grand livre sont d'un seul client, sans ligne commune, et leur somme est nulle dans tout ordre", () => {
    const line = fc
      .record({
        customer: owner,
        number: fc.constantFrom(...NUMBERS),
        label,
        on: fc.option(anyDay, { nil: undefined }),
        size: fc.constantFrom(...AMOUNTS),
        debit: fc.boolean(),
        unit: currency,
      })
      .map(({ customer, number, label: text, on, size, debit, unit }) => ({
        customer,
        number,
        label: text,
        day: on,
        amount: (debit ? size : -size) as Cents,
        currency: unit,
        kind: debit ? ("invoice" as const) : ("payment" as const),
      }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (list) => {
        const lines = list.map((one, at): LedgerLine => ({ ...one, id: `l${String(at).padStart(3, "0")}` }));
        const groups = matchLedgerGroups(lines);
        const byId = new Map(lines.map((one) => [one.id, one]));
        const ids = groups.flatMap((group) => group.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const group of groups) {
          const own = group.ids.flatMap((id) => byId.get(id) ?? []);
          expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
          expect(new Set(own.map(({ customer, currency: unit }) => customer + unit)).size).toBe(1);
        }
        expect(matchLedgerGroups([...lines].reverse())).toEqual(groups);
        const left = lines.filter(({ id }) => !ids.includes(id));
        expect(matchLedgerGroups(left)).toEqual([]);
      }),
      RUNS,
    );
  });
});
