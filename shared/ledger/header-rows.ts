import { readAmount } from "../base/read-amount.ts";
import { readDay } from "../base/read-day.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import { readBucketHeader } from "./bucket-header.ts";
import { headerTokens } from "./header-tokens.ts";
import { fieldsOfHeader, headerText } from "./header-words.ts";
import { isLedgerHeader } from "./whole-ledger-header.ts";

const LONGEST = 40;

/** How well a text names a field, 0 to 1. */
function strengthOf(text: string): number {
  if (readBucketHeader(text)) return 0.95;
  let best = 0;
  for (const strength of fieldsOfHeader(text).values()) best = Math.max(best, strength);
  return best;
}

/** A short text that is neither an amount nor a day. */
function isWords(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  return (
    text !== "" &&
    text.length <= LONGEST &&
    /[a-zA-ZÀ-ÿ°º#€]/.test(text) &&
    readAmount(text).kind !== "amount" &&
    readDay(text).kind !== "day"
  );
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== null && cell !== undefined && String(cell).trim() !== "";

/** The words of the row above that stand over each column: a merged cell holds its text in its first column only. */
function carried(row: readonly Cell[], width: number): readonly string[] {
  let last = "";
  return Array.from({ length: width }, (_, column) => {
    const text = headerText(row[column]);
    if (text !== "") last = text;
    return last;
  });
}

/** Whether a row can stand above a header as its groups (`Facture`, `Règlement`): two short texts or more, no value. */
function isGroupRow(row: readonly Cell[]): boolean {
  const filled = row.filter(isFilled);
  return (
    filled.length >= 2 && filled.every((cell) => isWords(cell) && headerTokens(String(cell)).length <= 4)
  );
}

/**
 * The header of a table that may be written on two rows: where the lower cell is blank the upper one counts; where
 * both are filled (`Montant` over `HT`) they count together when that says more than the lower one alone.
 */
export function headerOf(rows: TabCells["rows"], headerRow: number): readonly Cell[] {
  const header = rows[headerRow] ?? [];
  const above = rows[headerRow - 1] ?? [];
  const units = header.filter(isFilled);
  const isUnits = units.length > 0 && units.every((cell) => UNIT.test(String(cell).trim()));
  if (isLedgerHeader(header) || (!isUnits && !isGroupRow(above))) return header;
  const width = Math.max(header.length, above.length);
  const groups = carried(above, width);
  return Array.from({ length: width }, (_, column): Cell => {
    const own = UNIT.test(headerText(header[column])) ? "" : headerText(header[column]);
    const group = groups[column] ?? "";
    if (own === "")
      return headerText(above[column]) === "" ? (header[column] ?? null) : (above[column] ?? null);
    const together = `${group} ${own}`;
    return group !== "" && strengthOf(together) > strengthOf(own) ? together : (header[column] ?? null);
  });
}

/** What may stand under a title to say its unit or form: `(€)`, `HT`, `jj/mm/aaaa`. */
const UNIT =
  /^\(?\s*(?:€|eur|euros?|k€|%|j|jrs?|jours?|jj[/-]mm[/-]aa(?:aa)?|dd[/-]mm[/-]yy(?:yy)?|o\/n|oui\/non)\s*\)?$/i;

/** Whether the row under a header completes it: only words that name columns, some under a blank or a broader word. */
export function isSecondHeaderRow(rows: TabCells["rows"], headerRow: number): boolean {
  const upper = rows[headerRow] ?? [];
  const lower = rows[headerRow + 1] ?? [];
  const filled = lower.filter(isFilled);
  if (filled.length === 0) return false;
  if (filled.every((cell) => UNIT.test(String(cell).trim()))) return true;
  if (!filled.every(isWords) || !isGroupRow(upper)) return false;
  // A ledger pasted under our own titles brings its own: the two rows are two headers.
  if (isLedgerHeader(lower)) return false;
  const groups = carried(upper, Math.max(upper.length, lower.length));
  let known = 0;
  let completes = 0;
  lower.forEach((cell, column) => {
    const own = headerText(cell);
    if (own === "") return;
    const group = groups[column] ?? "";
    const together = strengthOf(`${group} ${own}`);
    if (Math.max(strengthOf(own), together) >= 0.4) known += 1;
    if (headerText(upper[column]) === "" || together > strengthOf(group)) completes += 1;
  });
  return known === filled.length && completes > 0;
}
