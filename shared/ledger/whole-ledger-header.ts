import type { Cell } from "../model/cell.ts";
import { fecColumnsOf } from "./fec/fec-headings.ts";
import { headerText } from "./header-words.ts";
import { ownLedgerColumns } from "./own-ledger-columns.ts";

/** Fewer headings than that name no whole ledger. */
const LEAST = 6;

/** Whether texts are, by themselves, the headings of a ledger: an account, a day, amounts. No other row completes them. */
export function areLedgerHeadings(headings: readonly string[]): boolean {
  if (headings.length < LEAST || headings.length > 60) return false;
  if (ownLedgerColumns(headings)) return true;
  const columns = fecColumnsOf(headings);
  const amounts = columns.has("Debit")
    ? columns.has("Credit")
    : columns.has("Montant") && columns.has("Sens");
  return columns.size >= LEAST && columns.has("CompteNum") && columns.has("EcritureDate") && amounts;
}

/** The same of a row of cells. */
export const isLedgerHeader = (row: readonly Cell[]): boolean => areLedgerHeadings(row.map(headerText));
