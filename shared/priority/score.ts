import { type Cents, cents, ZERO } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { chanceOf, type Outcome } from "./chance.ts";
import { expectedFurtherDelay } from "./expected-delay.ts";

/** `retard`: the latest first · `montant`: the largest first · `mixte`: amount, delay, chance and cost. */
export type PriorityMode = "retard" | "montant" | "mixte";

export interface Score {
  readonly value: number;
  readonly reasons: readonly Reason[];
}

const DAYS_OF_A_MONTH = 30;
const CENTS_OF_A_EURO = 100;

function costOf(line: PlanLine, settings: Settings): Cents {
  switch (line.channel) {
    case "téléphone":
      return settings.costOfCall;
    case "recommandé":
      return settings.costOfRegistered;
    case undefined:
    case "décision":
    case "portail":
      return ZERO;
    case "e-mail":
    case "SMS":
    case "courrier":
    case "e-mail + courrier":
      return settings.costOfEmail;
  }
}

/**
 * Priority of a reminder (method 7), never a credit score: claimable euros × expected further months × chance that a
 * contact changes something, less the cost of the channel in euros.
 */
export function scoreOf(
  line: PlanLine,
  usualLateness: (account: CustomerKey) => number,
  outcome: Outcome,
  settings: Settings,
  mode: PriorityMode,
): Score {
  const claimable = line.action === "preventive" || line.action === "portal-check" ? 0 : line.claimed;
  let weighted = 0;
  let total = 0;
  for (const { amount, open } of line.parts) {
    weighted +=
      amount * expectedFurtherDelay(usualLateness(open.item.customer), Math.max(0, open.daysLate ?? 0));
    total += amount;
  }
  const delay = total === 0 ? 0 : weighted / total;
  const chance = chanceOf(outcome);
  const cost = costOf(line, settings);
  const mixed = ((claimable / CENTS_OF_A_EURO) * delay * chance) / DAYS_OF_A_MONTH - cost / CENTS_OF_A_EURO;
  const reasons: Reason[] = [
    { code: "score-amount", amount: cents(claimable), currency: line.currency },
    { code: "score-delay", count: Math.round(delay) },
    { code: "score-chance", count: Math.round(chance * 100), text: outcome },
  ];
  if (cost > 0) reasons.push({ code: "score-cost", amount: cost });
  if (mode === "retard") return { value: line.maxDaysLate, reasons };
  return { value: mode === "montant" ? claimable / CENTS_OF_A_EURO : mixed, reasons };
}
