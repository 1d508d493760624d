import { comparable } from "../base/normalise.ts";
import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { isBlank, textOf } from "./column-readers.ts";
import { isTotalText } from "./total-lines.ts";

/** From this share of rows without a customer on, the blanks are a layout (merged cells), not forgotten cells. */
const SHARE = 0.3;

const PERIOD =
  /^(?:(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: \d{2,4})?|(?:19|20)\d{2}|(?:\d(?:er|e|eme)? )?(?:trimestre|semestre)(?: \d+)*|t[1-4](?: \d{4})?)$/;

/** The customer that a row names and nothing else: the title of its block. A month or a total is none. */
export function nameAlone(row: readonly Cell[], customer: number | undefined): string | undefined {
  if (customer === undefined || isBlank(row[customer])) return undefined;
  if (row.some((cell, column) => column !== customer && !isBlank(cell))) return undefined;
  const text = textOf(row[customer]);
  const isName = /[A-Za-zÀ-ÿ]{2}/.test(text) && text.length <= 80 && !isTotalText(text);
  return isName && !PERIOD.test(comparable(text)) ? text : undefined;
}

/**
 * Whether the customer is written only on the first row of its block: many invoices with a number and an amount name
 * nobody, and the first one names somebody. The owner confirms it once, since a wrong guess would chase the wrong one.
 */
export function carriesCustomerDown(
  rows: readonly (readonly Cell[])[],
  columns: readonly ColumnMapping[],
): boolean {
  const at = (...fields: readonly Field[]): number | undefined =>
    columns.find((one) => fields.includes(one.field))?.column;
  const customer = at("customer") ?? at("code");
  const number = at("number");
  const money = at("amount", "remaining");
  if (customer === undefined || number === undefined || money === undefined) return false;
  const code = at("code");
  let count = 0;
  let unnamed = 0;
  let above = false;
  for (const row of rows) {
    if (isBlank(row[number]) || isBlank(row[money])) {
      if (nameAlone(row, customer) !== undefined) above = true;
      continue;
    }
    const named = !isBlank(row[customer]) || (code !== undefined && !isBlank(row[code]));
    if (count === 0 && !named && !above) return false;
    count += 1;
    if (!named) unnamed += 1;
  }
  return unnamed >= 2 && unnamed >= count * SHARE;
}
