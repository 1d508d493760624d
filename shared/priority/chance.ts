import { comparable } from "../base/normalise.ts";
import { isAnsweredCall, isUnansweredCall, isWrittenReminder } from "../dunning/event-words.ts";
import type { JournalEvent } from "../model/journal.ts";

/** The last thing that happened with a customer, as far as it tells what a contact may change. */
export type Outcome =
  | "nothing-yet"
  | "answered"
  | "wrote"
  | "gave-word"
  | "cash-difficulty"
  | "refusal"
  | "unanswered-message"
  | "unanswered-call"
  | "formal-notice";

/**
 * Chance that a contact brings the payment nearer, by last outcome. Prudent figures of ours, no statistics: a person
 * who speaks can still be moved, a silent one less by the same means, one who refuses least.
 */
const CHANCES: Readonly<Record<Outcome, number>> = {
  "nothing-yet": 0.6,
  answered: 0.6,
  wrote: 0.6,
  "gave-word": 0.5,
  "cash-difficulty": 0.4,
  refusal: 0.3,
  "unanswered-message": 0.4,
  "unanswered-call": 0.3,
  "formal-notice": 0.5,
};

export const chanceOf = (outcome: Outcome): number => CHANCES[outcome];

/** How an answered call ended, by its motive. */
function outcomeOfCall({ motive }: JournalEvent): Outcome {
  const words = comparable(motive ?? "");
  if (/\brefus/.test(words)) return "refusal";
  return /\bdifficult/.test(words) ? "cash-difficulty" : "answered";
}

/** @param events one customer's counting events, in order */
export function lastOutcome(events: readonly JournalEvent[]): Outcome {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined) continue;
    if (event.kind === "mise en demeure envoyée") return "formal-notice";
    if (event.kind === "promesse") return "gave-word";
    if (event.kind === "message reçu" || event.kind === "offre reçue") return "wrote";
    if (isUnansweredCall(event)) return "unanswered-call";
    if (isAnsweredCall(event)) return outcomeOfCall(event);
    if (isWrittenReminder(event)) return "unanswered-message";
  }
  return "nothing-yet";
}
