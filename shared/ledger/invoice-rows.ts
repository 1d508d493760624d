import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import { isBlank } from "./column-readers.ts";
import type { InvoiceColumns } from "./invoice-columns.ts";
import type { RunningTotal } from "./running-total.ts";
import { isTotalOf, isTotalText } from "./total-lines.ts";

/** `Total Dupont`, `Sous-total Dupont`: words of a total about somebody. */
const TOTAL_OF = /^(?:sous[- ]?|sub[- ]?|grand )?total\b/i;
/** Nobody is called « Sous-total ». */
const SUBTOTAL = /^(?:sous|sub)[- ]?total\b/i;

/** Whether an undated row is a total of the rows above: by its words, by the block it closes, or by the sum alone. */
export function isTotalRow(
  row: readonly Cell[],
  columns: InvoiceColumns,
  number: string,
  name: string,
  /** The customer whose block it may close: that of the section, else of the row above. */
  block: string | undefined,
  raw: AmountCell,
  running: RunningTotal,
): boolean {
  const first = row.find((cell) => !isBlank(cell));
  const texts = [name, number, columns.label?.read(row) ?? "", typeof first === "string" ? first.trim() : ""];
  for (const text of texts) {
    if (text === "" || (number !== "" && text !== number)) continue;
    if (isTotalText(text)) return true;
    if (!TOTAL_OF.test(text)) continue;
    if (SUBTOTAL.test(text) || (block !== undefined && isTotalOf(text, block))) return true;
    if (raw.kind === "amount" && running.rowsAbove() > 1 && running.matches(raw.cents)) return true;
  }
  // A sum without a word under the list: nobody, no number, no date, and exactly the sum of what stands above.
  const bare = name === "" && number === "" && raw.kind === "amount" && raw.cents !== 0;
  return bare && running.rowsAbove() > 1 && running.matches(raw.cents);
}

/** Whether a row repeats the invoice of another row: an export with one row a line item. */
export function sameInvoice(row: readonly Cell[], other: readonly Cell[], columns: InvoiceColumns): boolean {
  return [
    columns.customer,
    columns.code,
    columns.issued,
    columns.amount,
    columns.remaining,
    columns.paid,
  ].every((column) => !column || row[column.mapping.column] === other[column.mapping.column]);
}
