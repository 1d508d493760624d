import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";

/** Rates of VAT met on French invoices (mainland, Corsica, overseas), in thousandths. */
const RATES: readonly number[] = [200, 100, 55, 21, 85, 130, 196, 17.5, 10.5, 9];
/** Roundings of each line of an invoice leave a few cents. */
const NEAR = 2;
/** From this share of the rows on, the arithmetic is the column's meaning and not a chance. */
const SHARE = 0.9;

/** Amounts of a column in cents; `undefined` where a row has none. */
export type Amounts = readonly (number | undefined)[];

export function amountsOf(rows: readonly (readonly Cell[])[], column: number): Amounts {
  return rows.map((row) => {
    const read = readAmount(row[column] ?? null);
    return read.kind === "amount" ? read.cents : undefined;
  });
}

/** Whether `holds` is true of nearly all the rows that have every amount, and of one at least that shows something. */
function mostly(
  columns: readonly Amounts[],
  holds: (...amounts: number[]) => boolean,
  shows: (...amounts: number[]) => boolean,
): boolean {
  let rows = 0;
  let true_ = 0;
  let shown = 0;
  const length = columns[0]?.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    const amounts: number[] = [];
    for (const column of columns) {
      const amount = column[at];
      if (amount !== undefined) amounts.push(amount);
    }
    if (amounts.length < columns.length) continue;
    rows += 1;
    if (holds(...amounts)) {
      true_ += 1;
      if (shows(...amounts)) shown += 1;
    }
  }
  return shown > 0 && true_ >= rows * SHARE;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;
const isTaxed = (exclTax: number, inclTax: number): boolean =>
  RATES.some((rate) => near(exclTax * (1 + rate / 1000), inclTax));

/** Whether the second column is the first one with its tax: by the column of tax when there is one, else by the rates. */
export function isInclusiveOf(exclTax: Amounts, inclTax: Amounts, tax: Amounts | undefined): boolean {
  if (tax) {
    return mostly(
      [exclTax, inclTax, tax],
      (net, gross, vat) => near(net + vat, gross),
      (_, __, vat) => vat !== 0,
    );
  }
  return mostly(
    [exclTax, inclTax],
    (net, gross) => net === gross || isTaxed(net, gross),
    (net, gross) => net !== gross && Math.abs(net) > 100,
  );
}

/** What the tax beside an amount says of it: `excluded` (20 is 20 % of 100), `included` (20 is in 120). */
export function taxSaysOf(amount: Amounts, tax: Amounts): "excluded" | "included" | undefined {
  const shows = (sum: number, vat: number): boolean => vat !== 0 && Math.abs(sum) > 500;
  const excluded = mostly([amount, tax], (sum, vat) => vat === 0 || isTaxed(sum, sum + vat), shows);
  const included = mostly([amount, tax], (sum, vat) => vat === 0 || isTaxed(sum - vat, sum), shows);
  if (excluded === included) return undefined;
  return excluded ? "excluded" : "included";
}

/** Whether the second column is the first one with what was already paid: the first is then what is left. */
export function isLeftOf(left: Amounts, whole: Amounts, paid: Amounts): boolean {
  return mostly(
    [left, whole, paid],
    (rest, all, settled) => near(rest + settled, all),
    (_, __, settled) => settled !== 0,
  );
}

/** Whether a column called « due » does not go down when something is paid: it is the invoice, not what is left. */
export function ignoresPayments(due: Amounts, whole: Amounts, paid: Amounts): boolean {
  let partly = 0;
  let same = 0;
  due.forEach((amount, at) => {
    const all = whole[at];
    const settled = paid[at];
    if (amount === undefined || all === undefined || settled === undefined || settled === 0) return;
    partly += 1;
    if (amount === all && settled !== 0) same += 1;
  });
  return partly > 0 && same >= partly * SHARE;
}

/** Whether two columns hold the same amount on at least half of the rows where the second one holds something. */
export function isMostlyEqual(amounts: Amounts, others: Amounts): boolean {
  let held = 0;
  let same = 0;
  others.forEach((other, at) => {
    if (other === undefined || other === 0 || amounts[at] === undefined) return;
    held += 1;
    if (amounts[at] === other) same += 1;
  });
  return held > 0 && same * 2 >= held;
}
