import { eurosFromCents } from "../../base/money.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { OutCell } from "../book.ts";

/** The rows of `Scénarios` of one scenario, in the contract's order. */
export function scenarioRows({ name, steps }: Scenario): readonly (readonly OutCell[])[] {
  return steps.map((step) => [
    name,
    step.rank,
    step.offset,
    step.channel,
    step.template,
    step.condition,
    step.recipient,
    eurosFromCents(step.minimum),
  ]);
}
