import { drawn } from "../../tools/drawn.ts";

/** A seeded source of chance (mulberry32): the same seed gives the same ledger on every machine. */
export interface Chance {
  /** 0 ≤ value < 1. */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  is(probability: number): boolean;
}

export function chance(seed: number): Chance {
  const next = drawn(seed);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    is: (probability) => next() < probability,
  };
}
