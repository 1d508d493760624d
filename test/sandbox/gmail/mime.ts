/** One header as it stands in the message, unfolded, its words still encoded. */
interface RawHeader {
  readonly name: string;
  readonly value: string;
}

/** One part of a message: the message itself is the outermost. */
export interface MimePart {
  readonly headers: readonly RawHeader[];
  /** Lower case, `text/plain` when the part does not say. */
  readonly mimeType: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly filename: string;
  /** Decoded bytes; empty for a multipart. */
  readonly content: Uint8Array;
  readonly parts: readonly MimePart[];
}

/** A message that Gmail would refuse, with Google's words for it. */
export class MalformedMessage extends Error {}

/**
 * Reads the MIME tree of an RFC 5322 message.
 * Throws MalformedMessage when the headers or the parts do not hold together.
 */
export function parseMime(bytes: Uint8Array): MimePart {
  return parsePart(Buffer.from(bytes).toString("latin1"), true);
}

/** The first header of that name (any case), unfolded. */
export function headerOf(part: MimePart, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return part.headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}

/** The text of a part, in the charset it declares. */
export function textOf(part: MimePart): string {
  const charset = part.parameters.charset ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(part.content);
  } catch {
    throw new MalformedMessage(`Unknown charset: ${charset}`);
  }
}

/** The part and all parts below it, outermost first. */
export function allParts(part: MimePart): MimePart[] {
  return [part, ...part.parts.flatMap(allParts)];
}

function parsePart(source: string, outermost: boolean): MimePart {
  const { head, body } = splitHead(source);
  const headers = parseHeaders(head, outermost);
  const type = parseParameters(find(headers, "content-type") ?? "text/plain");
  const disposition = parseParameters(find(headers, "content-disposition") ?? "");
  const mimeType = /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : "text/plain";
  const filename = disposition.parameters.filename ?? type.parameters.name ?? "";
  const common = { headers, mimeType, parameters: type.parameters, filename };
  if (mimeType.startsWith("multipart/")) {
    const boundary = type.parameters.boundary;
    if (boundary === undefined || boundary === "") {
      throw new MalformedMessage("Invalid message: multipart without boundary");
    }
    const parts = splitParts(body, boundary).map((part) => parsePart(part, false));
    return { ...common, content: new Uint8Array(), parts };
  }
  const encoding = (find(headers, "content-transfer-encoding") ?? "7bit").trim().toLowerCase();
  return { ...common, content: decodeBody(body, encoding), parts: [] };
}

function splitHead(source: string): { head: string; body: string } {
  const opening = /^\r?\n/.exec(source);
  if (opening !== null) return { head: "", body: source.slice(opening[0].length) };
  const gap = /\r?\n\r?\n/.exec(source);
  if (gap === null) return { head: source.replace(/\r?\n$/, ""), body: "" };
  return { head: source.slice(0, gap.index), body: source.slice(gap.index + gap[0].length) };
}

function parseHeaders(head: string, outermost: boolean): RawHeader[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of head === "" ? [] : head.split(/\r?\n/)) {
    const last = headers[headers.length - 1];
    if (/^[ \t]/.test(line) && last !== undefined) {
      last.value += ` ${line.trim()}`;
      continue;
    }
    const match = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
    if (match === null) throw new MalformedMessage(`Invalid header line: ${printable(line)}`);
    headers.push({ name: match[1] ?? "", value: (match[2] ?? "").trimEnd() });
  }
  if (outermost && headers.length === 0) throw new MalformedMessage("Invalid message: no headers");
  return headers;
}

function find(headers: readonly RawHeader[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

/** `text/plain; charset="utf-8"`, with the continued and encoded parameters of RFC 2231. */
function parseParameters(header: string): { value: string; parameters: Record<string, string> } {
  const [value = "", ...rest] = header.match(/(?:"(?:\\.|[^"])*"|[^;])+/g) ?? [];
  const plain: Record<string, string> = {};
  const pieces = new Map<string, { order: number; text: string; encoded: boolean }[]>();
  for (const piece of rest) {
    const match = /^\s*([^=\s*]+)(?:\*(\d+))?(\*)?\s*=\s*(?:"((?:\\.|[^"])*)"|(\S*))\s*$/.exec(piece);
    if (match === null) continue;
    const name = (match[1] ?? "").toLowerCase();
    const text = match[4] === undefined ? (match[5] ?? "") : match[4].replace(/\\(.)/g, "$1");
    if (match[2] === undefined && match[3] === undefined) plain[name] = text;
    else {
      const order = Number(match[2] ?? 0);
      pieces.set(name, [...(pieces.get(name) ?? []), { order, text, encoded: match[3] === "*" }]);
    }
  }
  for (const [name, list] of pieces) plain[name] = joinRfc2231(list);
  return { value: value.trim().toLowerCase(), parameters: plain };
}

function joinRfc2231(pieces: readonly { order: number; text: string; encoded: boolean }[]): string {
  const ordered = [...pieces].sort((a, b) => a.order - b.order);
  const charset = /^([^']*)'[^']*'/.exec(ordered[0]?.text ?? "");
  const bytes: number[] = [];
  ordered.forEach((piece, index) => {
    const text =
      index === 0 && piece.encoded && charset !== null ? piece.text.slice(charset[0].length) : piece.text;
    bytes.push(...(piece.encoded ? percentBytes(text) : Buffer.from(text, "latin1")));
  });
  return new TextDecoder(charset?.[1] === undefined || charset[1] === "" ? "utf-8" : charset[1]).decode(
    Uint8Array.from(bytes),
  );
}

function percentBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = /^%([0-9a-f]{2})/i.exec(text.slice(at, at + 3));
    if (hex === null) bytes.push(text.charCodeAt(at) & 0xff);
    else {
      bytes.push(Number.parseInt(hex[1] ?? "0", 16));
      at += 2;
    }
  }
  return bytes;
}

function splitParts(body: string, boundary: string): string[] {
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const fence = new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, "g");
  const marks = [...body.matchAll(fence)];
  if (marks.length === 0) throw new MalformedMessage("Invalid message: multipart without parts");
  const parts: string[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark[1] === "--") return parts;
    const next = marks[index + 1];
    if (next === undefined) break;
    const from = mark.index + mark[0].length;
    parts.push(body.slice(from, next.index).replace(/^\r?\n/, ""));
  }
  throw new MalformedMessage("Invalid message: multipart without its closing boundary");
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") {
    const compact = body.replace(/\s+/g, "");
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) {
      throw new MalformedMessage("Invalid message: base64 part that does not decode");
    }
    return Buffer.from(compact, "base64");
  }
  if (encoding === "quoted-printable") {
    const text = body
      .replace(/[ \t]+(?=\r?\n|$)/g, "")
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(text, "latin1");
  }
  if (encoding !== "7bit" && encoding !== "8bit" && encoding !== "binary") {
    throw new MalformedMessage(`Invalid message: unknown Content-Transfer-Encoding ${printable(encoding)}`);
  }
  return Buffer.from(body, "latin1");
}

function printable(text: string): string {
  return text.slice(0, 60).replace(/[^ -~]/g, "?");
}
