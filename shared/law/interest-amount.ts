import { type Cents, cents, roundToCents } from "../base/money.ts";

const HUNDREDTHS_OF_PERCENT = 10_000;

/**
 * Interest of one segment: principal × rate × days ÷ base, rounded half up to the cent, once.
 * The base is 365 every year, leap years too (public practice for the legal rate: divide by 36 500); no text fixes
 * it for C.com L441-10, hence the setting. The principal is split by the divisor before multiplying, so that every
 * product stays an exact integer.
 *
 * @param rate hundredths of a percent a year (1240 = 12,40 %)
 * @throws RangeError on a negative argument, or beyond exact integers.
 */
export function interestAmount(principal: Cents, rate: number, days: number, dayBase: number): Cents {
  if (principal < 0 || rate < 0 || days < 0) {
    throw new RangeError(`Intérêts : montant, taux ou durée négatif (${principal}, ${rate}, ${days})`);
  }
  const divisor = HUNDREDTHS_OF_PERCENT * dayBase;
  const rest = principal % divisor;
  const whole = (principal - rest) / divisor;
  return cents(whole * rate * days + roundToCents(rest * rate * days, divisor));
}
