import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "./customer.ts";
import type { JournalEvent } from "./journal.ts";
import type { Allocation } from "./ledger.ts";

/** What a promise to pay has become, judged with what was received. */
export type PromiseStatus =
  | "running"
  | "kept" // the whole amount, at the latest on the last day of grace
  | "kept-late" // the whole amount, later
  | "partly-kept" // a part by now, the rest still missing after the grace
  | "broken" // nothing after the grace
  | "replaced"; // another promise or a plan came before its day

/** A promise with what was received for it (method 6: its day + 2 working days, cheque + 5). */
export interface PromiseReport {
  readonly event: JournalEvent;
  readonly customer: CustomerKey;
  readonly promisedDay: Day;
  /** Last day on which the money may arrive. */
  readonly graceEnd: Day;
  /** Promised; `undefined`: what its invoices owed. */
  readonly amount: Cents | undefined;
  /** Received since the promise, on its invoices or for the customer. */
  readonly received: Cents;
  /** Of which by `graceEnd`. */
  readonly receivedInTime: Cents;
  readonly status: PromiseStatus;
}

/** Why a customer contests, by code; texts/disputes.ts has the words that `Journal.Motif` holds. */
export const DISPUTE_REASONS = [
  "invoice-not-received",
  "order-number",
  "price",
  "quantity",
  "quality",
  "works-unfinished",
  "delivery",
  "not-ordered",
  "duplicate",
  "credit-expected",
  "already-paid",
  "wrong-addressee",
  "other",
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** A dispute as the journal tells it. */
export interface DisputeReport {
  readonly event: JournalEvent;
  readonly customer: CustomerKey;
  readonly reason: DisputeReason;
  /** The point as stated: `Détail` without what names the owner, else `Motif`. */
  readonly words: string;
  readonly invoices: readonly Allocation[];
  /** Still disputed; 0 once closed. */
  readonly amount: Cents;
  readonly currency: string;
  /** Who answers it, other than the person who chases; `undefined`: nobody was named. */
  readonly owner: string | undefined;
  readonly targetDay: Day | undefined;
  readonly acknowledged: boolean;
  readonly handedOver: boolean;
  /** How and when it was closed. */
  readonly closed: { readonly day: Day; readonly resolution: string } | undefined;
  /** From its opening to its closing, else to today. */
  readonly ageDays: number;
}

/** What happens to late-payment interest and the 40 € under an amicable plan (reference: C.com L441-10). */
export type PlanInterest = "kept" | "waived-if-kept" | "waived";

/** One line of an instalment plan. */
export interface Instalment {
  readonly day: Day;
  readonly amount: Cents;
}

export type InstalmentStatus = "to-come" | "paid" | "paid-late" | "partly-paid" | "late" | "missed";

/** A plan in the journal, its instalments followed as due items. */
export interface InstalmentPlan {
  /** The rows of the plan; the first one names it. */
  readonly events: readonly JournalEvent[];
  readonly customer: CustomerKey;
  readonly invoices: readonly Allocation[];
  readonly total: Cents;
  readonly received: Cents;
  readonly interest: PlanInterest | undefined;
  readonly instalments: readonly (Instalment & {
    readonly received: Cents;
    readonly status: InstalmentStatus;
    readonly graceEnd: Day;
  })[];
  readonly state: "in-force" | "missed" | "done" | "replaced";
}

/** How the owner wants a schedule: equal shares, amounts of their choice, or dates of their choice. */
export interface ScheduleWish {
  readonly total: Cents;
  readonly firstDay: Day;
  /** Equal shares on the same day of each month, the last one takes the rest. */
  readonly count?: number;
  /** Chosen amounts, a month apart, or on `days`. */
  readonly amounts?: readonly Cents[];
  readonly days?: readonly Day[];
}

/** How a call ended, in two clicks. */
export const CALL_OUTCOMES = [
  "promise",
  "dispute",
  "no-answer",
  "announced-paid",
  "call-back",
  "wrong-person",
  "cash-difficulty",
  "refusal",
  "reached",
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What the owner says of a call; what an outcome does not need stays `undefined`. */
export interface CallReport {
  readonly outcome: CallOutcome;
  /** Person reached. */
  readonly who?: string;
  readonly said?: string;
  /** Promised day, day to call back, or target day of a dispute. */
  readonly day?: Day;
  /** Promised, disputed or announced amount. */
  readonly amount?: Cents;
  /** Means of payment promised. */
  readonly means?: string;
  /** Who signs or validates the payment. */
  readonly signatory?: string;
  readonly reason?: DisputeReason;
  /** Who answers the dispute. */
  readonly disputeOwner?: string;
}
