import type { Day } from "../base/day.ts";
import type { CommitmentInput } from "../dunning/commitment-input.ts";
import { promiseReports } from "../dunning/promise-reports.ts";
import type { EventKind } from "../model/journal.ts";

/** A promise whose day came, and whether the whole of it was there in time. */
export interface JudgedPromise {
  readonly promised: Day;
  /** Last day on which the money could arrive. */
  readonly graceEnd: Day;
  readonly isKept: boolean;
}

/** Events that say what a promise has become. */
export const PROMISE_EVENTS: ReadonlySet<EventKind> = new Set<EventKind>([
  "promesse",
  "échéancier",
  "reprise",
]);

/** The promises whose grace is over, by the same judgement as the plan; one replaced before its day is not judged. */
export function judgedPromises(input: CommitmentInput): readonly JudgedPromise[] {
  if (!input.journal.some(({ kind }) => kind === "promesse")) return [];
  return promiseReports(input).flatMap(({ promisedDay, graceEnd, status }) =>
    status === "replaced" || graceEnd >= input.today
      ? []
      : [{ promised: promisedDay, graceEnd, isKept: status === "kept" }],
  );
}
