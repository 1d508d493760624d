import { formatNumber } from "../../base/french-format.ts";
import { type Cents, cents } from "../../base/money.ts";
import type { BankProblem, BankStatement } from "../../model/bank.ts";

/** Opening plus lines against the closing balance that the file states; `undefined`: equal, or not both stated. */
export function balanceProblem(
  statement: Pick<BankStatement, "opening" | "closing" | "lines" | "account" | "currency">,
): BankProblem | undefined {
  const { opening, closing, lines } = statement;
  if (opening === undefined || closing === undefined) return undefined;
  const sum = lines.reduce(
    (total: number, line) => (line.currency === statement.currency ? total + line.amount : total),
    opening as number,
  );
  if (sum === closing) return undefined;
  const written = (amount: number): string => formatNumber(cents(amount) as Cents);
  return {
    code: "balance-differs",
    line: 0,
    value: statement.account ?? "",
    data: { expected: written(closing), found: written(sum), difference: written(closing - sum) },
  };
}
