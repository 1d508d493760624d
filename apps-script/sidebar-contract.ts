import type { PlainViewGroup } from "#shared/indicators/plain-views.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { Trade } from "#shared/model/settings.ts";
import type { ProposedColumn, RefreshSummary } from "#shared/workbook/book.ts";
import type { LineWords } from "#shared/workbook/line-words.ts";
import type { AssignableInvoice, AssignablePayment, MatchReport } from "#shared/workbook/match-report.ts";
import type { SetupStage } from "#shared/workbook/setup/state-types.ts";

/**
 * What the panel in the sheet shows; plain JSON, since it crosses from Apps Script to the page. `setup`: how far the
 * first run has come; absent in what the page makes of a refresh's report. `interrupted`: Google cut the last writing in the
 * middle, our tabs stem from two runs until the next refresh; absent: no.
 */
export type SidebarState = SidebarContent & { readonly setup?: SetupStage; readonly interrupted?: true };

type SidebarContent =
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
  /** Tabs were made whose look `finishTabs` has still to complete; absent: none. */
  readonly unfinished?: true;
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

/** What `paymentsState` answers: how the payments stand, and what the owner may pair by hand. */
export interface PaymentsState extends AssignmentChoices {
  readonly report: MatchReport;
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

/** What `indicatorSeries` answers: the indicators of the day with their last months, by what they tell. */
export interface IndicatorsState {
  readonly asOf: string;
  readonly groups: readonly PlainViewGroup[];
  /** How much of Google's limits the workbook uses. */
  readonly size: { readonly value: number | null; readonly unit: string; readonly definition: string };
}

export const DAY_CHANNELS = ["calls", "messages", "letters", "decisions"] as const;
export type DayChannel = (typeof DAY_CHANNELS)[number];
/** Where a line stands in a morning: before all, within the day's capacity, beyond it, or to be looked at. */
export type DayPlace = "first" | "today" | "beyond" | "check";

/** One line of the day's list. */
export interface DayLine extends LineWords {
  /** « au plus tard le 22/11/2026 »; empty: now. */
  readonly when: string;
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
