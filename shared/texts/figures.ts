import { formatNumber, NO_BREAK_SPACE } from "../base/french-format.ts";
import { cents } from "../base/money.ts";

/** A figure as people read it: at most one decimal, `1 234,5`. */
export function figureWords(value: number): string {
  const tenths = Math.round(value * 10);
  const whole = formatNumber(cents(tenths * 10));
  return tenths % 10 === 0 ? whole.slice(0, -3) : whole.slice(0, -1);
}

/** A figure with its unit: « 45,5 jours », « 80 % ». */
export const withUnit = (value: number, unit: string): string =>
  `${figureWords(value)}${NO_BREAK_SPACE}${unit}`;
