import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { EarlierReminder } from "../dunning/earlier-reminders.ts";
import type { StatementResult } from "../law/penalty-statement.ts";
import type { CallOutcome, Instalment, PlanInterest } from "../model/commitments.ts";
import type { Customer } from "../model/customer.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { PlanLine, PlanPart } from "../model/plan.ts";
import type { Template } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";
import type { LetterWords } from "../texts/letter-vocabulary.ts";
import { letterWords } from "../texts/letter-words.ts";

/** Everything a letter is made of; nothing is read elsewhere, not even the day. */
export interface LetterInput {
  readonly line: PlanLine;
  readonly customer: Customer;
  readonly settings: Settings;
  readonly template: Template;
  /** What the template is written in: the fields follow it. French when it is not said. */
  readonly language?: LetterLanguage;
  readonly earlier: readonly EarlierReminder[];
  readonly today: Day;
  /** Once the registered letter is posted: its copy speaks of it. `printed`: the day that the letter bears. */
  readonly registered?: { readonly deposit: Day; readonly number: string; readonly printed?: Day };
  /** The answered call that a recap speaks of. */
  readonly call?: {
    readonly day: Day;
    readonly who?: string;
    readonly said: string;
    readonly promisedDay?: Day;
    readonly amount?: Cents;
    /** How the call ended; a recap says it in its own words. */
    readonly outcome?: CallOutcome;
    readonly means?: string;
    readonly signatory?: string;
    /** When the call comes back. */
    readonly backOn?: Day;
  };
  readonly dispute?: {
    readonly motive: string;
    readonly owner?: string;
    readonly answerBy?: Day;
    readonly undisputed: Cents;
    readonly disputed?: Cents;
    /** The reason, by its words (texts/disputes.ts). */
    readonly reason?: string;
    readonly openedOn?: Day;
  };
  /** A promise that a message confirms. */
  readonly promise?: {
    readonly saidOn: Day;
    readonly promisedDay: Day;
    readonly amount?: Cents;
    readonly means?: string;
    readonly signatory?: string;
  };
  /** What the debtor offered. */
  readonly offer?: OfferWords;
  /** What we answer to it. */
  readonly counter?: OfferWords;
  readonly plan?: PlanTerms;
  /** Who answers a dispute handed over. */
  readonly handOver?: { readonly to: string; readonly email?: string };
  /** The calculation of what is owed beside the principal, at `today`. */
  readonly statement?: StatementResult;
  /** The customer's whole account, for a statement of account. */
  readonly account?: AccountWords;
  /** A payment received, that a word of thanks is about. */
  readonly received?: { readonly day: Day; readonly amount: Cents; readonly settled: boolean };
  /** The outside collector that a case is handed to. */
  readonly collector?: { readonly name: string; readonly email?: string };
}

/** What a letter says by itself, in its language. */
export function wordsOf({ language }: Pick<LetterInput, "language">): LetterWords {
  return letterWords(language ?? "fr");
}

/** Everything open of a customer in one currency: what is due, what will fall due, what stands to its credit. */
export interface AccountWords {
  readonly due: readonly PlanPart[];
  readonly coming: readonly PlanPart[];
  /** Positive: credit notes and payments that nothing is matched with. */
  readonly credits: Cents;
}

/** An offer, from one side or the other. */
export interface OfferWords {
  readonly day: Day;
  readonly amount?: Cents;
  readonly points: readonly string[];
  readonly instalments: readonly Instalment[];
}

/** The terms of an instalment plan. */
export interface PlanTerms {
  readonly instalments: readonly Instalment[];
  readonly interest: PlanInterest;
  readonly means?: string;
}
