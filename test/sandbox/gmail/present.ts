import { addressParser, decodeWords } from "postal-mime";
import type { MailItem } from "./mailbox.ts";
import { type MimePart, textOf } from "./mime.ts";

export type MessageFormat = "minimal" | "full" | "raw" | "metadata";

/** A message part as Gmail shows it. */
interface MessagePart {
  readonly partId?: string;
  readonly mimeType: string;
  readonly filename?: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body?: { readonly size: number; readonly data?: string; readonly attachmentId?: string };
  readonly parts?: readonly MessagePart[];
}

/** A message as Gmail's API answers it in the given format. `metadataHeaders`: the only headers wanted, if any. */
export function presentMessage(
  item: MailItem,
  format: MessageFormat,
  metadataHeaders: readonly string[] = [],
): object {
  const { stored, read } = item;
  const common = {
    id: stored.id,
    threadId: stored.threadId,
    labelIds: stored.labelIds,
    snippet: snippet(read.text),
    historyId: stored.historyId,
    internalDate: String(stored.internalDate),
    sizeEstimate: Buffer.from(stored.raw, "base64url").length,
  };
  if (format === "minimal") return common;
  if (format === "raw") return { ...common, raw: stored.raw };
  if (format === "full") return { ...common, payload: presentPart(read.root, "") };
  const wanted = metadataHeaders.map((name) => name.toLowerCase());
  const headers = presentHeaders(read.root).filter(
    (header) => wanted.length === 0 || wanted.includes(header.name.toLowerCase()),
  );
  return { ...common, payload: { mimeType: read.root.mimeType, headers } };
}

/** The bytes of an attachment by the id that `presentMessage` gave it. */
export function attachmentContent(item: MailItem, attachmentId: string): Uint8Array | undefined {
  const path = /^ANGjdJ-(.*)$/.exec(attachmentId)?.[1];
  if (path === undefined) return undefined;
  let part: MimePart | undefined = item.read.root;
  for (const step of path === "" ? [] : path.split(".")) part = part?.parts[Number(step)];
  return part?.content;
}

function presentPart(part: MimePart, partId: string): MessagePart {
  const common = { partId, mimeType: part.mimeType, filename: part.filename, headers: presentHeaders(part) };
  if (part.parts.length > 0) {
    const parts = part.parts.map((child, index) =>
      presentPart(child, partId === "" ? String(index) : `${partId}.${index}`),
    );
    return { ...common, body: { size: 0 }, parts };
  }
  if (part.filename !== "") {
    return { ...common, body: { attachmentId: `ANGjdJ-${partId}`, size: part.content.length } };
  }
  const content = part.mimeType.startsWith("text/")
    ? Buffer.from(textOf(part), "utf8")
    : Buffer.from(part.content);
  return { ...common, body: { size: content.length, data: base64url(content) } };
}

function presentHeaders(part: MimePart): { name: string; value: string }[] {
  return part.headers.map((header) => ({
    name: header.name,
    value: presentValue(header.name, header.value),
  }));
}

/** Gmail gives the words of a header decoded. */
function presentValue(name: string, value: string): string {
  if (!value.includes("=?")) return value;
  if (!/^(from|to|cc|bcc|reply-to|sender)$/i.test(name)) return decodeWords(value);
  return addressParser(value, { flatten: true })
    .map((entry) => (entry.name === "" ? entry.address : `${quoted(entry.name)} <${entry.address}>`))
    .join(", ");
}

function quoted(name: string): string {
  return /[",;:<>@()[\]\\]/.test(name) ? `"${name.replace(/(["\\])/g, "\\$1")}"` : name;
}

/** Gmail pads base64url as the standard does. */
function base64url(bytes: Buffer): string {
  return bytes.toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
}

function snippet(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const cut = line.length > 200 ? line.slice(0, 200) : line;
  return cut
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
