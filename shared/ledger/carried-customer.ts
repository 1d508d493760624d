import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { isBlank } from "./column-readers.ts";

/** From this share of rows without a customer on, the blanks are a layout (merged cells), not forgotten cells. */
const SHARE = 0.3;

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
  for (const row of rows) {
    if (isBlank(row[number]) || isBlank(row[money])) continue;
    const named = !isBlank(row[customer]) || (code !== undefined && !isBlank(row[code]));
    if (count === 0 && !named) return false;
    count += 1;
    if (!named) unnamed += 1;
  }
  return unnamed >= 2 && unnamed >= count * SHARE;
}
