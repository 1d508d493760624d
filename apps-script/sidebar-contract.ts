import type { ProposedColumn, RefreshSummary } from "#shared/workbook/book.ts";
import type { AssignableInvoice, AssignablePayment } from "#shared/workbook/match-report.ts";

/** What the panel in the sheet shows; plain JSON, since it crosses from Apps Script to the page. */
export type SidebarState =
  /** The workbook is understood; `written`: its `Balance âgée` already stands in a tab. */
  | {
      readonly kind: "ready";
      readonly summary: RefreshSummary;
      readonly buckets: readonly Bucket[];
      readonly written: boolean;
    }
  /** Columns to be confirmed first. */
  | { readonly kind: "proposal"; readonly message: string; readonly columns: readonly ProposedColumn[] }
  /** No tab holds anything yet. */
  | { readonly kind: "empty" }
  /** Something must be mended first. */
  | { readonly kind: "refused"; readonly message: string };

/** One part of the aged balance, in cents of the first currency; credits are negative. */
export interface Bucket {
  readonly name: string;
  readonly amount: number;
}

/** What `refresh` and `acceptMapping` answer: plain JSON, for the sidebar and for callers of the Apps Script API. */
export interface RefreshReport extends RefreshSummary {
  readonly buckets: readonly Bucket[];
}

/** What was read of one tab: figures to compare with the owner's own software. */
export interface ReadTab {
  readonly tab: string;
  /** « factures », « écritures », « balance âgée ». */
  readonly shape: string;
  readonly currency: string;
  readonly rows: number;
  /** Cents. */
  readonly debit: number;
  readonly credit: number;
  readonly total: number;
  /** Which header was read as what, in the order of the tab. */
  readonly columns: readonly { readonly words: string; readonly header: string }[];
  /** Rows of this tab named in `Anomalies`. */
  readonly anomalies: number;
}

/** What `readingState` answers. */
export interface ReadingState {
  readonly tabs: readonly ReadTab[];
  /** Rows of `Règlements`, and their sum in cents by currency. */
  readonly payments: {
    readonly rows: number;
    readonly totals: readonly { readonly currency: string; readonly total: number }[];
  };
}

/** What a click on a match answers. */
export interface MatchingDone {
  /** One French sentence. */
  readonly sentence: string;
  /** The run that undoes it; empty when there is nothing to undo. */
  readonly runId: string;
}

/** What `assignmentChoices` answers. */
export interface AssignmentChoices {
  readonly payments: readonly AssignablePayment[];
  readonly invoices: readonly AssignableInvoice[];
}
