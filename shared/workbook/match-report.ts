import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { ResidualKind } from "../texts/matching.ts";
import type { BookWrite } from "./book.ts";

/** One invoice of a proposal, in words for people. */
interface ProposedInvoice {
  readonly number: string;
  /** What the match takes off it (negative: what a credit note brings), in cents. */
  readonly cents: number;
  /** `127,50 €`. */
  readonly amount: string;
  /** What is open of it before the match: `1 275,00 €`. */
  readonly open: string;
}

/** What may be settled along with a proposal, if the owner agrees. */
interface ResidualOffer {
  readonly kind: ResidualKind;
  readonly number: string;
  readonly amount: string;
  /** What agreeing does, a French sentence. */
  readonly sentence: string;
  /** A retention is only due on this day (`AAAA-MM-JJ`), which the owner may change; else empty. */
  readonly releaseDay: string;
}

/** A match that waits for a click. Plain JSON. */
export interface ProposalView {
  /** `residual`: the payment is allocated already; only what it leaves open is in question. */
  readonly kind: "match" | "residual";
  /** The same for the same payment, customer, invoices and amounts, on every computer. */
  readonly id: string;
  readonly payment: string;
  /** `12/03/2026`; empty when the payment has no day. */
  readonly day: string;
  readonly label: string;
  /** Amount left to allocate, in words and in cents. */
  readonly amount: string;
  readonly cents: number;
  readonly currency: string;
  /** In words: one name, or several. */
  readonly customer: string;
  /** Identities of those accounts, in the same order. */
  readonly accounts: readonly { readonly key: string; readonly name: string }[];
  readonly invoices: readonly ProposedInvoice[];
  /** Why, French sentences. */
  readonly reasons: readonly string[];
  readonly confidence: "sûr" | "probable" | "possible";
  readonly residuals: readonly ResidualOffer[];
}

/** Something applied that can be undone: a run of sure matches, or one match accepted or chosen. Plain JSON. */
export interface RunView {
  readonly id: string;
  /** `12/03/2026`. */
  readonly day: string;
  /** What it did, a French sentence. */
  readonly sentence: string;
}

/** State of the payments after matching, for the screens and for callers of the add-on. Plain JSON. */
export interface MatchReport {
  /** One French sentence. */
  readonly sentence: string;
  /** Payments that this run matched; none when the state was only read. */
  readonly applied: { readonly count: number; readonly amounts: readonly string[] };
  /** Payments that a run would match without asking. */
  readonly ready: number;
  /** Groups of `Grand livre` that this run lettered. */
  readonly groups: number;
  /** By payment in the order of the tab, best first. */
  readonly proposals: readonly ProposalView[];
  /** Newest first; those undone are not there. */
  readonly runs: readonly RunView[];
  readonly counters: MatchCounters;
}

/** Rows of `Règlements` by what is left of them. */
export interface MatchCounters {
  readonly lettered: number;
  readonly partial: number;
  readonly toConfirm: number;
  readonly ignored: number;
  /** Nobody knows whose they are. */
  readonly withoutCustomer: number;
  /** Whose they are is known, not what they pay. */
  readonly unmatched: number;
}

/** What matching the workbook gives: what to write (nothing when nothing changes), and what to say. */
export interface MatchOutcome {
  readonly writes: readonly BookWrite[];
  readonly report: MatchReport;
  /** The run that the writes record in `Journal`; `undefined`: nothing to undo. */
  readonly runId: string | undefined;
}

/** What the owner's click gives; a refusal changes nothing and its message is complete. */
export type MatchChange =
  | {
      readonly kind: "done";
      readonly writes: readonly BookWrite[];
      readonly sentence: string;
      /** The run that the writes record, which `undoRun` undoes; `undefined` for a refusal or an undo. */
      readonly runId: string | undefined;
    }
  | { readonly kind: "refused"; readonly message: string };

export interface AcceptOptions {
  /** Settle what stays open too (`ResidualOffer`). */
  readonly residual?: boolean;
  /** For a retention: the day it falls due. */
  readonly releaseDay?: Day;
}

/** A payment with something left, for the owner's own choice. */
export interface AssignablePayment {
  readonly id: string;
  /** `12/03/2026`; empty when the payment has no day. */
  readonly day: string;
  readonly label: string;
  /** The account already credited; empty while nobody knows. */
  readonly customer: string;
  /** Its identity; empty likewise. */
  readonly customerKey: string;
  readonly cents: Cents;
  readonly amount: string;
  readonly currency: string;
  /** `ready`: a run would match it without asking; `ignored`: not a customer's. */
  readonly standing: "open" | "ready" | "ignored";
}

/** An open item, for the owner's own choice. */
export interface AssignableInvoice {
  /** Identity of the account: what `assignPayment` takes. */
  readonly customerKey: string;
  readonly customer: string;
  readonly number: string;
  /** `12/03/2026`; empty when it has none. */
  readonly due: string;
  readonly cents: Cents;
  readonly open: string;
  readonly currency: string;
}
