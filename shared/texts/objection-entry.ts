import type { Segment } from "../model/customer.ts";
import type { CallFacts } from "./call-facts.ts";
import { DISPUTE_WORDS } from "./disputes.ts";

/** Usual objections, by reason code. */
const OBJECTION_CODES = [
  "invoice-not-received",
  "order-number",
  "paid-last-week",
  "payment-run",
  "signatory-away",
  "accountant-away",
  "call-later",
  "waiting-own-customer",
  "cash-difficulty",
  "sixty-days",
  "quality-price",
  "works-unfinished",
  "goods-returned",
  "credit-expected",
  "set-off",
  "retention-money",
  "small-amount",
  "wrong-person",
  "bank-details-changed",
  "penalties-contested",
  "not-mandated",
  "budget",
  "suspended-on-portal",
  "insolvency-filed",
  "refusal",
] as const;
type ObjectionCode = (typeof OBJECTION_CODES)[number];

/** An objection, what to answer, what to ask back, what to note afterwards. */
export interface Objection {
  readonly code: ObjectionCode;
  readonly objection: string;
  readonly answer: string;
  /** The question that brings the call back to a date or to what blocks. */
  readonly ask: string;
  /** Which outcome to note, in the words of the panel. */
  readonly outcome: string;
}

/** An objection and the calls in which it is heard. */
export interface ObjectionEntry extends Omit<Objection, "answer"> {
  readonly answer: string | ((facts: CallFacts) => string);
  /** Where it is not heard. */
  readonly notFor?: readonly Segment[];
  /** The only customers who say it. */
  readonly only?: readonly Segment[];
  /** Not before the due day. */
  readonly lateOnly?: true;
}

/** What to note of an objection that contests the invoice. */
export const dispute = (reason: keyof typeof DISPUTE_WORDS): string => `Litige (${DISPUTE_WORDS[reason]})`;
