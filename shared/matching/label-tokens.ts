import { withoutAccents } from "../base/normalise.ts";

/** A run of letters or a run of digits of a label, in upper case without accents. */
export interface LabelToken {
  readonly text: string;
  readonly digits: boolean;
  /** What separates it from the run before; empty when they touch (`F` and `123` of `F123`). */
  readonly before: string;
}

/** Banks cut at 140 characters, some formats join several lines; what is beyond is not read. */
const LONGEST_LABEL = 1_000;

/** Nothing to take accents off: most labels, and the check is far cheaper. */
const PLAIN = /^[\n\r -~]*$/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 65 && code <= 90;

/** Runs of letters and of digits of a text, in order; linear in its length. */
export function labelTokens(label: string): readonly LabelToken[] {
  const read = label.slice(0, LONGEST_LABEL);
  const text = (PLAIN.test(read) ? read : withoutAccents(read)).toUpperCase();
  const tokens: LabelToken[] = [];
  let from = 0;
  let before = "";
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const digits = isDigit(code);
    if (!digits && !isLetter(code)) {
      at += 1;
      continue;
    }
    before = text.slice(from, at);
    const start = at;
    // Beyond the end there is no code, neither a digit's nor a letter's.
    while (digits ? isDigit(text.charCodeAt(at)) : isLetter(text.charCodeAt(at))) at += 1;
    tokens.push({ text: text.slice(start, at), digits, before });
    from = at;
  }
  return tokens;
}

/** The text that some tokens cover, as near to the label as a reason needs. */
export function textOfTokens(tokens: readonly LabelToken[], from: number, to: number): string {
  let text = "";
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (token) text += (at === from ? "" : token.before.replace(/\s+/g, " ")) + token.text;
  }
  return text;
}
