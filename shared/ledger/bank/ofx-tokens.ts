import { decodeEntities } from "./entities.ts";

export interface OfxToken {
  /** Upper case, without prefix. */
  readonly name: string;
  readonly closing: boolean;
  /** Text up to the next tag; empty for an aggregate. */
  readonly value: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** End of the tag that begins at `start`, or −1 when that `<` is a sign of a text (« A < B », « <3 »). */
function tagEnd(text: string, start: number): number {
  let at = start + 1;
  if (text.charAt(at) === "/") at += 1;
  if (!isLetter(text.charCodeAt(at))) return -1;
  // Tags of the standard are short; attributes (a namespace on <OFX>) may follow the name.
  const limit = Math.min(text.length, start + 400);
  for (; at < limit; at += 1) {
    const sign = text.charAt(at);
    if (sign === ">") return at;
    if (sign === "<" || sign === "\n" || sign === "\r") return -1;
  }
  return -1;
}

/**
 * The tags of an OFX file in order, each with the text after it. Our own rather than ofx-js 1.1: there one empty
 * `<NAME>` or one `<` in a memo refuses the whole file, deep nesting overflows the stack, and a long tag name takes
 * exponential time. What comes before `<OFX>` (the SGML header, the XML prologue) gives nothing.
 */
export function* ofxTokens(text: string): Generator<OfxToken> {
  const start = text.search(/<OFX[\s>]/i);
  if (start < 0) return;
  let line = 1;
  let lineEnd = text.indexOf("\n");
  const lineAt = (position: number): number => {
    for (; lineEnd >= 0 && lineEnd < position; lineEnd = text.indexOf("\n", lineEnd + 1)) line += 1;
    return line;
  };
  let at = start;
  while (at >= 0 && at < text.length) {
    const end = tagEnd(text, at);
    if (end < 0) {
      at = text.indexOf("<", at + 1);
      continue;
    }
    let next = text.indexOf("<", end + 1);
    while (next >= 0 && tagEnd(text, next) < 0 && !text.startsWith("<![CDATA[", next))
      next = text.indexOf("<", next + 1);
    let value = text.slice(end + 1, next < 0 ? text.length : next);
    if (next >= 0 && text.startsWith("<![CDATA[", next)) {
      const close = text.indexOf("]]>", next);
      const stop = close < 0 ? text.length : close;
      value = text.slice(next + 9, stop);
      next = text.indexOf("<", stop);
    } else value = decodeEntities(value);
    const closing = text.charAt(at + 1) === "/";
    const name = /^[A-Za-z0-9_.:-]+/.exec(text.slice(at + (closing ? 2 : 1), end))?.[0] ?? "";
    yield {
      name: name.replace(/^.*:/, "").toUpperCase(),
      closing,
      value: closing ? "" : value.trim(),
      line: lineAt(at),
    };
    at = next;
  }
}
