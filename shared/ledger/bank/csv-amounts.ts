import { type Cents, cents } from "../../base/money.ts";
import { comparable, tidy } from "../../base/normalise.ts";
import { decimalSignOf } from "../../base/read-amount.ts";
import { bankAmount } from "./bank-amount.ts";
import type { BankTable } from "./bank-columns.ts";

type Row = readonly string[];
type Reading = Cents | "empty" | "unreadable";

const whole = (value: number): Cents => cents(value === 0 ? 0 : value);

function columnReader(body: readonly Row[], column: number | undefined): (row: Row) => Reading {
  if (column === undefined) return () => "empty";
  const sign = decimalSignOf(body.map((row) => row[column] ?? ""));
  return (row) => {
    const read = bankAmount(tidy(row[column] ?? ""), sign);
    return read.kind === "amount" ? read.cents : read.kind;
  };
}

const DEBIT = /^(?:d|db|debit|debits|dr|-|-1|sortie|out|depense)$/;
const CREDIT = /^(?:c|cr|credit|credits|\+|1|\+1|entree|in|recette)$/;

function sideOf(cell: string): 1 | -1 | undefined {
  const text = tidy(cell).toLowerCase();
  const words = comparable(text) || text;
  if (DEBIT.test(text) || DEBIT.test(words)) return -1;
  return CREDIT.test(text) || CREDIT.test(words) ? 1 : undefined;
}

/** The column that says the side of unsigned amounts: « Sens », or a « Type » that holds nothing else. */
function sideColumn(
  { column }: BankTable,
  body: readonly Row[],
  amounts: readonly Reading[],
): number | undefined {
  if (column.side !== undefined) return column.side;
  const type = column.means;
  if (type === undefined || amounts.some((amount) => typeof amount === "number" && amount < 0))
    return undefined;
  const cells = body.map((row) => tidy(row[type] ?? "")).filter((cell) => cell !== "");
  return cells.length > 0 && cells.every((cell) => sideOf(cell) !== undefined) ? type : undefined;
}

/**
 * The signed amount of a row, received positive: from one signed column, one with its side apart, or debit and
 * credit. Whether debits are written with their minus is seen on the whole column.
 */
export function signedAmounts(table: BankTable, body: readonly Row[]): (row: Row) => Reading {
  const { amount, debit, credit } = table.column;
  if (amount !== undefined) {
    const read = columnReader(body, amount);
    const side = sideColumn(table, body, body.map(read));
    if (side === undefined) return read;
    return (row) => {
      const value = read(row);
      const sign = sideOf(row[side] ?? "");
      return typeof value !== "number" || sign === undefined ? value : whole(sign * Math.abs(value));
    };
  }
  const readDebit = columnReader(body, debit);
  const readCredit = columnReader(body, credit);
  let minus = 0;
  let plus = 0;
  for (const row of body) {
    const value = readDebit(row);
    if (typeof value === "number" && value < 0) minus += 1;
    if (typeof value === "number" && value > 0) plus += 1;
  }
  const sign = minus > plus ? 1 : -1;
  return (row) => {
    const out = readDebit(row);
    const received = readCredit(row);
    if (out === "unreadable" || received === "unreadable") return "unreadable";
    if (out === "empty" && received === "empty") return "empty";
    return whole((received === "empty" ? 0 : received) + (out === "empty" ? 0 : sign * out));
  };
}
