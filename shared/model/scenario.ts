import type { Cents } from "../base/money.ts";

/** `décision`: no message; the owner chooses what comes next. `portail`: a status to look up, not a message. */
export const CHANNELS = [
  "e-mail",
  "téléphone",
  "courrier",
  "e-mail + courrier",
  "recommandé",
  "SMS",
  "portail",
  "décision",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONDITIONS = ["toujours", "ciblée", "sans réponse"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A row of `Scénarios`. */
export interface Step {
  /** 0 the preventive one, then 1, 2, … */
  readonly rank: number;
  /** Days from the due date; negative before it. */
  readonly offset: number;
  readonly channel: Channel;
  /** Name of a row of `Modèles`. For a call: the message that replaces it below its minimum. */
  readonly template: string;
  readonly condition: Condition;
  /** Who it is addressed to, in words (`contact`, `comptabilité`, `dirigeant` …). */
  readonly recipient: string;
  /** Below this claimable total of the customer a call becomes an e-mail, a recommandé a letter and an e-mail. */
  readonly minimum: Cents;
  /**
   * Column of its row that nobody can read (or that two rows say differently): the step is held as a decision of the
   * owner's, so that it is neither skipped nor sent in another way than wanted.
   */
  readonly unreadable?: string;
}

export interface Scenario {
  readonly name: string;
  /** By rank. */
  readonly steps: readonly Step[];
}

/** A row of `Modèles`. */
export interface Template {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}
