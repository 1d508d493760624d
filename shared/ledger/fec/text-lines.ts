/** One line of a text file. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether a line end follows: the last line of a file cut short has none. */
  readonly ended: boolean;
}

/** A line of more signs is no entry but a damaged file: its fields are not looked at. */
export const LONGEST_LINE = 100_000;

/** The lines of a text, ended by CR, LF or CR LF, one after another: a large file is never copied whole. */
export function* textLines(text: string): Generator<TextLine> {
  // Each sign is looked for once: a file that never has one of the two must not be read again at every line.
  const next = (sign: string, from: number): number => {
    const found = text.indexOf(sign, from);
    return found < 0 ? text.length : found;
  };
  let number = 0;
  let at = 0;
  let feed = next("\n", 0);
  let carriage = next("\r", 0);
  while (at < text.length) {
    if (feed < at) feed = next("\n", at);
    if (carriage < at) carriage = next("\r", at);
    const end = Math.min(feed, carriage);
    number += 1;
    yield { number, text: text.slice(at, end), ended: end < text.length };
    at = end + (end === carriage && feed === end + 1 ? 2 : 1);
  }
}
