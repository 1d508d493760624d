import { resolveA1 } from "./a1.ts";
import { hasContent } from "./cells.ts";
import { isMoment, parseEntered } from "./entered.ts";
import { shownCell } from "./formula-results.ts";
import { localeOf } from "./locale.ts";
import { displayed } from "./rendered.ts";
import { type Condition, conditionTexts } from "./rules.ts";
import type { Cell, Workbook } from "./workbook.ts";

/**
 * Whether a cell meets a condition; `undefined` for a formula (the engine tells) and for conditions that are not
 * imitated. An empty cell meets only `BLANK` and comparisons that hold for it.
 */
export function meets(workbook: Workbook, condition: Condition, cell: Cell): boolean | undefined {
  const { type } = condition;
  if (type === "BLANK") return !hasContent(cell) || cell.value === "";
  if (type === "NOT_BLANK") return hasContent(cell) && cell.value !== "";
  if (type === "BOOLEAN") return isOneOf(workbook, condition, cell) ?? typeof cell.value === "boolean";
  if (type === "ONE_OF_LIST" || type === "ONE_OF_RANGE") return isOneOf(workbook, condition, cell);
  if (type.startsWith("NUMBER_")) return compares(workbook, type.slice("NUMBER_".length), condition, cell);
  if (type === "DATE_IS_VALID") return typeof cell.value === "number" && isMoment(cell.format);
  if (type.startsWith("DATE_")) {
    return isMoment(cell.format) && compares(workbook, dateComparison(type), condition, cell) === true;
  }
  if (type.startsWith("TEXT_")) return holdsText(workbook, type, condition, cell);
  return undefined;
}

function isOneOf(workbook: Workbook, condition: Condition, cell: Cell): boolean | undefined {
  const locale = localeOf(workbook.locale);
  const texts = conditionTexts(condition);
  if (condition.type === "BOOLEAN" && texts.length === 0) return undefined;
  const shown = displayed(cell, locale);
  if (condition.type !== "ONE_OF_RANGE") return texts.includes(shown) || texts.includes(String(cell.value));
  const found = resolveA1(workbook, (texts[0] ?? "").replace(/^=/, "").replaceAll("$", ""));
  if (found === undefined) return undefined;
  const { startRow, endRow, startColumn, endColumn } = found.box;
  return found.sheet.rows
    .slice(startRow, endRow)
    .some((row) =>
      row
        .slice(startColumn, endColumn)
        .some((held) => held !== null && hasContent(held) && displayed(shownCell(held), locale) === shown),
    );
}

const dateNames: Readonly<Record<string, string>> = {
  DATE_AFTER: "GREATER",
  DATE_BEFORE: "LESS",
  DATE_ON_OR_AFTER: "GREATER_THAN_EQ",
  DATE_ON_OR_BEFORE: "LESS_THAN_EQ",
};

function dateComparison(type: string): string {
  return dateNames[type] ?? type.slice("DATE_".length);
}

/** A number against one or two bounds, written as they would be typed; a figure always with a decimal point too. */
function compares(
  workbook: Workbook,
  comparison: string,
  condition: Condition,
  cell: Cell,
): boolean | undefined {
  if (typeof cell.value !== "number") return false;
  const bounds = conditionTexts(condition).map((text) => {
    const typed = parseEntered(text, 2000, localeOf(workbook.locale)).value;
    return typeof typed === "number" ? typed : Number(text);
  });
  const [low = Number.NaN, high = Number.NaN] = bounds;
  if (Number.isNaN(low)) return undefined;
  const { value } = cell;
  switch (comparison) {
    case "EQ":
      return value === low;
    case "NOT_EQ":
      return value !== low;
    case "GREATER":
      return value > low;
    case "GREATER_THAN_EQ":
      return value >= low;
    case "LESS":
      return value < low;
    case "LESS_THAN_EQ":
      return value <= low;
    case "BETWEEN":
      return low <= value && value <= high;
    case "NOT_BETWEEN":
      return !(low <= value && value <= high);
    default:
      return undefined;
  }
}

function holdsText(workbook: Workbook, type: string, condition: Condition, cell: Cell): boolean | undefined {
  const shown = displayed(cell, localeOf(workbook.locale)).toLowerCase();
  const text = (conditionTexts(condition)[0] ?? "").toLowerCase();
  switch (type) {
    case "TEXT_EQ":
      return shown === text;
    case "TEXT_CONTAINS":
      return shown.includes(text);
    case "TEXT_NOT_CONTAINS":
      return !shown.includes(text);
    case "TEXT_STARTS_WITH":
      return shown.startsWith(text);
    case "TEXT_ENDS_WITH":
      return shown.endsWith(text);
    case "TEXT_IS_EMAIL":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown);
    case "TEXT_IS_URL":
      return /^https?:\/\/\S+$/.test(shown);
    default:
      return undefined;
  }
}
