import type { Day } from "../base/day.ts";
import { formatEnglishDay } from "../base/english-format.ts";
import { formatDay, formatLongDay } from "../base/french-format.ts";
import type { EpcTransfer, LetterLanguage, LetterPiece, ParagraphRole } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import type { PaperCode, PaperDocument, PaperHead } from "../model/paper.ts";
import type { Sender } from "../model/settings.ts";
import { transferWords } from "../texts/letter-formats.ts";
import { PAPER_REMARKS, paperWords } from "../texts/paper.ts";
import { epcPayload } from "./epc.ts";
import { addressLines, isPostcodeLine } from "./page/address-lines.ts";
import { cityOf, customerLines, footerOf, type PaperParties, senderLines } from "./paper-parties.ts";
import { withRoles } from "./piece-roles.ts";
import { plainField, plainLines } from "./plain-field.ts";
import { formatSiren } from "./sender-fields.ts";
import { transferFacts } from "./transfer-facts.ts";

/** What paper needs of a letter: a `Letter` of compose.ts, or one read back by `piecesOfText`. */
export interface PaperSource {
  readonly subject: string;
  readonly language: LetterLanguage;
  readonly pieces: readonly LetterPiece[];
  readonly transfer?: EpcTransfer | undefined;
  /** Tells a letter that is not for the customer (a collector's, one inside the house). */
  readonly family?: LetterFamily | undefined;
}

export interface PaperOptions {
  /** The day of the letter, printed when the letter itself prints none, and the file's date. */
  readonly day: Day;
  /** How the letter is sent, when the letter does not say it: « Lettre suivie ». */
  readonly sending?: string;
  /** Whom the letter goes to when it is not the customer: name, then address. */
  readonly addressee?: readonly string[];
}

/**
 * A letter set for paper: what its paragraphs are (their roles) says where each goes. A letter that names neither sender
 * nor addressee (an avis, an e-mail sent by post) gets them from `Réglages` and `Clients`; an address that is missing or
 * hard to read is said in `remarks`, in French.
 */
export function paperLetter(
  letter: PaperSource,
  parties: PaperParties,
  options: PaperOptions,
): PaperDocument {
  const words = paperWords(letter.language);
  const pieces = withRoles(letter.pieces, marksOf(parties, options.day));
  const head = new Map<ParagraphRole, readonly string[]>();
  const rest: LetterPiece[] = [];
  for (const piece of pieces) {
    // An address replaced in the window stays where the letter wrote it.
    const replaced = options.addressee !== undefined && isRole(piece, "addressee");
    if (piece.kind === "paragraph" && isHead(piece.role) && !head.has(piece.role) && !replaced) {
      head.set(piece.role, piece.lines);
    } else rest.push(piece);
  }
  const elsewhere = letter.family === "collector" || letter.family === "hand-over";
  const addressee =
    options.addressee ?? head.get("addressee") ?? (elsewhere ? [] : customerLines(parties.customer));
  const [dated, ...sending] = head.get("date") ?? [];
  const paper: PaperHead = {
    sender: head.get("sender") ?? senderLines(parties.sender),
    addressee,
    sending: sending.length > 0 || options.sending === undefined ? sending : [options.sending],
    date: placed(dated ?? longDay(options.day, letter.language), cityOf(parties.sender), letter.language),
    subject: (head.get("subject") ?? [words.subject(letter.subject)]).join(" "),
  };
  const code = letter.transfer === undefined ? undefined : codeOf(letter.transfer, letter.language);
  return {
    language: letter.language,
    title: letter.subject,
    author: plainField(parties.sender.name ?? ""),
    day: options.day,
    head: paper,
    pieces: rest,
    ...(code === undefined ? {} : { code }),
    footer: footerOf(parties.sender),
    remarks: elsewhere && addressee.length === 0 ? [PAPER_REMARKS.otherAddressee] : addressRemarks(addressee),
  };
}

function isRole(piece: LetterPiece, role: ParagraphRole): boolean {
  return piece.kind === "paragraph" && piece.role === role;
}

function isHead(role: ParagraphRole): boolean {
  return role === "sender" || role === "addressee" || role === "date" || role === "subject";
}

function longDay(on: Day, language: LetterLanguage): string {
  return language === "en" ? formatEnglishDay(on) : `Le ${formatLongDay(on)}`;
}

/** A French letter is dated from a place; a date that already names one stays as it is written. */
function placed(date: string, city: string | undefined, language: LetterLanguage): string {
  const bare = /^Le (?=\d)/.exec(date);
  if (language !== "fr" || bare === null) return date;
  return paperWords(language).date(date.slice(bare[0].length), city);
}

function codeOf(transfer: EpcTransfer, language: LetterLanguage): PaperCode {
  const words = transferWords(language);
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return {
    payload: epcPayload(transfer),
    caption: [
      words.title,
      ...transferFacts(transfer, language).map(([label, value]) => `${label}${colon}${value}`),
      words.hint,
    ],
  };
}

function addressRemarks(addressee: readonly string[]): readonly string[] {
  const lines = addressLines(addressee);
  if (lines.length < 2) return [PAPER_REMARKS.noAddress];
  return lines.some(isPostcodeLine) ? [] : [PAPER_REMARKS.noCity];
}

/** What tells the paragraphs of a kept letter apart; those of a composed one already know what they are. */
function marksOf({ sender, customer }: PaperParties, on: Day) {
  const company = plainField(sender.name ?? "");
  const contact = [sender.phone, sender.email]
    .map((one) => plainField(one ?? ""))
    .filter((one) => one !== "");
  const signature = (signatory: string | undefined): string =>
    [plainLines(signatory ?? ""), company, contact.join(" – ")].filter((line) => line !== "").join("\n");
  const signatures = [sender.signatory, sender.formalNoticeSignatory].filter(isFilled).map(signature);
  return {
    company,
    companyMarks: [
      sender.siren === undefined ? "" : formatSiren(sender.siren),
      plainLines(sender.address ?? ""),
    ],
    customer: plainField(customer.name),
    customerAddress: plainLines(customer.address ?? ""),
    dates: [formatLongDay(on), formatDay(on), formatEnglishDay(on)],
    signatures,
  };
}

function isFilled(value: Sender["name"]): boolean {
  return value !== undefined && plainField(value) !== "";
}
