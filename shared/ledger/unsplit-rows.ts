import type { Cell, TabCells } from "../model/cell.ts";
import { fieldsOf } from "./fec/line-fields.ts";
import { headerStrength } from "./header-words.ts";
import { areLedgerHeadings } from "./whole-ledger-header.ts";

const SEPARATORS = ["\t", "|", ";"] as const;

/** The text of a row that holds one text and nothing else. */
function onlyText(row: readonly Cell[]): string | undefined {
  let found: string | undefined;
  for (const cell of row) {
    if (cell === null || cell === "") continue;
    if (typeof cell !== "string" || found !== undefined) return undefined;
    found = cell;
  }
  return found;
}

/** Words of a header strong enough for a whole list: three known columns or more. */
const CLEAR = 2.5;

/** The separator of a text that is the header of a ledger or a list, `undefined` for any other text. */
function headerSeparator(text: string): string | undefined {
  if (text.length > 5000) return undefined;
  return ledgerSeparator(text) ?? SEPARATORS.find((separator) => isListHeader(text, separator));
}

/** A list opened without parting its columns: its header stands in one cell. */
function isListHeader(text: string, separator: string): boolean {
  const fields = text.includes(separator) ? fieldsOf(text, separator) : [];
  return fields.length >= 3 && headerStrength(fields.map((field) => field.trim())) >= CLEAR;
}

function ledgerSeparator(text: string): string | undefined {
  return SEPARATORS.find((separator) => {
    if (!text.includes(separator)) return false;
    return areLedgerHeadings(fieldsOf(text, separator).map((heading) => heading.trim()));
  });
}

const cellsOf = (text: string, separator: string): readonly Cell[] =>
  fieldsOf(text, separator).map((field) => (field.trim() === "" ? null : field.trim()));

/**
 * Turns a ledger pasted as raw text (each row one cell that holds `|`, tabs or `;`) into rows of cells, in their
 * place. Rows are only split under a row that is the header of a ledger. Another tab comes back as it is.
 */
export function unsplitRows(tab: TabCells): TabCells {
  let separator: string | undefined;
  let rows: (readonly Cell[])[] | undefined;
  for (let at = 0; at < tab.rows.length; at += 1) {
    const row = tab.rows[at];
    if (!row) continue;
    const text = onlyText(row);
    if (text === undefined) {
      // A row of ordinary cells ends the pasted text; a blank one does not.
      if (row.some((cell) => cell !== null && cell !== "")) separator = undefined;
      continue;
    }
    separator = headerSeparator(text) ?? separator;
    if (separator === undefined || !text.includes(separator)) continue;
    rows ??= [...tab.rows];
    rows[at] = cellsOf(text, separator);
  }
  return rows === undefined ? tab : { ...tab, rows };
}

/** Whether a row of a tab is such a raw text: its cells cannot be changed one by one. */
export function isUnsplit(tab: TabCells, split: TabCells, at: number): boolean {
  return tab.rows[at] !== split.rows[at];
}
