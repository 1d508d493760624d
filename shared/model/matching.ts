import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "./customer.ts";
import type { Allocation, ItemKind } from "./ledger.ts";

/** An item that a payment may settle: what is still open of it once the allocations that stand are taken off. */
export interface OpenInvoice {
  readonly customer: CustomerKey;
  /** As displayed. */
  readonly number: string;
  readonly kind: ItemKind;
  readonly issued?: Day;
  readonly due?: Day;
  readonly currency: string;
  /** Open: positive for an invoice, negative for a credit note; 0: settled, only known by its number. */
  readonly open: Cents;
  /** The item's own amount, TTC. */
  readonly amount: Cents;
  /** HT, when the ledger has it: a retention may be 5 % of either. */
  readonly amountExclTax?: Cents;
  readonly label?: string;
  readonly orderReference?: string;
  readonly site?: string;
  readonly paymentMeans?: string;
}

/** A payment with something left to allocate; negative: a rejection or a reversal. */
export interface OpenPayment {
  readonly id: string;
  readonly day: Day | undefined;
  /** The account already credited; `undefined` while nobody knows. */
  readonly customer: CustomerKey | undefined;
  readonly label: string;
  /** What is left to allocate. */
  readonly open: Cents;
  readonly currency: string;
  readonly means?: string;
}

/** A payment wholly or partly allocated before: who paid with which words, and what a rejection gives back. */
export interface AllocatedPayment {
  readonly id: string;
  readonly day: Day | undefined;
  readonly customer: CustomerKey;
  readonly label: string;
  readonly amount: Cents;
  readonly currency: string;
  readonly allocations: readonly Allocation[];
}

/** How a customer may be called in a bank label. */
export interface PayerNames {
  readonly key: CustomerKey;
  readonly name: string;
  readonly code?: string;
  /** `Clients.Payeur`: who pays in its place. */
  readonly payer?: string;
}

/** A proposal that the owner refused: never made again. */
export interface RefusedMatch {
  readonly payment: string;
  /** Numbers refused together; none: any proposal for this payment. */
  readonly numbers: readonly string[];
}

export type MatchReasonCode =
  | "number" // the invoice's number stands in the label; text = as written there
  | "number-abbreviated" // broken or shortened; text = as written there
  | "customer-known" // the row already names the account
  | "customer-name" // text = words of the label
  | "customer-code"
  | "payer-name" // paid by the `Payeur` of the customer; text
  | "payer-learned" // the same payer paid this customer before; text
  | "other-payer" // the label names somebody else; text
  | "exact-amount" // one open invoice of exactly this amount
  | "sum-of-invoices" // count
  | "whole-balance" // everything this customer owes
  | "amount-unique" // nobody else owes exactly this amount
  | "oldest-first"
  | "partial" // amount = what stays open
  | "credit-note-used" // text = its number, amount
  | "small-difference" // a few cents or bank fees; amount
  | "early-discount" // escompte: ≤ 3 %, paid before due; amount
  | "retention" // 5 % held back; amount
  | "card-commission" // card receipts net of commission; amount, count
  | "overpayment" // amount left over
  | "rejected-payment" // gives back what the payment of `day` had settled
  | "several-candidates" // count
  | "before-issue"; // paid before the invoice was issued

export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly text?: string;
  readonly amount?: Cents;
  readonly count?: number;
  readonly day?: Day;
}

/** One part of a match: how much of the payment goes to one item. */
export interface MatchPart {
  readonly number: string;
  /** Positive: what is taken off an invoice; negative: what a credit note brings. */
  readonly amount: Cents;
}

/** What stays open on one invoice after the match and could be closed with it, if the owner agrees. */
export interface Residual {
  readonly kind: "small-difference" | "early-discount" | "retention" | "card-commission";
  readonly number: string;
  /** Positive. */
  readonly amount: Cents;
}

/** What one customer gets of a receipt that several paid together: a remittance of cards or of cheques. */
export interface MatchShare {
  readonly customer: CustomerKey;
  /** Sum of its parts. */
  readonly amount: Cents;
  readonly parts: readonly MatchPart[];
  readonly residuals: readonly Residual[];
}

/** A payment and the items it settles, with why. */
export interface Match {
  readonly payment: string;
  readonly customer: CustomerKey;
  readonly currency: string;
  /** Their sum is at most the payment; for a rejection all are negative: what it gives back. */
  readonly parts: readonly MatchPart[];
  /** 0 to 1: the chance that this is what the payment pays (shared/matching/README.md says how it is counted). */
  readonly confidence: number;
  /** Applied without a click. */
  readonly sure: boolean;
  readonly reasons: readonly MatchReason[];
  readonly residuals: readonly Residual[];
  /**
   * Only when the receipt pays several customers, at least two shares: `customer`, `parts` and `residuals` are then the
   * first share alone. Such a match is never sure.
   */
  readonly shares?: readonly MatchShare[];
}

/** What matching found for one payment: at most one sure match, else proposals, the best first. */
export interface PaymentMatches {
  readonly payment: string;
  readonly sure: Match | undefined;
  /** At most three, best first; empty when one is sure or nothing fits. */
  readonly proposals: readonly Match[];
}
