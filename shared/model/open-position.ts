import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "./customer.ts";
import type { LedgerItem } from "./ledger.ts";

/** An item not settled at the as-of day: open > 0. */
export interface OpenItem {
  readonly item: LedgerItem;
  /** What is left to pay at the as-of day, in cents of the item's currency. */
  readonly open: Cents;
  /** As-of day − due day; ≤ 0: not late; `undefined`: no due date. */
  readonly daysLate: number | undefined;
}

/** Credit note or payment not (wholly) matched at the as-of day: it lowers what may be claimed. */
export interface OpenCredit {
  readonly customer: CustomerKey;
  readonly currency: string;
  /** Positive. */
  readonly amount: Cents;
  readonly day: Day | undefined;
  readonly source: "payment" | "credit-note" | "overpayment" | "allocated-later";
  /** Invoice number, payment identifier or label: what a person recognises. */
  readonly reference: string;
}

/** Everything owed at one day. Sum of `items` − sum of `credits` = the receivable, by currency. */
export interface OpenPosition {
  readonly asOf: Day;
  readonly items: readonly OpenItem[];
  readonly credits: readonly OpenCredit[];
}
