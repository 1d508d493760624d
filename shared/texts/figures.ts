import { formatAmount, formatNumber, NO_BREAK_SPACE } from "../base/french-format.ts";
import { cents } from "../base/money.ts";

/** A figure as people read it: at most one decimal, `1 234,5`. */
export function figureWords(value: number): string {
  const tenths = Math.round(value * 10);
  const whole = formatNumber(cents(tenths * 10));
  return tenths % 10 === 0 ? whole.slice(0, -3) : whole.slice(0, -1);
}

/** A plural noun, alone: the units that agree with their figure. */
const PLURAL_NOUN = /^\p{L}+s$/u;

/** A figure with its unit: « 45,5 jours », « 1 litige », « 80 % »; euros to the cent, « 101,25 € ». */
export function withUnit(value: number, unit: string): string {
  if (unit === "€") return formatAmount(cents(Math.round(value * 100)));
  const agreed = Math.abs(value) < 2 && PLURAL_NOUN.test(unit) ? unit.slice(0, -1) : unit;
  return `${figureWords(value)}${NO_BREAK_SPACE}${agreed}`;
}
