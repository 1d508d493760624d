import { addressHeader, headerIds, type Mailbox, textHeader } from "./message-headers.ts";
import { sizeProblem } from "./message-size.ts";
import {
  type Attachment,
  filePart,
  type InlineImage,
  imagePart,
  type MimePart,
  multipart,
  textPart,
} from "./mime-parts.ts";

export type { Attachment, InlineImage } from "./mime-parts.ts";
export { base64url } from "./utf8.ts";

export interface DraftParts {
  readonly from?: string | Mailbox;
  readonly to: readonly (string | Mailbox)[];
  readonly cc: readonly (string | Mailbox)[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Images that the HTML shows by their `cid`. */
  readonly inline?: readonly InlineImage[];
  /** Files that go with the letter. */
  readonly attachments?: readonly Attachment[];
  /** Our own marks, such as `X-Crescendo-Id`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The message's own identifier, by which a later one answers it; without it Gmail gives one. */
  readonly messageId?: string;
  /** Message it answers: Gmail threads by these and by the same subject. */
  readonly inReplyTo?: string;
  readonly references?: string;
}

const OURS = /^X-[A-Za-z0-9-]{1,60}$/;

/**
 * A message as Gmail's drafts take it (RFC 5322, 2045–2047, 2231, 2387): CRLF lines of at most 78 characters, ASCII
 * only. Text and HTML as alternatives, the images of the HTML related to it, the files beside the whole. No date: Gmail
 * gives it when the owner sends.
 *
 * @throws RangeError on an address, a header or an image that could not be written without changing the message, and
 *   when the message is heavier than Gmail takes: with the sentence to show.
 */
export function draftMessage(parts: DraftParts): string {
  const { inline = [], attachments = [] } = parts;
  const tooHeavy = sizeProblem([...inline, ...attachments]);
  if (tooHeavy !== undefined) throw new RangeError(tooHeavy);
  const lines: string[] = [];
  if (parts.from !== undefined) lines.push(addressHeader("From", [parts.from]));
  if (parts.to.length > 0) lines.push(addressHeader("To", parts.to));
  if (parts.cc.length > 0) lines.push(addressHeader("Cc", parts.cc));
  lines.push(textHeader("Subject", parts.subject));
  const messageId = headerIds(parts.messageId);
  if (messageId !== undefined) lines.push(`Message-ID: ${messageId}`);
  const inReplyTo = headerIds(parts.inReplyTo);
  const references = headerIds(parts.references);
  if (inReplyTo !== undefined) lines.push(`In-Reply-To: ${inReplyTo}`);
  if (references !== undefined) lines.push(`References: ${references}`);
  for (const name of Object.keys(parts.headers)) {
    if (!OURS.test(name)) throw new RangeError(`En-tête refusé\u00a0: ${name}`);
    lines.push(textHeader(name, parts.headers[name] ?? ""));
  }
  const { headers, body } = contentOf(parts.text, parts.html, inline, attachments);
  return [...lines, "MIME-Version: 1.0", ...headers, "", body, ""].join("\r\n");
}

function contentOf(
  text: string,
  html: string,
  inline: readonly InlineImage[],
  attachments: readonly Attachment[],
): MimePart {
  const page = textPart("text/html", html);
  const shown =
    inline.length === 0 ? page : multipart("related", [page, ...inline.map(imagePart)], '; type="text/html"');
  const letter = multipart("alternative", [textPart("text/plain", text), shown]);
  return attachments.length === 0 ? letter : multipart("mixed", [letter, ...attachments.map(filePart)]);
}
