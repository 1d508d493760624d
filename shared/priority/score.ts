import { cents } from "../base/money.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { chanceOf, type Outcome } from "./chance.ts";
import { contactCost } from "./contact-cost.ts";
import type { Expectation } from "./expectation.ts";

/** `retard`: the latest first · `montant`: the largest first · `mixte`: amount, delay, chance and cost. */
export type PriorityMode = "retard" | "montant" | "mixte";

export interface Score {
  readonly value: number;
  readonly reasons: readonly Reason[];
}

const DAYS_OF_A_MONTH = 30;
const CENTS_OF_A_EURO = 100;

/**
 * Priority of a reminder (method 7), never a credit score: claimable euros × expected further months × chance that a
 * contact changes something, less the cost of the channel in euros. In another currency the units are its own: its
 * lines are only compared with each other.
 */
export function scoreOf(
  line: PlanLine,
  expectation: Expectation,
  outcome: Outcome,
  settings: Settings,
  mode: PriorityMode,
): Score {
  const { claimed, claimable, delay, habit } = expectation;
  const chance = chanceOf(outcome);
  const cost = contactCost(line.channel, settings);
  const reasons: Reason[] = [{ code: "score-amount", amount: claimed, currency: line.currency }];
  const beside = claimable + line.creditsDeducted - line.overdue;
  if (line.informed.length > 0 && beside > 0)
    reasons.push({ code: "score-informed", amount: cents(beside), currency: line.currency });
  reasons.push({ code: "score-delay", count: Math.max(delay > 0 ? 1 : 0, Math.round(delay)) });
  if (habit !== undefined) reasons.push({ code: "score-habit", count: Math.round(habit) });
  reasons.push({ code: "score-chance", count: Math.round(chance * 100), text: outcome });
  if (cost > 0) reasons.push({ code: "score-cost", amount: cost, currency: "EUR" });
  switch (mode) {
    case "retard":
      return { value: line.maxDaysLate, reasons };
    case "montant":
      return { value: claimable / CENTS_OF_A_EURO, reasons };
    case "mixte":
      return {
        value: (claimable * delay * chance) / (DAYS_OF_A_MONTH * CENTS_OF_A_EURO) - cost / CENTS_OF_A_EURO,
        reasons,
      };
  }
}
