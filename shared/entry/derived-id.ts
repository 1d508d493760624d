import { sha256 } from "./sha256.ts";

/**
 * A UUID that always comes out the same for the same words (RFC 9562, version 8): two clicks, or two computers, that
 * settle or cancel one event write one identifier, and readers keep its first row.
 */
export function uuidOf(words: string): string {
  const hex = sha256(words);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
