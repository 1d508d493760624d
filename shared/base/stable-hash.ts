const SEEDS = [0x9747b28c, 0x3c6ef372, 0x510e527f, 0x1f83d9ab] as const;

/** MurmurHash3 (Austin Appleby, public domain, 32-bit form), each UTF-16 unit taken as one block. */
function murmur32(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    let block = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    block = Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash ^= block;
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 128 bits of a text in hexadecimal, the same on every computer: for identifiers, never for secrets. */
export function stableHash(text: string): string {
  return SEEDS.map((seed) => murmur32(text, seed).toString(16).padStart(8, "0")).join("");
}
