import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { Place } from "./cell.ts";
import type { CustomerKey } from "./customer.ts";

/** `payment` and `entry` only come from ledger lines: a credit, or a debit that names no invoice. */
export type ItemKind = "invoice" | "deposit" | "credit-note" | "payment" | "entry";

/** Where the due date comes from; `terms`: computed from payment terms, marked *calculée*. */
type DueSource = "cell" | "terms" | "portal" | "estimate" | "none";

/** What a status column or an account says of an item; a plain open or paid item has none. */
export type ItemStatus =
  | "disputed"
  | "to-mend" // refused or rejected electronic invoice: not a debt to chase but an invoice to mend
  | "suspended"
  | "payment-announced"
  | "cheque-not-banked"
  | "rejected-payment"
  | "retention"
  | "factored"
  | "doubtful";

/** A payment or reduction recorded on the invoice's own row. */
export interface Settlement {
  /** `undefined`: undated, counted at any day. */
  readonly day: Day | undefined;
  /** Positive: it reduces what is owed. */
  readonly amount: Cents;
  /** A deposit that the final invoice takes off: no payment of `Règlements` is the same money. */
  readonly of?: "deposit";
}

/** What an invoice closes or continues: a final invoice takes deposits off, a progress invoice follows others. */
export type InvoiceRole = "final" | "progress";

/** Deposits that a final invoice may count again: nobody can tell from its row, so the owner is asked. */
interface DepositDoubt {
  readonly numbers: readonly string[];
  /** Sum of these deposits, in cents. */
  readonly amount: Cents;
}

/** One item of the ledger: an invoice, a credit note, a deposit, a ledger payment. */
export interface LedgerItem {
  readonly customer: CustomerKey;
  /** As displayed; empty when the row has none. */
  readonly number: string;
  readonly kind: ItemKind;
  /** `undefined`: unknown or impossible; the item then counts at any day. */
  readonly issued: Day | undefined;
  readonly due: Day | undefined;
  readonly dueSource: DueSource;
  /** TTC, signed: credit notes and payments are negative. */
  readonly amount: Cents;
  /** ISO 4217. */
  readonly currency: string;
  readonly settlements: readonly Settlement[];
  /** Lettrage group: customer and code. Its items are closed at D when those dated ≤ D sum to zero. */
  readonly group?: string;
  readonly status?: ItemStatus;
  /** The same customer and number stand on another row: no allocation, not chased, until settled. */
  readonly duplicated: boolean;
  readonly origin: Place;
  readonly label?: string;
  readonly orderReference?: string;
  readonly link?: string;
  readonly otherDocuments?: string;
  readonly paymentMeans?: string;
  readonly portalReceived?: Day;
  readonly owner?: string;
  readonly site?: string;
  /** HT of the row, beside its TTC: a retention may be 5 % of either. */
  readonly amountExclTax?: Cents;
  readonly role?: InvoiceRole;
  /** The row says that its amount is the total of the works so far; `remaining`: it also says what is left to pay. */
  readonly cumulative?: "amount" | "remaining";
  /** « acompte déduit »: on an invoice, its amount is already net of it; a negative row is the deduction itself. */
  readonly depositDeducted?: true;
  readonly depositDoubt?: DepositDoubt;
  /** A column « retenue de garantie »: the part of the amount that is not due yet, positive. */
  readonly retention?: Cents;
  /** The day that the status cell states: « chèque reçu le 12/11/2026 ». */
  readonly statusDay?: Day;
  /** The day on which the status was first seen, where it states none. */
  readonly statusSeen?: Day;
}

/** A part of a payment given to an invoice; no amount: whatever is left of either. */
export interface Allocation {
  readonly number: string;
  readonly amount: Cents | undefined;
}

/** A row of `Règlements`. `allocations` is the whole truth of what it settles. */
export interface Payment {
  readonly id: string;
  readonly day: Day | undefined;
  /** The account credited; `undefined` while nobody knows. */
  readonly customer: CustomerKey | undefined;
  readonly label: string;
  /** Positive: received; negative: a reversal or a rejected payment. */
  readonly amount: Cents;
  /** What the row says, where the ledger already counts this money: `amount` is then 0. */
  readonly written?: Cents;
  readonly currency: string;
  readonly allocations: readonly Allocation[];
  readonly means?: string;
  readonly origin: Place;
}
