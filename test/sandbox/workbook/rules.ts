import type { Box } from "./workbook.ts";

/** Google's `BooleanCondition`: the type (`NUMBER_GREATER`, `ONE_OF_LIST` …) and its values as they would be typed. */
export interface Condition {
  readonly type: string;
  readonly values?: readonly { readonly userEnteredValue?: string; readonly relativeDate?: string }[];
}

/** Google's `DataValidationRule`. `strict`: what does not meet it is refused, else only marked. */
export interface ValidationRule {
  readonly condition?: Condition;
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

/** Google's `Color`: parts from 0 to 1. */
export interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

/** Google's `InterpolationPoint`: `MIN`, `MAX`, `NUMBER`, `PERCENT`, `PERCENTILE`. */
export interface GradientPoint {
  readonly color: Color;
  readonly type: string;
  readonly value?: string;
}

/** Google's `ConditionalFormatRule`, its ranges as boxes of its sheet. */
export interface ConditionalFormat {
  readonly ranges: readonly Box[];
  readonly booleanRule?: {
    readonly condition: Condition;
    readonly format: Readonly<Record<string, unknown>>;
  };
  readonly gradientRule?: {
    readonly minpoint?: GradientPoint;
    readonly midpoint?: GradientPoint;
    readonly maxpoint?: GradientPoint;
  };
}

/** What stands in a condition's values, as texts. */
export function conditionTexts(condition: Condition | undefined): readonly string[] {
  return (condition?.values ?? []).map((value) => value.userEnteredValue ?? value.relativeDate ?? "");
}
