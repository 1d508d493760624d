import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, dayOfMonthOf, daysInMonth, monthOf, yearOf } from "#shared/base/day.ts";
import { type Cents, cents } from "#shared/base/money.ts";
import { scheduleOf } from "#shared/dunning/instalment-schedule.ts";
import type { ScheduleWish } from "#shared/model/commitments.ts";
import { scheduleNoticeSentence, scheduleRefusalSentence } from "#shared/texts/instalments.ts";

const euros = (amount: number): Cents => cents(Math.round(amount * 100));
const wish = (more: Partial<ScheduleWish> = {}): ScheduleWish => ({
  total: euros(1000),
  firstDay: day("2026-07-10"),
  ...more,
});
const TODAY = day("2026-06-22");

/** `10/07 333,33` lines, to read like a letter. */
function lines(of: ScheduleWish): readonly string[] {
  const result = scheduleOf(of, TODAY);
  if (result.kind === "refused") return [result.code];
  return result.instalments.map(({ day: on, amount }) => `${on} ${(amount / 100).toFixed(2)}`);
}

const refusal = (of: ScheduleWish): string => {
  const result = scheduleOf(of, TODAY);
  return result.kind === "refused" ? scheduleRefusalSentence(result.code, result.data) : "accepté";
};

describe("Un échéancier en parts égales", () => {
  it("la dernière échéance prend le reste", () => {
    expect(lines(wish({ count: 3 }))).toEqual([
      "2026-07-10 333.33",
      "2026-08-10 333.33",
      "2026-09-10 333.34",
    ]);
  });

  it("le 31 devient le dernier jour d'un mois plus court, puis le 31 de nouveau", () => {
    expect(lines(wish({ firstDay: day("2026-12-31"), count: 4 })).map((line) => line.slice(0, 10))).toEqual([
      "2026-12-31",
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
    ]);
    expect(lines(wish({ firstDay: day("2028-01-30"), count: 2 })).map((line) => line.slice(0, 10))).toEqual([
      "2028-01-30",
      "2028-02-29",
    ]);
  });

  it("une seule échéance est le tout", () => {
    expect(lines(wish({ count: 1 }))).toEqual(["2026-07-10 1000.00"]);
  });

  it("moins d'un centime par échéance est refusé", () => {
    expect(lines(wish({ total: cents(2), count: 3 }))).toEqual(["instalment-not-positive"]);
  });
});

describe("Un échéancier choisi", () => {
  it("à montants choisis, de mois en mois", () => {
    expect(lines(wish({ amounts: [euros(500), euros(300), euros(200)] }))).toEqual([
      "2026-07-10 500.00",
      "2026-08-10 300.00",
      "2026-09-10 200.00",
    ]);
  });

  it("à dates choisies, en parts égales", () => {
    expect(lines(wish({ days: [day("2026-06-30"), day("2026-07-15")] }))).toEqual([
      "2026-06-30 500.00",
      "2026-07-15 500.00",
    ]);
  });

  it("à montants et dates choisis", () => {
    const days = [day("2026-06-22"), day("2026-07-31")];
    expect(lines(wish({ amounts: [euros(100), euros(900)], days }))).toEqual([
      "2026-06-22 100.00",
      "2026-07-31 900.00",
    ]);
  });

  it("un jour non ouvré est gardé comme choisi, et dit", () => {
    const result = scheduleOf(wish({ days: [day("2026-07-14"), day("2026-08-15")] }), TODAY);
    if (result.kind === "refused") throw new Error(result.code);
    expect(result.instalments.map((one) => one.day)).toEqual(["2026-07-14", "2026-08-15"]);
    expect(result.notices.map(({ code, rank }) => [code, rank])).toEqual([
      ["not-working-day", 1],
      ["not-working-day", 2],
    ]);
    expect(result.notices.map((notice) => scheduleNoticeSentence(notice.code, notice))[0]).toBe(
      "L'échéance 1, le 14/07/2026, n'est pas un jour ouvré\u00a0: gardée comme choisie, elle peut arriver le jour ouvré suivant.",
    );
  });

  it("à plus de deux ans, c'est permis à l'amiable, et dit (art. 1343-5 C. civ.)", () => {
    const codes = (last: string) => {
      const result = scheduleOf(wish({ days: [day("2026-07-10"), day(last)] }), TODAY);
      return result.kind === "refused" ? [result.code] : result.notices.map(({ code }) => code);
    };
    expect(codes("2028-06-22")).toEqual([]);
    expect(codes("2028-06-23")).toEqual(["beyond-two-years"]);
  });
});

describe("Un échéancier refusé dit pourquoi", () => {
  it.each([
    {
      of: wish({ total: cents(0), count: 3 }),
      says: "Il n'y a rien à échelonner\u00a0: le total du plan doit être supérieur à zéro.",
    },
    {
      of: wish(),
      says: "Le plan n'a aucune échéance\u00a0: indiquez un nombre d'échéances, des montants ou des dates.",
    },
    {
      of: wish({ count: 0 }),
      says: "Le plan n'a aucune échéance\u00a0: indiquez un nombre d'échéances, des montants ou des dates.",
    },
    {
      of: wish({ count: 25 }),
      says: "25\u00a0échéances demandées\u00a0: un plan en compte 24 au plus. Réduisez leur nombre.",
    },
    {
      of: wish({ amounts: [euros(500), euros(0), euros(500)] }),
      says: "L'échéance 2 n'a pas de montant\u00a0: chaque échéance doit être supérieure à zéro. Retirez-la ou donnez-lui un montant.",
    },
    {
      of: wish({ amounts: [euros(500), euros(499.99)] }),
      says: "Les échéances font 999,99\u00a0€ et le plan 1\u202f000,00\u00a0€\u00a0: corrigez les montants pour que leur somme soit le total.",
    },
    {
      of: wish({ amounts: [euros(500), euros(500)], days: [day("2026-07-10")] }),
      says: "1\u00a0date pour 2\u00a0échéances\u00a0: donnez une date à chaque échéance.",
    },
    {
      of: wish({ firstDay: day("2026-06-21"), count: 2 }),
      says: "L'échéance 1 tombe le 21/06/2026, déjà passé\u00a0: choisissez une date à venir.",
    },
    {
      of: wish({ days: [day("2026-07-10"), day("2026-07-10")] }),
      says: "L'échéance 2, le 10/07/2026, ne vient pas après la précédente\u00a0: rangez les dates de la première à la dernière.",
    },
  ])("$says", ({ of, says }) => {
    expect(refusal(of)).toBe(says);
  });

  it("24 échéances sont permises", () => {
    expect(lines(wish({ count: 24 }))).toHaveLength(24);
  });
});

describe("Tout échéancier accepté", () => {
  it("fait son total au centime, à dates croissantes, au jour du mois choisi ou au dernier jour du mois", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000_000 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 800 }),
        (total, count, after) => {
          const firstDay = addDays(TODAY, after);
          const result = scheduleOf({ total: cents(total), count, firstDay }, TODAY);
          if (result.kind === "refused") throw new Error(result.code);
          const { instalments } = result;
          expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          let before: Day | undefined;
          for (const { day: on } of instalments) {
            if (before !== undefined) expect(on > before).toBe(true);
            before = on;
            const last = daysInMonth(yearOf(on), monthOf(on));
            expect(dayOfMonthOf(on)).toBe(Math.min(dayOfMonthOf(firstDay), last));
          }
          const amounts = instalments.slice(0, -1).map(({ amount }) => amount);
          expect(new Set(amounts).size).toBeLessThanOrEqual(1);
          const [first] = amounts;
          const rest = instalments[instalments.length - 1]?.amount ?? 0;
          if (first !== undefined) expect(rest - first).toBeLessThan(count);
        },
      ),
      { numRuns: 300 },
    );
  });
});
