import type { Segment } from "#shared/model/customer.ts";
import type { Trade } from "#shared/model/settings.ts";
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

/** A segment proposed for a customer, as the panel asks about it. */
export interface SegmentView {
  readonly customer: string;
  readonly name: string;
  /** What stands in `Clients`; empty: nothing, the customer counts as `standard`. */
  readonly current: string;
  readonly segment: Segment;
  /** « presque sûr », « probable », « possible ». */
  readonly confidence: string;
  /** The clues, in one sentence. */
  readonly why: string;
  /** What the segment changes. */
  readonly effect: string;
}

/** What `segmentProposals` answers. */
export interface SegmentsState {
  readonly proposals: readonly SegmentView[];
  /** Beyond those listed. */
  readonly more: number;
}

/** A trade with what its scenarios are. */
export interface TradeView {
  readonly trade: Trade;
  readonly scenarios: readonly {
    readonly name: string;
    /** It stands in `Scénarios` already: the owner's rows stay as they are. */
    readonly written: boolean;
    /** « J+5 · e-mail · Oubli · comptabilité ». */
    readonly steps: readonly string[];
  }[];
}

/** What `tradePresets` answers. */
export interface TradeState {
  /** `Métier` in `Réglages`; empty: none. */
  readonly current: string;
  readonly trades: readonly TradeView[];
}

/** What a change of segments or of scenarios answers: one French sentence. */
export interface PolicyDone {
  readonly sentence: string;
  /** Cells and rows written. */
  readonly written: number;
}

/** An indicator as the panel draws it; `null`: it cannot be computed. */
export interface IndicatorView {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  /** Of the day. */
  readonly now: number | null;
  /** One a month, oldest first, the running month last; empty: no month can be told. */
  readonly months: readonly { readonly period: string; readonly value: number | null }[];
  /** Target and published average, each in one sentence. */
  readonly compared: readonly string[];
  readonly target: number | null;
}

/** What `indicatorSeries` answers. */
export interface IndicatorsState {
  readonly asOf: string;
  readonly indicators: readonly IndicatorView[];
}

export const DAY_CHANNELS = ["calls", "messages", "letters", "decisions"] as const;
export type DayChannel = (typeof DAY_CHANNELS)[number];
/** Where a line stands in a morning: before all, within the day's capacity, beyond it, or to be looked at. */
export type DayPlace = "first" | "today" | "beyond" | "check";

/** One line of the day's list. */
export interface DayLine {
  readonly rank: number;
  readonly customer: string;
  readonly action: string;
  /** « au plus tard le 22/11/2026 »; empty: now. */
  readonly when: string;
  readonly why: string;
  /** « 1 234,56 € »; empty when nothing is claimed. */
  readonly claimed: string;
  /** Who acts; empty: nobody was named. */
  readonly person: string;
  readonly channel: DayChannel | "other";
  readonly place: DayPlace;
  /** Its place in that person's own list, who has the day's capacity for themselves. */
  readonly ownPlace: DayPlace;
}

/** What `dayList` answers. */
export interface DayState {
  readonly asOf: string;
  /** Everyone who acts on a line, in alphabetical order; an empty name: some lines are nobody's. */
  readonly people: readonly string[];
  readonly lines: readonly DayLine[];
  /** Beyond those listed. */
  readonly more: number;
}
