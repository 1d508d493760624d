import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { DebtorQuality } from "./customer.ts";
import type { OwnerRates, Settings, UnderFloor } from "./settings.ts";

/**
 * Which rule gives a rate: refinancing rate + 10 points (C.com L441-10 II) or + 8 points (CCP R2192-31), the legal rate
 * (C.civ 1231-6), the contract's, or the floor to which a contract's too low rate was raised.
 */
export type RateRegime = "business" | "public" | "legal" | "contract" | "floor";

/** Why there is no rate: a half-year that nobody knows, or a contract's rate under the floor of the law. */
export type RateRefusal =
  | { readonly kind: "rate-unknown"; readonly halfYear: string }
  | {
      readonly kind: "rate-under-floor";
      readonly halfYear: string;
      readonly floor: number;
      readonly rate: number;
    };

/** Where the figures of a half-year come from: our table, or the owner's row of `Réglages` with its source. */
export type RateOrigin =
  | {
      readonly kind: "table";
      /** Day from which the ECB rate applied. */
      readonly refiSince: string;
      /** Day of the order that fixed the legal rate, and of its publication (JO); absent when we did not find it. */
      readonly decree?: string;
      readonly published?: string;
    }
  | { readonly kind: "owner"; readonly source: string };

/** What a rate rests on: the words, French or English, are made from it (texts/law.ts). */
export interface RateBasis {
  readonly regime: RateRegime;
  /** `2026 S2`. */
  readonly halfYear: string;
  /** ECB refinancing rate and legal rate of that half-year, in hundredths of a percent. */
  readonly refi: number;
  readonly legal: number;
  readonly origin: RateOrigin;
  /** Five points more after a judgment (CMF L313-3), in hundredths of a percent. */
  readonly increase?: number;
}

/**
 * Something that lowers what an invoice owes. A credit note, and a deposit that the final invoice takes off, reduce the
 * principal: they are no payments of what is late.
 */
export interface StatementMovement {
  readonly day: Day;
  readonly kind: "payment" | "credit-note" | "deposit";
  /** Positive. */
  readonly amount: Cents;
  /** What a person recognises it by: bank label, number of the credit note. */
  readonly label?: string;
}

/** A movement with what it was allocated to (C.civ 1343-1, or the setting `Imputation`). */
export interface AllocatedMovement extends StatementMovement {
  readonly toInterest: Cents;
  readonly toPrincipal: Cents;
  /** Only once nothing else is left. */
  readonly toIndemnity: Cents;
  /** What nothing takes: it stands to the customer's credit. */
  readonly over: Cents;
}

/** A payment that came back: it counts as never made, and the statement says so. */
export interface RejectedPayment {
  readonly day: Day;
  /** Day on which it came back. */
  readonly back: Day;
  readonly amount: Cents;
}

/** One printed line of the calculation; both days are included. */
export interface StatementSegment {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Hundredths of a percent a year. */
  readonly rate: number;
  readonly basis: RateBasis;
  /** Where the rate comes from, in French. */
  readonly source: string;
  readonly principal: Cents;
  readonly amount: Cents;
}

/** Why an invoice bears nothing; it stays in the statement with its principal. */
export type WithoutInterest =
  | "no-due-date"
  | "estimated-due-date"
  | "not-late"
  | "no-formal-notice" // a consumer owes interest from the formal notice only (C.civ 1344-1)
  | "insolvency"; // the judgment came before the due day

/**
 * One invoice of a statement. Its amounts add up: principalLeft + interestLeft + indemnityLeft =
 * principal + interest + indemnity − movements + overpaid.
 */
export interface StatementInvoice {
  readonly number: string;
  /** Whose invoice it is, where a payer owes for several customers. */
  readonly account?: string;
  readonly issued: Day | undefined;
  /** `undefined`: no day is known; nothing is computed then, and the statement says so. */
  readonly due: Day | undefined;
  /** TTC, as issued. */
  readonly amount: Cents;
  /** Part left out of this statement: disputed, held back, under a plan. */
  readonly apart: Cents;
  /** Paid on a day that nobody knows: taken off from the start, which can only understate the interest. */
  readonly undated: Cents;
  /** amount − apart − undated: what the movements below lower. */
  readonly principal: Cents;
  /** First day that bears interest; absent when nothing bears any. */
  readonly interestFrom?: Day;
  readonly segments: readonly StatementSegment[];
  readonly movements: readonly AllocatedMovement[];
  readonly rejected: readonly RejectedPayment[];
  /** All the interest accrued: the sum of `segments`. */
  readonly interest: Cents;
  /** 40 €, or 0. */
  readonly indemnity: Cents;
  readonly principalLeft: Cents;
  readonly interestLeft: Cents;
  readonly indemnityLeft: Cents;
  /** What its movements bring beyond what it owes. */
  readonly overpaid: Cents;
  /** Interest of one more day at today's rate and principal. */
  readonly daily: Cents;
  /** Why nothing was computed, as a code. */
  readonly without?: WithoutInterest;
}

/** A court decision that orders payment. */
export interface Judgment {
  /** Day on which it could be enforced. */
  readonly enforceable: Day;
  /** It must be served before it may be enforced: the two months then run from `served`. */
  readonly mustBeServed?: boolean;
  readonly served?: Day;
  /** First day on which the sums awarded bear the legal rate (C.civ 1231-7); absent: the rate claimed goes on. */
  readonly legalRateFrom?: Day;
}

/** Days that a court leaves the debtor, both included: neither penalty nor increase runs (C.civ 1343-5). */
export interface GracePeriod {
  readonly from: Day;
  readonly to: Day;
}

/** A penalty statement (décompte): every total is the sum of its printed lines. */
export interface PenaltyStatement {
  readonly kind: "statement";
  readonly asOf: Day;
  readonly quality: DebtorQuality;
  /** Days of a year: 365 or 366. */
  readonly dayBase: number;
  readonly allocation: Settings["allocation"];
  readonly invoices: readonly StatementInvoice[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly indemnity: Cents;
  readonly movements: Cents;
  readonly overpaid: Cents;
  readonly principalLeft: Cents;
  readonly interestLeft: Cents;
  readonly indemnityLeft: Cents;
  /** `principalLeft` + `interestLeft` + `indemnityLeft`. */
  readonly total: Cents;
  /** For each day from here on. */
  readonly daily: Cents;
  /** The consumer's formal notice from which interest runs. */
  readonly noticePresented?: Day;
  readonly judgment?: Judgment;
  readonly grace?: GracePeriod;
  /** Day of the judgment that opened insolvency proceedings: interest stops before it (C.com L622-28). */
  readonly insolvency?: Day;
}

/** One invoice of a claim. */
export interface StatementClaim {
  readonly number: string;
  readonly account?: string;
  readonly issued: Day | undefined;
  readonly due: Day | undefined;
  /** The due day is an estimate: neither interest nor 40 €. */
  readonly dueEstimated?: boolean;
  /** What the movements lower, TTC. */
  readonly principal: Cents;
  readonly movements: readonly StatementMovement[];
  /** TTC as issued; `principal` when absent. */
  readonly amount?: Cents;
  readonly apart?: Cents;
  readonly undated?: Cents;
  readonly rejected?: readonly RejectedPayment[];
  /** The consumer's formal notice about this invoice, in the place of the statement's. */
  readonly noticePresented?: Day;
  /** The insolvency of whoever owes this invoice, in the place of the statement's. */
  readonly insolvency?: Day;
}

/** What a statement is computed from. */
export interface StatementInput {
  readonly quality: DebtorQuality;
  /** Last day that bears interest. */
  readonly asOf: Day;
  readonly allocation: Settings["allocation"];
  /** Days of a year: 365 or 366. */
  readonly dayBase: number;
  /** Rate written in the contract, hundredths of a percent a year: business debtors only. */
  readonly contractRate?: number;
  /** Later rates of the contract, from their first day on; no rate: the legal default. */
  readonly contractRateChanges?: readonly { readonly from: Day; readonly rate?: number }[];
  /** What replaces a contract rate where it is under the floor; absent: refused, with both amounts. */
  readonly underFloor?: UnderFloor;
  readonly ownerRates?: readonly OwnerRates[];
  readonly invoices: readonly StatementClaim[];
  /** Day on which a consumer's formal notice was first presented. */
  readonly noticePresented?: Day;
  readonly judgment?: Judgment;
  /** Court-ordered period of grace (C.civ 1343-5). */
  readonly grace?: GracePeriod;
  /** Day of the judgment that opened insolvency proceedings (C.com L622-28); stops what was issued before it. */
  readonly insolvency?: Day;
}
