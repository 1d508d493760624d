import { addDays, type Day, laterOf } from "../base/day.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Step } from "../model/scenario.ts";
import { isReply } from "./event-words.ts";
import type { Progress } from "./steps-done.ts";

/** An item's own next step, and the earliest day on which its own rules let it fall. */
export interface NextStep {
  readonly step: Step | undefined;
  /** For a finished scenario: the day of the last step. */
  readonly day: Day;
}

/** What conditions ask about an item. */
export interface ConditionFacts {
  readonly events: readonly JournalEvent[];
  /** Computed only when a step asks. */
  readonly isTargeted: () => boolean;
}

/** An unpaid deposit gets at most a mild call: its scenario ends with the first call (method 2). */
function stepsFor(open: OpenItem, steps: readonly Step[]): readonly Step[] {
  if (open.item.kind !== "deposit") return steps;
  const call = steps.findIndex((step) => step.channel === "téléphone");
  const mild = call < 0 ? steps : steps.slice(0, call + 1);
  return mild.filter((step) => step.channel !== "recommandé");
}

function applies(step: Step, progress: Progress, facts: ConditionFacts): boolean {
  if (step.condition === "ciblée") return facts.isTargeted();
  if (step.condition === "sans réponse") {
    return !facts.events.some(
      (event) => isReply(event) && progress.day !== undefined && event.day > progress.day,
    );
  }
  return true;
}

/** Offset of the last step done: its own, else that of the nearest lower step that the scenario still has. */
function offsetDone(steps: readonly Step[], rank: number): number | undefined {
  let offset: number | undefined;
  for (const step of steps) if (step.rank <= rank) offset = step.offset;
  return offset;
}

/**
 * The lowest step not done, due when today ≥ max(due + offset, previous step's day + difference of offsets)
 * (method 6). Nothing is skipped, whatever the lateness.
 * @param steps the scenario's steps from rank 1, by rank
 */
export function nextStepOf(
  open: OpenItem,
  due: Day,
  progress: Progress,
  steps: readonly Step[],
  facts: ConditionFacts,
): NextStep {
  const own = stepsFor(open, steps);
  const step = own.find((candidate) => candidate.rank > progress.rank && applies(candidate, progress, facts));
  if (step === undefined) {
    const last = own[own.length - 1];
    return { step: undefined, day: progress.day ?? (last === undefined ? due : addDays(due, last.offset)) };
  }
  const ordinary = addDays(due, step.offset);
  const previous = offsetDone(steps, progress.dayRank ?? progress.rank);
  if (progress.day === undefined || previous === undefined) return { step, day: ordinary };
  return { step, day: laterOf(ordinary, addDays(progress.day, Math.max(0, step.offset - previous))) };
}

/** After a formal notice the next call is never before its printed deadline and 2 working days. */
export function afterDeadline(day: Day, deadline: Day, alsace: boolean): Day {
  return laterOf(day, addWorkingDays(deadline, 2, alsace));
}
