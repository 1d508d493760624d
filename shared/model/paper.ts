import type { Day } from "../base/day.ts";
import type { LetterLanguage, LetterPiece } from "./letter.ts";

/** What stands at the head of a letter, each part at its own place on the first page. */
export interface PaperHead {
  /** Top left. */
  readonly sender: readonly string[];
  /** In the window of the envelope: at most six lines, the last one postcode and city. Empty: no address is known. */
  readonly addressee: readonly string[];
  /** Left of the window: how the letter is sent. */
  readonly sending: readonly string[];
  /** Place and date, under the window. */
  readonly date: string;
  /** « Objet : … ». */
  readonly subject: string;
}

/** A code to scan, drawn where the letter closes. */
export interface PaperCode {
  /** The bytes that the code holds (EPC069-12). */
  readonly payload: string;
  /** Beside the code; the first line is its title. */
  readonly caption: readonly string[];
}

/** A part of the running text. `heading`: a title kept with what follows; a paragraph of role `annex` begins a page. */
export type PaperPiece = LetterPiece | { readonly kind: "heading"; readonly text: string };

/** A document for A4 paper: pure data, laid out and written by extension/pdf. */
export interface PaperDocument {
  readonly language: LetterLanguage;
  /** Title of the file: the subject. */
  readonly title: string;
  /** The creditor, author of the file. */
  readonly author: string;
  /** The day of the letter: the file's creation date, no clock is read. */
  readonly day: Day;
  /** Absent: a document that goes in no envelope of its own (a list, a chronology). */
  readonly head?: PaperHead;
  readonly pieces: readonly PaperPiece[];
  readonly code?: PaperCode;
  /** Legal identity of the creditor, at the foot of each page. */
  readonly footer: readonly string[];
  /** What the owner should know before posting, in French: no address, a line cut for the window. */
  readonly remarks: readonly string[];
}
