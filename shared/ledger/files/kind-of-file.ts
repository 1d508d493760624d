import { type FileKind, MAX_FILE_BYTES } from "../../model/file-kind.ts";
import { kindOfSignature } from "./signatures.ts";

const HEAD = 4096;
const TAIL = 65_536;

const latin1 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...Array.from(bytes.subarray(start, start + 8192))));
  }
  return pieces.join("");
};

/** A zip by what it holds; its list of names stands at its end, the first one at its beginning. */
function kindOfZip(bytes: Uint8Array, extension: string): FileKind {
  const names = latin1(bytes.subarray(0, HEAD)) + latin1(bytes.subarray(Math.max(HEAD, bytes.length - TAIL)));
  if (names.includes("opendocument.spreadsheet")) return "ods";
  if (names.includes("xl/workbook")) return "xlsx";
  if (names.includes("word/document") || names.includes("opendocument.text")) return "word";
  if (names.includes("Index/Document")) return "numbers";
  if (extension === "xlsx" || extension === "ods" || extension === "numbers") return extension;
  return "zip";
}

/** Share of control signs that no text file holds, among the first bytes. */
function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls += 1;
  }
  return controls > head.length / 50;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The first signs of a text as ASCII, its byte order mark and the zero halves of UTF-16 left out. */
function asciiHead(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, HEAD));
  return isUtf16(bytes) ? head.slice(2).split("\u0000").join("") : head.replace(/^\u00ef\u00bb\u00bf/, "");
}

/** Whether a file of this many bytes is refused: known before it is read. */
export function isTooLarge(size: number): boolean {
  return size > MAX_FILE_BYTES;
}

/**
 * What a file's bytes are, before any decoding: `text` when they may be decoded, else what stands in the way. The
 * first bytes decide; the name only tells apart what they leave open (an archive cut short).
 */
export function kindOfBytes(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) return "empty";
  if (isTooLarge(bytes.length)) return "too-large";
  const extension = (/\.([^.]+)$/.exec(fileName)?.[1] ?? "").toLowerCase();
  const head = asciiHead(bytes);
  const signed = kindOfSignature(head);
  if (signed === "zip") return kindOfZip(bytes, extension);
  if (signed !== undefined) return signed;
  if (!isUtf16(bytes) && looksBinary(bytes.subarray(0, HEAD))) return "binary";
  if (bytes.length <= HEAD && /^\s*$/.test(head)) return "blank";
  return "text";
}
