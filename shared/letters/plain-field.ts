import { tidy } from "../base/normalise.ts";

/** Marks around the name of a block in a rendered letter: private-use characters, taken out of every value. */
export const BLOCK_START = "\ue000";
export const BLOCK_END = "\ue001";

/** Marks that turn the direction of what follows: a name with one could show the digits beside it in another order. */
const isDirection = (code: number): boolean =>
  code === 0x61c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** Halves of a character, and private-use characters: nothing can print them. */
const isUnprintable = (code: number): boolean => (code >= 0xd800 && code <= 0xf8ff) || code >= 0xf0000;

function isHarmless(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return !control && !isUnprintable(code) && !isDirection(code);
}

/**
 * A text of several lines without what no letter may hold: control and private-use characters (ours mark blocks),
 * marks that turn the direction of writing.
 */
export function withoutMarks(text: string): string {
  return [...text].filter((one) => one === "\n" || one === "\t" || one === "\r" || isHarmless(one)).join("");
}

/** Our own words with what a cell said inside: their no-break spaces stay, control characters go. */
export function withoutControls(text: string): string {
  return [...text].filter(isHarmless).join("");
}

/** A value from a cell as one line of text: spaces made single, control and private-use characters dropped. */
export function plainField(text: string): string {
  return [...tidy(text)].filter(isHarmless).join("").trim();
}

/** The same, line by line: a postal address, a signature. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(plainField)
    .filter((line) => line !== "")
    .join("\n");
}
