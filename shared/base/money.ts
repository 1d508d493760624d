/** An amount in whole cents of one currency. Branded so that it is never mixed with days or rates. */
export type Cents = number & { readonly unit: "cents" };

/**
 * Marks a whole number of cents as an amount.
 * @throws RangeError when the value is not a safe integer.
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Montant hors centimes entiers : ${value}`);
  return value as Cents;
}

export const ZERO = 0 as Cents;

/**
 * Rounds the fraction numerator/denominator to the nearest cent, half up: the only place that rounds.
 * @throws RangeError when the numerator is negative or beyond exact integers, or the denominator is not positive.
 */
export function roundToCents(numerator: number, denominator: number): Cents {
  if (!Number.isSafeInteger(2 * numerator) || numerator < 0 || denominator <= 0) {
    throw new RangeError(`Fraction hors bornes : ${numerator}/${denominator}`);
  }
  const remainder = numerator % denominator;
  const whole = (numerator - remainder) / denominator;
  return cents(2 * remainder >= denominator ? whole + 1 : whole);
}

/** Sum of amounts of one currency, in cents. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** Euros with a fraction (as a sheet cell holds them) to cents: 12.3 → 1230; half a cent goes away from zero. */
export function centsFromEuros(euros: number): Cents {
  if (!Number.isFinite(euros)) throw new RangeError(`Montant hors nombres : ${euros}`);
  // The decimal text of the double is what the owner typed; multiplying the double would add its error (1.005 × 100).
  const scaled = Number(`${Math.abs(euros).toFixed(9)}e2`);
  const rounded = Math.round(Number(scaled.toFixed(6)));
  return cents(euros < 0 && rounded > 0 ? -rounded : rounded);
}

/** Cents to the number of euros that a sheet cell holds: 1230 → 12.3. */
export function eurosFromCents(amount: Cents): number {
  return amount / 100;
}
