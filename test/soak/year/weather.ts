import { randomFrom } from "../../sandbox/sample/random.ts";

/**
 * What becomes of one call. `late`: given up by the caller, its effect comes while the caller waits ·
 * `inside`: only of a script, stopped or refused in its middle.
 */
const FATES = [
  "401",
  "429",
  "500 avant",
  "500 après",
  "503 avant",
  "503 après",
  "coupure avant",
  "coupure après",
  "délai avant",
  "délai après",
  "délai, effet tardif",
  "hors ligne",
] as const;
export type Fate = (typeof FATES)[number];

/** The faults of a run, drawn from a seed; and what was drawn. */
export interface Weather {
  /** What goes wrong with the next call; `undefined`: nothing. */
  next(): Fate | undefined;
  /** Where the computer stops for ever during the next act, which makes that many calls; `undefined`: it does not. */
  cut(calls: number): { readonly at: number; readonly when: "before" | "after" } | undefined;
  /** A draw for a script: the rank at which it is stopped. */
  rank(most: number): number;
  readonly calls: () => number;
  readonly faults: ReadonlyMap<string, number>;
  note(what: string): void;
}

/** One fault in five is the first of several in a row: Google, or the line, is down for a while. */
const BURST = 0.2;
const LONGEST_BURST = 10;
const MEAN_LENGTH = 1 - BURST + BURST * ((2 + LONGEST_BURST) / 2);
/** Acts during which the computer stops, for the same rate of faults. */
const CUTS_PER_FAULT = 0.8;

/** @param rate part of the calls that fail, from 0 to 1; with 0 nothing ever does */
export function weatherOf(seed: number, rate: number): Weather {
  const draw = randomFrom(`${seed} pannes`);
  const faults = new Map<string, number>();
  let calls = 0;
  let burst: { readonly fate: Fate; left: number } | undefined;
  const note = (what: string): void => void faults.set(what, (faults.get(what) ?? 0) + 1);
  return {
    next() {
      calls += 1;
      if (rate === 0) return undefined;
      if (burst !== undefined && burst.left > 0) {
        burst.left -= 1;
        note(burst.fate);
        return burst.fate;
      }
      burst = undefined;
      if (!draw.chance(rate / MEAN_LENGTH)) return undefined;
      const fate = draw.pick(FATES);
      note(fate);
      if (draw.chance(BURST)) burst = { fate, left: draw.integer(1, LONGEST_BURST - 1) };
      return fate;
    },
    cut(usual) {
      if (rate === 0 || !draw.chance(rate * CUTS_PER_FAULT)) return undefined;
      // Acts that make more calls are stopped late too, now and then.
      const most = draw.chance(0.75) ? usual : 3 * usual;
      return { at: draw.integer(1, most), when: draw.chance(0.5) ? "before" : "after" };
    },
    rank: (most) => draw.integer(1, most),
    calls: () => calls,
    faults,
    note,
  };
}
