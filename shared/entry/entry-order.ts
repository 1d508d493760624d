import type { CallOutcome } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Typed } from "./event-form.ts";
import type { OtherKind } from "./other-forms.ts";
import type { TypedPlan } from "./plan-draft.ts";

/** Whom an entry is about, and the identifiers that its page made once: sent again, it is written once. */
interface EntryAbout {
  readonly customer: CustomerKey;
  readonly currency: string;
  /** Of the row, and of the row that follows a call. */
  readonly ids: { readonly first: string; readonly next: string };
}

/** What a person notes about a customer, as it was typed; plain JSON. */
export type EntryOrder = EntryAbout &
  (
    | {
        readonly kind: "call";
        readonly outcome: CallOutcome;
        readonly typed: Typed;
        /** Numbers of the invoices that were ticked. */
        readonly invoices: readonly string[];
      }
    | {
        readonly kind: "other";
        readonly event: OtherKind;
        readonly typed: Typed;
        readonly invoices: readonly string[];
      }
    | { readonly kind: "plan"; readonly plan: TypedPlan }
    /** The owner believes a promise although one was broken before. */
    | { readonly kind: "confirm-promise"; readonly about: string }
    | { readonly kind: "retarget-dispute"; readonly about: string; readonly typed: Typed }
    /** A pause in force ends, or a file that was handed over comes back. */
    | { readonly kind: "resume"; readonly about: string; readonly typed: Typed }
  );
