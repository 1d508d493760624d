import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { DebtorQuality } from "./customer.ts";
import type { Settings } from "./settings.ts";

/** Something that lowers what an invoice owes. A credit note reduces the principal, it is never a payment. */
export interface StatementMovement {
  readonly day: Day;
  readonly kind: "payment" | "credit-note";
  /** Positive. */
  readonly amount: Cents;
  /** What a person recognises it by: bank label, number of the credit note. */
  readonly label?: string;
}

/** A movement with what it was allocated to (C.civ 1343-1, or the setting `Imputation`). */
export interface AllocatedMovement extends StatementMovement {
  readonly toInterest: Cents;
  readonly toPrincipal: Cents;
}

/** One printed line of the calculation; both days are included. */
export interface StatementSegment {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Hundredths of a percent a year. */
  readonly rate: number;
  /** Where the rate comes from, in French. */
  readonly source: string;
  readonly principal: Cents;
  readonly amount: Cents;
}

/** One invoice of a statement. Its amounts add up: what is left = what was owed + interest + indemnity − movements. */
export interface StatementInvoice {
  readonly number: string;
  readonly issued: Day | undefined;
  /** `undefined`: no day is known; nothing is computed then, and the statement says so. */
  readonly due: Day | undefined;
  /** Unpaid amount, TTC, at the due day (movements of that day or before taken off). */
  readonly principal: Cents;
  readonly segments: readonly StatementSegment[];
  readonly movements: readonly AllocatedMovement[];
  /** All the interest accrued: the sum of `segments`. */
  readonly interest: Cents;
  /** 40 €, or 0. */
  readonly indemnity: Cents;
  readonly principalLeft: Cents;
  readonly interestLeft: Cents;
  /** Interest of one more day at today's rate and principal. */
  readonly daily: Cents;
  /** Why nothing was computed, as a code; the invoice stays in the statement with its principal. */
  readonly without?: "no-due-date" | "estimated-due-date" | "not-late";
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
  readonly principalLeft: Cents;
  readonly interestLeft: Cents;
  /** `principalLeft` + `interestLeft` + `indemnity`. */
  readonly total: Cents;
  /** For each day from here on. */
  readonly daily: Cents;
}
