import { formatNumber } from "../../base/french-format.ts";
import { type Cents, cents } from "../../base/money.ts";
import type { BankLine, BankProblem } from "../../model/bank.ts";

export interface RunningBalance {
  readonly opening?: Cents;
  readonly closing?: Cents;
  /** Lines whose balance does not follow from the line before. */
  readonly problems: readonly BankProblem[];
}

const NOTHING: RunningBalance = { problems: [] };
/** Above this share of breaks the column is no running balance of these lines (one a day, another account). */
const MOST_BREAKS = 0.1;

/**
 * Checks amounts by the balance column, oldest or newest line first: opening and closing balances when every line
 * follows, else the lines where it breaks: an amount was misread, or a line is missing in the file.
 */
export function runningBalance(
  lines: readonly BankLine[],
  balances: readonly (Cents | undefined)[],
): RunningBalance {
  if (lines.length < 2 || balances.some((balance) => balance === undefined)) return NOTHING;
  const value = (index: number): number => balances[index] ?? 0;
  const oldestFirst: number[] = [];
  const newestFirst: number[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    if (value(at) - value(at - 1) !== lines[at]?.amount) oldestFirst.push(at);
    if (value(at - 1) - value(at) !== lines[at - 1]?.amount) newestFirst.push(at);
  }
  const ascending = oldestFirst.length <= newestFirst.length;
  const breaks = ascending ? oldestFirst : newestFirst;
  if (breaks.length > Math.max(1, (lines.length - 1) * MOST_BREAKS) || breaks.length === lines.length - 1)
    return NOTHING;
  const last = lines.length - 1;
  const [first, end] = ascending ? [0, last] : [last, 0];
  const opening = cents(value(first) - (lines[first]?.amount ?? 0));
  const closing = cents(value(end));
  return {
    opening,
    closing,
    problems: breaks.map((at) => ({
      code: "balance-column-differs",
      line: lines[at]?.line ?? 0,
      value: formatNumber(cents(value(at))),
    })),
  };
}
