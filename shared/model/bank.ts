import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { FileKind } from "./file-kind.ts";

/** How money came or went, in the words of `Règlements.Moyen`. */
export type BankMeans = "virement" | "chèque" | "carte" | "prélèvement" | "effet" | "espèces";

/** One line of a bank statement, as the bank wrote it. */
export interface BankLine {
  /** Day of the operation. */
  readonly day: Day;
  /** Signed: positive is received. */
  readonly amount: Cents;
  /** ISO 4217. */
  readonly currency: string;
  /** Everything the bank wrote of it, in one tidy text: name, remittance text, references. */
  readonly label: string;
  /** Who paid, when the format names it apart. */
  readonly payer?: string;
  /** The bank's own identifier of the line (FITID, AcctSvcrRef), unique or not. */
  readonly bankId?: string;
  /** When the format or the label says it. */
  readonly means?: BankMeans;
  /** The format itself says that the line takes back an earlier one (a return, a reversal), whatever its label. */
  readonly reversal?: boolean;
  /** Line (text formats) or rank of the entry (XML), from 1: for people. */
  readonly line: number;
}

/** One account over one period. */
export interface BankStatement {
  /** Account identifier as the file has it (IBAN, RIB, number). */
  readonly account?: string;
  readonly currency: string;
  readonly lines: readonly BankLine[];
  /** Balances that the file states: opening + lines = closing, checked and said when it is not. */
  readonly opening?: Cents;
  readonly closing?: Cents;
  readonly from?: Day;
  readonly until?: Day;
}

export type BankFormat = "OFX" | "CAMT.053" | "CFONB 120" | "CSV";

export type BankProblemCode =
  | "amount-unreadable"
  | "date-unreadable"
  | "line-unreadable" // cut short, or of no known kind
  | "not-booked" // announced or refused: not money received
  | "batch-not-split" // details that do not add up to their entry: one line
  | "balance-differs" // data: expected, found
  | "balance-column-differs" // the running balance does not follow the amounts
  | "date-order-assumed"
  | "end-missing"; // the last record is not there, every line before it is

/** Something of the file that could not be used, or looks wrong; the other lines go on. */
export interface BankProblem {
  readonly code: BankProblemCode;
  /** Line of the file (text) or rank of the entry (XML); 0: the file as a whole. */
  readonly line: number;
  /** As it stands in the file. */
  readonly value: string;
  readonly data?: Readonly<Record<string, string>>;
}

type BankRefusalCode =
  | "wrong-file" // data.kind
  | "truncated" // data.line: the last one there
  | "damaged" // data.line, where XML ends to be XML
  | "no-statement" // the right format without any account in it
  | "nothing-readable"; // no line of it could be read; data.line, data.value: the first

/** What a text holds: statements with what could not be read of them, or why it is none. */
export type BankReading =
  | {
      readonly kind: "statement";
      readonly format: BankFormat;
      readonly statements: readonly BankStatement[];
      readonly problems: readonly BankProblem[];
    }
  | {
      readonly kind: "refused";
      readonly code: BankRefusalCode;
      readonly file: FileKind;
      readonly data: Readonly<Record<string, string>>;
    };
