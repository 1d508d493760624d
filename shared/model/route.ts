import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { DebtorQuality } from "./customer.ts";

/** What may follow a formal notice: facts with their articles, never advice. */
export const ROUTE_CODES = [
  "instalment-plan",
  "conciliation",
  "agreed-mediation",
  "consumer-mediator",
  "small-claims",
  "payment-order",
  "commercial-claims",
  "summary-provision",
  "full-action",
  "written-claim",
  "public-accountant",
  "business-mediator",
  "administrative-provision",
  "prefect",
  "declaration",
] as const;
export type RouteCode = (typeof ROUTE_CODES)[number];

/** Why the money does not come, as the journal tells it. */
export const ROUTE_REASONS = ["dispute", "difficulties", "refusal", "silence"] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];

/** A fact compared with what a text asks; `unknown`: the workbook does not say. */
export type ConditionState = "met" | "not-met" | "unknown";

export type ConditionCode =
  | "debtor-public"
  | "debtor-local-authority"
  | "debtor-consumer"
  | "both-merchants"
  | "amount-ceiling" // amount = principal and interest, limit = 5 000 €
  | "contractual-debt"
  | "amount-determined"
  | "undisputed" // amount = what is disputed
  | "formal-notice-sent" // day
  | "formal-notice-expired" // day = printed deadline
  | "prior-attempt" // CPC 750-1
  | "debtor-agrees"
  | "complaint-made" // to the professional first, in writing
  | "judgment-held"
  | "not-insolvent"
  | "not-time-barred" // day = earliest limitation day
  | "decree-published";

export interface RouteCondition {
  readonly code: ConditionCode;
  readonly state: ConditionState;
  readonly amount?: Cents;
  readonly limit?: Cents;
  readonly day?: Day;
}

export type RouteDocument =
  | "contract" // order, quote signed, contract, general terms
  | "delivery" // delivery note, acceptance
  | "invoices"
  | "reminders"
  | "formal-notice"
  | "deposit-proof" // number and slip of the registered letter
  | "presentation-proof"
  | "statement" // penalty statement
  | "account" // statement of account
  | "acknowledgement" // promise, offer, plan signed
  | "answers" // what the debtor wrote
  | "portal" // deposit and status of the public portal
  | "judgment"
  | "identity"; // the debtor's registered identity

/** `have`: the workbook holds it or names where it is; `part`: for some of the invoices only. */
export interface DocumentState {
  readonly document: RouteDocument;
  readonly state: "have" | "part" | "missing" | "unknown";
  /** The invoices for which it is missing. */
  readonly missingFor?: readonly string[];
}

/** Before whom. */
export type RouteForum =
  | "commercial-court"
  | "judicial-court"
  | "court-unknown" // commercial court between merchants, else the judicial court
  | "commissaire"
  | "conciliateur"
  | "mediator"
  | "consumer-mediator"
  | "business-mediator"
  | "ordonnateur"
  | "public-accountant"
  | "administrative-court"
  | "prefect"
  | "debtor"
  | "receiver";

/** One possibility with what the texts ask, compared with what is known. */
export interface Route {
  readonly code: RouteCode;
  readonly forum: RouteForum;
  readonly conditions: readonly RouteCondition[];
  /** Every article that the facts of the route quote, in order. */
  readonly articles: readonly string[];
  readonly documents: readonly DocumentState[];
  /** A contribution in cents that a text fixes (CGI 1635 bis Q); `undefined`: none, or not fixed by a text. */
  readonly contribution?: Cents;
  /** Above this amount a lawyer is compulsory, and whether it is exceeded here. */
  readonly lawyer?: { readonly above: Cents; readonly compulsory: boolean };
  /** Months to serve a payment order issued on the day of the facts (CPC 1411). */
  readonly serveWithinMonths?: number;
  /** `true`: the text exists and cannot be used yet. */
  readonly notYet?: true;
}

/** Everything that routes are compared with; nothing is read elsewhere, not even the day. */
export interface RouteFacts {
  readonly asOf: Day;
  readonly quality: DebtorQuality;
  /** `undefined`: the workbook does not say whether both are merchants. */
  readonly bothMerchants: boolean | undefined;
  /** A public debtor that is a commune, a département, a région or one of their bodies; `undefined`: unknown. */
  readonly localAuthority: boolean | undefined;
  readonly currency: string;
  /** Overdue, TTC. */
  readonly principal: Cents;
  readonly disputed: Cents;
  /** `undefined`: not computed (rate unknown, currency). */
  readonly interest: Cents | undefined;
  readonly indemnity: Cents | undefined;
  readonly reason: RouteReason;
  readonly noticeSent: Day | undefined;
  /** Printed deadline. */
  readonly noticeDeadline: Day | undefined;
  /** Earliest day of limitation, an assumption. */
  readonly limitation: Day | undefined;
  /** The opening judgment. */
  readonly judgment: Day | undefined;
  readonly documents: readonly DocumentState[];
}
