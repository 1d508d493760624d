import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";
import type {
  PenaltyStatement,
  StatementClaim,
  StatementInput,
  StatementMovement,
} from "#shared/model/penalty-statement.ts";

/** An invoice of so many cents, due on a day. */
export function owed(
  principal: number,
  due: string,
  movements: readonly StatementMovement[] = [],
  rest: Partial<StatementClaim> = {},
): StatementClaim {
  return {
    number: "FA-1",
    issued: day("2015-01-01"),
    due: day(due),
    principal: cents(principal),
    movements,
    ...rest,
  };
}

export const payment = (on: string, amount: number): StatementMovement => ({
  kind: "payment",
  day: day(on),
  amount: cents(amount),
});

export const creditNote = (on: string, amount: number, label = "AV-1"): StatementMovement => ({
  kind: "credit-note",
  day: day(on),
  amount: cents(amount),
  label,
});

/** What a business debtor owes on a day, interest first, base 365. */
export function inputOf(
  asOf: string,
  invoices: readonly StatementClaim[],
  rest: Partial<StatementInput> = {},
): StatementInput {
  return {
    quality: "professionnel",
    asOf: day(asOf),
    allocation: "intérêts d'abord",
    dayBase: 365,
    invoices,
    ...rest,
  };
}

export function statementAt(
  asOf: string,
  invoices: readonly StatementClaim[],
  rest: Partial<StatementInput> = {},
): PenaltyStatement {
  const result = penaltyStatement(inputOf(asOf, invoices, rest));
  if (result.kind !== "statement") throw new Error(JSON.stringify(result));
  return result;
}

/** Days, rate and amount of every segment. */
export const linesOf = (statement: PenaltyStatement): readonly (readonly number[])[] =>
  statement.invoices.flatMap(({ segments }) =>
    segments.map(({ days, rate, amount }) => [days, rate, amount]),
  );
