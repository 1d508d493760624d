import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";
import { RATES } from "#shared/law/rates.ts";
import type {
  PenaltyStatement,
  StatementClaim,
  StatementInput,
  StatementMovement,
} from "#shared/model/penalty-statement.ts";

const FIRST = day("2015-01-01");
const LAST = day("2026-12-31");
const SPAN = daysBetween(FIRST, LAST);

/** A due day and a later day of the calculation, both in half-years that the table knows. */
const period = fc
  .tuple(fc.integer({ min: 0, max: SPAN - 1 }), fc.integer({ min: 0, max: 900 }))
  .map(([start, late]) => {
    const due = addDays(FIRST, start);
    const until = addDays(due, Math.min(late, SPAN - start));
    return { due, until };
  });

const amount = fc.integer({ min: 1, max: 50_000_000 }).map(cents);
const quality = fc.constantFrom("professionnel" as const, "public" as const);
const allocation = fc.constantFrom("intérêts d'abord" as const, "principal d'abord" as const);

/** Movements on days from 60 before the due day to 900 after it, of any size: some beyond what is owed. */
const movements = (due: Day): fc.Arbitrary<readonly StatementMovement[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom("payment" as const, "payment" as const, "credit-note" as const),
      day: fc.integer({ min: -60, max: 900 }).map((offset) => addDays(due, offset)),
      amount: fc.integer({ min: 1, max: 20_000_000 }).map(cents),
    }),
    { maxLength: 6 },
  );

interface Case {
  readonly due: Day;
  readonly until: Day;
  readonly claim: StatementClaim;
}

const claims: fc.Arbitrary<Case> = period.chain(({ due, until }) =>
  fc.tuple(amount, movements(due)).map(([principal, moves]) => ({
    due,
    until,
    claim: { number: "FA-1", issued: addDays(due, -30), due, principal, movements: moves },
  })),
);

function statement(claim: StatementClaim, asOf: Day, rest: Partial<StatementInput> = {}): PenaltyStatement {
  const result = penaltyStatement({
    quality: "professionnel",
    asOf,
    allocation: "intérêts d'abord",
    dayBase: 365,
    invoices: [claim],
    ...rest,
  });
  if (result.kind !== "statement") throw new Error(JSON.stringify(result));
  return result;
}

const plain = (claim: StatementClaim): StatementClaim => ({ ...claim, movements: [] });

/** Interest computed day by day in fractions of a cent, without any segment: rate by half-year of the day. */
function dayByDay(principal: number, from: Day, until: Day, frozenAt?: Day): number {
  let sum = 0;
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const ruling = frozenAt ?? on;
    const half = `${ruling.slice(0, 4)} S${ruling.slice(5, 7) <= "06" ? 1 : 2}`;
    const rates = RATES.find(({ halfYear }) => halfYear === half);
    if (!rates) throw new Error(half);
    sum += (principal * (rates.refi + (frozenAt ? 800 : 1_000))) / 10_000 / 365;
  }
  return sum;
}

describe("Propriétés du décompte (art. L441-10, R2192-31, 1343-1 et 1343-2)", () => {
  it("le principal, les intérêts et les 40 € qui restent = ce qui a couru − les mouvements (+ le trop versé)", () => {
    fc.assert(
      fc.property(claims, quality, allocation, ({ claim, until }, who, order) => {
        const found = statement(claim, until, { quality: who, allocation: order });
        expect(found.principalLeft + found.interestLeft + found.indemnityLeft).toBe(
          found.principal + found.interest + found.indemnity - found.movements + found.overpaid,
        );
        expect(found.total).toBe(found.principalLeft + found.interestLeft + found.indemnityLeft);
        for (const left of [found.principalLeft, found.interestLeft, found.indemnityLeft, found.overpaid]) {
          expect(left).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("chaque mouvement est entièrement imputé, et un avoir jamais sur les intérêts", () => {
    fc.assert(
      fc.property(claims, allocation, ({ claim, until }, order) => {
        const [invoice] = statement(claim, until, { allocation: order }).invoices;
        for (const one of invoice?.movements ?? []) {
          expect(one.toInterest + one.toPrincipal + one.toIndemnity + one.over).toBe(one.amount);
          if (one.kind === "credit-note") expect([one.toInterest, one.toIndemnity]).toEqual([0, 0]);
        }
        expect(invoice?.movements.length).toBe(claim.movements.filter((one) => one.day <= until).length);
      }),
      { numRuns: 300 },
    );
  });

  it("le total est la somme des lignes, les lignes couvrent le retard sans trou ni double", () => {
    fc.assert(
      fc.property(claims, quality, ({ claim, due, until }, who) => {
        const found = statement(claim, until, { quality: who });
        const segments = found.invoices.flatMap((invoice) => invoice.segments);
        expect(found.interest).toBe(segments.reduce((sum, one) => sum + one.amount, 0));
        let next = addDays(due, 1);
        for (const segment of segments) {
          expect(segment.from).toBe(next);
          expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1);
          next = addDays(segment.to, 1);
        }
        expect(next <= addDays(until, 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("sans mouvement, le total est celui d'un calcul jour par jour, à un demi-centime par ligne", () => {
    fc.assert(
      fc.property(period, amount, quality, ({ due, until }, principal, who) => {
        const claim = { number: "FA-1", issued: due, due, principal, movements: [] };
        const found = statement(claim, until, { quality: who });
        const from = addDays(due, 1);
        const oracle = dayByDay(principal, from, until, who === "public" ? from : undefined);
        const lines = found.invoices[0]?.segments.length ?? 0;
        expect(Math.abs(found.interest - oracle)).toBeLessThanOrEqual(0.5 * lines + 0.01);
      }),
      { numRuns: 150 },
    );
  });

  it("additif : coupé en deux périodes, l'intérêt ne change que de l'arrondi d'une ligne de plus", () => {
    fc.assert(
      fc.property(
        period,
        amount,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ due, until }, principal, at) => {
          const claim = { number: "FA-1", issued: due, due, principal, movements: [] };
          const middle = addDays(due, Math.floor(daysBetween(due, until) * at));
          const whole = statement(claim, until).interest;
          const first = statement(claim, middle).interest;
          // What comes after the middle: the same invoice, due on the middle day.
          const second = statement({ ...claim, due: middle }, until).interest;
          expect(Math.abs(whole - first - second)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("croissant avec le temps et avec le principal", () => {
    fc.assert(
      fc.property(
        claims,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (one, days, more) => {
          const claim = plain(one.claim);
          const later = addDays(one.until, Math.min(days, daysBetween(one.until, LAST)));
          const now = statement(claim, one.until).interest;
          expect(statement(claim, later).interest).toBeGreaterThanOrEqual(now);
          const larger = { ...claim, principal: cents(claim.principal + more) };
          expect(statement(larger, one.until).interest).toBeGreaterThanOrEqual(now);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("nul le jour de l'échéance et avant, jamais de 40 € sans un jour de retard", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 40 }), quality, ({ claim, due }, before, who) => {
        const found = statement(claim, addDays(due, -before), { quality: who });
        expect([found.interest, found.indemnity, found.daily]).toEqual([0, 0, 0]);
      }),
      { numRuns: 200 },
    );
  });

  it("jamais d'intérêt sur des intérêts : le principal d'une ligne ne dépasse jamais celui de la facture", () => {
    fc.assert(
      fc.property(claims, allocation, ({ claim, until }, order) => {
        const [invoice] = statement(claim, until, { allocation: order }).invoices;
        let left: number = claim.principal;
        const taken = [...(invoice?.movements ?? [])];
        for (const segment of invoice?.segments ?? []) {
          while (taken[0] && taken[0].day < segment.from) left -= taken.shift()?.toPrincipal ?? 0;
          expect(segment.principal).toBe(left);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("le taux d'un acheteur public est gelé : toutes ses lignes ont le même, quels que soient les semestres", () => {
    fc.assert(
      fc.property(claims, ({ claim, until }) => {
        const segments = statement(claim, until, { quality: "public" }).invoices.flatMap(
          (one) => one.segments,
        );
        expect(new Set(segments.map(({ rate }) => rate)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it("imputer d'abord sur les intérêts laisse courir au moins autant que d'abord sur le principal", () => {
    fc.assert(
      fc.property(claims, ({ claim, until }) => {
        const interestFirst = statement(claim, until, { allocation: "intérêts d'abord" });
        const principalFirst = statement(claim, until, { allocation: "principal d'abord" });
        expect(interestFirst.interest).toBeGreaterThanOrEqual(principalFirst.interest);
      }),
      { numRuns: 300 },
    );
  });

  it("plusieurs factures : chaque total est la somme de ceux de chacune", () => {
    fc.assert(
      fc.property(fc.array(claims, { minLength: 1, maxLength: 5 }), (cases) => {
        const until = cases.reduce((last, one) => (one.until > last ? one.until : last), FIRST);
        const invoices = cases.map(({ claim }, at) => ({ ...claim, number: `FA-${at}` }));
        const all = statement(cases[0]?.claim as StatementClaim, until, { invoices });
        const each = invoices.map((claim) => statement(claim, until));
        for (const field of [
          "principal",
          "interest",
          "indemnity",
          "movements",
          "overpaid",
          "total",
          "daily",
        ] as const) {
          expect(all[field]).toBe(each.reduce((sum, one) => sum + one[field], 0));
        }
      }),
      { numRuns: 100 },
    );
  });
});
