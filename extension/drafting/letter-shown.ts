import type { DraftThread } from "#shared/dunning/thread.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { LintContext, LintFinding } from "#shared/letters/lint.ts";
import { changedFacts } from "#shared/letters/reworded-facts.ts";
import { type LetterWords, rewordedLetter, withSubject } from "#shared/letters/reworded-letter.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { DraftOrder } from "#shared/workbook/draft-order.ts";

type Ready = Extract<DraftOrder, { kind: "ready" }>;

/** A letter as it will be drafted: what the owner reads before the click is this very one. */
export interface LetterShown {
  readonly letter: Letter;
  /** The conversation that the draft goes on with. */
  readonly thread: DraftThread | undefined;
  /** What the owner's words changed of what may not change. */
  readonly changed: readonly LintFinding[];
}

/** The letter of an order. @param asDraft it goes into Gmail's drafts, where it may go on with a conversation */
export function letterShown({ letter, thread }: Ready, asDraft: boolean): LetterShown {
  return asDraft && thread !== undefined
    ? { letter: withSubject(letter, thread.subject), thread, changed: [] }
    : { letter, thread: undefined, changed: [] };
}

/**
 * The same letter in the owner's words. Under another subject it leaves its conversation: Gmail adds a message to one
 * only under the same subject.
 */
export function inOwnWords(
  { letter, thread }: LetterShown,
  { customer }: Ready,
  words: LetterWords,
  { settings }: Book,
  { parts }: PlanLine,
): LetterShown {
  const context: LintContext = {
    family: letter.family,
    segment: customer.segment,
    language: letter.language,
    names: [settings.sender.name ?? "", customer.name],
  };
  const reworded = rewordedLetter(letter, words, context);
  const numbers = parts.map(({ open }) => open.item.number).filter((number) => number !== "");
  return {
    letter: reworded,
    thread: reworded.subject === thread?.subject ? thread : undefined,
    changed: changedFacts(letter, reworded, numbers),
  };
}
