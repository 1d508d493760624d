import type { Segment } from "../model/customer.ts";
import type { LetterLanguage, ReplyLink } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import type { Settings } from "../model/settings.ts";
import { codeOfSeveral, replyWords } from "../texts/letter-formats.ts";
import { plainField } from "./plain-field.ts";
import { isAddress } from "./recipients.ts";
import { mayCarryReplies } from "./transfer-families.ts";
import { percentEncoded } from "./utf8.ts";

/** Outlook and some phones cut a `mailto:` address beyond 2,000 characters. */
export const LONGEST_REPLY_URL = 1_800;
/** Beyond this many invoices the first one stands for the others. */
const NAMED_INVOICES = 3;

export interface ReplyRequest {
  readonly settings: Pick<Settings, "sender">;
  readonly segment: Segment;
  readonly family: LetterFamily;
  readonly numbers: readonly string[];
  readonly language: LetterLanguage;
}

/**
 * The customer's answer in one click: messages to the creditor's address (`Réglages › E-mail`) whose subject begins
 * with the invoice number. A payment date and a problem; before the due date only the problem (nothing is to be paid
 * yet). Empty where method 8 wants none, or without an address or an invoice number that a link can hold.
 */
export function replyLinksOf(request: ReplyRequest): readonly ReplyLink[] {
  const { settings, segment, family, language } = request;
  const address = plainField(settings.sender.email ?? "");
  const numbers = request.numbers.map(plainField).filter((number) => number !== "");
  if (!mayCarryReplies(segment, family) || !isAddress(address) || numbers.length === 0) return [];
  const kinds = family === "preventive" ? (["problem"] as const) : (["date", "problem"] as const);
  return kinds.flatMap((kind) => {
    const words = replyWords(kind, numbers.length, language);
    const url = codesOf(numbers, language)
      .map((code) => mailto(address, words.subject(code), words.body(code)))
      .find((one) => one.length <= LONGEST_REPLY_URL);
    return url === undefined ? [] : [{ kind, label: words.label, url }];
  });
}

/** What stands for the invoices, the most complete first: all their numbers, else the first and how many others. */
function codesOf(numbers: readonly string[], language: LetterLanguage): readonly string[] {
  const first = codeOfSeveral(numbers[0] ?? "", numbers.length - 1, language);
  return numbers.length <= NAMED_INVOICES ? [numbers.join(", "), first] : [first];
}

/** A `mailto:` address (RFC 6068): what stands in the subject and the body is percent-encoded UTF-8, lines end by CRLF. */
function mailto(to: string, subject: string, body: string): string {
  const address = percentEncoded(to).replace(/%40/, "@");
  return `mailto:${address}?subject=${percentEncoded(subject)}&body=${percentEncoded(body.replace(/\n/g, "\r\n"))}`;
}

/** The subject that a link of `replyLinksOf` writes. */
export function replySubject({ url }: ReplyLink): string {
  const start = url.indexOf("?subject=") + "?subject=".length;
  return decodeURIComponent(url.slice(start, url.indexOf("&body=", start)));
}

/** The address that a link of `replyLinksOf` writes to. */
export function replyAddress({ url }: ReplyLink): string {
  return decodeURIComponent(url.slice("mailto:".length, url.indexOf("?")));
}
