import type { JournalEvent } from "../model/journal.ts";
import type { Step } from "../model/scenario.ts";
import { wordsOf } from "./event-words.ts";

const FORMAL_NOTICE = /\bmises? en demeure\b/;
const FIRM = /\bavis d impaye\b/;
const NOTHING = /\b(aucune?|jamais|rien|pas (de|encore)|sans) (relances?|relancee?s?|fait|appel|rappels?)\b/;
const COUNTED = /\b(\d|une?|deux|trois|quatre) (?:e mails? de )?(?:relances?|rappels?|lettres?|fois)\b/;
const REMINDED = /\b(relancee?s?|relances?|rappels?|rappelee?s?)\b/;
const IN_WORDS: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4 };

/**
 * The rank that a `reprise d'historique` states as done: its `Étape`, else what its words say (a formal notice, a firm
 * notice, so many reminders: never beyond the step before the formal notice), else none: the owner has only said that
 * the invoice is known.
 * @param steps the scenario's steps from rank 1, by rank
 */
export function takenRank(event: JournalEvent, steps: readonly Step[]): number {
  if (event.step !== undefined) return event.step;
  const words = wordsOf(event);
  if (words === "" || NOTHING.test(words)) return 0;
  const notice = steps.findIndex(({ channel }) => channel === "recommandé");
  if (FORMAL_NOTICE.test(words)) return steps[notice]?.rank ?? 0;
  const before = notice < 0 ? steps : steps.slice(0, notice);
  const firm = before[before.length - 1]?.rank ?? 0;
  if (FIRM.test(words)) return firm;
  const said = COUNTED.exec(words)?.[1];
  const count = said === undefined ? (REMINDED.test(words) ? 1 : 0) : (IN_WORDS[said] ?? Number(said));
  return count === 0 ? 0 : (before[Math.min(count, before.length) - 1]?.rank ?? 0);
}
