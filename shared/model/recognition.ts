import type { Field, SourceMapping } from "./mapping.ts";

export type DoubtCode =
  | "amount-ambiguous"
  | "customer-ambiguous"
  | "remaining-ambiguous"
  | "customer-missing"
  | "customer-carried-down"
  | "date-missing"
  | "column-moved"
  | "column-missing"
  | "column-unfit"
  | "several-tabs"
  | "several-tables"
  | "no-header"
  | "excl-tax-only";

/** Something to confirm before the tab is used. */
export interface Doubt {
  readonly tab: string;
  readonly field?: Field;
  readonly code: DoubtCode;
  /** What could be meant instead: headers or tab titles; the first is the one proposed. */
  readonly options: readonly string[];
}

export type WhyLeftOut =
  | "empty"
  | "no-header"
  | "only-totals"
  | "supplier-list"
  | "quotes"
  | "expenses"
  | "payments"
  | "bank-statement"
  | "no-amount"
  | "copy"
  | "ours"
  | "ignored"
  | "not-a-ledger";

export interface LeftOut {
  readonly tab: string;
  readonly why: WhyLeftOut;
  /** Row of its header, from 1, when only one table of the tab is left out. */
  readonly row?: number;
}

/** What the tabs are, as far as their headers and contents say. */
export interface Recognition {
  readonly sources: readonly SourceMapping[];
  /** `true`: it may be used without asking. */
  readonly certain: boolean;
  readonly doubts: readonly Doubt[];
  readonly leftOut: readonly LeftOut[];
}
