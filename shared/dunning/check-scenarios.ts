import type { Problem } from "../model/problem.ts";
import type { Scenario, Step } from "../model/scenario.ts";

type Fault =
  | "no-steps"
  | "duplicated-rank"
  | "offsets-not-growing"
  | "missing-rank"
  | "preventive-late"
  | "milder-after-notice"
  | "no-formal-notice";

/** Nothing of the owner's is wrong in itself: said, in case it is not what they meant. */
const SAID_ONLY: readonly Fault[] = ["no-formal-notice", "missing-rank"];

/** Where a step was read: its row of `Scénarios`, and a cell of it as it stands. */
export interface StepPlace {
  readonly row: number;
  cell(column: string): string;
}

type PlaceOf = (step: Step) => StepPlace | undefined;

/** The column that holds what is wrong. */
const COLUMNS: Readonly<Record<Fault, string>> = {
  "no-steps": "Scénario",
  "duplicated-rank": "Étape",
  "offsets-not-growing": "Jour",
  "missing-rank": "Étape",
  "preventive-late": "Jour",
  "milder-after-notice": "Canal",
  "no-formal-notice": "Scénario",
};

function problem(
  scenario: Scenario,
  fault: Fault,
  placeOf: PlaceOf,
  step?: Step,
  more: Readonly<Record<string, string>> = {},
): Problem {
  const column = COLUMNS[fault];
  // What is said of a whole scenario stands at its first row.
  const at = step ?? scenario.steps[0];
  const place = at === undefined ? undefined : placeOf(at);
  const value =
    place?.cell(column) || (step === undefined ? scenario.name : `${scenario.name}, étape ${step.rank}`);
  return {
    code: "scenario-invalid",
    severity: SAID_ONLY.includes(fault) ? "à savoir" : "à corriger",
    place: { tab: "Scénarios", row: place?.row, column },
    value,
    data: {
      scenario: scenario.name,
      fault,
      ...(step === undefined ? {} : { step: String(step.rank) }),
      ...more,
    },
  };
}

const isWritten = ({ channel }: Step): boolean =>
  channel === "e-mail" || channel === "SMS" || channel === "courrier" || channel === "e-mail + courrier";

/** Faults between a step and the one before it. */
function orderFault(before: Step, step: Step): Fault | undefined {
  if (before.rank === step.rank) return "duplicated-rank";
  // The day of a step that cannot be read is not known.
  if (before.unreadable !== undefined || step.unreadable !== undefined) return undefined;
  return before.offset >= step.offset ? "offsets-not-growing" : undefined;
}

/**
 * What makes a scenario unable to lead a debt to its end: a rank given twice or left out, days that do not grow from
 * one step to the next, a preventive step that is not before the due day, a message milder than the formal notice it
 * follows, no formal notice. `data.fault` says which; `placeOf` finds the row.
 */
export function checkScenarios(
  scenarios: readonly Scenario[],
  placeOf: PlaceOf = () => undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const scenario of scenarios) {
    const steps = [...scenario.steps].sort((a, b) => a.rank - b.rank || a.offset - b.offset);
    const say = (fault: Fault, step?: Step, more?: Readonly<Record<string, string>>): void => {
      problems.push(problem(scenario, fault, placeOf, step, more));
    };
    if (steps.length === 0) say("no-steps");
    let notice: Step | undefined;
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      const fault = before === undefined ? undefined : orderFault(before, step);
      if (fault !== undefined) say(fault, step);
      const expected = before === undefined ? 1 : before.rank + 1;
      if (step.rank > expected) say("missing-rank", step, { missing: String(expected) });
      if (step.rank === 0 && step.offset >= 0 && step.unreadable === undefined) say("preventive-late", step);
      if (notice !== undefined && isWritten(step)) say("milder-after-notice", step);
      if (step.channel === "recommandé") notice = step;
    });
    // A step that cannot be read may well be the formal notice.
    const complete = steps.length > 0 && steps.every(({ unreadable }) => unreadable === undefined);
    if (complete && notice === undefined) say("no-formal-notice");
  }
  return problems;
}
