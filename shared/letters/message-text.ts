import type { EpcTransfer, InvoiceLink, LetterLanguage, ReplyLink } from "../model/letter.ts";
import { answerIntro, quotedSubject, transferWords } from "../texts/letter-formats.ts";
import { linksText } from "./invoice-links.ts";
import { replyAddress, replySubject } from "./reply-links.ts";
import { transferFacts } from "./transfer-facts.ts";

/** What a letter says beyond its own words. */
export interface LetterExtras {
  readonly text: string;
  readonly language: LetterLanguage;
  readonly transfer?: EpcTransfer;
  readonly replies: readonly ReplyLink[];
  readonly links?: readonly InvoiceLink[];
}

/** The plain version of a message: the letter, its invoices on line, the transfer in words, and what the buttons of the HTML write. */
export function messageText(letter: LetterExtras): string {
  return joined([letter.text, invoicesText(letter), answersText(letter), transferText(letter)]);
}

/** The text of Gmail's window: the letter, its invoices on line and the transfer; who writes there is answered by « Répondre ». */
export function composeText(letter: LetterExtras): string {
  return joined([letter.text, invoicesText(letter), transferText(letter)]);
}

function joined(parts: readonly string[]): string {
  const filled = parts.map((part) => part.replace(/\n+$/, "")).filter((part) => part !== "");
  return `${filled.join("\n\n")}\n`;
}

const invoicesText = ({ links = [], language }: LetterExtras): string => linksText(links, language);

function transferText({ transfer, language }: LetterExtras): string {
  if (transfer === undefined) return "";
  const colon = language === "en" ? ":" : "\u00a0:";
  const lines = transferFacts(transfer, language).map(([label, value]) => `${label}${colon} ${value}`);
  return [`${transferWords(language).title}${colon}`, ...lines].join("\n");
}

function answersText({ replies, language }: LetterExtras): string {
  const [first] = replies;
  if (first === undefined) return "";
  const lines = replies.map((link) => `–\u00a0${quotedSubject(replySubject(link), language)}`);
  return [answerIntro(replyAddress(first), replies.length, language), ...lines].join("\n");
}
