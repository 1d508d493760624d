import { usesStatement } from "#shared/letters/statement-use.ts";
import { EXCHANGE_CASES } from "./exchange-cases.ts";
import { type LetterCase, statementOf } from "./letter-builders.ts";
import { STEP_CASES } from "./step-cases.ts";

/** The same, with the statement that the workbook gives to a letter that speaks of penalties. */
export const CASES: readonly LetterCase[] = [...STEP_CASES, ...EXCHANGE_CASES].map(({ name, input }) => ({
  name,
  input: usesStatement(input.template) ? { ...input, statement: statementOf(input) } : input,
}));
