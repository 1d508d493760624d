import { drawn } from "../../../tools/drawn.ts";

/** Draws that look random and are always the same for a seed (mulberry32). */
export interface Draw {
  /** From 0 to 1. */
  share(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  happens(probability: number): boolean;
}

export function drawnFrom(seed: number): Draw {
  const share = drawn(seed);
  return {
    share,
    between: (least, most) => least + Math.floor(share() * (most - least + 1)),
    happens: (probability) => share() < probability,
  };
}
