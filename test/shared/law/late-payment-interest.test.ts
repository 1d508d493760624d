import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { interestAmount } from "#shared/law/interest-amount.ts";
import {
  type InterestClaim,
  type InterestResult,
  latePaymentInterest,
} from "#shared/law/late-payment-interest.ts";
import { dueDayOf } from "#shared/law/payment-terms.ts";
import { ratesOf } from "#shared/law/rates.ts";
import { recoveryIndemnity } from "#shared/law/recovery-indemnity.ts";
import { interestRefusal } from "#shared/texts/law.ts";

const claim = (
  principal: number,
  due: string,
  until: string,
  rest: Partial<InterestClaim> = {},
): InterestClaim => ({
  principal: cents(principal),
  due: day(due),
  until: day(until),
  quality: "professionnel",
  ...rest,
});

/** Days, rate and amount of each segment, then the total: what a person checks by hand. */
const printed = (result: InterestResult): unknown =>
  result.kind === "interest"
    ? [...result.segments.map((s) => [s.days, s.rate, s.amount]), result.total]
    : result;

describe("Exemples publiés (référence 7.1)", () => {
  it("E1 : intérêt légal, créancier particulier, 2 000 €, 30 jours au second semestre 2020 : 5,11 €", () => {
    const rate = ratesOf("2020 S2")?.legalPrivate ?? 0;
    const interest = interestAmount(cents(200_000), rate, 30, 365);
    expect(interest).toBe(511);
    expect(200_000 + interest).toBe(200_511);
  });

  it("E2 : 10 000 € sur un trimestre de 365/4 jours, à 10,25 % puis 0,12 % : 256,25 € et 3,00 €", () => {
    expect(interestAmount(cents(1_000_000), 1025, 365, 4 * 365)).toBe(25_625);
    expect(interestAmount(cents(1_000_000), 12, 365, 4 * 365)).toBe(300);
  });

  it("E3 : 4 800 € TTC, 92 jours à 12,15 % : 147,00 €, 4 987,00 € avec les 40 €", () => {
    const result = latePaymentInterest(claim(480_000, "2025-09-30", "2025-12-31"));
    expect(printed(result)).toEqual([[92, 1215, 14_700], 14_700]);
    expect(480_000 + 14_700 + recoveryIndemnity("professionnel", 1)).toBe(498_700);
  });

  it("E4 : 10 000 €, échéance 20/06/2026, payés le 10/07/2026 : 33,29 + 33,97 = 67,26 €", () => {
    const result = latePaymentInterest(claim(1_000_000, "2026-06-20", "2026-07-10"));
    expect(printed(result)).toEqual([[10, 1215, 3_329], [10, 1240, 3_397], 6_726]);
    expect(6_726 + recoveryIndemnity("professionnel", 1)).toBe(10_726);
  });

  it("E5 : 1 850 € TTC, échéance 16/05/2026, au 30/06/2026 : 27,71 €, 0,62 € par jour", () => {
    const result = latePaymentInterest(claim(185_000, "2026-05-16", "2026-06-30"));
    expect(printed(result)).toEqual([[45, 1215, 2_771], 2_771]);
  });

  it("E6 : la même facture d'un acheteur public à 10,15 % : 23,15 € et 40 €", () => {
    const result = latePaymentInterest(claim(185_000, "2026-05-16", "2026-06-30", { quality: "public" }));
    expect(printed(result)).toEqual([[45, 1015, 2_315], 2_315]);
    expect(recoveryIndemnity("public", 1)).toBe(4_000);
  });

  it("E7 : 10 000 €, taux contractuel de 10 %, 365 jours : 1 000,00 €, 11 040,00 € avec les 40 €", () => {
    const result = latePaymentInterest(claim(1_000_000, "2025-06-30", "2026-06-30", { contractRate: 1_000 }));
    expect(printed(result)).toEqual([[184, 1000, 50_411], [181, 1000, 49_589], 100_000]);
    expect(1_000_000 + 100_000 + recoveryIndemnity("professionnel", 1)).toBe(1_104_000);
  });

  it("E8 : 10 000 €, 181 jours à 10 % puis 184 jours à 20 % : 495,89 + 1 008,22 = 1 504,11 €", () => {
    const parts = [
      interestAmount(cents(1_000_000), 1000, 181, 365),
      interestAmount(cents(1_000_000), 2000, 184, 365),
    ];
    expect(parts).toEqual([49_589, 100_822]);
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(150_411);
  });

  it("E9 : 10 000 € à 10 % sur les 366 jours de 2024 : 1 002,74 € en base 365, 1 000,00 € en base 366", () => {
    expect(interestAmount(cents(1_000_000), 1000, 366, 365)).toBe(100_274);
    expect(interestAmount(cents(1_000_000), 1000, 366, 366)).toBe(100_000);
  });

  it("E10 : facture du 15/02/2025 à 45 jours fin de mois : A 30/04/2025, B 14/04/2025", () => {
    expect(dueDayOf(day("2025-02-15"), { days: 45, endOfMonth: "after" })).toBe("2025-04-30");
    expect(dueDayOf(day("2025-02-15"), { days: 45, endOfMonth: "before" })).toBe("2025-04-14");
  });
});

describe("Exemples calculés pour la référence (7.1)", () => {
  it("C1 : 2 345,67 €, échéance 31/05/2025, payés le 15/07/2026 : quatre semestres, 322,30 €", () => {
    expect(printed(latePaymentInterest(claim(234_567, "2025-05-31", "2026-07-15")))).toEqual([
      [30, 1315, 2_535],
      [184, 1215, 14_367],
      [181, 1215, 14_133],
      [15, 1240, 1_195],
      32_230,
    ]);
  });

  it("C2 : acheteur public, 6 000 €, délai fini le 15/06/2026, payés le 20/08/2026 : taux gelé, 110,12 €", () => {
    const result = latePaymentInterest(claim(600_000, "2026-06-15", "2026-08-20", { quality: "public" }));
    expect(printed(result)).toEqual([[66, 1015, 11_012], 11_012]);
  });

  it("C3 : le délai public finit le 30/06 : l'intérêt naît le 1er juillet, 51 jours à 10,40 % : 87,19 €", () => {
    const result = latePaymentInterest(claim(600_000, "2026-06-30", "2026-08-20", { quality: "public" }));
    expect(printed(result)).toEqual([[51, 1040, 8_719], 8_719]);
  });

  it("C4 : particulier, 800 €, mise en demeure présentée le 10/06/2026, payés le 09/08/2026 : 3,56 €, jamais 40 €", () => {
    const result = latePaymentInterest(claim(80_000, "2026-06-10", "2026-08-09", { quality: "particulier" }));
    expect(printed(result)).toEqual([[20, 262, 115], [40, 275, 241], 356]);
    expect(recoveryIndemnity("particulier", 1)).toBe(0);
  });

  it("C5 : 1 000 € payés un jour après l'échéance du 30/06/2026 : 0,34 € et 40 €", () => {
    expect(printed(latePaymentInterest(claim(100_000, "2026-06-30", "2026-07-01")))).toEqual([
      [1, 1240, 34],
      34,
    ]);
    expect(recoveryIndemnity("professionnel", 1)).toBe(4_000);
  });

  it("C6 : 1 000 € de tout 2024 : 72,30 + 71,84 = 144,14 €, le plancher ne touche pas le taux par défaut", () => {
    expect(printed(latePaymentInterest(claim(100_000, "2023-12-31", "2024-12-31")))).toEqual([
      [182, 1450, 7_230],
      [184, 1425, 7_184],
      14_414,
    ]);
  });

  it("C7 : payée le jour de l'échéance, rien n'est dû", () => {
    expect(printed(latePaymentInterest(claim(100_000, "2026-06-30", "2026-06-30")))).toEqual([0]);
    expect(recoveryIndemnity("professionnel", 0)).toBe(0);
  });
});

describe("Intérêts de retard (art. L441-10, R2192-31, C.civ 1231-6)", () => {
  it("un semestre inconnu est nommé, aucun montant n'est donné", () => {
    const result = latePaymentInterest(claim(100_000, "2026-12-31", "2027-01-01"));
    expect(result).toEqual({ kind: "rate-unknown", halfYear: "2027 S1" });
    expect(latePaymentInterest(claim(100_000, "2026-12-20", "2027-02-01"))).toEqual({
      kind: "rate-unknown",
      halfYear: "2027 S1",
    });
  });

  it("le taux public gelé en 2026 suffit, même payé en 2027", () => {
    const result = latePaymentInterest(claim(100_000, "2026-12-30", "2027-01-10", { quality: "public" }));
    expect(printed(result)).toEqual([[11, 1040, 313], 313]);
  });

  it("les taux de Réglages complètent le semestre manquant, et leur source est dite", () => {
    const ownerRates = [{ halfYear: "2027 S1", refi: 265, legal: 280, source: "JO du 27/12/2026" }];
    const result = latePaymentInterest(claim(100_000, "2026-12-31", "2027-01-01", { ownerRates }));
    expect(printed(result)).toEqual([[1, 1265, 35], 35]);
    expect(result.kind === "interest" && result.segments[0]?.source).toContain("JO du 27/12/2026");
  });

  it("un taux contractuel sous le plancher d'un semestre touché est refusé en le nommant", () => {
    const result = latePaymentInterest(claim(100_000, "2025-06-01", "2025-08-01", { contractRate: 1_000 }));
    expect(result).toEqual({ kind: "rate-under-floor", halfYear: "2025 S1", floor: 1_113, rate: 1_000 });
  });

  it("au plancher exact le taux est admis ; à un centième de moins il ne l'est pas", () => {
    const at = (contractRate: number) =>
      latePaymentInterest(claim(100_000, "2026-07-01", "2026-07-02", { contractRate }));
    expect(at(825).kind).toBe("interest");
    expect(at(824).kind).toBe("rate-under-floor");
  });

  it("le taux contractuel ne s'applique ni à un acheteur public ni à un particulier", () => {
    const withRate = (quality: "public" | "particulier") =>
      latePaymentInterest(claim(365_000, "2026-07-01", "2026-07-11", { quality, contractRate: 2_000 }));
    expect(printed(withRate("public"))).toEqual([[10, 1040, 1_040], 1_040]);
    expect(printed(withRate("particulier"))).toEqual([[10, 275, 275], 275]);
  });

  it("un règlement porte encore intérêt pour son jour et réduit le principal dès le lendemain", () => {
    const movements = [{ day: day("2026-07-11"), amount: cents(265_000) }];
    const result = latePaymentInterest(claim(365_000, "2026-07-01", "2026-07-21", { movements }));
    expect(printed(result)).toEqual([[10, 1240, 1_240], [10, 1240, 340], 1_580]);
    expect(result.kind === "interest" && result.segments.map((s) => [s.from, s.to, s.principal])).toEqual([
      ["2026-07-02", "2026-07-11", 365_000],
      ["2026-07-12", "2026-07-21", 100_000],
    ]);
  });

  it("un avoir d'avant l'échéance réduit tout, un paiement d'après le calcul ne réduit rien", () => {
    const movements = [
      { day: day("2026-06-01"), amount: cents(265_000) },
      { day: day("2026-09-01"), amount: cents(100_000) },
    ];
    expect(printed(latePaymentInterest(claim(365_000, "2026-07-01", "2026-07-11", { movements })))).toEqual([
      [10, 1240, 340],
      340,
    ]);
  });

  it("une fois le principal payé, plus rien ne court, même au-delà des taux connus", () => {
    const movements = [{ day: day("2026-07-11"), amount: cents(365_000) }];
    expect(printed(latePaymentInterest(claim(365_000, "2026-07-01", "2027-03-01", { movements })))).toEqual([
      [10, 1240, 1_240],
      1_240,
    ]);
  });

  it("une base autre que 365 ou 366 est une erreur", () => {
    expect(() => latePaymentInterest(claim(100_000, "2026-07-01", "2026-07-11", { dayBase: 360 }))).toThrow(
      "365 ou 366",
    );
  });

  it("un montant immense reste exact : 90 000 milliards de centimes à 12,40 % sur 365 jours", () => {
    expect(interestAmount(cents(9_000_000_000_000_000), 1240, 365, 365)).toBe(1_116_000_000_000_000);
    expect(interestAmount(cents(3_650_000_000_001), 1240, 181, 365)).toBe(224_440_000_000);
  });

  it("le demi-centime monte, un rien de moins descend", () => {
    expect(interestAmount(cents(50), 100, 365, 365)).toBe(1);
    expect(interestAmount(cents(49), 100, 365, 365)).toBe(0);
  });

  it("quels que soient les jours, les segments couvrent le retard sans trou et le total est leur somme", () => {
    const first = day("2015-01-01");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_300 }),
        fc.integer({ min: 0, max: 1_200 }),
        fc.integer({ min: 1, max: 100_000_000 }),
        (start, late, principal) => {
          const due = addDays(first, start);
          const until = addDays(due, late);
          if (until > "2026-12-31") return;
          const result = latePaymentInterest({
            principal: cents(principal),
            due,
            until,
            quality: "professionnel",
          });
          if (result.kind !== "interest") throw new Error(result.kind);
          let next = addDays(due, 1);
          let sum = 0;
          for (const segment of result.segments) {
            expect(segment.from).toBe(next);
            expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1);
            next = addDays(segment.to, 1);
            sum += segment.amount;
          }
          expect(next).toBe(addDays(until, 1));
          expect(result.total).toBe(sum);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("Refus de calculer, en français", () => {
  it("un taux manquant dit le semestre et où l'ajouter", () => {
    const text = interestRefusal({ kind: "rate-unknown", halfYear: "2027 S1" });
    expect(text).toContain("2027 S1");
    expect(text).toContain("Réglages");
    expect(text).toContain("01/01/2027");
  });

  it("un taux sous le plancher dit les deux taux et le semestre", () => {
    const text = interestRefusal({ kind: "rate-under-floor", halfYear: "2024 S1", floor: 1521, rate: 1200 });
    expect(text).toContain("12,00\u00a0%");
    expect(text).toContain("15,21\u00a0%");
    expect(text).toContain("2024 S1");
  });
});
