import { addressHeader, headerIds, type Mailbox, textHeader } from "./message-headers.ts";
import { base64, utf8Bytes } from "./utf8.ts";

export { base64url } from "./utf8.ts";

export interface DraftParts {
  readonly from?: string | Mailbox;
  readonly to: readonly (string | Mailbox)[];
  readonly cc: readonly (string | Mailbox)[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Our own marks, such as `X-Crescendo-Id`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Message it answers: Gmail threads by these and by the same subject. */
  readonly inReplyTo?: string;
  readonly references?: string;
}

/** Both parts are base64, whose alphabet has no underscore: the boundary cannot stand in them. */
const BOUNDARY = "=_alternative_=";
const OURS = /^X-[A-Za-z0-9-]{1,60}$/;

/**
 * A message as Gmail's drafts take it (RFC 5322, 2045–2047): CRLF lines of at most 78 characters, ASCII only, text and
 * HTML as alternatives. No date nor message id: Gmail gives them when the owner sends.
 *
 * @throws RangeError on an address or a header that could not be written without changing the message.
 */
export function draftMessage(parts: DraftParts): string {
  const lines: string[] = [];
  if (parts.from !== undefined) lines.push(addressHeader("From", [parts.from]));
  if (parts.to.length > 0) lines.push(addressHeader("To", parts.to));
  if (parts.cc.length > 0) lines.push(addressHeader("Cc", parts.cc));
  lines.push(textHeader("Subject", parts.subject));
  const inReplyTo = headerIds(parts.inReplyTo);
  const references = headerIds(parts.references);
  if (inReplyTo !== undefined) lines.push(`In-Reply-To: ${inReplyTo}`);
  if (references !== undefined) lines.push(`References: ${references}`);
  for (const name of Object.keys(parts.headers)) {
    if (!OURS.test(name)) throw new RangeError(`En-tête refusé\u00a0: ${name}`);
    lines.push(textHeader(name, parts.headers[name] ?? ""));
  }
  lines.push("MIME-Version: 1.0", `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`, "");
  lines.push(...alternative("text/plain", parts.text), ...alternative("text/html", parts.html));
  lines.push(`--${BOUNDARY}--`, "");
  return lines.join("\r\n");
}

function alternative(type: string, content: string): readonly string[] {
  const encoded = base64(utf8Bytes(content.replace(/\r\n|\r|\n/g, "\r\n")));
  return [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=UTF-8`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(encoded.match(/.{1,76}/g) ?? [""]),
  ];
}
