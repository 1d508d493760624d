import type { TextMeasure } from "./drawing.ts";

/** How wide a text is, in the size and weight that it will be set in. */
export type Width = (text: string) => number;

export function widthIn(measure: TextMeasure, size: number, bold: boolean): Width {
  return (text) => measure(text, size, bold);
}

/** A mark that belongs to the character before it: accents apart, joiners, variation selectors, skin tones. */
const ATTACHED = /\p{M}|\u200d|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/u;

/** The characters of a text as a reader counts them, near enough to cut between them. */
function charactersOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const before = found[found.length - 1];
    if (before !== undefined && (ATTACHED.test(character) || before.endsWith("\u200d")))
      found[found.length - 1] = before + character;
    else found.push(character);
  }
  return found;
}

const SOFT_ENDS = new Set([..."-/@._,;&=?\u00a0\u202f"]);

/** A piece wider than the line, cut: after a sign where an address may be cut, else between two characters. */
function cutToWidth(piece: string, width: Width, room: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const character of charactersOf(piece)) {
    const size = width(character);
    if (line.length > 0 && used + size > room) {
      let soft = line.length - 1;
      while (soft > 0 && !SOFT_ENDS.has(line[soft] ?? "")) soft -= 1;
      const end = soft * 2 > line.length ? soft + 1 : line.length;
      lines.push(line.slice(0, end).join(""));
      line = line.slice(end);
      used = width(line.join(""));
    }
    line.push(character);
    used += size;
  }
  if (line.length > 0) lines.push(line.join(""));
  return lines;
}

/**
 * A text as lines no wider than `room`. Lines end at ordinary spaces, never at a no-break space nor at a hyphen (a name, a
 * number copied from the page stays whole); a word too wide for a line is cut rather than lost. An empty text gives one
 * empty line.
 */
export function wrap(text: string, width: Width, room: number): readonly string[] {
  const space = width(" ");
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/[ \t]+/)) {
    if (word === "") continue;
    const size = width(word);
    if (line !== "" && used + space + size <= room) {
      line += ` ${word}`;
      used += space + size;
      continue;
    }
    if (line !== "") lines.push(line);
    const cut = size <= room ? [word] : cutToWidth(word, width, room);
    lines.push(...cut.slice(0, -1));
    line = cut[cut.length - 1] ?? "";
    used = cut.length === 1 ? size : width(line);
  }
  lines.push(line);
  return lines;
}

const DASH = " – ";

/** Facts parted by dashes (telephone – e-mail): lines end between two facts first, and the dash goes with the break. */
export function wrapFacts(text: string, width: Width, room: number): readonly string[] {
  if (width(text) <= room) return [text];
  const lines: string[] = [];
  for (const fact of text.split(DASH)) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? fact : `${last}${DASH}${fact}`;
    if (last !== undefined && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines.flatMap((line) => wrap(line, width, room));
}
