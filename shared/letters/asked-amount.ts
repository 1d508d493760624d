import { type Cents, cents, sumCents } from "../base/money.ts";
import type { LetterInput } from "./letter-input.ts";
import { usesField } from "./render-template.ts";
import { statementGiven } from "./statement-given.ts";

/**
 * What a letter asks to be paid, in cents: principal, penalties and 40 € where it names their total (a formal notice),
 * else the principal claimed. A transfer that a customer scans must be for the sum it reads.
 */
export function askedAmount(input: LetterInput): Cents {
  const { line, template } = input;
  if (!usesField(template.body, "total_avec_accessoires")) return line.claimed;
  const statement = statementGiven(input);
  if (statement.kind !== "statement") return line.claimed;
  // Unmatched credits that the plan takes off its claim, as `{{total_avec_accessoires}}` does.
  const credits = Math.max(0, sumCents(line.parts.map(({ amount }) => amount)) - line.claimed);
  return cents(Math.max(0, statement.total - credits));
}
