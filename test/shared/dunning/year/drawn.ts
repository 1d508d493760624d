/** Draws that look random and are always the same for a seed (mulberry32). */
export interface Draw {
  /** From 0 to 1. */
  share(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  happens(probability: number): boolean;
}

export function drawnFrom(seed: number): Draw {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    share,
    between: (least, most) => least + Math.floor(share() * (most - least + 1)),
    happens: (probability) => share() < probability,
  };
}
