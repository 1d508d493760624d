import { isAnsweredCall, isUnansweredCall, isWrittenReminder } from "../dunning/event-words.ts";
import type { JournalEvent } from "../model/journal.ts";

/** The last thing that happened with a customer, as far as it tells what a contact may change. */
export type Outcome =
  | "nothing-yet"
  | "answered"
  | "wrote"
  | "broken-promise"
  | "unanswered-message"
  | "unanswered-call"
  | "formal-notice";

/** Chance that a contact brings the payment nearer, by last outcome: prudent figures, to be learned later. */
const CHANCES: Readonly<Record<Outcome, number>> = {
  "nothing-yet": 0.6,
  answered: 0.6,
  wrote: 0.6,
  "broken-promise": 0.5,
  "unanswered-message": 0.4,
  "unanswered-call": 0.3,
  "formal-notice": 0.5,
};

export const chanceOf = (outcome: Outcome): number => CHANCES[outcome];

/** @param events one customer's counting events, in order */
export function lastOutcome(events: readonly JournalEvent[]): Outcome {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined) continue;
    if (event.kind === "mise en demeure envoyée") return "formal-notice";
    if (event.kind === "promesse") return "broken-promise";
    if (event.kind === "message reçu") return "wrote";
    if (isUnansweredCall(event)) return "unanswered-call";
    if (isAnsweredCall(event)) return "answered";
    if (isWrittenReminder(event)) return "unanswered-message";
  }
  return "nothing-yet";
}
