import { describe, expect, it } from "vitest";
import { cents, ZERO } from "#shared/base/money.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { type Expectation, expectationOf } from "#shared/priority/expectation.ts";
import type { PaymentHabits } from "#shared/priority/payment-habits.ts";
import { scoreOf } from "#shared/priority/score.ts";
import { anInvoice, SETTINGS } from "../dunning/builders.ts";
import { aLine, aPart, euros } from "./lines.ts";

/** Whoever it is: usually 12 days late, ten days still to come beyond twice the lateness. */
const HABITS: PaymentHabits = {
  portfolio: 12,
  lateness: () => 12,
  paidCount: () => 3,
  furtherDelay: (_customer, daysLate) => 10 + 2 * daysLate,
};
const part = (amount: number, daysLate: number | undefined) =>
  aPart(anInvoice("F", amount, "2026-06-01"), daysLate);

describe("Ce qu'un contact peut rapprocher", () => {
  it("la somme de ce qui est en retard, réclamé ou rappelé, moins les avoirs ; le retard pesé par les montants", () => {
    const line = aLine("Durand", {
      parts: [part(300, 1), part(700, 0), part(500, undefined)],
      informed: [part(100, 21)],
      creditsDeducted: euros(40),
      claimed: euros(260),
    });
    // (300 × 12 + 100 × 52) / 400 = 22 jours ; 300 + 100 − 40 = 360 €
    expect(expectationOf(line, HABITS)).toStrictEqual({
      claimed: euros(260),
      claimable: euros(360),
      delay: 22,
      habit: 12,
    });
  });

  it("des avoirs plus gros que le retard ne laissent rien à réclamer", () => {
    const line = aLine("Durand", { parts: [part(100, 5)], creditsDeducted: euros(150) });
    expect(expectationOf(line, HABITS).claimable).toBe(0);
  });

  it.each(["preventive", "portal-check"] as const)("« %s » ne réclame rien", (action) => {
    const line = aLine("Durand", { action, parts: [part(100, 5)], claimed: euros(100) });
    expect(expectationOf(line, HABITS)).toMatchObject({ claimed: 0, claimable: 0, delay: 20 });
  });

  it("rien en retard : rien à réclamer, aucun délai", () => {
    const line = aLine("Durand", { parts: [part(100, 0)], claimed: euros(100) });
    expect(expectationOf(line, HABITS)).toMatchObject({ claimed: 0, claimable: 0, delay: 0 });
  });

  it("une habitude ne se dit qu'à partir de trois factures payées, et d'un client dont il est question", () => {
    const line = aLine("Durand", { parts: [part(100, 5)] });
    expect(expectationOf(line, { ...HABITS, paidCount: () => 2 })).toStrictEqual({
      claimed: ZERO,
      claimable: euros(100),
      delay: 20,
    });
    expect(expectationOf(aLine("Durand"), HABITS)).toStrictEqual({
      claimed: ZERO,
      claimable: ZERO,
      delay: 0,
    });
  });
});

describe("Le score d'une relance", () => {
  const expectation = { claimed: euros(1000), claimable: euros(1500), delay: 60 };
  const costs = { ...SETTINGS, costOfEmail: cents(40) };
  const scored = (
    more: Partial<Expectation> = {},
    line: Partial<PlanLine> = {},
    mode: Parameters<typeof scoreOf>[4] = "mixte",
  ) =>
    scoreOf(
      aLine("Durand", { overdue: euros(1000), maxDaysLate: 33, ...line }),
      { ...expectation, ...more },
      "unanswered-message",
      costs,
      mode,
    );

  it("euros × mois à attendre × chance, moins le coût du canal", () => {
    // 1 500 € × 2 mois × 0,4 − 0,40 € ; un appel coûte 12,50 €
    expect(scored().value).toBeCloseTo(1199.6, 9);
    expect(scored({}, { channel: "téléphone" }).value).toBeCloseTo(1187.5, 9);
  });

  it("par le retard ou par le montant, si on le préfère", () => {
    expect(scored({}, {}, "retard").value).toBe(33);
    expect(scored({}, {}, "montant").value).toBe(1500);
  });

  it("dit ses raisons : montant, rappelé à côté, délai, habitude, chance, coût", () => {
    const informed = { informed: [part(500, 20)] };
    expect(scored({ habit: 7.4 }, informed).reasons).toEqual([
      { code: "score-amount", amount: 100_000, currency: "EUR" },
      { code: "score-informed", amount: 50_000, currency: "EUR" },
      { code: "score-delay", count: 60 },
      { code: "score-habit", count: 7 },
      { code: "score-chance", count: 40, text: "unanswered-message" },
      { code: "score-cost", amount: 40, currency: "EUR" },
    ]);
  });

  const codes = (more: Partial<Expectation>, line: Partial<PlanLine>) =>
    scored(more, line).reasons.map(({ code }) => code);

  it("ce qui est rappelé à côté est ce que les avoirs en laissent, et ne se dit que s'il en reste", () => {
    const line = { informed: [part(500, 20)], overdue: euros(1200), creditsDeducted: euros(200) };
    // 1 500 € réclamables et 200 € d'avoirs déduits, dont 1 200 € échus de la ligne : 500 € à côté.
    expect(scored({}, line).reasons).toContainEqual({
      code: "score-informed",
      amount: 50_000,
      currency: "EUR",
    });
    expect(codes({}, { ...line, overdue: euros(1700) })).not.toContain("score-informed");
    expect(codes({}, { ...line, informed: [] })).not.toContain("score-informed");
  });

  it("un délai attendu d'une fraction de jour se dit un jour, aucun délai se dit zéro", () => {
    const delay = (days: number) =>
      scored({ delay: days }).reasons.find(({ code }) => code === "score-delay")?.count;
    expect([0, 0.2, 1.4, 12.6].map(delay)).toEqual([0, 1, 1, 13]);
  });

  it("un coût nul ne se dit pas", () => {
    expect(codes({}, { channel: "portail" })).toEqual(["score-amount", "score-delay", "score-chance"]);
  });
});
