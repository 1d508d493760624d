/** Sets of amounts that give a sum, as far as the search was allowed to go. */
export interface ExactSets {
  /** Positions in the amounts given, ascending. */
  readonly sets: readonly (readonly number[])[];
  /** The search went through everything it was asked for: what it did not find is not there. */
  readonly complete: boolean;
}

/**
 * Sets of at least two positive amounts that add up to a target, by a bounded search: at most `steps` steps, sets of
 * at most `largest` amounts, and it stops once `enough` sets are found (then it is not complete).
 */
export function setsThatAddUp(
  amounts: readonly number[],
  target: number,
  largest: number,
  enough: number,
  steps: number,
): ExactSets {
  // An amount that is the target by itself is no set.
  const ranked = amounts
    .map((amount, at) => ({ amount, at }))
    .filter(({ amount }) => amount > 0 && amount < target);
  ranked.sort((a, b) => b.amount - a.amount);
  // What all the amounts from a rank on can bring, to leave early.
  const rest: number[] = new Array(ranked.length + 1).fill(0);
  for (let at = ranked.length - 1; at >= 0; at -= 1)
    rest[at] = (rest[at + 1] ?? 0) + (ranked[at]?.amount ?? 0);

  const sets: number[][] = [];
  const chosen: number[] = [];
  let left = steps;
  let complete = true;
  const search = (from: number, missing: number): void => {
    for (let at = from; at < ranked.length; at += 1) {
      if (missing > (rest[at] ?? 0)) return;
      if (left <= 0 || sets.length >= enough) {
        complete = false;
        return;
      }
      left -= 1;
      const one = ranked[at];
      if (!one || one.amount > missing) continue;
      // The largest amount left, as often as still allowed, must reach the sum.
      if (one.amount * (largest - chosen.length) < missing) return;
      chosen.push(one.at);
      if (one.amount === missing) sets.push([...chosen].sort((a, b) => a - b));
      else if (chosen.length < largest) search(at + 1, missing - one.amount);
      chosen.pop();
    }
  };
  search(0, target);
  return { sets, complete };
}

/** Number of sets of a size among some amounts, as a real number. */
export function countOfSets(amounts: number, size: number): number {
  let count = 1;
  for (let at = 0; at < size; at += 1) count = (count * (amounts - at)) / (at + 1);
  return Math.max(1, count);
}
