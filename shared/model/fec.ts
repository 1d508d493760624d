import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { FileKind } from "./file-kind.ts";

/** The columns of a FEC by their official names (LPF art. A47 A-1), those of cash books, and a due date if any. */
export const FEC_COLUMN_NAMES = [
  "JournalCode",
  "JournalLib",
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompteLib",
  "CompAuxNum",
  "CompAuxLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "Debit",
  "Credit",
  "Montant",
  "Sens",
  "EcritureLet",
  "DateLet",
  "ValidDate",
  "Montantdevise",
  "Idevise",
  "DateRglt",
  "ModeRglt",
  "NatOp",
  "IdClient",
  "DateEcheance",
] as const;
export type FecColumn = (typeof FEC_COLUMN_NAMES)[number];

/** One line of an entry. Debit and credit are euros, whatever Idevise says (method 2). */
export interface FecLine {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly journal: string;
  readonly journalLabel: string;
  readonly entry: string;
  /** EcritureDate; `undefined`: none, or no day of the calendar. */
  readonly day: Day | undefined;
  /** EcritureDate as written. */
  readonly dayText: string;
  readonly account: string;
  readonly accountLabel: string;
  readonly auxiliary: string;
  readonly auxiliaryLabel: string;
  readonly piece: string;
  readonly pieceDay: Day | undefined;
  readonly label: string;
  readonly debit: Cents;
  readonly credit: Cents;
  /** Debit and credit as written, when one of them is no amount: both then count for zero. */
  readonly unread?: { readonly debit: string; readonly credit: string };
  readonly lettrage: string;
  readonly lettrageDay: Day | undefined;
  /** Only files with a due date column have it: a FEC has none. */
  readonly due: Day | undefined;
}

export type FecProblemCode =
  | "row-short" // fewer fields than the header: left out
  | "row-long" // more, and no sure way to read them: left out
  | "row-truncated" // the file ends in the middle of this line: left out
  | "row-foreign" // neither account nor day: a total, a note: left out
  | "amount-unreadable"
  | "side-unreadable"
  | "day-missing"
  | "day-unreadable"
  | "day-impossible"
  | "account-missing"
  | "entry-unbalanced"
  | "file-unbalanced"
  | "customers-only" // the file holds customers' lines alone: its entries cannot balance
  | "no-customer-line"
  | "no-lettrage" // no column, or nothing in it
  | "column-absent"; // one that a FEC should have and that the import can do without

/** Something that was read badly or not at all: named with its line, never blocking the others. */
export interface FecProblem {
  readonly code: FecProblemCode;
  /** Line of the file, from 1; `undefined`: the whole file. */
  readonly line: number | undefined;
  readonly column?: FecColumn;
  /** As it stands in the file. */
  readonly value: string;
  readonly data?: Readonly<Record<string, string>>;
}

export interface AccountTotals {
  readonly lines: number;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly balance: Cents;
}

/** What to compare with the accounting software: sums of the lines kept. */
export interface FecControls {
  readonly lines: number;
  /** Lines of the file that could not be read at all, each of them a problem. */
  readonly leftOut: number;
  readonly debit: Cents;
  readonly credit: Cents;
  /** Account 411. */
  readonly customers: AccountTotals;
  /** Other customer accounts by their three digits (413, 416 …), in order. */
  readonly apart: readonly (AccountTotals & { readonly account: string })[];
  /** Lines of 411 that bear a lettrage code. */
  readonly lettered: number;
  /** Lettrage groups of 411: customer and code. */
  readonly groups: number;
  readonly unbalancedGroups: number;
  /** Lines of 411 without a code. */
  readonly unlettered: { readonly count: number; readonly amount: Cents };
  /** Lines of 411 without a code, or in a group that does not balance: what is not settled. */
  readonly open: { readonly count: number; readonly amount: Cents };
}

/** A column of the file: its heading, and what it was taken for. */
interface FecHeading {
  readonly heading: string;
  readonly column: FecColumn | undefined;
}

export interface FecFile {
  readonly kind: "fec";
  readonly lines: readonly FecLine[];
  readonly headings: readonly FecHeading[];
  /** Line of the header, from 1. */
  readonly headerLine: number;
  readonly separator: string;
  readonly problems: readonly FecProblem[];
  readonly controls: FecControls;
}

/** Why a text cannot be imported as a FEC. */
export type FecRefusal =
  | { readonly kind: "refused"; readonly code: "not-a-fec"; readonly data: { readonly what: FileKind } }
  /** Lines that look like a FEC's, from this one on, under no header. */
  | { readonly kind: "refused"; readonly code: "header-missing"; readonly data: { readonly line: number } }
  | {
      readonly kind: "refused";
      readonly code: "columns-missing";
      readonly data: { readonly line: number; readonly columns: readonly FecColumn[] };
    }
  | { readonly kind: "refused"; readonly code: "no-line"; readonly data: { readonly line: number } }
  /** Lines there are, and none could be read. */
  | {
      readonly kind: "refused";
      readonly code: "no-readable-line";
      readonly data: { readonly line: number; readonly columns: number; readonly fields: number };
    };

export type FecReading = FecFile | FecRefusal;
