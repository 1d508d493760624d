import type { Segment } from "../model/customer.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";

/** Something a careful reader would object to in a letter. */
export interface LintFinding {
  readonly code: string;
  /** In French: what is wrong and what to do. */
  readonly message: string;
  /** The words found; empty when something is missing. */
  readonly excerpt: string;
}

export interface LintContext {
  readonly family: LetterFamily;
  readonly segment: Segment;
  /** The language the letter is written in; French when absent. */
  readonly language?: LetterLanguage;
  /** Names of the creditor and of the customer: capitals or odd words in them are not the letter's. */
  readonly names?: readonly string[];
}

/** What a rule reads in each language. */
export type Bilingual<T> = Readonly<Record<LetterLanguage, T>>;

/** Whom a rule is for: some families, whatever the segment. */
export const only =
  (...families: readonly LetterFamily[]) =>
  ({ family }: LintContext): boolean =>
    families.includes(family);

export const always = (): boolean => true;

export const isConsumer = ({ segment }: LintContext): boolean => segment === "particulier";
