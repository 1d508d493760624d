import type { Cents } from "../base/money.ts";

/** Sums of the rows above, to recognise and check the total lines of a file. */
export interface RunningTotal {
  add(amount: Cents): void;
  /** Whether the amount is the sum of all rows so far, of the rows since the last total, or of the totals. */
  matches(amount: Cents): boolean;
  rowsAbove(): number;
  closeBlock(): void;
  all(): Cents;
}

export function runningTotal(): RunningTotal {
  let all = 0;
  let block = 0;
  let blockRows = 0;
  let rows = 0;
  return {
    add(amount) {
      all += amount;
      block += amount;
      rows += 1;
      blockRows += 1;
    },
    matches: (amount) => (rows > 0 && amount === all) || (blockRows > 0 && amount === block),
    rowsAbove: () => rows,
    closeBlock() {
      block = 0;
      blockRows = 0;
    },
    all: () => all as Cents,
  };
}
