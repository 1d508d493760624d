import { cellAt } from "../workbook/cells.ts";
import { hexOf } from "../workbook/colors.ts";
import { meets } from "../workbook/condition.ts";
import { computed } from "../workbook/formula-engine.ts";
import { movedFormula } from "../workbook/formula-refs.ts";
import { shownCell } from "../workbook/formula-results.ts";
import { type Color, type ConditionalFormat, conditionTexts, type GradientPoint } from "../workbook/rules.ts";
import type { Box, Cell, Sheet, Workbook } from "../workbook/workbook.ts";

/** What the rules of conditional format change in a cell, by the names of Google's `CellFormat`. */
export type Look = Readonly<Record<string, unknown>>;

/** The looks of the first rows of a sheet, by `row column`; the first rule that holds decides each part of a look. */
export function conditionalLooks(
  workbook: Workbook,
  sheet: Sheet,
  rows: number,
  today: string,
): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const rule of sheet.conditionalFormats) {
    const boxes = rule.ranges.map((box) => ({ ...box, endRow: Math.min(box.endRow, rows) }));
    const format = lookOf(workbook, sheet, rule, boxes, today);
    for (const box of boxes) {
      eachCell(sheet, box, (cell, row, column) => {
        const found = format(cell, row, column);
        if (found !== undefined) looks.set(`${row} ${column}`, joined(found, looks.get(`${row} ${column}`)));
      });
    }
  }
  return looks;
}

function joined(later: Look, earlier: Look | undefined): Look {
  if (earlier === undefined) return later;
  const text = { ...(later.textFormat as object | undefined), ...(earlier.textFormat as object | undefined) };
  return { ...later, ...earlier, textFormat: text };
}

function eachCell(sheet: Sheet, box: Box, visit: (cell: Cell, row: number, column: number) => void): void {
  for (let row = box.startRow; row < box.endRow; row += 1) {
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      visit(shownCell(cellAt(sheet, row, column)), row, column);
    }
  }
}

type Looked = (cell: Cell, row: number, column: number) => Look | undefined;

function lookOf(
  workbook: Workbook,
  sheet: Sheet,
  rule: ConditionalFormat,
  boxes: readonly Box[],
  today: string,
): Looked {
  const { booleanRule, gradientRule } = rule;
  if (booleanRule === undefined) {
    return gradientRule === undefined ? () => undefined : gradientLook(sheet, boxes, gradientRule);
  }
  const { condition, format } = booleanRule;
  if (condition.type !== "CUSTOM_FORMULA") {
    return (cell) => (meets(workbook, condition, cell) === true ? format : undefined);
  }
  const holds = formulaHolds(workbook, sheet, conditionTexts(condition)[0] ?? "", boxes, today);
  return (_cell, row, column) => (holds.has(`${row} ${column}`) ? format : undefined);
}

/** The cells where a rule's formula, written for the first cell of its ranges, gives true. */
function formulaHolds(
  workbook: Workbook,
  sheet: Sheet,
  formula: string,
  boxes: readonly Box[],
  today: string,
): ReadonlySet<string> {
  const [first] = boxes;
  const cells = new Map<string, string[]>();
  if (first !== undefined) {
    for (const box of boxes) {
      eachCell(sheet, box, (_cell, row, column) => {
        const own = movedFormula(formula, row - first.startRow, column - first.startColumn);
        const held = cells.get(own);
        if (held === undefined) cells.set(own, [`${row} ${column}`]);
        else held.push(`${row} ${column}`);
      });
    }
  }
  const formulas = [...cells.keys()];
  const results = computed(
    workbook,
    formulas.map((own) => ({ sheet, formula: own.startsWith("=") ? own : `=${own}` })),
    today,
  );
  const isTrue = (value: unknown) => value === true || (typeof value === "number" && value !== 0);
  return new Set(
    formulas.flatMap((own, index) => (isTrue(results[index]?.value) ? (cells.get(own) ?? []) : [])),
  );
}

function gradientLook(
  sheet: Sheet,
  boxes: readonly Box[],
  { minpoint, midpoint, maxpoint }: NonNullable<ConditionalFormat["gradientRule"]>,
): Looked {
  const values: number[] = [];
  for (const box of boxes) {
    eachCell(sheet, box, ({ value }) => {
      if (typeof value === "number") values.push(value);
    });
  }
  const sorted = values.sort((a, b) => a - b);
  const at = (point: GradientPoint | undefined) => (point === undefined ? undefined : placeOf(point, sorted));
  const points = [minpoint, midpoint, maxpoint].flatMap((point) => {
    const place = at(point);
    return point === undefined || place === undefined ? [] : [{ place, color: point.color }];
  });
  return ({ value }) => {
    if (typeof value !== "number") return undefined;
    const next = points.findIndex(({ place }) => value <= place);
    const high = points[next < 0 ? points.length - 1 : next];
    const low = points[next <= 0 ? 0 : next - 1];
    if (high === undefined || low === undefined) return undefined;
    const span = high.place - low.place;
    const share = span === 0 || next < 0 ? 1 : (value - low.place) / span;
    return { backgroundColor: mixed(low.color, high.color, Math.min(1, Math.max(0, share))) };
  };
}

function placeOf(point: GradientPoint, sorted: readonly number[]): number | undefined {
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === undefined || high === undefined) return undefined;
  if (point.type === "MIN") return low;
  if (point.type === "MAX") return high;
  const number = Number(point.value);
  if (point.type === "PERCENT") return low + ((high - low) * number) / 100;
  if (point.type === "PERCENTILE") return sorted[Math.round(((sorted.length - 1) * number) / 100)];
  return number;
}

function mixed(low: Color, high: Color, share: number): Color {
  const part = (name: keyof Color) => (low[name] ?? 0) * (1 - share) + (high[name] ?? 0) * share;
  return { red: part("red"), green: part("green"), blue: part("blue") };
}

/** The colour of a look's background or text, `#rrggbb`. */
export function colorIn(look: Look | undefined, name: "background" | "text"): string | undefined {
  const held =
    name === "background"
      ? look?.backgroundColor
      : (look?.textFormat as { foregroundColor?: unknown } | undefined)?.foregroundColor;
  return held === undefined || held === null ? undefined : hexOf(held);
}
