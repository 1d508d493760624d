import type { CustomerKey } from "../model/customer.ts";
import type { OpenPayment } from "../model/matching.ts";
import type { NamedMonth } from "./label-months.ts";
import { monthsIn } from "./label-months.ts";
import type { LabelNumbers } from "./label-numbers.ts";
import { type LabelToken, labelTokens } from "./label-tokens.ts";
import { sameNumber } from "./number-forms.ts";
import type { WhoPays } from "./payer.ts";
import type { NamedCustomer, PayerIndex } from "./payer-index.ts";
import { payerSignature } from "./payer-signature.ts";

/** A payment during a run. */
export interface Receipt {
  readonly source: OpenPayment;
  readonly tokens: readonly LabelToken[];
  readonly months: readonly NamedMonth[];
  /** Customers that the label names. */
  readonly named: readonly NamedCustomer[];
  /** Who pays, in the bank's words; empty when unknown. */
  readonly signature: string;
  /** Sets of numbers that the owner refused, each as one text. */
  readonly refused: ReadonlySet<string>;
  left: number;
  customer: CustomerKey | undefined;
  /** Something of it is allocated: what is left is rather too much than another payment. */
  started: boolean;
  /** Who pays, as thought with what was learned then. */
  who:
    | { readonly version: number; readonly customer: CustomerKey | undefined; readonly who: WhoPays }
    | undefined;
  /** Numbers of the label, as read for those who may pay. */
  numbers: { readonly who: WhoPays; readonly found: LabelNumbers } | undefined;
}

/** Numbers refused together, as one text whatever their order. */
export function refusedKey(numbers: readonly string[]): string {
  return [...new Set(numbers.map(sameNumber))].sort().join("\u0000");
}

/** Everything about a payment that the ledger does not change. */
export function receiptOf(
  source: OpenPayment,
  payers: PayerIndex,
  refused: ReadonlySet<string>,
  started: boolean,
): Receipt {
  const tokens = labelTokens(source.label);
  return {
    source,
    tokens,
    months: monthsIn(tokens),
    named: source.customer === undefined ? payers.namedIn(tokens) : [],
    signature: payerSignature(tokens),
    refused,
    left: source.open,
    customer: source.customer,
    started,
    who: undefined,
    numbers: undefined,
  };
}
