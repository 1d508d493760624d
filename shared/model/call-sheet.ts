import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { DisputeReport, InstalmentPlan, PromiseReport } from "./commitments.ts";
import type { Customer } from "./customer.ts";
import type { PlanLine } from "./plan.ts";

/** The sheet of a call (fiche d'appel): all that is known before dialling. Words are made by texts/call-*.ts. */
export interface CallSheet {
  readonly customer: Customer;
  readonly line: PlanLine | undefined;
  /** Who to ask for: the contact, the escalation contact, how invoices are paid there. */
  readonly askFor: string | undefined;
  readonly phone: string | undefined;
  readonly paymentCircuit: string | undefined;
  readonly paymentMeans: string | undefined;
  readonly escalation: string | undefined;
  readonly exposures: readonly {
    readonly currency: string;
    readonly owed: Cents;
    readonly overdue: Cents;
    readonly claimed: Cents;
    readonly disputed: Cents;
    readonly promised: Cents;
    readonly credits: Cents;
    /** Of the portfolio's total in that currency, 0 to 1. */
    readonly shareOfPortfolio: number;
  }[];
  readonly invoices: readonly {
    readonly number: string;
    readonly issued: Day | undefined;
    readonly due: Day | undefined;
    readonly daysLate: number | undefined;
    readonly open: Cents;
    readonly claimed: Cents;
    readonly currency: string;
    readonly step: number | undefined;
    readonly orderReference: string | undefined;
    readonly link: string | undefined;
  }[];
  /** Latest first: reminders, calls, messages, payments. */
  readonly history: readonly {
    readonly day: Day;
    readonly what: string;
    readonly detail: string;
    readonly amount: Cents | undefined;
    readonly currency: string | undefined;
  }[];
  readonly habits: { readonly usualLateness: number | undefined; readonly paidInvoices: number };
  readonly promises: readonly PromiseReport[];
  readonly disputes: readonly DisputeReport[];
  readonly plans: readonly InstalmentPlan[];
  /** What to say and ask, in order: French sentences ready to read aloud. */
  readonly opening: string;
  readonly questions: readonly { readonly topic: string; readonly question: string }[];
  /** Answers prepared for the usual objections. */
  readonly objections: readonly {
    readonly code: string;
    readonly objection: string;
    readonly answer: string;
    /** The question to ask back. */
    readonly ask: string;
    /** What to note afterwards. */
    readonly outcome: string;
  }[];
  /** What may be accepted on the phone, from the least to the most costly; and what may not. */
  readonly acceptable: readonly string[];
  /** What must not be said or done (consumers, disputes, insolvency). */
  readonly cautions: readonly string[];
}
