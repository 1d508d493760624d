/** The runs of one property: `count` in `npm test`, so many times more when `FUZZ_RUNS` asks for it. */
export function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  const times = Number(process.env.FUZZ_RUNS ?? 1);
  const seed = Number(process.env.FUZZ_SEED ?? FIXED_SEED);
  if (!(times > 0) || !Number.isSafeInteger(seed))
    throw new RangeError("FUZZ_RUNS and FUZZ_SEED are numbers.");
  return { numRuns: Math.max(1, Math.round(count * times)), seed };
}

const FIXED_SEED = 20_261_122;

/** Milliseconds that a long test may take: the default is made for few runs. */
export const LONG_TEST = process.env.FUZZ_RUNS === undefined ? 20_000 : 3_600_000;
