import type { Place } from "./cell.ts";

/** `bloquant`: nothing can be computed · `à corriger`: a figure may be wrong · `à savoir`: said, nothing to do. */
export type Severity = "bloquant" | "à corriger" | "à savoir";

/**
 * Something that could not be read or looks wrong: named, never blocking the other rows.
 * The sentence and what to do come from texts/problems.ts by the code; `data` fills their blanks.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: Place;
  /** The value as it stands in the cell. */
  readonly value: string;
  readonly data?: Readonly<Record<string, string>>;
}

export type ProblemCode =
  | "amount-unreadable"
  | "amount-missing"
  | "date-unreadable"
  | "date-impossible"
  | "date-order-assumed"
  | "due-before-issue"
  | "due-missing"
  | "customer-missing"
  | "number-missing"
  | "number-duplicated"
  | "currency-unknown"
  | "status-unknown"
  | "terms-unreadable"
  | "total-line-left-out"
  | "total-differs" // a total line of the file is not the sum of its rows
  | "document-left-out" // cancelled or draft
  | "all-drafts" // every invoice is a draft: counted, and said
  | "invoice-lines-repeated" // one row a line of invoice: each invoice counted once
  | "customer-carried-down" // written on the first row of its block only
  | "amount-excl-tax"
  | "amount-rounded" // more than two decimals
  | "direction-unknown"
  | "line-unreadable"
  | "settled-more-than-amount"
  | "lettrage-unbalanced"
  | "account-apart"
  | "two-customers-one-name"
  | "payments-to-come" // later than the as-of day
  | "payment-without-customer"
  | "allocation-unknown-invoice"
  | "allocation-exceeds-payment"
  | "allocation-exceeds-invoice"
  | "allocation-duplicated-number"
  | "journal-event-unknown"
  | "journal-row-unreadable"
  | "journal-customer-unknown"
  | "journal-amount-unreadable"
  | "journal-day-unreadable"
  | "payment-customer-unknown"
  | "journal-duplicated-identifier"
  | "setting-unreadable"
  | "setting-unknown"
  | "scenario-invalid"
  | "template-unknown"
  | "segment-unknown"
  | "contact-invalid"
  | "balance-shape-aged"
  | "tab-not-understood";
