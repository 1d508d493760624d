import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { ACCOUNT } from "./column-profile.ts";
import { isTotalText } from "./total-lines.ts";

/** A row that opens the block of a customer in a printed ledger: `411DUPONT  Dupont SARL`, or a name alone. */
export interface Section {
  readonly account: string;
  readonly name: string;
}

const VALUES: ReadonlySet<Field> = new Set<Field>([
  "amount",
  "amountExclTax",
  "remaining",
  "debit",
  "credit",
  "issued",
  "due",
]);

/** An amount with cents or a currency, or a day: `411DUPONT` and `41100012` are none. */
const VALUE =
  /^[-+(\u2212]?\s*(?:[€$£]\s*)?\d[\d\s.,'’]*(?:[.,]\d{1,2}\)?-?|[€$£]|EUR)|^\d{1,4}[-/.]\d{1,2}[-/.]\d/;

/** The mapped columns that a section row leaves empty. */
export function valueColumns(columns: readonly ColumnMapping[]): readonly number[] {
  return columns.filter((one) => VALUES.has(one.field)).map((one) => one.column);
}

/** The section that a row opens; `undefined` for any other row. Totals open nothing. */
export function sectionOf(row: readonly Cell[], values: readonly number[]): Section | undefined {
  let texts = 0;
  let first = "";
  let second = "";
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column];
    if (cell === null || cell === undefined || cell === "") continue;
    const text = String(cell).trim();
    if (text === "") continue;
    // An amount or a day is a row's own, even written as text: such a row opens nothing.
    if (values.includes(column) && (typeof cell === "number" || VALUE.test(text))) return undefined;
    texts += 1;
    if (texts > 2) return undefined;
    if (texts === 1) first = text;
    else second = text;
  }
  if (texts === 0 || isTotalText(first) || (second !== "" && isTotalText(second))) return undefined;
  const bare = first.replace(/^(compte|client|customer|tiers)\s*:?\s+/i, "");
  if (second !== "") {
    return ACCOUNT.test(bare) || /^[0-9A-Z]{2,12}$/.test(bare) ? { account: bare, name: second } : undefined;
  }
  const split = /^(\d{3,}[0-9A-Z]*)\s*(?:[-–:]\s*)?(.*)$/.exec(bare);
  if (split && ACCOUNT.test(split[1] ?? ""))
    return { account: split[1] ?? "", name: split[2] || (split[1] ?? "") };
  return /[A-Za-zÀ-ÿ]{2}/.test(bare) ? { account: "", name: bare } : undefined;
}

/** The section rows of a table without a customer column; none in a table that is not made of blocks. */
export function sectionRows(
  rows: readonly (readonly Cell[])[],
  columns: readonly ColumnMapping[],
): readonly Section[] {
  const values = valueColumns(columns);
  if (values.length === 0) return [];
  const found: Section[] = [];
  let data = 0;
  let opened = 0;
  for (const row of rows.slice(0, 500)) {
    const section = sectionOf(row, values);
    if (section) {
      found.push(section);
      opened = 1;
    } else if (
      opened === 1 &&
      values.some((column) => row[column] !== null && row[column] !== undefined && row[column] !== "")
    ) {
      data += 1;
      opened = 0;
    }
  }
  // Each block has lines under its title: two notes at the foot of a list are not blocks.
  return data >= 1 && data >= found.length * 0.5 ? found : [];
}
