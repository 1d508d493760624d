import { plainField } from "./plain-field.ts";
import { isAddress } from "./recipients.ts";
import { base64, utf8Bytes } from "./utf8.ts";

/** A person in a header; a plain text is an address, or `Nom <adresse>`. */
export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

/** A line that holds an encoded word has at most 76 characters (RFC 2047, section 2). */
const LINE = 76;
const AROUND_WORD = "=?UTF-8?B??=".length;
const LONGEST_PLAIN = 60;

function isAscii(text: string): boolean {
  return [...text].every((character) => character >= " " && character <= "~");
}

/** RFC 2047 encoded words, each holding whole characters, folded one a line; `used` is what the first line holds. */
function encodedWords(text: string, used: number): string {
  const words: string[] = [];
  let bytes: number[] = [];
  let room = Math.floor((LINE - used - AROUND_WORD) / 4) * 3;
  for (const character of text) {
    const next = utf8Bytes(character);
    if (bytes.length + next.length > room) {
      words.push(base64(bytes));
      bytes = [];
      room = Math.floor((LINE - 1 - AROUND_WORD) / 4) * 3;
    }
    bytes.push(...next);
  }
  if (bytes.length > 0) words.push(base64(bytes));
  return words.map((word) => `=?UTF-8?B?${word}?=`).join("\r\n ");
}

function isPlain(text: string): boolean {
  return isAscii(text) && text.length <= LONGEST_PLAIN && !text.includes("=?");
}

/** A header with a text, as ASCII lines; line breaks and control characters in it become spaces or nothing. */
export function textHeader(name: string, text: string): string {
  const plain = plainField(text);
  const start = `${name}: `;
  return start + (isPlain(plain) ? plain : encodedWords(plain, start.length));
}

function mailboxText(mailbox: string | Mailbox, used: number): string {
  const { name, address } = typeof mailbox === "string" ? parsed(mailbox) : mailbox;
  if (!isAddress(address)) throw new RangeError(`Adresse e-mail refusée\u00a0: ${plainField(address)}`);
  const plain = plainField(name ?? "");
  if (plain === "") return address;
  if (!isPlain(plain)) return `${encodedWords(plain, used)}\r\n <${address}>`;
  const quoted = `"${plain.replace(/(["\\])/g, "\\$1")}"`;
  const together = used + quoted.length + address.length + 3 <= LINE;
  return `${quoted}${together ? " " : "\r\n "}<${address}>`;
}

function parsed(text: string): Mailbox {
  const match = /^([^<>]*)<([^<>]*)>$/.exec(text);
  if (!match) return { address: text };
  return { name: (match[1] ?? "").trim().replace(/^"(.*)"$/, "$1"), address: match[2] ?? "" };
}

/**
 * An address header, one mailbox a line.
 * @throws RangeError when an address is not one that a header can carry.
 */
export function addressHeader(name: string, mailboxes: readonly (string | Mailbox)[]): string {
  const start = `${name}: `;
  const texts = mailboxes.map((mailbox, index) => mailboxText(mailbox, index === 0 ? start.length : 1));
  return start + texts.join(",\r\n ");
}

/**
 * Message identifiers (`<…@…>`) as they came, whatever else stood around them left out.
 * `undefined` when there is none.
 */
export function headerIds(text: string | undefined): string | undefined {
  const ids = (text ?? "").match(/<[!-;=?-~]+>/g);
  return ids === null ? undefined : ids.join("\r\n ");
}
