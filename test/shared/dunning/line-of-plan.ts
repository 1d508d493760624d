import { ZERO } from "#shared/base/money.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { keyOf } from "./builders.ts";

/** A line of the plan that claims nothing, but for what a test says of it. */
export function aLine(more: Partial<PlanLine> = {}): PlanLine {
  return {
    customer: keyOf("Durand"),
    currency: "EUR",
    state: "à faire",
    action: "reminder",
    scenario: "standard",
    step: undefined,
    channel: undefined,
    template: undefined,
    parts: [],
    informed: [],
    creditsDeducted: ZERO,
    overdue: ZERO,
    claimed: ZERO,
    maxDaysLate: 0,
    day: undefined,
    reasons: [],
    ...more,
  };
}
