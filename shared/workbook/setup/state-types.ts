import type { Day } from "../../base/day.ts";
import type { Segment } from "../../model/customer.ts";
import type { Majority } from "../../texts/setup.ts";
import type { ProposedColumn } from "../book.ts";

/** How far the set-up has come: not begun, left on the way, over (or never needed: the tabs hold it all already). */
export type SetupStage = "to-do" | "under-way" | "done";

/** A question: to be answered, answered (the answer may be changed), or settled without asking. */
type QuestionStatus = "open" | "answered" | "settled";

/** An invoice as it was understood, in French words. */
export interface SampleInvoice {
  readonly client: string;
  /** Empty: the row has none. */
  readonly number: string;
  readonly issued: string;
  /** Empty: unknown. */
  readonly due: string;
  /** The due date was computed from terms. */
  readonly dueComputed: boolean;
  readonly amount: string;
  /** What is left to pay; empty when it is the whole amount. */
  readonly open: string;
  /** « Factures, ligne 12 ». */
  readonly place: string;
}

/** What was read of one tab. */
export interface ReadTabWords {
  readonly tab: string;
  readonly shape: string;
  readonly rows: number;
  readonly columns: readonly { readonly words: string; readonly header: string }[];
  /** Rows of this tab named in `Anomalies`. */
  readonly anomalies: number;
}

/** (a) What customers owe. */
export interface BalanceAsked {
  readonly status: QuestionStatus;
  readonly question: string;
  /** Cents of the first currency: given back with the answer, so that it speaks of this very figure. */
  readonly total: number;
  /** The figure alone, as read: « 48 210,00 € ». */
  readonly totalWords: string;
  readonly overdueWords: string;
  /** « encaissements à jour au 03/05/2026 ». */
  readonly receipts: string;
  /** Other currencies, in words. */
  readonly others: readonly string[];
  /** The answer that stands; empty: none. */
  readonly answer: string;
}

/** (b) The terms of invoices that show no due date. */
export interface TermsAsked {
  readonly status: QuestionStatus;
  readonly sentence: string;
  /** `Conditions par défaut`; empty: none. */
  readonly current: string;
  /** The owner chose to leave these invoices without a due date. */
  readonly left: boolean;
}

/** A customer who seems to be something else than most. */
export interface CustomerException {
  readonly customer: string;
  readonly name: string;
  /** What it is proposed to be. */
  readonly segment: Segment;
  /** What it is when the owner does not take the proposal. */
  readonly otherwise: Segment;
  /** Taken, as the tabs stand or as proposed. */
  readonly chosen: boolean;
  readonly why: string;
}

/** What answering with one majority would write. */
export interface MajorityOffer {
  readonly majority: Majority;
  readonly exceptions: readonly CustomerException[];
  /** Customers who would be written with the majority's segment, exceptions aside; none for businesses: it is the default. */
  readonly rest: number;
  /** The first of them, by name. */
  readonly restNames: readonly string[];
}

/** (c) Who the customers are. */
export interface CustomersAsked {
  readonly status: QuestionStatus;
  readonly customers: number;
  /** The answer that stands. */
  readonly majority?: Majority;
  readonly offers: readonly MajorityOffer[];
}

/** One of the ten largest overdue customers. */
export interface HistoryCustomer {
  readonly customer: string;
  readonly name: string;
  readonly overdue: string;
  /** « 3 factures, jusqu'à 62 jours de retard ». */
  readonly late: string;
  readonly steps: readonly { readonly rank: number; readonly words: string }[];
  /** The step that the set-up took over; 0: none. */
  readonly rank: number;
  /** Its day, `AAAA-MM-JJ`; empty: not stated. */
  readonly day: string;
}

/** (d) What was already done. */
export interface HistoryAsked {
  readonly status: QuestionStatus;
  readonly sentence: string;
  readonly customers: readonly HistoryCustomer[];
}

/** (e) Who signs. */
export interface SenderAsked {
  readonly status: QuestionStatus;
  readonly name: string;
  readonly signatory: string;
  /** The same person signs the formal notices. */
  readonly signsNotices: boolean;
  readonly siren: string;
  readonly iban: string;
}

/** The set-up as the workbook stands: plain JSON, everything derived from the tabs. */
export type SetupState =
  /** No tab holds anything yet. */
  | { readonly kind: "empty"; readonly stage: SetupStage }
  /** Nothing can be read: why, and what to do. */
  | { readonly kind: "refused"; readonly stage: SetupStage; readonly message: string }
  /** Columns to be confirmed first. */
  | {
      readonly kind: "columns";
      readonly stage: SetupStage;
      readonly message: string;
      readonly columns: readonly ProposedColumn[];
    }
  | {
      readonly kind: "read";
      readonly stage: SetupStage;
      readonly asOf: Day;
      readonly tabs: readonly ReadTabWords[];
      readonly sample: readonly SampleInvoice[];
      /** Every column, so that one may be corrected. */
      readonly columns: readonly ProposedColumn[];
      readonly balance: BalanceAsked;
      readonly terms: TermsAsked;
      readonly customers: CustomersAsked;
      readonly history: HistoryAsked;
      readonly sender: SenderAsked;
    };
