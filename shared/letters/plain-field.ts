import { tidy } from "../base/normalise.ts";

/** Marks around the name of a block in a rendered letter: private-use characters, taken out of every value. */
export const BLOCK_START = "\ue000";
export const BLOCK_END = "\ue001";

function isHarmless(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return !control && !(code >= 0xe000 && code <= 0xf8ff);
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
