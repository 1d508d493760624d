import type { LetterLanguage } from "../model/letter.ts";
import type { LetterWords } from "./letter-vocabulary.ts";
import { ENGLISH_WORDS } from "./letter-words-en.ts";
import { FRENCH_WORDS } from "./letter-words-fr.ts";

/** The words of a language. */
export function letterWords(language: LetterLanguage): LetterWords {
  return language === "en" ? ENGLISH_WORDS : FRENCH_WORDS;
}
