import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { allocateMovement } from "#shared/law/allocate-movement.ts";
import { ecbDecisionOn } from "#shared/law/ecb-decisions.ts";
import { type ClaimAtJudgment, declaredClaim } from "#shared/law/insolvency.ts";
import { interestAmount } from "#shared/law/interest-amount.ts";
import { increaseOn, isInGrace, judgmentCuts, legalRateAwardedOn } from "#shared/law/judgment.ts";
import { type InterestClaim, latePaymentInterest } from "#shared/law/late-payment-interest.ts";
import { limitationRule } from "#shared/law/limitation.ts";
import { type Interruption, limitationWith } from "#shared/law/limitation-restarts.ts";
import { rateInForce } from "#shared/law/rate-in-force.ts";
import { firstDayOf, halfYearAfter, isInTable, ratesOf } from "#shared/law/rates.ts";

describe("Les bords d'un intérêt", () => {
  it.each([
    [-1, 1, 1],
    [1, -1, 1],
    [1, 1, -1],
  ])("%i centimes, taux %i, %i jours : un négatif est une erreur", (principal, rate, days) => {
    expect(() => interestAmount(cents(principal), rate, days, 365)).toThrow("négatif");
  });

  it("zéro de l'un des trois donne zéro, sans erreur", () => {
    expect(interestAmount(cents(0), 1_240, 10, 365)).toBe(0);
    expect(interestAmount(cents(100_000), 0, 10, 365)).toBe(0);
    expect(interestAmount(cents(100_000), 1_240, 0, 365)).toBe(0);
  });
});

describe("Jugement et délai de grâce, jour par jour (CMF L313-3 ; C. civ. 1231-7 et 1343-5)", () => {
  const grace = { from: day("2026-07-12"), to: day("2026-07-21") };
  const judgment = { enforceable: day("2026-03-10"), legalRateFrom: day("2026-04-01") };

  it.each([
    ["2026-07-11", false],
    ["2026-07-12", true],
    ["2026-07-21", true],
    ["2026-07-22", false],
  ])("le %s est dans le délai de grâce : %s", (on, expected) => {
    expect(isInGrace(day(on), grace)).toBe(expected);
    expect(isInGrace(day(on), undefined)).toBe(false);
  });

  it("cinq points du 11 mai, deux mois passés, et pas la veille", () => {
    expect([increaseOn(day("2026-05-10"), judgment), increaseOn(day("2026-05-11"), judgment)]).toEqual([
      0, 500,
    ]);
    expect(increaseOn(day("2026-05-11"), undefined)).toBe(0);
  });

  it("le taux légal accordé vaut de son jour, jamais sans décision", () => {
    expect(legalRateAwardedOn(day("2026-03-31"), judgment)).toBe(false);
    expect(legalRateAwardedOn(day("2026-04-01"), judgment)).toBe(true);
    expect(legalRateAwardedOn(day("2026-04-01"), { enforceable: day("2026-03-10") })).toBe(false);
    expect(legalRateAwardedOn(day("2026-04-01"), undefined)).toBe(false);
  });

  it("chaque changement coupe la veille de son premier jour", () => {
    expect(judgmentCuts(judgment, grace)).toEqual(["2026-05-10", "2026-03-31", "2026-07-11", "2026-07-21"]);
    expect(judgmentCuts({ enforceable: day("2026-03-10") }, undefined)).toEqual(["2026-05-10"]);
    expect(judgmentCuts(undefined, undefined)).toEqual([]);
  });
});

describe("Le taux d'un jour", () => {
  const terms = { quality: "professionnel", firstDay: day("2026-06-20") } as const;

  it("le taux du contrat vaut à son plancher exactement : trois fois 2,75 % au second semestre 2026", () => {
    const at = (contractRate: number) => rateInForce(day("2026-07-01"), { ...terms, contractRate });
    expect(at(825)).toMatchObject({ kind: "rate", rate: 825, basis: { regime: "contract" } });
    expect(at(824)).toEqual({ kind: "rate-under-floor", halfYear: "2026 S2", floor: 825, rate: 824 });
  });

  it("acheteur public : le semestre du premier jour ; taux légal accordé : celui du jour", () => {
    const judgment = { enforceable: day("2026-07-01"), legalRateFrom: day("2026-07-10") };
    const buyer = { ...terms, quality: "public", judgment } as const;
    expect(rateInForce(day("2026-07-09"), buyer)).toMatchObject({
      rate: 1_015,
      basis: { halfYear: "2026 S1" },
    });
    expect(rateInForce(day("2026-07-10"), buyer)).toMatchObject({
      rate: 275,
      basis: { halfYear: "2026 S2" },
    });
  });

  it("la majoration n'est dite que là où elle s'ajoute", () => {
    const judgment = { enforceable: day("2026-03-10"), legalRateFrom: day("2026-03-10") };
    const before = rateInForce(day("2026-05-10"), { ...terms, judgment });
    const since = rateInForce(day("2026-05-11"), { ...terms, judgment });
    expect(before).toMatchObject({ rate: 262 });
    expect(before.kind === "rate" && before.basis).not.toHaveProperty("increase");
    expect(since).toMatchObject({ rate: 762, basis: { increase: 500 } });
  });
});

describe("Semestres et décisions de la BCE", () => {
  it.each([
    ["2026 S1", 1, "2026 S2"],
    ["2026 S2", 1, "2027 S1"],
    ["2026 S1", -1, "2025 S2"],
    ["2026 S2", -1, "2026 S1"],
    ["2026 S2", 4, "2028 S2"],
  ])("%s et %i : %s", (halfYear, count, expected) => {
    expect(halfYearAfter(halfYear, count)).toBe(expected);
  });

  it("sans nombre, le suivant", () => {
    expect(halfYearAfter("2026 S1")).toBe("2026 S2");
  });

  it("le premier jour d'un semestre", () => {
    expect([firstDayOf("2026 S1"), firstDayOf("2026 S2")]).toEqual(["2026-01-01", "2026-07-01"]);
  });

  it("la table connaît 2026 S2, pas 2027 S1, et un taux de Réglages n'est pris que pour son semestre", () => {
    expect([isInTable("2026 S2"), isInTable("2027 S1")]).toEqual([true, false]);
    const own = [{ halfYear: "2027 S2", refi: 265, legal: 280, source: "JO" }];
    expect(ratesOf("2027 S1", own)).toBeUndefined();
    expect(ratesOf("2027 S2", own)).toEqual({
      halfYear: "2027 S2",
      refi: 265,
      legal: 280,
      origin: { kind: "owner", source: "JO" },
    });
  });

  it("une décision vaut du jour de son effet, pas de la veille", () => {
    expect(ecbDecisionOn(day("2026-06-16"))?.from).toBe("2025-06-11");
    expect(ecbDecisionOn(day("2026-06-17"))?.from).toBe("2026-06-17");
    expect(ecbDecisionOn(day("2000-01-01"))).toBeUndefined();
  });
});

describe("Créance à déclarer, facture par facture (art. L622-24 C. com.)", () => {
  const judgment = day("2026-06-22");
  const claim = (more: Partial<ClaimAtJudgment>): ClaimAtJudgment => ({
    number: "FA-1",
    issued: day("2026-05-01"),
    due: day("2026-06-01"),
    open: cents(10_000),
    ...more,
  });

  it("ce qui est soldé n'est pas déclaré, un centime l'est", () => {
    const { invoices } = declaredClaim(judgment, [claim({ open: cents(0) }), claim({ open: cents(1) })]);
    expect(invoices.map(({ principal }) => principal)).toEqual([1]);
  });

  it("sans échéance connue, elle est à échoir ; échue la veille, elle est échue", () => {
    expect(declaredClaim(judgment, [claim({ due: undefined })])).toMatchObject({
      overdue: 0,
      toCome: 10_000,
    });
    expect(declaredClaim(judgment, [claim({ due: day("2026-06-21") })])).toMatchObject({
      overdue: 10_000,
      toCome: 0,
    });
  });
});

describe("Intérêts de retard : mouvements et base", () => {
  const claim = (more: Partial<InterestClaim>): InterestClaim => ({
    principal: cents(365_000),
    due: day("2026-07-01"),
    until: day("2026-07-21"),
    quality: "professionnel",
    ...more,
  });
  const lines = (more: Partial<InterestClaim>) => {
    const result = latePaymentInterest(claim(more));
    if (result.kind !== "interest") throw new Error(result.kind);
    return result.segments.map(({ from, to, principal }) => [from, to, principal]);
  };

  it("l'ordre des mouvements ne change rien, deux le même jour comptent tous deux", () => {
    const movements = [
      { day: day("2026-07-15"), amount: cents(65_000) },
      { day: day("2026-07-05"), amount: cents(100_000) },
      { day: day("2026-07-05"), amount: cents(100_000) },
    ];
    const expected = [
      ["2026-07-02", "2026-07-05", 365_000],
      ["2026-07-06", "2026-07-15", 165_000],
      ["2026-07-16", "2026-07-21", 100_000],
    ];
    expect(lines({ movements })).toEqual(expected);
    expect(lines({ movements: [...movements].reverse() })).toEqual(expected);
  });

  it("un règlement du premier jour de retard porte intérêt ce jour-là", () => {
    expect(lines({ movements: [{ day: day("2026-07-02"), amount: cents(65_000) }] })).toEqual([
      ["2026-07-02", "2026-07-02", 365_000],
      ["2026-07-03", "2026-07-21", 300_000],
    ]);
  });

  it("un mouvement du dernier jour, ou d'après, ne coupe rien", () => {
    const whole = [["2026-07-02", "2026-07-21", 365_000]];
    expect(lines({ movements: [{ day: day("2026-07-21"), amount: cents(1) }] })).toEqual(whole);
    expect(lines({ movements: [{ day: day("2026-07-22"), amount: cents(1) }] })).toEqual(whole);
  });

  it("payée en trop, aucun intérêt, et aucun jour de plus", () => {
    const paid = latePaymentInterest(
      claim({ movements: [{ day: day("2026-07-01"), amount: cents(400_000) }] }),
    );
    expect(paid).toEqual({ kind: "interest", segments: [], total: 0 });
  });

  it("la base 366 divise par 366", () => {
    const result = latePaymentInterest(
      claim({ principal: cents(36_600_000), until: day("2026-07-11"), dayBase: 366 }),
    );
    // 366 000 € × 12,40 % × 10 / 366 = 1 240 €.
    expect(result).toMatchObject({ total: 124_000 });
  });
});

describe("Imputation : l'ordre convenu, jamais plus que dû", () => {
  const owed = { principal: 10_000, interest: 500, indemnity: 4_000 };
  const pays = (amount: number) =>
    ({ kind: "payment", day: day("2026-07-11"), amount: cents(amount) }) as const;

  it("un avoir au-delà du principal reste au crédit, il ne paie ni intérêts ni 40 €", () => {
    const { allocated, left } = allocateMovement(
      { ...pays(12_000), kind: "credit-note" },
      owed,
      "intérêts d'abord",
    );
    expect(allocated).toMatchObject({ toPrincipal: 10_000, toInterest: 0, toIndemnity: 0, over: 2_000 });
    expect(left).toEqual({ principal: 0, interest: 500, indemnity: 4_000 });
  });

  it("principal d'abord : les intérêts ensuite, les 40 € en dernier", () => {
    const { allocated, left } = allocateMovement(pays(10_600), owed, "principal d'abord");
    expect(allocated).toMatchObject({ toPrincipal: 10_000, toInterest: 500, toIndemnity: 100, over: 0 });
    expect(left).toEqual({ principal: 0, interest: 0, indemnity: 3_900 });
  });
});

describe("Prescription : règle et faits du même jour", () => {
  it.each([
    ["professionnel", undefined, "business"],
    ["particulier", "transport", "carriage"],
    ["professionnel", "Transports Martin", "carriage"],
    ["professionnel", "transporteur", "business"],
    ["public", "transport", "public"],
    ["particulier", undefined, "consumer"],
  ] as const)("%s, secteur %s : %s", (quality, sector, rule) => {
    expect(limitationRule(quality, sector)).toBe(rule);
  });

  it("l'ordre d'inscription ne change rien : un fait en ouvre un autre, même inscrit après lui", () => {
    const facts: readonly Interruption[] = ["2029-12-01", "2028-02-01", "2026-03-01"].map((on) => ({
      kind: "part-payment",
      day: day(on),
    }));
    // Two years each time: until March 2028, February 2030, then December 2031.
    for (const list of [facts, [...facts].reverse()]) {
      expect(limitationWith("particulier", day("2024-03-15"), list).restarted?.until).toBe("2031-12-01");
    }
  });

  it("de deux faits du même jour, le premier inscrit est nommé", () => {
    const on: Day = day("2025-06-30");
    const first: Interruption = { kind: "plan", day: on, reference: "1" };
    const second: Interruption = { kind: "acknowledgement", day: on, reference: "2" };
    const by = (facts: readonly Interruption[]) =>
      limitationWith("professionnel", day("2024-03-15"), facts).restarted?.by;
    expect(by([first, second])).toBe(first);
    expect(by([second, first])).toBe(second);
  });
});
