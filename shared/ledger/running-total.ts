import type { Cents } from "../base/money.ts";

/** Sums of the rows above, to recognise and check the total lines of a file. */
export interface RunningTotal {
  add(amount: Cents): void;
  /** Whether the amount is the sum of all rows so far, of the rows since the last total, or of the last blocks. */
  matches(amount: Cents): boolean;
  rowsAbove(): number;
  /** Rows since the last total. */
  rowsInBlock(): number;
  /** Ends a block at a total line; a total of several blocks (a month's customers) makes one of them. */
  closeBlock(total: Cents | undefined): void;
  all(): Cents;
}

/** Subtotals of subtotals are looked for this many blocks back: a year has twelve months, a file many customers. */
const BLOCKS = 400;

export function runningTotal(): RunningTotal {
  let all = 0;
  let block = 0;
  let blockRows = 0;
  let rows = 0;
  const closed: number[] = [];

  /** How many of the last closed blocks, with the open rows, make the amount; −1: none. */
  const blocksOf = (amount: number): number => {
    let sum = block;
    if (blockRows > 0 && sum === amount) return 0;
    for (let back = 1; back <= Math.min(closed.length, BLOCKS); back += 1) {
      sum += closed[closed.length - back] ?? 0;
      if (sum === amount) return back;
    }
    return -1;
  };

  return {
    add(amount) {
      all += amount;
      block += amount;
      rows += 1;
      blockRows += 1;
    },
    matches: (amount) => (rows > 0 && amount === all) || blocksOf(amount) >= 0,
    rowsAbove: () => rows,
    rowsInBlock: () => blockRows,
    closeBlock(total) {
      const joined = total === undefined ? 0 : Math.max(0, blocksOf(total));
      let sum = block;
      for (let count = 0; count < joined; count += 1) sum += closed.pop() ?? 0;
      if (joined > 0 || blockRows > 0) closed.push(sum);
      block = 0;
      blockRows = 0;
    },
    all: () => all as Cents,
  };
}
