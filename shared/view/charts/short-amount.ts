import { formatInteger, NO_BREAK_SPACE } from "../../base/french-format.ts";

const SIGNS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

/** One figure after the comma, when it is worth saying. */
function short(value: number): string {
  const tenths = Math.round(value * 10);
  const whole = formatInteger(Math.trunc(tenths / 10));
  const rest = Math.abs(tenths % 10);
  return rest === 0 || Math.abs(value) >= 100 ? formatInteger(Math.round(value)) : `${whole},${rest}`;
}

/**
 * An amount in cents as a chart writes it: « 850 € », « 12,4 k€ », « 1,2 M€ ». The exact one always stands in the table
 * beside it.
 */
export function shortAmount(amount: number, currency: string): string {
  const sign = SIGNS[currency] ?? currency;
  const units = amount / 100;
  const size = Math.abs(units);
  if (size >= 999_500) return `${short(units / 1_000_000)}${NO_BREAK_SPACE}M${sign}`;
  if (size >= 999.5) return `${short(units / 1000)}${NO_BREAK_SPACE}k${sign}`;
  return `${formatInteger(Math.round(units))}${NO_BREAK_SPACE}${sign}`;
}
