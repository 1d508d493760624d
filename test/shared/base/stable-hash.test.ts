import { describe, expect, it } from "vitest";
import { stableHash } from "#shared/base/stable-hash.ts";

const WORD = 2n ** 32n;
const rotated = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (32n - by))) % WORD;

/** MurmurHash3 (x86, 32 bits) as its author publishes it, in whole numbers that never overflow; one block a unit. */
function murmur(text: string, seed: bigint): bigint {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    const block = rotated((BigInt(text.charCodeAt(at)) * 0xcc9e2d51n) % WORD, 15n);
    hash = rotated(hash ^ ((block * 0x1b873593n) % WORD), 13n);
    hash = (hash * 5n + 0xe6546b64n) % WORD;
  }
  hash ^= BigInt(text.length);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % WORD;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % WORD;
  return hash ^ (hash >> 16n);
}

const SEEDS = [0x9747b28cn, 0x3c6ef372n, 0x510e527fn, 0x1f83d9abn];

describe("L'empreinte d'un texte, la même sur tous les ordinateurs", () => {
  it.each(["", "a", "FA-12", "Menuiserie Dupré\n2\nFA-12, FA-13", "€ œ 日本", "x".repeat(300)])(
    "« %s »",
    (text) => {
      const expected = SEEDS.map((seed) => murmur(text, seed).toString(16).padStart(8, "0")).join("");
      expect(stableHash(text)).toBe(expected);
    },
  );

  it("a toujours trente-deux signes, aussi quand un de ses quarts est petit", () => {
    const lengths = Array.from({ length: 500 }, (_, index) => stableHash(`FA-${index}`).length);
    expect(new Set(lengths)).toEqual(new Set([32]));
  });
});
