import type { Day } from "../base/day.ts";
import type { CommitmentInput } from "../dunning/commitment-input.ts";
import { disputeReports } from "../dunning/dispute-reports.ts";
import type { EventKind } from "../model/journal.ts";

/** When a dispute was opened, and closed. */
export interface DatedDispute {
  readonly opened: Day;
  readonly closed: Day | undefined;
}

/** Events that open and close disputes. */
export const DISPUTE_EVENTS: ReadonlySet<EventKind> = new Set<EventKind>([
  "litige ouvert",
  "litige clos",
  "reprise",
]);

/** The disputes of a journal, with their days. */
export function datedDisputes(input: CommitmentInput): readonly DatedDispute[] {
  if (!input.journal.some(({ kind }) => kind === "litige ouvert")) return [];
  return disputeReports(input).map(({ event, closed }) => ({ opened: event.day, closed: closed?.day }));
}
