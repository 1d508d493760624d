import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "./customer.ts";
import type { Allocation } from "./ledger.ts";
import type { OpenItem } from "./open-position.ts";
import type { Channel } from "./scenario.ts";

export const PLAN_STATES = ["à faire", "en attente", "suspendue", "à vérifier", "décision"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What the line asks of the owner. */
export type ActionKind =
  | "preventive" // is the invoice in order?
  | "reminder" // a message of a step
  | "call"
  | "letter"
  | "registered-letter" // formal notice
  | "portal-check"
  | "settle-draft" // « Envoyé ? »
  | "broken-promise-call"
  | "missed-instalment-call"
  | "rejected-payment-call"
  | "check-payment" // announced as paid, not seen
  | "mend-invoice" // refused, rejected, duplicated: mend before chasing
  | "settle-duplicate"
  | "acknowledge-dispute"
  | "dispute-overdue" // target date passed: alert to the dispute's owner
  | "decide"
  | "declare-claim"
  | "wait"
  | "hold";

/** One part of an invoice in a line. */
export interface PlanPart {
  readonly open: OpenItem;
  /** Part of the item that this line is about (the rest may be disputed, promised …). */
  readonly amount: Cents;
  /** The item's own next step; `undefined` when its scenario is finished. */
  readonly step: number | undefined;
}

/** A reason, by code with its data; texts/reasons.ts makes the sentence. */
export interface Reason {
  readonly code: ReasonCode;
  readonly day?: Day;
  readonly amount?: Cents;
  readonly count?: number;
  readonly step?: number;
  readonly text?: string;
  readonly names?: readonly string[];
  readonly currency?: string;
}

export type ReasonCode =
  | "step-reached" // count = days late, step
  | "step-later" // day
  | "not-working-day" // day
  | "spacing" // day = last contact, count = days wanted
  | "too-many-contacts" // count in 30 days
  | "below-minimum" // amount = minimum
  | "credit-covers" // amount of unmatched credits
  | "credit-deducted"
  | "credit-blocks-formal-notice"
  | "dispute" // amount, day = target date, text = motive, count = days since the target
  | "undisputed-waits" // the undisputed rest of a dispute, until it is acknowledged; day = last day of the wait
  | "undisputed-unacknowledged" // it goes on although nothing acknowledged the dispute; day = the dispute's
  | "credit-note-expected" // granted when a dispute was closed; day = the closing
  | "promise" // day = promised, amount
  | "promise-second-unconfirmed"
  | "promise-not-trusted" // day = promised: several were broken before, it suspends nothing
  | "promise-broken" // day = promised, amount = received of it
  | "promise-beyond-30-days"
  | "instalment-plan"
  | "instalment-missed"
  | "announced-paid" // day = end of the hold
  | "announced-paid-not-seen"
  | "negotiation"
  | "call-back" // day = when the call comes back
  | "cash-difficulty" // day = the call: a plan is worth proposing
  | "payment-refused" // day = the call: what follows is written
  | "pause"
  | "handed-over"
  | "written-off"
  | "no-contact"
  | "insolvency"
  | "declare-by" // day = last day to declare the claim, count = days past it
  | "retention-of-title" // day = last day to claim the goods back
  | "guarantors"
  | "cheque-not-banked"
  | "cheque-to-check" // day = since when
  | "rejected-payment"
  | "invoice-to-mend"
  | "invoice-duplicated"
  | "invoice-factored"
  | "retention-money" // day = due
  | "retention-proposed"
  | "early-discount-proposed"
  | "deposit-maybe-counted-twice" // text = deposits
  | "suspended-status"
  | "draft-unsettled" // day = prepared
  | "formal-notice-running" // day = printed deadline
  | "formal-notice-expired"
  | "awaits-formal-notice" // a newer item waits while the formal notice is unpaid
  | "other-items-first" // the item waits for the customer's message about others
  | "shared-payer" // names = the customers that the payer pays for
  | "debtor-itself" // text = the payer that the message does not go to
  | "monthly-statement" // day = that of the statement, step
  | "invoice-vanished" // names = invoices, amount = last one known, day = last event
  | "first-contact-old-item" // « point sur votre compte »
  | "scenario-finished"
  | "step-unreadable" // step, text = column of Scénarios
  | "no-due-date"
  | "preventive-target" // text = criterion
  | "reminder-soon" // day = that of the customer's next reminder
  | "preventive-reliable-payer"
  | "unanswered-attempts"
  | "advise-call"
  | "step-advanced" // day, text = the owner's reason
  | "channel-below-minimum" // step's channel replaced
  | "missing-email"
  | "missing-phone"
  | "limitation" // day, count = days past it
  | "write-off-proposed" // below the minimum and very old; count = days late
  | "reply-to-settle" // day = the customer's message that nothing has answered
  | "score" // text = factors
  | "score-amount"
  | "score-delay"
  | "score-chance"
  | "score-cost"
  | "score-informed" // amount also overdue, for information
  | "score-habit" // count = usual days late
  | "score-currency" // weighed among the lines of its own currency only
  | "channel-advice" // text = channel, amount = what it is worth more, its cost taken off
  | "order-missing"; // names = invoices without the order number that this debtor pays by

/** One row of `Relances`: one action for one customer in one currency, with its invoices and its reasons. */
export interface PlanLine {
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly state: PlanState;
  readonly action: ActionKind;
  readonly scenario: string;
  /** Highest step among the claimed items; `undefined` when no step is concerned. */
  readonly step: number | undefined;
  readonly channel: Channel | undefined;
  /** Name in `Modèles` of the message to write; `undefined` when there is none to write. */
  readonly template: string | undefined;
  /** What the line is about. In a message: the items it claims and raises, each to its own next step. */
  readonly parts: readonly PlanPart[];
  /** « également échues, pour information »: listed apart, outside the total claimed. */
  readonly informed: readonly PlanPart[];
  /** Unmatched credits deducted from the claim. */
  readonly creditsDeducted: Cents;
  /** Overdue of `parts`. */
  readonly overdue: Cents;
  /** ≤ overdue − disputed − held − unmatched credits; 0 when nothing is claimed. */
  readonly claimed: Cents;
  readonly maxDaysLate: number;
  /** « À faire le »: the earliest day on which the action falls; `undefined` when no day is known. */
  readonly day: Day | undefined;
  readonly reasons: readonly Reason[];
  /** The journal event the line is about (draft to settle, promise, dispute). */
  readonly reference?: string;
  /** Whose invoices `parts` and `informed` are, by name, where a payer is reminded of its customers' (`Payeur`). */
  readonly accounts?: readonly { readonly key: CustomerKey; readonly name: string }[];
  /** Invoices that the journal knows and no tab holds any more: what the owner is asked about. */
  readonly vanished?: readonly Allocation[];
  /** Who acts on the line, and the people around the customer. */
  readonly people?: LinePeople;
}

/** The three roles around a line; each person has their own list. */
export interface LinePeople {
  /** Whose list the line is in: the dispute's owner for a dispute, else the person who chases. */
  readonly acts?: string;
  /** Who chases (`Relances confiées à`, else who is responsible for the customer). */
  readonly chases?: string;
  /** Who solves the line's dispute. */
  readonly solves?: string;
  /** Responsible for the customer (`Clients.Responsable`). */
  readonly responsible?: string;
}

/** A line with its place in the owner's list. */
export interface RankedLine {
  readonly line: PlanLine;
  /** From 1. */
  readonly rank: number;
  /** *À traiter avant tout*: without score, by date. */
  readonly first: boolean;
  /** `undefined` for a first thing and for what is suspended; a line that waits has that of what it will claim. */
  readonly score: number | undefined;
  /** Why it stands where it stands. */
  readonly scoreReasons: readonly Reason[];
}
