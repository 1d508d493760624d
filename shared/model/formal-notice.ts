import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";

/**
 * What stands in the way of a formal notice, or must be confirmed before it (method 6). The order
 * of this list is that of what the owner reads.
 */
export const GUARD_CODES = [
  // Nothing can be written.
  "unknown-customer",
  "no-step",
  "nothing-to-claim",
  "already-prepared",
  "already-sent",
  "credits",
  "insolvency",
  "currency",
  "rate-unknown",
  "rate-under-floor",
  "address-missing",
  "address-incomplete",
  "sender-name",
  "sender-form",
  "sender-siren",
  "sender-address",
  "sender-iban",
  "sender-iban-invalid",
  "sender-signatory",
  "letter-gap",
  // It can, once the owner has said yes.
  "steps-skipped",
  "before-its-day",
  "written-recently",
  "nobody-reached",
  "other-notice-running",
  "draft-unsettled",
  "word-broken",
  "dispute",
  "promise",
  "instalment-plan",
  "announced-paid",
  "pause",
  "negotiation",
  "call-back",
  "handed-over",
  "written-off",
  "retention",
  "deposit",
  "status",
  "no-due-date",
  "estimated-due",
  "limitation-passed",
  "limitation-near",
  "other-debtors",
  "sender-siren-invalid",
  "customer-siren",
  "below-registered",
  "below-minimum",
  "warning",
] as const;
export type GuardCode = (typeof GUARD_CODES)[number];

/** One thing to mend first (`blocking`), or to confirm. */
export interface GuardFinding {
  readonly code: GuardCode;
  readonly blocking: boolean;
  /** French: what, where, what to do. */
  readonly message: string;
  /** What the confirmation leaves in the journal, in a few French words; empty for what blocks. */
  readonly kept: string;
  /** The invoices it is about, and their amount, where it is about some. */
  readonly numbers?: readonly string[];
  readonly amount?: Cents;
}

/** The printed deadline of a formal notice and what its day is counted from. */
export interface PrintedDeadline {
  /** Day on which the letter is handed to the post, as assumed when it is printed. */
  readonly deposit: Day;
  /** Days for the post, then days given to pay. */
  readonly postalDays: number;
  readonly days: number;
  readonly deadline: Day;
}

/** A chapter of the sending guide: what to do, what to keep, the texts. */
export interface SendingGuide {
  readonly title: string;
  readonly steps: readonly string[];
  readonly notes: readonly string[];
}
