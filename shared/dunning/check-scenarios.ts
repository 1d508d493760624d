import type { Problem } from "../model/problem.ts";
import type { Scenario, Step } from "../model/scenario.ts";

type Fault = "no-steps" | "duplicated-rank" | "offsets-not-growing" | "no-formal-notice";

function problem(scenario: Scenario, fault: Fault, step?: Step): Problem {
  return {
    code: "scenario-invalid",
    severity: fault === "no-formal-notice" ? "à savoir" : "à corriger",
    place: { tab: "Scénarios", row: undefined, column: step === undefined ? "Scénario" : "Étape" },
    value: step === undefined ? scenario.name : `${scenario.name}, étape ${step.rank}`,
    data: { scenario: scenario.name, fault, ...(step === undefined ? {} : { step: String(step.rank) }) },
  };
}

/**
 * What makes a scenario unable to lead a debt to its end: a rank given twice, days that do not grow from one step to
 * the next, no formal notice. `data.fault` says which.
 */
export function checkScenarios(scenarios: readonly Scenario[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const scenario of scenarios) {
    const steps = [...scenario.steps].sort((a, b) => a.rank - b.rank || a.offset - b.offset);
    if (steps.length === 0) problems.push(problem(scenario, "no-steps"));
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      if (before === undefined) return;
      if (before.rank === step.rank) problems.push(problem(scenario, "duplicated-rank", step));
      else if (before.offset >= step.offset) problems.push(problem(scenario, "offsets-not-growing", step));
    });
    if (steps.length > 0 && !steps.some((step) => step.channel === "recommandé")) {
      problems.push(problem(scenario, "no-formal-notice"));
    }
  }
  return problems;
}
