import type { LetterLanguage } from "../model/letter.ts";
import { ENGLISH_STATEMENT } from "./statement-en.ts";
import { FRENCH_STATEMENT } from "./statement-fr.ts";
import type { StatementWords } from "./statement-words.ts";

/** `Motif` of a `note` whose day is that on which a court decision could be enforced (or was served). */
export const JUDGMENT_MOTIVE = "jugement exécutoire";
/** `Motif` of a `note`: period of grace that a court granted, from the row's day to its `Date promise`. */
export const GRACE_MOTIVE = "délai de grâce";

/** The words of a penalty statement in a letter's language. */
export function statementWords(language: LetterLanguage): StatementWords {
  return language === "en" ? ENGLISH_STATEMENT : FRENCH_STATEMENT;
}
