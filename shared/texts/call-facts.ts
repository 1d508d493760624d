import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { Segment } from "../model/customer.ts";

/** What a call is for; the words follow it. */
const CALL_KINDS = [
  "preventive", // nothing is late: is the invoice in order?
  "reminder",
  "broken-promise",
  "missed-instalment",
  "rejected-payment",
  "check-payment", // announced as paid, not seen
  "dispute", // news of a contested point
  "last-call", // after the formal notice
  "nothing-to-ask", // promised, wholly disputed, paused, paid: a call of courtesy
  "insolvency", // claims stopped by a judgment
] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** What the words of a call are made of. */
export interface CallFacts {
  readonly kind: CallKind;
  readonly segment: Segment;
  readonly currency: string;
  /** The creditor, and the person who calls. */
  readonly company: string | undefined;
  readonly caller: string | undefined;
  /** Who to ask for. */
  readonly askFor: string | undefined;
  /** What the call is about: claimed, else open, oldest due first. */
  readonly invoices: readonly { readonly number: string; readonly due: Day | undefined }[];
  readonly amount: Cents;
  /** Credit notes and unmatched payments that the amount is already less of. */
  readonly deducted: Cents;
  /** The promise, instalment or payment that the call is about. */
  readonly word:
    | {
        readonly day: Day;
        readonly amount: Cents | undefined;
        /** Of which has come: a part paid is thanked for, never denied. */
        readonly received: Cents;
      }
    | undefined;
  readonly disputes: readonly {
    readonly words: string;
    readonly amount: Cents;
    readonly owner: string | undefined;
    readonly targetDay: Day | undefined;
  }[];
  /** The day before which the plan would not contact this customer again. */
  readonly notBefore: Day | undefined;
  /** Running promise or plan: the day before which its amount is not asked for. */
  readonly promisedUntil: Day | undefined;
  /** Day of the formal notice that is still unpaid. */
  readonly formalNotice: Day | undefined;
  /** Judgment that opened insolvency proceedings. */
  readonly judgment: Day | undefined;
  /** Why else some of it is left alone, in clauses with their amount: « pause jusqu'au … (250,50 €) ». */
  readonly holds: readonly string[];
  /** What a call left to do about them, in clauses: a plan to propose, a refusal to answer. */
  readonly remarks: readonly string[];
  /** Invoices of the call that name no order, where this customer pays by it. */
  readonly numbersWithoutOrder: readonly string[];
  readonly credits: Cents;
  /** Last payment known, when it is older than `Fraîcheur des règlements`; `null`: none at all. */
  readonly staleSince: Day | null | undefined;
  readonly email: string | undefined;
}
