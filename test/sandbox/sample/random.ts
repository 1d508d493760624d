import { drawn } from "../../tools/drawn.ts";

/** A source of draws that gives the same draws for the same seed, on any machine. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number between two bounds, both included. */
  integer(least: number, most: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with a probability between 0 and 1. */
  chance(probability: number): boolean;
  /** A text shaped as a random UUID. */
  uuid(): string;
}

/** FNV-1a on the UTF-16 code units of a text: a 32-bit whole number. */
function hash32(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash >>> 0;
}

/**
 * The draws of a seed (mulberry32). Each subject of the sample has its own seed, so that a change in
 * one subject leaves the others as they were.
 */
export function randomFrom(seed: string): Random {
  const next = drawn(hash32(seed));
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError("Rien à tirer dans une liste vide.");
      return list[integer(0, list.length - 1)] as T;
    },
    chance: (probability) => next() < probability,
    uuid() {
      const digits = Array.from({ length: 32 }, () => integer(0, 15).toString(16));
      digits[12] = "4";
      digits[16] = "8";
      return hyphenated(digits.join(""));
    },
  };
}

/** An identifier that depends on a text alone, shaped as a UUID. */
export function uuidOf(text: string): string {
  const parts = ["a", "b", "c", "d"].map((salt) => hash32(`${salt}|${text}`).toString(16).padStart(8, "0"));
  return hyphenated(parts.join(""));
}

function hyphenated(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
