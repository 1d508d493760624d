import { type CodePage, decodeCodePage } from "./code-pages.ts";

type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage;

/** Decoding as the platform has it (`TextDecoder`; Apps Script has none): `undefined` when the bytes are not valid. */
export type UnicodeDecoder = (
  bytes: Uint8Array,
  encoding: "utf-8" | "utf-16le" | "utf-16be",
) => string | undefined;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The text of a file whose encoding nobody told: a byte order mark decides; else UTF-8 if the bytes are
 * valid UTF-8; else whichever of Windows-1252, ISO-8859-15 and code page 850 gives the most French text.
 * The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array, decodeUnicode: UnicodeDecoder): DecodedText {
  const steps = decodeSteps(bytes, decodeUnicode);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Bytes or signs looked at in one step: a few milliseconds. */
const STEP = 1_000_000;

/** The same in steps, so that a page stays alive between them; each yields the share that is done, 0 to 1. */
export function* decodeSteps(
  bytes: Uint8Array,
  decodeUnicode: UnicodeDecoder,
): Generator<number, DecodedText> {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) {
    const text = decodeUnicode(bytes, marked);
    if (text !== undefined) return { text: text.replace(/^\ufeff/, ""), encoding: marked };
  }
  const utf8 = decodeUnicode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  // In case of a tie the first one: Windows-1252 is by far the most frequent in French offices.
  let best: DecodedText = { text: "", encoding: "windows-1252" };
  let most = Number.NEGATIVE_INFINITY;
  for (const [rank, encoding] of CODE_PAGES.entries()) {
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += STEP) {
      pieces.push(decodeCodePage(bytes.subarray(at, at + STEP), encoding));
      yield (rank + at / bytes.length / 2) / CODE_PAGES.length;
    }
    const text = pieces.join("");
    let score = 0;
    for (let at = 0; at < text.length; at += STEP) {
      score += likelihoodOfFrench(text, at, Math.min(at + STEP, text.length));
      yield (rank + 0.5 + at / text.length / 2) / CODE_PAGES.length;
    }
    if (score > most) [best, most] = [{ text, encoding }, score];
  }
  return best;
}

const CODE_PAGES = ["windows-1252", "iso-8859-15", "cp850"] as const;

function encodingOfMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

const frenchLower = "éèêëàâçùûüôöîïœæÿ";
const frenchUpper = "ÉÈÊËÀÂÇÙÛÜÔÖÎÏŒÆŸ";

/**
 * How far the signs beyond ASCII are those of French, each judged with its neighbours: an accented small
 * letter follows or precedes a letter, « ° » follows « n », « € » follows a figure.
 */
function likelihoodOfFrench(text: string, from: number, until: number): number {
  let score = 0;
  for (let at = from; at < until; at += 1) {
    if (text.charCodeAt(at) >= 0x80) score += likelihoodOfSign(text, at);
  }
  return score;
}

function likelihoodOfSign(text: string, at: number): number {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (frenchLower.includes(sign)) return isLetter(before) || isLetter(after) ? 3 : 0;
  if (frenchUpper.includes(sign)) {
    if (isLower(before)) return -2;
    return isLetter(after) || isUpper(before) ? 3 : 0;
  }
  // N° 12, 21°, and the abbreviations of typists: CREAT° for « création ».
  if (sign === "°") return /[nN\d]/.test(before) ? 3 : isLetter(before) ? 1 : 0;
  if (sign === "€") return /[\d\s\u00a0]/.test(before) || /\d/.test(after) ? 2 : 1;
  if (sign === "’") return isLetter(before) && isLetter(after) ? 2 : 0;
  if ("«»\u00a0–—…²³ºª§".includes(sign)) return 1;
  // Letters of other languages and plain signs: possible, seldom in French.
  if (/\p{L}/u.test(sign)) return -2;
  const code = sign.charCodeAt(0);
  const control = code < 0xa0;
  const drawing = code >= 0x2500 && code <= 0x25ff;
  return control || drawing ? -5 : -1;
}

function isLetter(sign: string): boolean {
  return isLower(sign) || isUpper(sign);
}

function isLower(sign: string): boolean {
  return /[a-z]/.test(sign) || (sign !== "" && frenchLower.includes(sign));
}

function isUpper(sign: string): boolean {
  return /[A-Z]/.test(sign) || (sign !== "" && frenchUpper.includes(sign));
}
