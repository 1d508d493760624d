import { columnLetters } from "./a1.ts";
import { hasContent } from "./cells.ts";
import { meets } from "./condition.ts";
import { conditionTexts } from "./rules.ts";
import type { Cell, Workbook } from "./workbook.ts";

/**
 * Google's refusal of an entry by a strict rule of its cell, which binds scripts as it binds people; `undefined` when
 * it is accepted. Formulas are let in: the rule is checked again when they are computed, and then only marks.
 */
export function refusedEntry(
  workbook: Workbook,
  cell: Cell,
  row: number,
  column: number,
): string | undefined {
  const rule = cell.validation;
  if (rule?.strict !== true || rule.condition === undefined) return undefined;
  if (!hasContent(cell) || cell.formula !== undefined) return undefined;
  if (meets(workbook, rule.condition, cell) !== false) return undefined;
  const refusal = `The data you entered in cell ${columnLetters(column)}${row + 1} violates the data validation rules set on this cell.`;
  if (rule.inputMessage !== undefined && rule.inputMessage !== "") return `${refusal} ${rule.inputMessage}`;
  if (rule.condition.type !== "ONE_OF_LIST") return refusal;
  return `${refusal} Please enter one of the following values: ${conditionTexts(rule.condition).join(", ")}.`;
}
