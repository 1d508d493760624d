import { plainField } from "./plain-field.ts";
import { base64Lines, percentEncoded, utf8Bytes } from "./utf8.ts";

/** A file that goes with a message. */
export interface Attachment {
  readonly name: string;
  /** `application/pdf`; what is no media type of a single file is sent as `application/octet-stream`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An image that the HTML shows by `src="cid:…"`. */
export interface InlineImage extends Attachment {
  /** Content-ID without its brackets. */
  readonly cid: string;
}

/** Part of a message: its header lines, and its body in lines that end without a break. */
export interface MimePart {
  readonly headers: readonly string[];
  readonly body: string;
}

const FILE_TYPE = /^(?:application|audio|font|image|text|video)\/[a-z0-9][a-z0-9.+-]{0,100}$/;
const CONTENT_ID = /^[A-Za-z0-9.-]{1,60}@[A-Za-z0-9.-]{1,60}$/;
const LONGEST_NAME = 200;
const LINE = 76;

/** A text part, in UTF-8 and base64: whatever it holds, no line is long and no boundary can stand in it. */
export function textPart(type: "text/plain" | "text/html", content: string): MimePart {
  return {
    headers: [`Content-Type: ${type}; charset=UTF-8`, "Content-Transfer-Encoding: base64"],
    body: base64Lines(utf8Bytes(content.replace(/\r\n|\r|\n/g, "\r\n"))),
  };
}

/** A file beside the letter. */
export function filePart(file: Attachment): MimePart {
  return encodedFile(file, "attachment", []);
}

/**
 * An image inside the letter.
 * @throws RangeError when its identifier could not stand in a header
 */
export function imagePart(image: InlineImage): MimePart {
  if (!CONTENT_ID.test(image.cid)) throw new RangeError(`Identifiant d'image refusé\u00a0: ${image.cid}`);
  return encodedFile(image, "inline", [`Content-ID: <${image.cid}>`]);
}

function encodedFile(
  file: Attachment,
  disposition: "attachment" | "inline",
  more: readonly string[],
): MimePart {
  const type = file.type.toLowerCase();
  return {
    headers: [
      `Content-Type: ${FILE_TYPE.test(type) ? type : "application/octet-stream"}`,
      "Content-Transfer-Encoding: base64",
      ...more,
      `Content-Disposition: ${disposition};${fileNameParameter(fileName(file.name))}`,
    ],
    body: base64Lines(file.bytes),
  };
}

/** Parts one after the other in an envelope. The boundary has an underscore, which base64 has not. */
export function multipart(
  kind: "mixed" | "related" | "alternative",
  parts: readonly MimePart[],
  parameters = "",
): MimePart {
  const boundary = `=_${kind}_=`;
  const lines = parts.flatMap(({ headers, body }) => [`--${boundary}`, ...headers, "", body]);
  return {
    headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"${parameters}`],
    body: [...lines, `--${boundary}--`].join("\r\n"),
  };
}

/**
 * The name under which the customer keeps a file: one line of at most 200 characters with its extension, without what
 * a file system reads as a path or what turns its letters round to hide the extension.
 */
export function fileName(name: string): string {
  const plain = plainField(name)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, "")
    .replace(/["*/:<>?\\|]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const letters = [...plain];
  if (letters.length === 0) return "document";
  if (letters.length <= LONGEST_NAME) return plain;
  const dot = letters.lastIndexOf(".");
  const extension = dot > 0 && letters.length - dot <= 10 ? letters.slice(dot) : [];
  return [...letters.slice(0, LONGEST_NAME - extension.length), ...extension].join("");
}

/** `filename="…"`, or in pieces of RFC 2231 where it is long or not ASCII; each on a line of its own. */
function fileNameParameter(name: string): string {
  const quoted = ` filename="${name}"`;
  if (/^[ !#-[\]-~]*$/.test(name) && quoted.length <= LINE) return `\r\n${quoted}`;
  // Every escape counts three characters and is never cut in two, nor a character of several bytes.
  const pieces = [...name].map(percentEncoded);
  const lines: string[] = [];
  let line = "UTF-8''";
  const start = (): string => ` filename*${lines.length}*=`;
  for (const piece of pieces) {
    if (start().length + line.length + piece.length + 1 > LINE) {
      lines.push(start() + line);
      line = "";
    }
    line += piece;
  }
  return `\r\n${[...lines, start() + line].join(";\r\n")}`;
}
