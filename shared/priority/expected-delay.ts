const CAP = 90;

/**
 * Further days a part is expected to stay unpaid if nobody acts: what is left of the payer's usual lateness; beyond
 * it, half the lateness already there (the longer it lasts, the longer it will). At least a day, at most 90
 * (method 7), so that an old crumb never outweighs a real debt.
 */
export function expectedFurtherDelay(usualLateness: number, daysLate: number): number {
  return Math.min(CAP, Math.max(1, usualLateness - daysLate, daysLate / 2));
}
