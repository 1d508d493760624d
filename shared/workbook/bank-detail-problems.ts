import { bicProblem, ibanProblem } from "../base/iban.ts";
import type { Cell } from "../model/cell.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";

/** A filled row of `Réglages`. */
interface Row {
  readonly value: Cell;
  readonly row: number;
}

/** What is wrong with the creditor's IBAN and BIC; empty cells are no problem, letters that need them say so. */
export function bankDetailProblems(iban: Row | undefined, bic: Row | undefined): readonly Problem[] {
  return [...problemOf(iban, "iban-invalid", ibanProblem), ...problemOf(bic, "bic-invalid", bicProblem)];
}

function problemOf(
  entry: Row | undefined,
  code: ProblemCode,
  judge: (text: string) => string | undefined,
): readonly Problem[] {
  const value = String(entry?.value ?? "").trim();
  const why = value === "" ? undefined : judge(value);
  if (entry === undefined || why === undefined) return [];
  const place = { tab: "Réglages", row: entry.row, column: "Valeur" };
  return [{ code, severity: "à corriger", place, value, data: { why } }];
}
