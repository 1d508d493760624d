import type { Day } from "../base/day.ts";
import { type Cents, ZERO } from "../base/money.ts";
import type { AmountCell } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import type { Settlement } from "../model/ledger.ts";
import { columnName } from "./column-name.ts";
import { type AmountColumn, dayOrSay, isBlank, textOf } from "./column-readers.ts";
import type { InvoiceColumns } from "./invoice-columns.ts";
import type { ProblemSink } from "./reading.ts";
import { readStatus } from "./status-words.ts";

const EMPTY: AmountCell = { kind: "empty" };

export interface InvoiceAmounts {
  readonly amount: Cents;
  readonly remaining: Cents | undefined;
  /** All the payments of the row. */
  readonly paid: Cents | undefined;
  /** The second and third payment, each with its own day when the row gives it. */
  readonly more: readonly Settlement[];
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

/** « soldé » where an amount is expected says the whole (or that nothing is left); « non » says that nothing is paid. */
function settledInWords(
  cell: AmountCell,
  column: AmountColumn | undefined,
  row: readonly Cell[],
  whole: number,
): AmountCell {
  if (cell.kind !== "unreadable" || !column) return cell;
  const { kind } = readStatus(textOf(row[column.mapping.column]), true);
  if (kind === "paid") return { kind: "amount", cents: whole as Cents };
  return kind === "open" ? EMPTY : cell;
}

function morePayments(
  row: readonly Cell[],
  at: number,
  columns: InvoiceColumns,
  problems: ProblemSink,
): readonly Settlement[] {
  const more: Settlement[] = [];
  for (const { paid, paidOn } of columns.morePaid) {
    const read = paid?.read(row) ?? EMPTY;
    sayUnreadable(paid, read, row, at, problems);
    if (read.kind !== "amount" || read.cents === 0) continue;
    more.push({ day: dayOrSay(paidOn, row, at, problems), amount: read.cents });
  }
  return more;
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
  const remaining = settledInWords(
    columns.remaining ? (columns.amount ? columns.remaining.read(row) : raw) : EMPTY,
    columns.remaining,
    row,
    0,
  );
  const whole = amount.kind === "amount" ? amount.cents : 0;
  const paid = settledInWords(columns.paid?.read(row) ?? EMPTY, columns.paid, row, whole);
  sayUnreadable(columns.amount, amount, row, at, problems);
  sayUnreadable(columns.remaining, remaining, row, at, problems);
  sayUnreadable(columns.paid, paid, row, at, problems);
  const left = remaining.kind === "amount" ? remaining.cents : undefined;
  const more = morePayments(row, at, columns, problems);
  const first = paid.kind === "amount" ? paid.cents : undefined;
  const settled =
    more.length === 0 ? first : (more.reduce((sum, one) => sum + one.amount, first ?? 0) as Cents);
  if (amount.kind === "amount") return { amount: amount.cents, remaining: left, paid: settled, more };
  if (left !== undefined) {
    return {
      amount: settled === undefined ? left : ((left + settled) as Cents),
      remaining: left,
      paid: settled,
      more,
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
      more,
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
  { amount, remaining, paid, more }: InvoiceAmounts,
  isPaid: boolean,
  columns: InvoiceColumns,
  problems: ProblemSink,
  /** The day that the status itself states: « réglé le 12/02/2026 ». */
  statusDay?: Day,
): Settlement[] {
  const said = columns.paidOn?.read(row) ?? EMPTY;
  const words = said.kind === "unreadable" && columns.paidOn ? row[columns.paidOn.mapping.column] : "";
  const meaning = said.kind === "unreadable" ? readStatus(textOf(words), true).kind : undefined;
  // « non », « en attente » in the place of the day: not paid; « oui », « fait »: paid, some day.
  const spoken = meaning === "paid" || meaning === "open";
  const day = (spoken ? undefined : dayOrSay(columns.paidOn, row, at, problems)) ?? statusDay;
  const byDay = said.kind === "impossible" || (said.kind === "unreadable" && meaning !== "open");
  const whole = isPaid || day !== undefined || byDay;
  let settled: Cents;
  if (remaining !== undefined) settled = (amount - remaining) as Cents;
  else if (paid !== undefined && paid !== 0) settled = amount < 0 && paid > 0 ? (-paid as Cents) : paid;
  else settled = whole ? amount : ZERO;
  if (isPaid && remaining !== undefined && columns.status && remaining !== 0 && amount > 0) {
    const { mapping } = columns.status;
    problems.say("status-contradicts", "à savoir", at, columnName(mapping), row[mapping.column]);
  }
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
  if (remaining !== undefined || more.length === 0) return [{ day, amount: settled }];
  const others = more.reduce((sum, one) => sum + one.amount, 0);
  const first = (settled - others) as Cents;
  return first === 0 ? [...more] : [{ day, amount: first }, ...more];
}
