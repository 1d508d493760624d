import PostalMime, { type Address, addressParser, decodeWords } from "postal-mime";
import { allParts, headerOf, MalformedMessage, type MimePart, parseMime, textOf } from "./mime.ts";

/** A message that was understood twice: by the MIME tree and by postal-mime, which judges it. */
export interface ReadMessage {
  readonly root: MimePart;
  readonly subject: string;
  /** Message-ID with its angle brackets, empty when there is none. */
  readonly messageId: string;
  /** Message-IDs named in In-Reply-To. */
  readonly inReplyTo: readonly string[];
  /** Message-IDs named in References. */
  readonly references: readonly string[];
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly text: string;
  readonly html: string | undefined;
}

const longestLine = 998;
const once = ["from", "to", "cc", "bcc", "subject", "date", "message-id", "in-reply-to", "references"];

/**
 * Reads a message as Gmail takes it, and refuses with MalformedMessage what RFC 5322 does not allow: 8-bit bytes
 * in the headers, lines beyond 998 characters, a header twice, an address that is none, parts that do not hold.
 */
export async function readMessage(bytes: Uint8Array): Promise<ReadMessage> {
  if (bytes.length === 0) throw new MalformedMessage("Invalid message: empty");
  const source = Buffer.from(bytes).toString("latin1");
  checkLines(source);
  const root = parseMime(bytes);
  for (const name of once) {
    if (root.headers.filter((header) => header.name.toLowerCase() === name).length > 1) {
      throw new MalformedMessage(`Invalid message: more than one ${name} header`);
    }
  }
  const to = addresses(root, "To");
  const cc = addresses(root, "Cc");
  const bcc = addresses(root, "Bcc");
  const from = addresses(root, "From")[0] ?? "";
  for (const part of allParts(root)) if (part.mimeType.startsWith("text/")) textOf(part);
  const email = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new MalformedMessage(`Invalid message: ${error instanceof Error ? error.message : String(error)}`);
  });
  return {
    root,
    subject: decodeWords(headerOf(root, "Subject") ?? ""),
    messageId: /<[^<>\s]+>/.exec(headerOf(root, "Message-ID") ?? "")?.[0] ?? "",
    inReplyTo: messageIds(headerOf(root, "In-Reply-To")),
    references: messageIds(headerOf(root, "References")),
    from,
    to,
    cc,
    bcc,
    text: (email.text ?? plainOf(email.html ?? "")).replace(/\r\n/g, "\n"),
    html: email.html,
  };
}

function messageIds(header: string | undefined): readonly string[] {
  return (header ?? "").match(/<[^<>\s]+>/g) ?? [];
}

function checkLines(source: string): void {
  const headEnd = /\r?\n\r?\n/.exec(source)?.index ?? source.length;
  for (let at = 0; at < headEnd; at += 1) {
    const code = source.charCodeAt(at);
    if (code > 126 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) {
      throw new MalformedMessage("Invalid message: header with bytes outside US-ASCII");
    }
  }
  for (const line of source.split(/\r?\n/)) {
    if (line.length > longestLine) {
      throw new MalformedMessage(`Invalid message: line longer than ${longestLine} characters`);
    }
  }
}

function addresses(root: MimePart, name: string): string[] {
  const value = headerOf(root, name);
  if (value === undefined || value.trim() === "") return [];
  const found = addressParser(value).flatMap((entry: Address) => entry.group ?? [entry]);
  return found.map((entry) => {
    if (!isAddress(entry.address)) throw new MalformedMessage(`Invalid ${name} header`);
    return entry.address;
  });
}

function isAddress(text: string | undefined): text is string {
  return (
    text !== undefined &&
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
      text,
    ) &&
    !text.includes("..") &&
    !text.startsWith(".") &&
    !text.includes(".@")
  );
}

function plainOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
