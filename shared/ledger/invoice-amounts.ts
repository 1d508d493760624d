import { type Cents, ZERO } from "../base/money.ts";
import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Settlement } from "../model/ledger.ts";
import { columnName } from "./column-name.ts";
import { type AmountColumn, dayOrSay, isBlank } from "./column-readers.ts";
import type { InvoiceColumns } from "./invoice-columns.ts";
import type { ProblemSink } from "./reading.ts";

const EMPTY: AmountCell = { kind: "empty" };

export interface InvoiceAmounts {
  readonly amount: Cents;
  readonly remaining: Cents | undefined;
  readonly paid: Cents | undefined;
}

function sayUnreadable(
  column: AmountColumn | undefined,
  cell: AmountCell,
  row: readonly Cell[],
  at: number,
  problems: ProblemSink,
): void {
  if (!column || cell.kind !== "unreadable") return;
  problems.say("amount-unreadable", "à corriger", at, columnName(column.mapping), row[column.mapping.column]);
}

/** The amounts of a row; `undefined` when what is owed cannot be known: named, and left out of the totals. */
export function readInvoiceAmounts(
  row: readonly Cell[],
  at: number,
  raw: AmountCell,
  columns: InvoiceColumns,
  problems: ProblemSink,
): InvoiceAmounts | undefined {
  // The principal column was read by the caller: reading it again would carry its rounding twice.
  const amount = columns.amount ? raw : EMPTY;
  const remaining = columns.remaining ? (columns.amount ? columns.remaining.read(row) : raw) : EMPTY;
  const paid = columns.paid?.read(row) ?? EMPTY;
  sayUnreadable(columns.amount, amount, row, at, problems);
  sayUnreadable(columns.remaining, remaining, row, at, problems);
  sayUnreadable(columns.paid, paid, row, at, problems);
  const left = remaining.kind === "amount" ? remaining.cents : undefined;
  const settled = paid.kind === "amount" ? paid.cents : undefined;
  if (amount.kind === "amount") return { amount: amount.cents, remaining: left, paid: settled };
  if (left !== undefined) {
    return {
      amount: settled === undefined ? left : ((left + settled) as Cents),
      remaining: left,
      paid: settled,
    };
  }
  const exclTax = columns.exclTax
    ? columns.amount || columns.remaining
      ? columns.exclTax.read(row)
      : raw
    : EMPTY;
  if (amount.kind === "empty" && exclTax.kind === "amount") {
    const vat = columns.vat?.read(row) ?? EMPTY;
    return {
      amount: (exclTax.cents + (vat.kind === "amount" ? vat.cents : 0)) as Cents,
      remaining: undefined,
      paid: settled,
    };
  }
  if (amount.kind === "unreadable") return undefined;
  const filled = row.filter((cell) => !isBlank(cell)).length;
  if (filled > 1 && remaining.kind !== "unreadable") {
    const column = columns.amount ?? columns.remaining ?? columns.exclTax;
    problems.say("amount-missing", "à corriger", at, columnName(column?.mapping), "");
  }
  return undefined;
}

/**
 * What already settles the row. *Reste dû* wins over *réglé*; a payment day, or a status « payée », settles the
 * whole of what no amount column says.
 */
export function settlementsOf(
  row: readonly Cell[],
  at: number,
  { amount, remaining, paid }: InvoiceAmounts,
  isPaid: boolean,
  columns: InvoiceColumns,
  problems: ProblemSink,
): Settlement[] {
  const day = dayOrSay(columns.paidOn, row, at, problems);
  const said = columns.paidOn?.read(row) ?? EMPTY;
  const whole = isPaid || day !== undefined || said.kind === "impossible" || said.kind === "unreadable";
  let settled: Cents;
  if (remaining !== undefined) settled = (amount - remaining) as Cents;
  else if (paid !== undefined && paid !== 0) settled = amount < 0 && paid > 0 ? (-paid as Cents) : paid;
  else settled = whole ? amount : ZERO;
  if (settled === 0) return [];
  if (amount > 0 && settled > amount) {
    problems.say(
      "settled-more-than-amount",
      "à corriger",
      at,
      columnName((remaining === undefined ? columns.paid : columns.remaining)?.mapping),
      paid ?? remaining ?? "",
      {
        amount: String(amount),
        settled: String(settled),
      },
    );
  }
  return [{ day, amount: settled }];
}
