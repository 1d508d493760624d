import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { ItemKind } from "../model/ledger.ts";
import type { MatchReason } from "../model/matching.ts";

/** A line of a customer account without lettrage. */
export interface LedgerLine {
  readonly id: string;
  readonly customer: CustomerKey;
  /** The piece: an invoice number, or any reference of the bookkeeping. */
  readonly number: string;
  readonly label: string;
  readonly day: Day | undefined;
  /** Debit positive, credit negative. */
  readonly amount: Cents;
  readonly currency: string;
  readonly kind: ItemKind;
}

/** Lines of one customer that settle one another: they sum to zero. */
export interface LedgerGroup {
  readonly ids: readonly string[];
  readonly reasons: readonly MatchReason[];
  /** Nothing else is likely: a lettrage may be written. */
  readonly sure: boolean;
}
