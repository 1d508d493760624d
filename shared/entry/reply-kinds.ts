import type { Day } from "../base/day.ts";
import type { DisputeReason } from "../model/commitments.ts";

/** What a reply may be noted as; `unsaid`: it names an invoice, and what it says of it is the owner's to read. */
export const REPLY_KINDS = ["promise", "announced-paid", "dispute", "unsaid"] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** What a customer's reply proposes to note: a proposal, decided by the owner in a form. */
export interface ReplyProposal {
  readonly kind: ReplyKind;
  /** Open invoices of the customer that it is about, as the owner's workbook writes them. */
  readonly numbers: readonly string[];
  /** Promised, or said to be the day of the payment. */
  readonly day?: Day;
  readonly reason?: DisputeReason;
}

/** Invoices that one proposal may name. */
export const MOST_NUMBERS = 20;
