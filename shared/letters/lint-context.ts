import type { Segment } from "../model/customer.ts";
import type { LetterFamily } from "./families.ts";

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
  /** Names of the creditor and of the customer: capitals or odd words in them are not the letter's. */
  readonly names?: readonly string[];
}
