import { withoutAccents } from "../base/normalise.ts";

/** Signs of a mail that are read: what a customer says stands at its head. */
const MOST_SIGNS = 8_000;

/** The line above what a mail program quotes: everything below was written by somebody else. */
const QUOTE_HEADS: readonly RegExp[] = [
  /^(?:le|on) .{6,160}(?:a ecrit|wrote) ?:$/,
  /^-{2,} ?(?:message|mail|original|forwarded|transfere)/,
  /^_{8,}$/,
  /^>/,
  /^(?:de|from) ?: .*@/,
  /^(?:de|from) ?: .{1,120}$/,
];

/** A signature's own mark. */
const SIGNATURE = /^-- ?$/;

/**
 * What the sender wrote, in one form for reading: no accents, small letters, straight apostrophes; what was quoted and
 * the signature are left out, a line that a mail program broke is whole again, each sentence stands on its line.
 */
export function ownWords(text: string): string {
  const plain = withoutAccents(text.slice(0, MOST_SIGNS))
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u00a0\u202f\t\r]/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "");
  const lines: string[] = [];
  for (const raw of plain.split("\n")) {
    const line = raw.trim();
    if (SIGNATURE.test(raw) || QUOTE_HEADS.some((head) => head.test(line))) break;
    lines.push(line);
  }
  return lines.join("\n").replace(/([^\n.!?:;,])\n(?=[a-z0-9(])/g, "$1 ");
}

/** A part of the words that says one thing, and where it starts among them. */
export interface Clause {
  readonly text: string;
  readonly start: number;
}

/** Sentences, parted where one turns to something else: « …, mais … », « …, et … ». */
export function clausesOf(words: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of words.matchAll(
    /[.!?;]+(?:\s|$)|\n+|,? (?:mais|par contre|en revanche|but) |, (?:et|and) /g,
  )) {
    const end = match.index + match[0].length;
    clauses.push({ text: words.slice(start, end), start });
    start = end;
  }
  clauses.push({ text: words.slice(start), start });
  return clauses.filter(({ text }) => text.trim() !== "");
}
