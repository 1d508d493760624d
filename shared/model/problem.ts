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
  | "terms-two-readings" // « 45 jours fin de mois » in words: reading A applied, the contract may mean B
  | "terms-over-ceiling" // longer than C.com art. L441-10 I or a sector's cap allows
  | "total-line-left-out"
  | "total-differs" // a total line of the file is not the sum of its rows
  | "document-left-out" // cancelled or draft
  | "all-drafts" // every invoice is a draft: counted, and said
  | "invoice-lines-repeated" // one row a line of invoice: each invoice counted once
  | "invoice-in-two-tabs" // counted once
  | "tab-settled" // the title of the tab says that all of it is paid
  | "decimal-sign-assumed" // « 1,234 » alone in its column
  | "status-contradicts" // « payée » beside an amount still due
  | "customer-carried-down" // written on the first row of its block only
  | "amount-excl-tax"
  | "amount-rounded" // more than two decimals
  | "direction-unknown"
  | "line-unreadable"
  | "settled-more-than-amount"
  | "lettrage-unbalanced"
  | "account-apart"
  | "line-repeated" // pasted twice, or pasted and imported: counted once
  | "opening-aggregated" // a balance carried forward without its detail
  | "opening-differs" // … that is not the sum of what the year before leaves open
  | "two-customers-one-name"
  | "payer-to-ask" // customers who look paid by one service
  | "payer-shared-number"
  | "payer-other-quality"
  | "statement-to-ask" // invoiced often: one statement a month?
  | "invoice-moved" // known by the journal under another customer
  | "payments-to-come" // later than the as-of day
  | "payment-without-customer"
  | "payment-in-ledger" // a row of Règlements and a ledger line are the same money
  | "posted-for-other-amount" // an invoice of a list that the ledger has for another amount
  | "posted-under-other-customer"
  | "allocation-unknown-invoice"
  | "allocation-exceeds-payment"
  | "allocation-exceeds-invoice"
  | "allocation-duplicated-number"
  | "rejection-fees-left-out"
  | "deposit-maybe-counted-twice" // a final invoice that may repeat a deposit: asked
  | "deposit-counted-once" // the owner said so, or its row does
  | "progress-cumulated" // amounts to date, each less the one before
  | "progress-decreasing" // an amount to date lower than the one before
  | "retention-proposed"
  | "early-discount-proposed"
  | "written-off-in-balance"
  | "journal-event-unknown"
  | "journal-row-unreadable"
  | "journal-customer-unknown"
  | "journal-amount-unreadable"
  | "journal-day-unreadable"
  | "journal-step-unreadable"
  | "payment-customer-unknown"
  | "journal-duplicated-identifier"
  | "setting-unreadable"
  | "setting-unknown"
  | "iban-invalid" // the creditor's; data: why
  | "bic-invalid"
  | "owner-rates-unreadable" // `Taux 2027 S1`; data: why, half
  | "owner-rates-ignored" // our own table knows the half-year; data: half, same
  | "owner-rates-without-source" // data: half
  | "rate-half-year-unknown" // late invoices bear interest in it; data: halves
  | "contract-rate-under-floor" // data: rate, halves, chosen
  | "scenario-invalid"
  | "template-unknown"
  | "template-fault" // in a template of the owner's: data: fault, message
  | "segment-unknown"
  | "segment-proposed" // data: key, name, segment, why, confidence
  | "segments-more" // proposals that no row of their own tells
  | "segment-otherwise" // the law would treat the customer otherwise than `Typologie` says
  | "contact-invalid"
  | "balance-shape-aged"
  | "tab-not-understood";
