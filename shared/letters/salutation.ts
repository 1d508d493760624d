import { comparable } from "../base/normalise.ts";
import { FIRST_NAMES } from "../dunning/segment-proposals-first-names.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { Civility, LetterWords } from "../texts/letter-vocabulary.ts";
import { letterWords } from "../texts/letter-words.ts";
import { plainField } from "./plain-field.ts";

export interface Salutation {
  /** « Bonjour Madame Lefèvre, », « Bonjour, » when nobody is known; `Dear Ms Lefèvre,`. */
  readonly greeting: string;
  /** « Madame », « Madame, Monsieur » when nobody is known: letters open and close with it; `Ms Lefèvre`. */
  readonly title: string;
}

const COUPLE =
  /^(?:m\.?|mr\.?|monsieur) (?:et|and|&) (?:mme|mrs\.?|ms\.?|madame) (.+)$|^(?:mme|mrs\.?|ms\.?|madame) (?:et|and|&) (?:m\.?|mr\.?|monsieur) (.+)$/i;

const TITLES: readonly (readonly [RegExp, Civility])[] = [
  [/^(?:mme\.?|madame|ms\.?) (.+)$/i, "madam"],
  [/^(?:mlle\.?|mademoiselle|mrs\.?|miss) (.+)$/i, "miss-or-mrs"],
  [/^(?:m\.|m|mr\.?|monsieur) (.+)$/i, "sir"],
  [/^(?:me|maître) (.+)$/i, "maitre"],
  [/^(?:dr\.?|docteur|doctor) (.+)$/i, "doctor"],
];

/**
 * How to greet the `Interlocuteur` of a customer. Only a written civility is used: a first name or a department says
 * nothing sure of a person, so it gives « Bonjour, ».
 */
export function salutationOf(contact: string | undefined, language: LetterLanguage = "fr"): Salutation {
  const { greeting: words } = letterWords(language);
  const name = nameAlone(contact);
  const couple = COUPLE.exec(name);
  if (couple) {
    const both = surnameOf(couple[1] ?? couple[2] ?? "");
    return { greeting: words.couple(both), title: words.coupleTitle(both) };
  }
  for (const [pattern, civility] of TITLES) {
    const match = pattern.exec(name);
    if (match) return personal(words, civility, surnameOf(match[1] ?? ""));
  }
  return { greeting: words.unknown, title: words.unknownTitle };
}

function personal(words: LetterWords["greeting"], civility: Civility, surname: string): Salutation {
  const title = words.titles[civility];
  return { greeting: words.person(title, surname), title: words.title(title, surname) };
}

/** « Mme Lefèvre (compta) », « Mme Lefèvre, gérante »: the name alone. */
function nameAlone(contact: string | undefined): string {
  return plainField((contact ?? "").split(/[(,;/–]/)[0] ?? "");
}

/** A person of whom a letter speaks: « Mme Lefèvre » is “Ms Lefèvre” in English; a French letter says what was typed. */
export function personIn(typed: string, language: LetterLanguage = "fr"): string {
  const name = plainField(typed);
  if (language === "fr") return name;
  const { greeting: words } = letterWords(language);
  const couple = COUPLE.exec(name);
  if (couple) return words.coupleTitle(couple[1] ?? couple[2] ?? "");
  for (const [pattern, civility] of TITLES) {
    const match = pattern.exec(name);
    if (match) return `${words.titles[civility]} ${match[1] ?? ""}`;
  }
  return name;
}

interface Person {
  readonly civility: Civility | undefined;
  readonly words: readonly string[];
}

function personOf(typed: string | undefined): Person {
  const name = nameAlone(typed);
  for (const [pattern, civility] of TITLES) {
    const match = pattern.exec(name);
    if (match) return { civility, words: comparable(match[1] ?? "").split(" ") };
  }
  return { civility: undefined, words: comparable(name).split(" ") };
}

/** Whether two names are of one person: « Mme Lefèvre » and « Claire LEFÈVRE », never « Mme Morel » and « M. Morel ». */
export function isSamePerson(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [personOf(one), personOf(other)];
  if (a.words.join("") === "" || b.words.join("") === "") return false;
  if (a.civility !== undefined && b.civility !== undefined && a.civility !== b.civility) return false;
  const within = (few: Person, many: Person): boolean => few.words.every((word) => many.words.includes(word));
  return within(a, b) || within(b, a);
}

/** A word in capitals only, of two letters at least: « DUSSERT », « LE-GALL », « D'ARC ». */
const isCapitals = (word: string): boolean =>
  word === word.toUpperCase() && word !== word.toLowerCase() && word.replace(/[^\p{L}]/gu, "").length > 1;

/** « Jean-Luc » by its first word. */
const isFirstName = (word: string): boolean => FIRST_NAMES.has(comparable(word).split(" ")[0] ?? "");

/**
 * The surname to greet, where capitals tell it from the first name: « Franck DUSSERT », « DUSSERT Franck » →
 * « Dussert », or where the first of two words is a known first name and the other is not: « Luc Perrin » → « Perrin ». As
 * typed otherwise: nobody can tell which of two ordinary words is the surname.
 */
function surnameOf(name: string): string {
  const words = name.split(" ");
  const [given = "", family = ""] = words;
  if (words.length === 2 && !words.some(isCapitals) && isFirstName(given) && !isFirstName(family))
    return family;
  const surname = words.filter(isCapitals);
  const first = words.filter((word) => !isCapitals(word));
  const apart = isCapitals(words[0] ?? "") !== isCapitals(words[words.length - 1] ?? "");
  if (surname.length !== 1 || first.length === 0 || !apart) return name;
  // A single word in capitals reads well in small ones; « DE LA TOUR » would need its particles to be known.
  return (surname[0] ?? "")
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    });
}
