import type { FileKind } from "../../model/file-kind.ts";

// Bytes beyond ASCII also as decoders write them (Windows-1252, code page 850, the sign of a lost byte): a caller may
// give as text a file that never was one.
const PREFIXES: readonly (readonly [FileKind, readonly string[]])[] = [
  [
    "image",
    [
      "\u0089PNG",
      "‰PNG",
      "ëPNG",
      "\ufffdPNG",
      "ÿØÿ",
      "\u00a0Ï\u00a0",
      "\ufffd\ufffd\ufffd\ufffd\u0000\u0010JFIF",
    ],
  ],
  ["image", ["GIF87a", "GIF89a", "II*\u0000", "MM\u0000*"]],
  ["xls", ["ÐÏ\u0011à", "ð¤\u0011Ó", "\ufffd\ufffd\u0011\ufffd"]],
  ["zip", ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\b"]],
  ["gzip", ["\u001f\u008b", "\u001f‹", "\u001fï", "\u001f\ufffd"]],
  ["archive", ["7z¼¯'\u001c", "7z╝»'\u001c", "7z\ufffd\ufffd'\u001c", "Rar!\u001a"]],
  ["rtf", ["{\\rtf"]],
];

const PATTERNS: readonly (readonly [FileKind, RegExp])[] = [
  ["pdf", /^\s{0,200}%PDF-/],
  ["image", /^RIFF[\s\S]{4}WEBP/],
  ["image", /^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/],
  ["html", /^\s{0,200}(?:<!doctype html|<(?:html|head|body|table|script)[\s>]|<meta\s)/i],
  ["html", /^\s{0,200}<\?xml[^>]{0,300}\?>\s{0,200}(?:<!doctype html|<html[\s>])/i],
  ["json", /^\s{0,200}(?:\{\s{0,200}"|\[\s{0,200}[{["])/],
];

const MAIL_HEADER =
  /^(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date|DKIM-Signature|X-[\w-]{1,60}): ?\S/i;

/** A message saved whole: its first lines are headers. */
function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/, 12);
  if (!MAIL_HEADER.test(lines[0] ?? "")) return false;
  return lines.filter((line) => MAIL_HEADER.test(line)).length >= 3;
}

/** What the first signs of a file say it is; `undefined`: nothing against its being a text that we read. */
export function kindOfSignature(head: string): FileKind | undefined {
  const prefixed = PREFIXES.find(([, prefixes]) => prefixes.some((prefix) => head.startsWith(prefix)));
  if (prefixed) return prefixed[0];
  const found = PATTERNS.find(([, pattern]) => pattern.test(head));
  if (found) return found[0];
  return isMail(head) ? "email" : undefined;
}
