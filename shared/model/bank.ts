import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";

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
  /** `virement`, `chèque`, `carte`, `prélèvement`, `effet`, `espèces`, when the format or the label says it. */
  readonly means?: string;
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
