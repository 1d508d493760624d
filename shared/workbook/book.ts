import type { AgedBalance } from "../aging/aged-balance.ts";
import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { LedgerReading } from "../ledger/read-ledger.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Payment } from "../model/ledger.ts";
import type { Field, Shape, SourceMapping } from "../model/mapping.ts";
import type { OpenPosition } from "../model/open-position.ts";
import type { RankedLine } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Scenario, Template } from "../model/scenario.ts";
import type { SegmentProposal } from "../model/segment.ts";
import type { Settings } from "../model/settings.ts";
import type { LineWords } from "./line-words.ts";
import type { TabName } from "./tabs.ts";

/**
 * A cell to write: a day goes in as a real date, a text stays text whatever it begins with, a formula of the owner's
 * own column goes back as it was, `idOf` becomes `#` and the sheet id of that tab (known once it is created).
 */
export type OutCell =
  | Cell
  | { readonly day: Day }
  | { readonly formula: string }
  | { readonly idOf: TabName };

/** The workbook as an edge read it, and what the core cannot know by itself. */
export interface BookInput {
  /** Every tab that was read, ours and the owner's, in the workbook's order. */
  readonly tabs: readonly TabCells[];
  /** Today in the workbook's time zone; *Date d'arrêté* in `Réglages` rules it. */
  readonly today: Day;
  /** The workbook's locale: `fr_FR`, `en_US` … */
  readonly locale: string;
}

/** A workbook understood: everything that the plan, the letters and the tabs are computed from. */
export interface Book {
  /** *Date d'arrêté* when set, else today. */
  readonly asOf: Day;
  readonly settings: Settings;
  readonly sources: readonly SourceMapping[];
  readonly ledger: LedgerReading;
  /** Customers that have a row in `Clients`. */
  readonly listed: ReadonlySet<CustomerKey>;
  readonly payments: readonly Payment[];
  readonly journal: readonly JournalEvent[];
  readonly scenarios: readonly Scenario[];
  readonly templates: readonly Template[];
  readonly problems: readonly Problem[];
  /** Our tabs that exist: name → sheet id. */
  readonly ourTabs: Readonly<Partial<Record<TabName, number>>>;
  /** The same tabs as they were read: single cells are changed only where they still hold this. */
  readonly ourCells: Readonly<Partial<Record<TabName, TabCells>>>;
  /** Rows that `Réglages` still lacks: mapping that is sure, ids of tabs. */
  readonly settingRows: readonly (readonly OutCell[])[];
  /** Rows that `Scénarios` still lacks: the steps of the owner's trade (`Métier`). */
  readonly presetRows: readonly (readonly OutCell[])[];
}

/** A column that the owner may confirm or correct: what Crescendo reads in it, and why. Plain JSON. */
export interface ProposedColumn {
  readonly tab: string;
  readonly sheetId: number;
  readonly field: Field;
  /** What the owner calls the field: « Montant TTC ». */
  readonly words: string;
  /** Header of the column; empty when it has none, or when no column is proposed. */
  readonly header: string;
  /** `A`, `B` …; empty when no column is proposed (an essential field that is missing). */
  readonly letter: string;
  /** 0 to 1; 0 when no column is proposed. */
  readonly confidence: number;
  /** Why, a French sentence. */
  readonly reason: string;
  /** First cells of the column, as the owner wrote them; at most five. */
  readonly samples: readonly string[];
  /** Every column of the table, the proposed one among them; `column` counts from 0. */
  readonly options: readonly { readonly column: number; readonly header: string }[];
}

/** The owner's answer for one field of one tab: another column (from 0), or none at all. */
export interface ColumnCorrection {
  readonly sheetId: number;
  readonly field: Field;
  readonly column: number | "none";
}

/** The owner's answer for a whole tab: what it is, or that it is left out. */
export interface ShapeCorrection {
  readonly sheetId: number;
  readonly shape: Shape | "ignored";
}

/** How a reading takes the owner's answers: `accept` confirms what is proposed, the others correct it first. */
export interface ReadOptions {
  readonly accept?: boolean;
  readonly corrections?: readonly ColumnCorrection[];
  readonly shapes?: readonly ShapeCorrection[];
}

/**
 * What reading gives: a book; a proposal that the owner must accept (`acceptMapping`, or the panel's button), with
 * the rows that accepting writes in `Réglages`; or a refusal. Messages are French and complete.
 */
export type BookReading =
  | { readonly kind: "book"; readonly book: Book }
  | {
      readonly kind: "proposal";
      readonly message: string;
      /** All mapped columns of all sources, and the essential fields that no column holds. */
      readonly columns: readonly ProposedColumn[];
      readonly settingRows: readonly (readonly OutCell[])[];
      readonly ourTabs: Readonly<Partial<Record<TabName, number>>>;
    }
  | { readonly kind: "refused"; readonly message: string };

/** What follows from a book at its day. */
export interface Outcome {
  readonly position: OpenPosition;
  readonly balance: AgedBalance;
  readonly plan: readonly RankedLine[];
  readonly problems: readonly Problem[];
  /** Segments proposed from what was read; none counts before it stands in `Clients`. */
  readonly segments: readonly SegmentProposal[];
}

/** One write of the add-on: a tab made when missing, then one rectangle of values. */
export interface TabWrite {
  readonly tab: TabName;
  /** `undefined`: the tab is created first, with its formats. */
  readonly sheetId: number | undefined;
  /** Row of the sheet, from 1, where `values` begin. */
  readonly row: number;
  /** A full rectangle: old rows below are blanked by `null`. */
  readonly values: readonly (readonly OutCell[])[];
  /** Rows of the header and above, kept in view. Only used at creation. */
  readonly frozenRows: number;
  /** Cells that lead to rows of the owner's, once the values are written. */
  readonly links?: readonly CellLink[];
}

/** A cell of ours that leads to rows of a tab; what it holds stays the plain text. */
export interface CellLink {
  /** Row from 1, column from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The tab and the range it leads to: `A5:H9`. */
  readonly sheetId: number;
  readonly range: string;
}

/** Single cells of ours changed in place (a lettrage code, what a payment settles): nothing else of the row moves. */
export interface CellsWrite {
  readonly tab: TabName;
  readonly sheetId: number;
  /** Row of the sheet from 1, column from 0. `before`: what the cell must still hold, else nothing is written. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly before: Cell;
    readonly value: OutCell;
  }[];
}

export type BookWrite = TabWrite | CellsWrite;

/** What an import did, for people and for callers of the add-on: plain JSON. */
export interface ImportReport {
  /** One French sentence: what was read, added, already there. */
  readonly sentence: string;
  /** Name of the file, as given. */
  readonly file: string;
  /** `FEC`, `OFX`, `CAMT.053`, `CFONB 120`, `CSV`. */
  readonly format: string;
  /** Rows added to our tab. */
  readonly added: number;
  /** Lines of the file that were already there. */
  readonly already: number;
  /** Rows changed in place: another lettrage (FEC), an identifier given to a payment typed by hand (bank). */
  readonly changed: number;
  /** Lines of the file that are not kept (other accounts, debits), counted, with why in `notes`. */
  readonly leftOut: number;
  /** Control totals, in order: what to compare with the file. `value` is the figure: cents for amounts. */
  readonly controls: readonly {
    readonly label: string;
    readonly value: number;
    readonly unit: "lignes" | "centimes" | "postes" | "groupes";
    /** The figure in words: `14 416,52 €`. */
    readonly text: string;
  }[];
  /** French sentences: lines that could not be read (with their line number), what was left out, what to check. */
  readonly notes: readonly string[];
}

/** What an import gives; a refusal changes nothing. */
export type ImportOutcome =
  | { readonly kind: "done"; readonly writes: readonly BookWrite[]; readonly report: ImportReport }
  | { readonly kind: "refused"; readonly message: string };

export interface RefreshSummary {
  readonly asOf: Day;
  readonly customers: number;
  readonly invoices: number;
  readonly totals: readonly { readonly currency: string; readonly total: Cents; readonly overdue: Cents }[];
  readonly toDo: number;
  readonly toCheck: number;
  readonly anomalies: number;
  /** First lines of the plan, as the sidebar lists them. */
  readonly first: readonly (LineWords & { readonly claimed: string })[];
  /** One French sentence. */
  readonly sentence: string;
  /** What only the owner can answer before anything is chased (no due day is known at all); part of the sentence too. */
  readonly question?: string;
}

export type RefreshOutcome =
  | { readonly kind: "done"; readonly writes: readonly TabWrite[]; readonly summary: RefreshSummary }
  | {
      readonly kind: "proposal";
      readonly message: string;
      readonly columns: readonly ProposedColumn[];
      readonly writes: readonly TabWrite[];
    }
  | { readonly kind: "refused"; readonly message: string };
