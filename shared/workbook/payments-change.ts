import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";

/** What the owner asks of the payments. */
export type PaymentsChange =
  | { readonly kind: "match" }
  | {
      readonly kind: "accept";
      readonly proposal: string;
      /** Settle what stays open too. */
      readonly residual: boolean;
      /** For a retention: the day it falls due. */
      readonly releaseDay?: Day;
    }
  | { readonly kind: "refuse"; readonly proposal: string }
  | { readonly kind: "ignore"; readonly payment: string }
  | { readonly kind: "undo"; readonly run: string }
  | {
      readonly kind: "assign";
      readonly payment: string;
      readonly customerKey: string;
      readonly invoices: readonly { readonly number: string; readonly cents?: Cents }[];
    };
