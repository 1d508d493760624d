import type { AgedBalance } from "#shared/aging/aged-balance.ts";
import type { CustomerKey } from "#shared/model/customer.ts";

/** A customer's row as every engine gives it: total, not due, the four buckets, overdue, due soon, days late. */
export type BalanceCells = readonly [customer: string, ...amounts: number[]];

export const BOUNDS = [30, 60, 90] as const;

/** The rows in an order that no engine decides. */
export function inOrder(rows: readonly BalanceCells[]): readonly BalanceCells[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Rows of the core in the same form, amounts in cents. */
export function coreCells(
  balance: AgedBalance,
  nameOf: (key: CustomerKey) => string,
): readonly BalanceCells[] {
  return inOrder(
    balance.rows.map((row) => [
      nameOf(row.customer),
      row.total,
      row.notDue,
      ...row.buckets,
      row.overdue,
      row.dueSoon,
      row.maxDaysLate,
    ]),
  );
}

/**
 * Compares two balances cell by cell.
 * @returns how many cells were equal
 * @throws Error at the first cell that differs: there is nothing to time between different answers
 */
export function sameCells(
  ours: readonly BalanceCells[],
  theirs: readonly BalanceCells[],
  who: string,
): number {
  if (ours.length !== theirs.length) throw new Error(`${who}: ${theirs.length} rows, ours ${ours.length}`);
  let cells = 0;
  ours.forEach((row, at) => {
    const other = theirs[at] ?? [""];
    row.forEach((cell, column) => {
      if (cell !== other[column] || row.length !== other.length) {
        throw new Error(`${who}: ${row[0]}, column ${column}: ${other[column]}, ours ${cell}`);
      }
      cells += 1;
    });
  });
  return cells;
}
